import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  createMcpHandler,
  hostHeaderValidationResponse,
  isLegacyRequest,
  localhostAllowedHostnames,
  originValidationResponse,
  type JSONRPCMessage,
  type McpHttpHandler,
} from '@modelcontextprotocol/server';
import { bridge, type Passageway } from './bridge.ts';
import type { Callers } from './callers.ts';
import { HttpSessions } from './http-sessions.ts';
import { ParkedCalls } from './parked-calls.ts';
import { followedBy } from './resource-followers.ts';
import { RunningCalls } from './running-calls.ts';
import { callerOf, type OpenUpstream } from './stdio.ts';
import { connectUpstream, Upstream, type Caller } from './upstream.ts';

/** What a client of the newer era can do differs from call to call, so the connection that they share declares everything. */
const anyCaller: Caller = {
  info: { name: 'guard', version: '1' },
  capabilities: { elicitation: { form: {}, url: {} }, sampling: {}, roots: {} },
};

interface HttpGuard {
  /** The port that is listened on, for one that the system chose. */
  port: number;
  toolsChanged(): void;
  close(): Promise<void>;
}

/** Where to listen, and as what. */
interface Listening {
  host: string;
  port: number;
  callers: Callers;
  /** Names beside those of the loopback under which clients may reach it, without ports. */
  hostnames: readonly string[];
}

/** A larger request is no message that an agent wrote. In bytes. */
const largestBody = 4 * 1024 * 1024;

/** The whole body; `undefined` when it is too large. */
async function readBody(request: IncomingMessage): Promise<Buffer<ArrayBuffer> | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function toWebRequest(request: IncomingMessage, response: ServerResponse, body: Buffer<ArrayBuffer>): Request {
  const abort = new AbortController();
  response.once('close', () => abort.abort());
  const headers = Object.entries(request.headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  return new Request(new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`), {
    method: request.method ?? 'GET',
    headers,
    signal: abort.signal,
    ...(body.length > 0 && { body }),
  });
}

async function send(answer: Response, response: ServerResponse): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  if (answer.body === null) return void response.end();
  for await (const chunk of answer.body)
    if (!response.write(chunk)) await new Promise((resolve) => response.once('drain', resolve).once('close', resolve));
  response.end();
}

/** Has the server tell of the resources that a client listens to, for as long as its request is open. */
async function follow(request: Request, { followers }: Upstream): Promise<void> {
  const uris = followedBy(
    await request
      .clone()
      .json()
      .catch(() => ({})),
  );
  await followers.follow(uris).catch(() => undefined);
  request.signal.addEventListener('abort', () => void followers.unfollow(uris).catch(() => undefined));
}

/** Serves clients of both eras over Streamable HTTP. Rejects when the address cannot be listened on. */
export async function guardHttp(
  open: OpenUpstream,
  { gate, settings }: Pick<Passageway, 'gate' | 'settings'>,
  { host, port, callers, hostnames }: Listening,
): Promise<HttpGuard> {
  const connect = async (grant: string, caller: Caller): Promise<Passageway> => {
    const upstream = new Upstream(caller, settings);
    await connectUpstream(upstream, open);
    const report = (): void => gate.reportDrift(grant, upstream.definitions);
    upstream.toolsSeen = report;
    report();
    return { upstream, gate, grant, settings, parked: new ParkedCalls(), running: new RunningCalls() };
  };
  const shared = new Map<string, Promise<{ handler: McpHttpHandler; passageway: Passageway }>>();
  const share = async (grant: string) => {
    const passageway = await connect(grant, anyCaller);
    const handler: McpHttpHandler = createMcpHandler(() => bridge(passageway, true).server, { legacy: 'reject' });
    passageway.upstream.asked = (request, signal) => passageway.parked.ask(request, signal);
    passageway.upstream.notified = (notification) => {
      const { method, params } = notification;
      if (method === 'notifications/tools/list_changed') handler.notify.toolsChanged();
      else if (method === 'notifications/prompts/list_changed') handler.notify.promptsChanged();
      else if (method === 'notifications/resources/list_changed') handler.notify.resourcesChanged();
      else if (method === 'notifications/resources/updated') handler.notify.resourceUpdated(String(params?.['uri']));
      else if (method === 'notifications/message') passageway.running.log(notification);
      else passageway.running.notify(notification);
    };
    passageway.upstream.closed = () => void shared.delete(grant);
    return { handler, passageway };
  };
  const sessions = new HttpSessions((grant, first) => connect(grant, callerOf(first as JSONRPCMessage)));
  const allowed = [...localhostAllowedHostnames(), ...hostnames];

  const answer = async (request: Request, authorization: string | undefined): Promise<Response> => {
    const misdirected = hostHeaderValidationResponse(request, allowed) ?? originValidationResponse(request, allowed);
    if (misdirected !== undefined) return misdirected;
    if (new URL(request.url).pathname !== '/mcp') return new Response(null, { status: 404 });
    const grant = callers.grantOf(authorization);
    if (grant === undefined) return new Response(null, { status: 401, headers: { 'www-authenticate': 'Bearer' } });
    if (await isLegacyRequest(request)) return await sessions.fetch(request, grant);
    let ready = shared.get(grant);
    if (ready === undefined) {
      ready = share(grant);
      shared.set(grant, ready);
      ready.catch(() => shared.delete(grant));
    }
    const { handler, passageway } = await ready;
    if (request.headers.get('mcp-method') === 'subscriptions/listen') await follow(request, passageway.upstream);
    return await handler.fetch(request);
  };
  const server = createServer((request, response) => {
    response.on('error', () => undefined);
    void (async () => {
      try {
        const body = await readBody(request);
        if (!URL.canParse(request.url ?? '', `http://${request.headers.host}`))
          return void response.writeHead(400).end();
        if (body === undefined) return void response.writeHead(413, { connection: 'close' }).end();
        await send(await answer(toWebRequest(request, response, body), request.headers.authorization), response);
      } catch (error) {
        process.stderr.write(`The guard could not answer a request: ${(error as Error).message}\n`);
        if (!response.headersSent) response.writeHead(502);
        response.end();
      }
    })();
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    toolsChanged() {
      sessions.toolsChanged();
      for (const ready of shared.values())
        void ready.then(
          ({ handler }) => handler.notify.toolsChanged(),
          () => undefined,
        );
    },
    async close() {
      sessions.close();
      for (const ready of shared.values()) {
        await ready
          .then(async ({ handler, passageway }) => {
            await handler.close();
            await passageway.upstream.close();
          })
          .catch(() => undefined);
      }
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
