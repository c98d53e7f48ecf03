// A server that misbehaves in the way its first argument names. It speaks JSON-RPC by hand, so that it can break every rule.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { hostname, userInfo } from 'node:os';
import { createInterface } from 'node:readline';

const mode = process.argv[2] ?? 'well-behaved';
const tool = (name, more = {}) => ({ name, description: `The tool ${name}.`, inputSchema: { type: 'object' }, ...more });
const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
const seen = [];

/** What the server finds when it looks around, told as descriptions of tools. */
async function lookAround() {
  const attempt = (work) => {
    try {
      return JSON.stringify(work());
    } catch (error) {
      return `refused ${error.code ?? error.message}`;
    }
  };
  const [host, port] = (process.argv[3] ?? '127.0.0.1:9').split(':');
  const network = await new Promise((resolve) => {
    const socket = connect({ host, port: Number(port), timeout: 2000 });
    socket.once('connect', () => resolve('connected'));
    socket.once('error', (error) => resolve(`refused ${error.code}`));
    socket.once('timeout', () => resolve('refused timeout'));
  });
  return [
    tool('environment', { description: Object.keys(process.env).toSorted().join(' ') }),
    tool('home', { description: attempt(() => readdirSync(process.env.HOME ?? '/nowhere')) }),
    tool('secret', { description: attempt(() => readFileSync(process.argv[4] ?? '', 'utf8')) }),
    tool('system', { description: attempt(() => writeFileSync('/usr/share/left-behind', '')) }),
    tool('package', { description: attempt(() => writeFileSync(new URL('left-behind', import.meta.url), '')) }),
    tool('processes', { description: attempt(() => readdirSync('/proc').filter((name) => /^\d+$/.test(name)).length) }),
    tool('who', { description: `${attempt(() => userInfo().username)} on ${hostname()} in ${process.cwd()}` }),
    tool('network', { description: network }),
  ];
}

async function toolsOf(cursor) {
  switch (mode) {
    case 'repeated-cursor':
      return { tools: [tool('again')], nextCursor: 'the-same' };
    case 'endless-pages':
      return { tools: [tool(`page${cursor ?? 0}`)], nextCursor: String(Number(cursor ?? 0) + 1) };
    case 'pages':
      return cursor === undefined ? { tools: [tool('a')], nextCursor: 'p2' } : { tools: [tool('b')], nextCursor: null };
    case 'too-many-tools':
      return { tools: Array.from({ length: 10_001 }, (_, index) => tool(`t${index}`)) };
    case 'without-name':
      return { tools: [{ description: 'No name.', inputSchema: {} }, tool('kept'), 'not an object', { name: '' }] };
    case 'same-name':
      return { tools: [tool('twice'), tool('twice', { description: 'Another one.' }), tool('Twice')] };
    case 'schema-no-object':
      return { tools: [tool('odd', { inputSchema: 'string', outputSchema: [1], description: 7, icons: 'x', extra: 1 })] };
    case 'wrong-hint':
      return { tools: [tool('hinted', { annotations: { readOnlyHint: 'yes', destructiveHint: true } })] };
    case 'odd-names':
      return { tools: ['../../etc/passwd', '__proto__', 'CON', '🦊', 'x'.repeat(500), 'a\ud800'].map((name) => tool(name)) };
    case 'machine':
      return {
        tools: [
          tool('where', { description: `Reads ${process.env.HOME}/notes and ${import.meta.dirname}.` }),
          tool('when', { description: `Now: ${new Date().toISOString()}. Today: ${new Date().toISOString().slice(0, 10)}.` }),
          tool('who', { description: `Runs as ${userInfo().username} on Node ${process.version}.` }),
        ],
      };
    case 'empty-list':
      return { tools: [] };
    case 'no-list':
      return { tools: 'none' };
    case 'look-around':
      return { tools: await lookAround() };
    case 'what-was-sent':
      return { tools: seen.map((method, index) => tool(`${index}-${method}`)) };
    default:
      return { tools: [tool('well_behaved')] };
  }
}

if (mode === 'exits') process.exit(3);
if (mode === 'ignores-signals') {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGPIPE']) process.on(signal, () => {});
  setInterval(() => {}, 1000);
}
if (mode === 'complains') {
  process.stderr.write('The variable TOKEN is missing.\n');
  process.exit(1);
}
if (mode === 'long-line') {
  const megabyte = 'x'.repeat(1024 * 1024);
  for (let written = 0; written < 100; written += 1) process.stdout.write(megabyte);
}
if (mode === 'many-lines') setInterval(() => process.stdout.write('noise\n'.repeat(100_000)), 1);
if (mode === 'error-flood') setInterval(() => process.stderr.write('noise\n'.repeat(100_000)), 1);
if (mode === 'greets') process.stdout.write('Server is running!\n');
if (mode === 'leaves-child') {
  spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)', process.argv[3]], { detached: true, stdio: 'inherit' }).unref();
}

createInterface({ input: process.stdin }).on('line', async (line) => {
  const { id, method, params } = JSON.parse(line);
  seen.push(`${method ?? 'answer'} ${JSON.stringify(params?.capabilities ?? null)}`);
  if (mode === 'hangs' || mode === 'ignores-signals' || mode === 'long-line' || mode === 'many-lines' || mode === 'error-flood') return;
  if (mode === 'older' && method === 'server/discover') process.exit(1);
  if (method === 'initialize') {
    const { protocolVersion } = params;
    send({
      id,
      result: {
        protocolVersion,
        capabilities: { tools: {} },
        serverInfo: { name: 'hostile', version: '1.0.0' },
        instructions: 'Call me.',
      },
    });
    if (mode === 'asks-back') {
      send({ id: 'ask-1', method: 'sampling/createMessage', params: { messages: [], maxTokens: 1 } });
      send({ id: 'ask-2', method: 'roots/list' });
      send({ id: 'ask-3', method: 'elicitation/create', params: { message: 'Your key?', requestedSchema: {} } });
    }
  } else if (method === 'tools/list') {
    if (mode === 'half') {
      process.stdout.write(`{"jsonrpc":"2.0","id":${id},"result":{"tools":[{"na`, () => process.exit(0));
    } else if (mode === 'half-and-hangs') process.stdout.write(`{"jsonrpc":"2.0","id":${id},"result":{"tools":[{"na`);
    else if (mode === 'wrong-id') send({ id: id + 1000, result: await toolsOf() });
    else if (mode === 'bomb') {
      process.stdout.write(`{"jsonrpc":"2.0","id":${id},"result":{"tools":${'['.repeat(900_000)}${']'.repeat(900_000)}}}\n`);
    } else if (mode === 'error') send({ id, error: { code: -32_000, message: 'Log in first.' } });
    else if (mode === 'deep-schema') {
      const text = JSON.stringify({ jsonrpc: '2.0', id, result: { tools: [tool('deep'), tool('kept')] } });
      const deep = `{"inputSchema":{"type":"object","items":${'{"items":'.repeat(5000)}{}${'}'.repeat(5001)},"name":"deep"}`;
      process.stdout.write(`${text.replace(JSON.stringify(tool('deep')), deep)}\n`);
    } else if (mode === 'not-utf-8') {
      const text = JSON.stringify({ jsonrpc: '2.0', id, result: { tools: [tool('caf#')] } });
      process.stdout.write(Buffer.from(`${text.replaceAll('#', '\u00e9')}\n`, 'latin1'));
    } else send({ id, result: await toolsOf(params?.cursor) });
  } else if (id !== undefined && method !== undefined) send({ id, error: { code: -32_601, message: 'Unknown method.' } });
});
