// Makes what goes out with a release, in artifacts/release: one file for each platform, the folder of machine code for the platform it is run on, the
// library packages and the tool (all tried as their users do), the man page, completions, lists of all parts (CycloneDX) and check sums.
//   node eng/release/release.mjs [platform …]     linux-x64 linux-arm64 osx-arm64 osx-x64 win-x64; all of them where none is named
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, createReadStream, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const out = join(root, 'artifacts/release');
const server = 'src/OnRecord.Server';
const here = `${{ linux: 'linux', darwin: 'osx', win32: 'win' }[process.platform]}-${process.arch}`;
const platforms = process.argv.length > 2 ? process.argv.slice(2) : ['linux-x64', 'linux-arm64', 'osx-arm64', 'osx-x64', 'win-x64'];

function run(program, args, folder = root) {
  const { status, stdout } = spawnSync(program, args, { cwd: folder, encoding: 'utf8', maxBuffer: 256 << 20, stdio: ['ignore', 'pipe', 'inherit'] });
  if (status !== 0) {
    process.stdout.write(stdout ?? '');
    console.error(`release: ${program} ${args.join(' ')} ended with ${status}`);
    process.exit(1);
  }

  return stdout;
}

// Npm lists the parts of nothing without a version, and the pages have that of the program.
function webParts() {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-web-'));
  const version = run('dotnet', ['msbuild', `${server}/OnRecord.Server.csproj`, '-getProperty:Version']).trim();
  for (const file of ['package.json', 'package-lock.json']) {
    const content = JSON.parse(readFileSync(join(root, 'src/OnRecord.Web', file), 'utf8'));
    writeFileSync(join(folder, file), JSON.stringify({ ...content, version }));
  }

  const parts = run('npm', ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--omit', 'dev'], folder);
  rmSync(folder, { recursive: true });
  return parts;
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const platform of platforms) {
  const folder = join(out, platform);
  run('dotnet', ['publish', server, '-c', 'Release', '-r', platform, '--self-contained', '-p:PublishSingleFile=true', '-o', folder, '-v', 'q']);
  const [ending, program] = platform.startsWith('win') ? ['.exe', 'onrecord.exe'] : ['', 'onrecord'];
  renameSync(join(folder, program), join(out, `onrecord-${platform}${ending}`));
  rmSync(folder, { recursive: true });
  console.log(`release: onrecord-${platform}${ending}`);
}

// Machine code is linked on the platform it is for, by clang or else by gcc.
if (platforms.includes(here)) {
  const linker = ['clang', 'gcc'].find((name) => spawnSync(name, ['--version']).status === 0);
  const folder = join(out, `onrecord-${here}-native`);
  const link = process.platform === 'win32' || !linker ? [] : [`-p:CppCompilerAndLinker=${linker}`];
  run('dotnet', ['publish', server, '-c', 'Release', '-r', here, '-p:PublishAot=true', ...link, '-o', folder, '-v', 'q']);
  readdirSync(folder).filter((file) => /\.(pdb|dbg|xml)$/.test(file)).forEach((file) => rmSync(join(folder, file)));
  const program = process.platform === 'win32' ? 'onrecord.exe' : 'onrecord';
  run('node', ['eng/release/try.mjs', join(folder, program)]);
  run('node', ['eng/release/try.mjs', join(out, `onrecord-${here}${process.platform === 'win32' ? '.exe' : ''}`)]);
  run('tar', ['-czf', `${folder}.tar.gz`, '-C', out, `onrecord-${here}-native`]);
  rmSync(folder, { recursive: true });
  console.log(`release: onrecord-${here}-native.tar.gz, which works like the one file`);
}

run('node', ['eng/release/packages.mjs', join(out, 'packages')]);
console.log('release: packages');

run('dotnet', ['tool', 'restore']);
run('dotnet', ['dotnet-CycloneDX', `${server}/OnRecord.Server.csproj`, '-o', out, '-fn', 'onrecord.cdx.json', '-F', 'Json', '--set-name', 'OnRecord']);
writeFileSync(join(out, 'onrecord-web.cdx.json'), webParts());
console.log('release: lists of parts');

run('dotnet', ['build', server, '-c', 'Release', '-v', 'q']);
const program = join(root, 'artifacts/bin/OnRecord.Server/release', process.platform === 'win32' ? 'onrecord.exe' : 'onrecord');
writeFileSync(join(out, 'onrecord.1'), run(program, ['man']));
for (const shell of ['bash', 'zsh', 'fish', 'powershell']) {
  writeFileSync(join(out, `onrecord.${shell}`), run(program, ['completions', shell]));
}

for (const page of ['CHANGELOG.md', 'LICENSE', 'NOTICE']) {
  copyFileSync(join(root, page), join(out, page));
}

const sums = [];
for (const file of readdirSync(out, { recursive: true, withFileTypes: true }).filter(one => one.isFile())) {
  const path = join(file.parentPath, file.name);
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  sums.push(`${hash.digest('hex')}  ${path.slice(out.length + 1).replaceAll('\\', '/')}`);
}

writeFileSync(join(out, 'SHA256SUMS'), `${sums.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join('\n')}\n`);
console.log(`release: ${sums.length} files with check sums in artifacts/release`);
