// Measures wink-nlp and OnRecord's layers on the same raw text, SmartReader and OnRecord on the same pages, or writes what wink-nlp reads as CoNLL-U.
// See README.md.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const passes = 9;
const warmSeconds = 5;

function temporary() {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-peers-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function install() {
  const folder = temporary();
  copyFileSync(join(here, 'package.json'), join(folder, 'package.json'));
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', '--silent'], { cwd: folder, stdio: 'inherit' });
  const require = createRequire(join(folder, 'package.json'));
  const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos', 'ner']);
  return { nlp, its: nlp.its };
}

function read(file) {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

// The text files at the paths, each a text.
function texts(paths) {
  return paths.flatMap((path) => statSync(path).isDirectory()
    ? readdirSync(path).filter((name) => name.endsWith('.txt') && !name.startsWith('README')).sort().map((name) => read(join(path, name)))
    : [read(path)]);
}

const median = (numbers) => numbers.toSorted((one, other) => one - other)[numbers.length >> 1];

function measureWink(nlp, all) {
  const readAll = () => all.forEach((text) => nlp.readDoc(text));
  for (const start = performance.now(); performance.now() - start < warmSeconds * 1000;) {
    readAll();
  }

  const [processor, wall] = [[], []];
  for (let pass = 0; pass < passes; pass++) {
    const [cpu, start] = [process.cpuUsage(), performance.now()];
    readAll();
    const used = process.cpuUsage(cpu);
    processor.push((used.user + used.system) / 1e6);
    wall.push((performance.now() - start) / 1e3);
  }

  return { processor: median(processor), wall: median(wall) };
}

function measureOnRecord(paths) {
  const project = join(here, '..', 'OnRecord.Benchmarks');
  const output = execFileSync('dotnet', ['run', '-c', 'Release', '--project', project, '--', 'layers', '--json', ...paths], { encoding: 'utf8' });
  return JSON.parse(output.trim().split('\n').at(-1));
}

function speed(paths) {
  const { nlp } = install();
  const onRecord = measureOnRecord(paths);
  const wink = measureWink(nlp, texts(paths));
  const perSecond = (seconds) => Math.round(onRecord.words / seconds);
  const line = (name, one) => console.log(
    `${name.padEnd(10)} ${perSecond(one.processor).toLocaleString('en')} words/s of processor time, ${perSecond(one.wall).toLocaleString('en')} words/s`);
  console.log(`${onRecord.words.toLocaleString('en')} words as OnRecord cuts them; one thread, warm, the median of ${passes} passes`);
  line('wink-nlp', wink);
  line('OnRecord', onRecord);
  console.log(`OnRecord takes ${(onRecord.processor / wink.processor).toFixed(2)} times the processor time of wink-nlp`);
}

// SmartReader takes a page's text, ours its bytes; either gives the article alone.
const smartReader = `
using System.Diagnostics;
var pages = Directory.EnumerateFiles(args[0], "*.html").Select(File.ReadAllText).ToArray();
void ReadAll() { foreach (var page in pages) { _ = new SmartReader.Reader("https://page.example/", page).GetArticle().TextContent; } }
for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start).TotalSeconds < ${warmSeconds};) { ReadAll(); }
var used = new double[${passes}];
for (var pass = 0; pass < used.Length; pass++)
{
    var before = Environment.CpuUsage.TotalTime;
    ReadAll();
    used[pass] = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
}
Array.Sort(used);
Console.WriteLine(FormattableString.Invariant($"SmartReader: {pages.Length / used[used.Length / 2]:F0} pages a second of processor time"));
`;

function pages(folder) {
  const project = temporary();
  const { smartReaderVersion } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')).config;
  writeFileSync(join(project, 'Pages.csproj'), `<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings><ConcurrentGarbageCollection>false</ConcurrentGarbageCollection></PropertyGroup>
    <ItemGroup><PackageReference Include="SmartReader" Version="${smartReaderVersion}" /></ItemGroup></Project>`);
  writeFileSync(join(project, 'Program.cs'), smartReader);
  const run = (args) => execFileSync('dotnet', args, { encoding: 'utf8' }).trim().split('\n').at(-1);
  const of = (path, ...rest) => run(['run', '-c', 'Release', '--project', path, '--', ...rest]);
  console.log(of(project, folder));
  console.log(`OnRecord:    ${of(join(here, '..', 'OnRecord.Benchmarks'), 'pages', folder)}`);
}

// The raw text of each # newdoc, as OnRecord.Train puts it together.
function documents(conllu) {
  const found = [];
  for (const sentence of conllu.split(/\n\n+/).filter((part) => part.trim())) {
    const lines = sentence.trim().split('\n');
    const has = (name) => lines.some((line) => line === `# ${name}` || line.startsWith(`# ${name} `));
    if (has('newdoc') || found.length === 0) {
      found.push('');
    } else if (has('newpar')) {
      found.push(found.pop().replace(/ $/, '') + '\n\n');
    }

    let inside = 0;
    for (const [id, form, , , , , , , , misc] of lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'))) {
      const range = id.match(/^(\d+)-(\d+)$/);
      if (range) {
        inside = Number(range[2]);
      } else if (id.includes('.') || Number(id) <= inside) {
        continue;
      }

      found.push(found.pop() + form + (misc.split('|').includes('SpaceAfter=No') ? '' : ' '));
    }
  }

  return found;
}

// Trees are none of its tasks: each word hangs on the first of its sentence.
function conllu(gold, system) {
  const { nlp, its } = install();
  const lines = [];
  documents(read(gold)).forEach((text, number) => {
    lines.push(`# newdoc id = ${number + 1}`);
    nlp.readDoc(text).sentences().each((sentence) => {
      const words = [];
      sentence.tokens().each((token) => {
        if (token.out().trim()) {
          words.push([token.out(), token.out(its.lemma), token.out(its.pos)]);
        }
      });
      words.forEach(([form, lemma, tag], i) => lines.push(
        [i + 1, form, lemma, tag, '_', '_', i === 0 ? 0 : 1, i === 0 ? 'root' : 'dep', '_', '_'].join('\t')));
      if (words.length > 0) {
        lines.push('');
      }
    });
  });
  writeFileSync(system, lines.join('\n') + '\n');
}

const [mode, ...paths] = process.argv.slice(2);
if (mode === 'speed' && paths.length > 0) {
  speed(paths);
} else if (mode === 'pages' && paths.length === 1) {
  pages(resolve(paths[0]));
} else if (mode === 'conllu' && paths.length === 2) {
  conllu(...paths);
} else {
  console.error('node peers.mjs speed PATH…  |  node peers.mjs pages FOLDER  |  node peers.mjs conllu GOLD.conllu[.gz] OUT.conllu');
  process.exitCode = 2;
}
