// Tries a published program as its users do: the example of every command, every address of the API that reads, every tool of the assistants' server and
// an export of every table, over an archive of the samples. What is left out or cannot be made at run time in a program compiled ahead shows here.
//   node eng/release/try.mjs PROGRAM
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const [, , named] = process.argv;
if (!named) {
  console.error('usage: node eng/release/try.mjs PROGRAM');
  process.exit(2);
}

const program = resolve(named);
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'onrecord-try-'));
let tried = 0;
const faults = [];

// These go on until they are stopped, need the web or a queue, or go on with what was stopped.
const notRun = ['serve', 'mcp', 'demo', 'watch', 'work', 'status', 'resume', 'aside'];

function onrecord(args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: folder, encoding: 'utf8', maxBuffer: 64 << 20, timeout: 60_000 });
  return { status, stdout: stdout ?? '', stderr: stderr ?? String(error ?? '') };
}

function expect(what, good, says) {
  tried++;
  if (!good) {
    faults.push(`${what}: ${String(says).trim().split('\n').slice(0, 4).join(' | ')}`);
  }
}

function works(args) {
  const { status, stdout, stderr } = onrecord(args);
  expect(args.join(' '), status === 0 && stdout.length > 0, `exit code ${status} ${stderr || stdout}`);
  return stdout;
}

function* commands(path) {
  const { stdout } = onrecord([...path, '--help']);
  const example = /^Example:\n {2}onrecord (.+)$/m.exec(stdout)?.[1];
  if (path.length > 0 && example) {
    yield { path, example };
  }

  for (const [, name] of stdout.split('\nCommands:\n')[1]?.split('\n\n')[0].matchAll(/^ {2}([a-z][a-z-]*)/gm) ?? []) {
    yield* commands([...path, name]);
  }
}

const words = (line) => [...line.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(([, quoted, bare]) => quoted?.replace(/\\(.)/g, '$1') ?? bare);

function tryCommands() {
  works(['add', 'samples', '--actors', 'samples/actors.tsv']);
  works(['corrections', 'note', '35/s-ac4815d72f08', 'a first remark', '--author', 'Ada Pell']);
  works(['search', 'ropes', '--save', 'ropes']);
  for (const { path, example } of commands([])) {
    if (!path.some((name) => notRun.includes(name))) {
      works(words(example));
    }
  }

  for (const format of ['json', 'jsonl', 'plover', 'polecat', 'gdelt', 'gdelt-mentions', 'petrarch']) {
    works(['read', 'samples/10-call-varro-ruiz-holm.txt', '--actors', 'samples/actors.tsv', '--format', format]);
  }

  expect('export --all', onrecord(['export', '--all', '--format', 'csv,jsonl,parquet', '--to', 'tables']).status === 0, 'it failed');
  expect('export --all', readdirSync(join(folder, 'tables'), { recursive: true }).some((file) => file.endsWith('.parquet')), 'no Parquet file');
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

async function tryServer() {
  const port = await freePort();
  const site = `http://127.0.0.1:${port}`;
  const server = spawn(program, ['serve', '--port', String(port), '--actors', 'samples/actors.tsv'], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  server.stderr.on('data', (some) => (errors += some));
  const ended = new Promise((done) => server.on('exit', (code) => done(code)));
  process.on('exit', () => server.kill('SIGKILL'));
  for (let i = 0; i < 300 && !(await fetch(`${site}/readyz`).catch(() => null))?.ok; i++) {
    await new Promise((done) => setTimeout(done, 100));
  }

  const ask = async (method, path, body, good = (status) => status === 200) => {
    const headers = body === undefined ? {} : { 'content-type': 'application/json', accept: 'application/json, text/event-stream', 'x-onrecord': '1' };
    const answer = await fetch(site + path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) }).catch((error) => ({ status: 0, text: () => String(error) }));
    const text = await answer.text();
    expect(`${method} ${path}`, good(answer.status), `${answer.status} ${text}`);
    return text;
  };
  const made = (status) => status >= 200 && status < 300;
  const contract = JSON.parse(await ask('GET', '/api/openapi.json'));
  const [first] = JSON.parse(await ask('GET', '/api/statements?q=grain')).statements;
  const known = { id: first.id, key: first.article.key, first: 'XAR', second: 'XKV', name: 'XKV', table: 'statements' };
  await ask('PUT', '/api/searches/grain', { q: 'grain' }, made);
  const addition = JSON.parse(await ask('POST', '/api/additions', { text: 'Harn Dolk said on Friday that the lamps are lit.' }, made));
  await ask('POST', '/api/readings', { text: 'Harn Dolk said on Friday that the lamps are lit.' });
  for (const [path, methods] of Object.entries(contract.paths)) {
    if (methods.get && !/\{number\}|webhooks\/\{id\}/.test(path)) {
      const whole = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(path.startsWith('/api/additions') ? addition.id : known[name]));
      const query = { '/api/phrases': '?q=grain', '/api/quotes': '?q=the lamps are lit' }[path] ?? '';
      await ask('GET', encodeURI(whole + query));
    }
  }

  for (const page of ['/', '/search?q=grain', `/s/${known.id}`, '/searches/grain.atom', '/healthz', '/nothing']) {
    await ask('GET', page, undefined, (status) => status === (page === '/nothing' ? 404 : 200));
  }

  await ask('POST', '/mcp', { jsonrpc: '2.0', id: 1, method: 'tools/list' }, (status) => status === 200 || status === 406);
  server.kill('SIGTERM');
  expect('serve, ended by SIGTERM', (await ended) === 0, errors);
}

async function tryTools() {
  const server = spawn(program, ['mcp'], { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] });
  let errors = '';
  server.stderr.on('data', (some) => (errors += some));
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  let number = 0;
  const call = async (method, params) => {
    server.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: ++number, method, params })}\n`);
    for (;;) {
      const { value, done } = await lines.next();
      if (done) {
        return { error: { message: errors } };
      }

      const said = JSON.parse(value);
      if (said.id === number) {
        return said;
      }
    }
  };

  await call('initialize', { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'try', version: '1' } });
  server.stdin.write('{"jsonrpc":"2.0","method":"notifications/initialized"}\n');
  const id = 's-ac4815d72f08';
  const given = {
    search_statements: { words: 'grain', form: 'direct', from: '2031-01-01', limit: 3 },
    phrase_history: { phrase: 'grain' },
    list_messages: { first: 'XKV', second: 'XAR' },
    dyad_timeline: { first: 'XKV', second: 'XAR', per: 'year' },
    check_quote: { quote: 'the lamps are lit' },
    resolve_actor: { name: 'Dolk' },
    read_text: { text: 'Harn Dolk said on Friday that the lamps are lit.', published: '2031-09-16' },
    check_dates: {},
    corpus_coverage: {},
  };
  const tools = (await call('tools/list', {})).result?.tools ?? [];
  expect('mcp tools/list', tools.length === 13, `${tools.length} tools ${errors}`);
  for (const { name } of tools) {
    const said = await call('tools/call', { name, arguments: given[name] ?? { id } });
    expect(`mcp ${name}`, said.result && !said.result.isError, JSON.stringify(said.error ?? said.result?.content));
  }

  server.stdin.end();
  await new Promise((done) => server.on('exit', done));
}

try {
  cpSync(join(root, 'samples'), join(folder, 'samples'), { recursive: true });
  tryCommands();
  await tryServer();
  await tryTools();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

faults.forEach((fault) => console.error(`try: ${fault}`));
console.log(`try: ${tried - faults.length} of ${tried} work`);
process.exit(faults.length === 0 ? 0 : 1);
