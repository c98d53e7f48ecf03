import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { bodyOf, flood } from '../../http/server-in-tests.ts';

interface Message {
  id?: number | string;
  method?: string;
  params?: { cursor?: string };
}

const tool = (name: string) => ({ name, inputSchema: { type: 'object' } });

/** A list of tools, or the way in which a server misbehaves when it is asked for one. */
type Misbehaviour = (message: Message, response: ServerResponse, request: IncomingMessage) => unknown;

const megabyte = 'x'.repeat(1024 * 1024);
/** 20 MB once it is read. */
const bomb = gzipSync(Buffer.alloc(20 * 1024 * 1024, ' '));
const events = { 'content-type': 'text/event-stream' };
const json = { 'content-type': 'application/json' };
const half = '{"jsonrpc":"2.0","id":1,"result":{"tools":[{"na';

function result(id: Message['id'], value: unknown): string {
  return JSON.stringify({ jsonrpc: '2.0', id, result: value });
}

const list = (tools: unknown, nextCursor?: string): Misbehaviour => ({ id }, response) =>
  response.writeHead(200, json).end(result(id, { tools, nextCursor }));

function* endlessly(piece: string): Generator<string> {
  for (;;) yield piece;
}

/** What can go wrong with the answer to `tools/list`. */
export const misbehaviours = {
  'never-answers': () => {},
  'half-and-stalls': (_, response) => response.writeHead(200, json).write(half),
  'half-an-event-and-stalls': (_, response) => response.writeHead(200, events).write(`data: ${half}`),
  'half-and-breaks-off': (_, response) => response.writeHead(200, json).write(half, () => response.destroy()),
  'ends-without-an-answer': (_, response) => response.writeHead(200, events).end(': nothing\n\n'),
  'long-line': (_, response) => flood(response.writeHead(200, events), ['data: ', ...Array<string>(100).fill(megabyte)]),
  'endless-events': (_, response) => flood(response.writeHead(200, events), endlessly('event: noise\ndata: 1\n\n'.repeat(1000))),
  'endless-json': (_, response) => flood(response.writeHead(200, json), endlessly(megabyte)),
  bomb: (_, response) =>
    response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(bomb),
  'not-utf-8': ({ id }, response) =>
    response.writeHead(200, json).end(Buffer.from(result(id, { tools: [tool('caf\u00e9')] }), 'latin1')),
  'endless-pages': ({ id, params }, response) => {
    const page = Number(params?.cursor ?? 0);
    response.writeHead(200, json).end(result(id, { tools: [tool(`p${page}`)], nextCursor: String(page + 1) }));
  },
  'same-cursor': list([tool('again')], 'the-same'),
  'endless-redirects': (_, response, { url }) => response.writeHead(307, { location: `${url}x` }).end(),
  'redirects-inside': (_, response) => response.writeHead(307, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
  'drips-headers': (_, __, { socket }) => {
    socket.write('HTTP/1.1 200 OK\r\n');
    const timer = setInterval(() => socket.write('x'), 20);
    socket.on('error', () => {}).on('close', () => clearInterval(timer));
  },
  'large-headers': (_, __, { socket }) => socket.write(`HTTP/1.1 200 OK\r\n${'x: y\r\n'.repeat(100_000)}`),
  'too-many-tools': list(Array.from({ length: 10_001 }, (_, index) => tool(`t${index}`))),
  'no-list': list('none'),
  error: ({ id }, response) =>
    response.writeHead(200, json).end(JSON.stringify({ jsonrpc: '2.0', id, error: { code: -32_000, message: 'Pay first.' } })),
  'long-error': ({ id }, response) =>
    response
      .writeHead(200, json)
      .end(JSON.stringify({ jsonrpc: '2.0', id, error: { code: -32_000, message: megabyte } })),
  'many-tools': list(Array.from({ length: 10_000 }, (_, index) => tool(`t${index}`))),
  'empty-list': list([]),
  'odd-names': list(['../../etc/passwd', '__proto__', 'CON', '🦊', 'x'.repeat(500), 'twice', 'Twice', 'twice', ''].map(tool)),
  'asks-back': ({ id }, response) => {
    const asked = { jsonrpc: '2.0', id: 'ask', method: 'sampling/createMessage', params: { messages: [], maxTokens: 1 } };
    response.writeHead(200, events).write(`data: ${JSON.stringify(asked)}\n\n`);
    setTimeout(() => response.end(`data: ${result(id, { tools: [tool('kept')] })}\n\n`), 50);
  },
  'sets-cookies': (message, response) => {
    response.setHeader('set-cookie', 'list=2');
    return list([tool('kept')])(message, response, response.req);
  },
} as const satisfies Record<string, Misbehaviour>;

/** A server of the older era that is well-behaved until it is asked for its tools. `said` gets what else it is told. */
export function hostileServer(how: keyof typeof misbehaviours, said: string[] = []): RequestListener {
  const misbehave: Misbehaviour = misbehaviours[how];
  return async (request, response) => {
    if (request.method !== 'POST') return void response.writeHead(405).end();
    const message = JSON.parse(await bodyOf(request)) as Message;
    response.setHeader('set-cookie', ['session=1; HttpOnly', `id=${said.length}`]);
    said.push(message.method ?? 'an answer');
    if (message.method === 'tools/list') return void misbehave(message, response, request);
    if (message.id === undefined || message.method === undefined) return void response.writeHead(202).end();
    if (message.method !== 'initialize') return void response.writeHead(404).end();
    const hello = { protocolVersion: '2025-11-25', capabilities: { tools: {} }, serverInfo: { name: 'hostile', version: '1' } };
    response.writeHead(200, json).end(result(message.id, hello));
  };
}
