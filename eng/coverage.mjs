// Line coverage of the product, by project: runs test executables that are built (dotnet build) and merges what each saw.
//   node eng/coverage.mjs                    all test projects that are built
//   node eng/coverage.mjs Text Reading       those of the named ones alone; a project is then judged by what these saw
//   node eng/coverage.mjs --keep folder …    reads the reports of an earlier run from the folder again, and adds what is missing
// Lines count that the compiler gives code for, in src/; what generators wrote does not. Ends with 1 where all together is below 85 %.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const least = 85;
const root = fileURLToPath(new URL('..', import.meta.url));
const built = join(root, 'artifacts/bin');
const given = process.argv.slice(2);
const kept = given[0] === '--keep' ? resolve(given.splice(0, 2)[1]) : mkdtempSync(join(tmpdir(), 'onrecord-coverage-'));
mkdirSync(kept, { recursive: true });

const projects = readdirSync(built)
  .filter(name => name.endsWith('.Tests') && existsSync(join(built, name, 'debug', name)))
  .filter(name => given.length === 0 || given.some(one => name === `OnRecord.${one}.Tests`));

/** Hits of each line, by file: those of a report, added to those known. */
function add(report, files) {
  for (const [, file, body] of report.matchAll(/<class [^>]*filename="([^"]+)"[^>]*>([^]*?)<\/class>/g)) {
    const path = relative(root, file).split(sep).join('/');
    if (!path.startsWith('src/')) {
      continue;
    }

    const lines = files.get(path) ?? new Map();
    for (const [, line, hits] of body.matchAll(/<line number="(\d+)" hits="(\d+)"/g)) {
      lines.set(line, lines.get(line) || hits !== '0');
    }
    files.set(path, lines);
  }
}

const files = new Map();
const failed = [];
for (const project of projects) {
  const report = join(kept, `${project}.xml`);
  if (!existsSync(report)) {
    const { status } = spawnSync(
      join(built, project, 'debug', project),
      ['--coverage', '--coverage-output-format', 'cobertura', '--coverage-output', report],
      { cwd: join(built, project, 'debug'), stdio: ['ignore', 'ignore', 'inherit'], timeout: 1_800_000 },
    );
    if (status !== 0) {
      failed.push(project);
    }
  }

  if (existsSync(report)) {
    add(readFileSync(report, 'utf8'), files);
  }
}

function share(lines) {
  const covered = lines.filter(Boolean).length;
  return { covered, all: lines.length, percent: lines.length === 0 ? 100 : (100 * covered) / lines.length };
}

const names = [...new Set([...files.keys()].map(path => path.split('/')[1]))].sort();
console.log('| project | lines | covered | % |\n|---|---|---|---|');
for (const name of names) {
  const { covered, all, percent } = share([...files].filter(([path]) => path.startsWith(`src/${name}/`)).flatMap(([, lines]) => [...lines.values()]));
  console.log(`| ${name} | ${all} | ${covered} | ${percent.toFixed(1)} |`);
}

const whole = share([...files.values()].flatMap(lines => [...lines.values()]));
console.log(`| all | ${whole.all} | ${whole.covered} | ${whole.percent.toFixed(1)} |`);

const gaps = [...files]
  .map(([path, lines]) => [path, share([...lines.values()])])
  .map(([path, { covered, all }]) => [path, all - covered])
  .filter(([, missing]) => missing > 0)
  .sort(([, a], [, b]) => b - a)
  .slice(0, 15);
console.log(`\nMost lines that no test ran:\n${gaps.map(([path, missing]) => `  ${String(missing).padStart(4)}  ${path}`).join('\n')}`);
failed.forEach(project => console.log(`${project}: some tests failed, or it took longer than half an hour`));
process.exit(whole.percent < least || failed.length > 0 ? 1 : 0);
