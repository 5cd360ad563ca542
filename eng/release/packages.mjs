// Packs the library packages and the tool, and tries them as those who use them do, out of a folder: the sample in each README is built and
// run against the packages alone, and must print what the README says it prints; the tool is installed and reads a sample.
//   node eng/release/packages.mjs [folder]     the packages are left in the folder, where one is given
// Ends with 1 where something differs.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const libraries = ['Text', 'Findings', 'Learning', 'Reading', 'Weights'];
const work = mkdtempSync(join(tmpdir(), 'onrecord-packages-'));
const feed = process.argv[2] ? resolve(process.argv[2]) : join(work, 'feed');
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

let failed = 0;
function tell(what, wrong) {
  failed += wrong ? 1 : 0;
  console.log(`packages: ${what}: ${wrong ? `FAILED\n${wrong.trim().replace(/^/gm, '  ')}` : 'ok'}`);
}

function dotnet(args, folder = work) {
  const { status, stdout, stderr } = spawnSync('dotnet', args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 580_000,
    maxBuffer: 64 << 20,
    env: { ...process.env, DOTNET_CLI_TELEMETRY_OPTOUT: '1', DOTNET_NOLOGO: '1', NUGET_PACKAGES: join(work, 'nuget') },
  });
  return { ok: status === 0, out: stdout ?? '', all: `${stdout ?? ''}${stderr ?? ''}` };
}

function pack(project) {
  const { status, stdout, stderr } = spawnSync(
    'dotnet',
    ['pack', project, '-c', 'Release', '-o', feed, '-v', 'q', '--nologo', '-p:ContinuousIntegrationBuild=true', '--tl:off'],
    { cwd: root, encoding: 'utf8', timeout: 1_200_000, maxBuffer: 64 << 20 },
  );
  tell(`pack ${project}`, status === 0 ? null : `${stdout}${stderr}`);
  return status === 0;
}

function block(page, language) {
  return new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, 'm').exec(page)?.[1];
}

function size(name) {
  return `${(statSync(join(feed, name)).size / 1e6).toFixed(2)} MB`;
}

mkdirSync(feed, { recursive: true });
const packed = [...libraries.map(name => `src/OnRecord.${name}`), 'src/OnRecord.Server'].map(pack);
if (packed.includes(false)) {
  process.exit(1);
}

const files = readdirSync(feed).filter(name => name.endsWith('.nupkg'));
const version = /^OnRecord\.Text\.(.+)\.nupkg$/.exec(files.find(name => name.startsWith('OnRecord.Text.')))[1];
files.forEach(name => console.log(`packages: ${name}, ${size(name)}`));
tell('nothing is packed that is not meant to be', files.length === libraries.length + 1 ? null : files.join('\n'));

// What was restored for the build serves here too, so that no source is asked; ours alone come out of the folder.
const restored = process.env.NUGET_PACKAGES ?? join(process.env.HOME ?? process.env.USERPROFILE, '.nuget', 'packages');
writeFileSync(
  join(work, 'nuget.config'),
  `<configuration>
  <packageSources><add key="packed" value="${feed}" /></packageSources>
  <fallbackPackageFolders><add key="restored" value="${restored}" /></fallbackPackageFolders>
</configuration>
`,
);

for (const library of libraries) {
  const page = readFileSync(join(root, `src/OnRecord.${library}/README.md`), 'utf8');
  const folder = join(work, library);
  mkdirSync(folder);
  const wanted = [...page.matchAll(/^dotnet add package (\S+)$/gm)].map(match => `#:package ${match[1]}@${version}\n`);
  writeFileSync(join(folder, 'sample.cs'), `#:property PublishAot=false\n${wanted.join('')}${block(page, 'csharp')}`);
  const run = dotnet(['run', 'sample.cs'], folder);
  const expected = block(page, 'text');
  tell(`the sample of OnRecord.${library}`, run.ok && run.out === expected ? null : `expected\n${expected}\nfound\n${run.all}`);
}

const tool = join(work, 'tool');
const installed = dotnet(['tool', 'install', 'OnRecord', '--version', version, '--tool-path', tool]);
tell('the tool is installed', installed.ok ? null : installed.all);
if (installed.ok) {
  const read = spawnSync(join(tool, 'onrecord'), ['read', join(root, 'samples/01-new-year-letter-ana.txt'), '--format', 'json'], { encoding: 'utf8', timeout: 120_000, maxBuffer: 64 << 20 });
  const statements = read.status === 0 ? JSON.parse(read.stdout).statements.length : 0;
  tell('the tool reads a sample', statements > 0 ? null : `${read.stdout}${read.stderr}`);
}

process.exit(failed > 0 ? 1 : 0);
