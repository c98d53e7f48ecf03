import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createMcpHandler, McpServer, WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/server';
import { McpServer as OlderServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { SSEServerTransport } from '@modelcontextprotocol/sdk/server/sse.js';
import { bodyOf } from '../../http/server-in-tests.ts';

const info = { name: 'notes', title: 'Notes', version: '1.2.0' };
const options = { instructions: 'Be plain.' };
const answer = () => ({ content: [{ type: 'text' as const, text: 'A tool was called.' }] });

function server(): McpServer {
  const own = new McpServer(info, options);
  own.registerTool('read_note', { description: 'Reads a note.', annotations: { readOnlyHint: true } }, answer);
  own.registerTool('delete_note', { description: 'Deletes a note.' }, answer);
  return own;
}

async function toWeb(request: IncomingMessage): Promise<Request> {
  const body = request.method === 'POST' ? await bodyOf(request) : undefined;
  const headers = Object.entries(request.headersDistinct).map(([name, values]): [string, string] => [name, String(values)]);
  return new Request(`http://${request.headers.host}${request.url}`, {
    method: request.method ?? 'GET',
    headers,
    ...(body === undefined ? {} : { body }),
  });
}

async function send(given: Response, response: ServerResponse): Promise<void> {
  response.writeHead(given.status, Object.fromEntries(given.headers));
  for await (const piece of given.body ?? []) response.write(piece);
  response.end();
}

/** A server of the newer era alone: it knows no `initialize`. */
export function modernServer(): RequestListener {
  const handler = createMcpHandler(server, { legacy: 'reject' });
  return async (request, response) => send(await handler.fetch(await toWeb(request)), response);
}

/** A server of the older era whose answers come as events or as JSON, with the sessions that it still keeps. */
export function legacyServer(enableJsonResponse: boolean): { listener: RequestListener; sessions: Set<string> } {
  const transports = new Map<string, WebStandardStreamableHTTPServerTransport>();
  const sessions = new Set<string>();
  const open = async (): Promise<WebStandardStreamableHTTPServerTransport> => {
    const transport: WebStandardStreamableHTTPServerTransport = new WebStandardStreamableHTTPServerTransport({
      enableJsonResponse,
      sessionIdGenerator: randomUUID,
      onsessioninitialized: (id) => {
        transports.set(id, transport);
        sessions.add(id);
      },
      onsessionclosed: (id) => void sessions.delete(id),
    });
    await server().connect(transport);
    return transport;
  };
  const listener: RequestListener = async (request, response) => {
    const id = request.headers['mcp-session-id'];
    const transport = typeof id === 'string' ? transports.get(id) : await open();
    if (transport === undefined) return void response.writeHead(404).end();
    await send(await transport.handleRequest(await toWeb(request)), response);
  };
  return { listener, sessions };
}

/** A server of the older HTTP+SSE transport, by the SDK that still has it: a stream at `/sse`, messages to `/messages`. */
export function sseServer(): RequestListener {
  const transports = new Map<string, SSEServerTransport>();
  return async (request, response) => {
    const { pathname, searchParams } = new URL(request.url as string, 'http://localhost');
    if (request.method === 'GET' && pathname === '/sse') {
      const transport = new SSEServerTransport('/messages', response);
      transports.set(transport.sessionId, transport);
      const own = new OlderServer(info, options);
      own.registerTool('read_note', { description: 'Reads a note.' }, answer);
      await own.connect(transport);
      return;
    }
    const transport = transports.get(searchParams.get('sessionId') ?? '');
    if (transport === undefined) return void response.writeHead(pathname === '/sse' ? 405 : 404).end();
    await transport.handlePostMessage(request, response);
  };
}
