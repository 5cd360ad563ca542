// Looks up every dependency, direct and of dependencies, among known vulnerabilities: of .NET as the package source tells them, of the npm
// projects as `npm audit` does. Ends with 1 where there is one; a source that tells nothing of them is named, and is no failure.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a program prints as JSON, or null where it prints none in time. */
function json(program, args, folder) {
  const { stdout } = spawnSync(program, args, { cwd: folder, encoding: 'utf8', timeout: 300_000, maxBuffer: 64 << 20, stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    return JSON.parse(stdout);
  } catch {
    return null;
  }
}

/** Whether a source of packages says anything of vulnerabilities; one that does not would call everything sound. */
async function knows(source) {
  try {
    const index = await (await fetch(source, { signal: AbortSignal.timeout(20_000) })).json();
    return index.resources.some(resource => resource['@type'].startsWith('VulnerabilityInfo/'));
  } catch {
    return false;
  }
}

async function ofDotnet() {
  const report = json('dotnet', ['list', 'OnRecord.slnx', 'package', '--vulnerable', '--include-transitive', '--format', 'json'], root);
  if (!report || !(await Promise.all(report.sources.map(knows))).some(Boolean)) {
    return null;
  }

  const packages = report.projects.flatMap(project => project.frameworks ?? []).flatMap(one => [...(one.topLevelPackages ?? []), ...(one.transitivePackages ?? [])]);
  return packages
    .filter(one => one.vulnerabilities?.length)
    .map(one => `${one.id} ${one.resolvedVersion}: ${one.vulnerabilities.map(each => `${each.severity} ${each.advisoryurl}`).join(', ')}`);
}

function ofNpm(folder) {
  const report = json('npm', ['audit', '--json'], join(root, folder));
  return report?.metadata?.vulnerabilities && Object.values(report.vulnerabilities).map(one => `${one.name} ${one.range}: ${one.severity}`);
}

const npm = ['src/OnRecord.Web', 'eng/site'].filter(folder => existsSync(join(root, folder, 'package-lock.json')));
const looked = [['.NET', await ofDotnet()], ...npm.map(folder => [folder, ofNpm(folder)])];
for (const [what, found] of looked) {
  console.log(`vulnerabilities: ${what}: ${found ? (found.length === 0 ? 'none known' : `${new Set(found).size} found`) : 'the package source tells nothing of them; not checked'}`);
  new Set(found ?? []).forEach(line => console.log(`  ${line}`));
}
process.exit(looked.some(([, found]) => found?.length) ? 1 : 0);
