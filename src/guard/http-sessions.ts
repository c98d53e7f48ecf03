import { randomUUID } from 'node:crypto';
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/server';
import { bridge, type Passageway } from './bridge.ts';

interface Session {
  grant: string;
  transport: WebStandardStreamableHTTPServerTransport;
  passageway: Passageway;
  toolsChanged(): void;
  /** Milliseconds of the monotonic clock. */
  lastUsed: number;
}

/** Each session may be a process of its own. */
const mostSessions = 300;
const mostSessionsOfOne = 150;
const idleMs = 30 * 60_000;

const refusal = (status: number, message: string): Response =>
  Response.json({ jsonrpc: '2.0', id: null, error: { code: -32_000, message } }, { status });

/** Sessions of clients of the older era: each has a connection of its own to the server behind the guard. */
export class HttpSessions {
  readonly #sessions = new Map<string, Session>();
  /** Grants of the sessions that are being opened. */
  readonly #opening: string[] = [];
  readonly #connect: (grant: string, firstMessage: unknown) => Promise<Passageway>;

  constructor(connect: (grant: string, firstMessage: unknown) => Promise<Passageway>) {
    this.#connect = connect;
  }

  /** Answers one request of a session, or opens one when the request is an `initialize`. */
  async fetch(request: Request, grant: string): Promise<Response> {
    const id = request.headers.get('mcp-session-id');
    if (id !== null) {
      const session = this.#sessions.get(id);
      if (session === undefined || session.grant !== grant) return refusal(404, 'Session not found');
      session.lastUsed = performance.now();
      return await session.transport.handleRequest(request);
    }
    const body: unknown = await request
      .clone()
      .json()
      .catch(() => undefined);
    if ((body as { method?: unknown } | undefined)?.method !== 'initialize') {
      return refusal(400, 'A session starts with initialize');
    }
    this.#endIdle();
    const open = [...this.#sessions.values()].map((session) => session.grant).concat(this.#opening);
    if (open.length >= mostSessions || open.filter((each) => each === grant).length >= mostSessionsOfOne) {
      return refusal(503, 'Too many sessions are open: end one with DELETE');
    }
    this.#opening.push(grant);
    try {
      return await this.#open(request, body, grant);
    } finally {
      this.#opening.splice(this.#opening.indexOf(grant), 1);
    }
  }

  async #open(request: Request, body: unknown, grant: string): Promise<Response> {
    const passageway = await this.#connect(grant, body);
    const { server, notify, ask } = bridge(passageway, false);
    passageway.upstream.notified = notify;
    passageway.upstream.asked = ask;
    const transport: WebStandardStreamableHTTPServerTransport = new WebStandardStreamableHTTPServerTransport({
      sessionIdGenerator: randomUUID,
      onsessioninitialized: (id) => {
        const toolsChanged = () => notify({ method: 'notifications/tools/list_changed' });
        this.#sessions.set(id, { grant, transport, passageway, toolsChanged, lastUsed: performance.now() });
        passageway.upstream.closed = () => this.#end(id);
      },
      onsessionclosed: (id) => this.#end(id),
    });
    await server.connect(transport);
    const response = await transport.handleRequest(request, { parsedBody: body });
    if (transport.sessionId === undefined) await passageway.upstream.close();
    return response;
  }

  #end(id: string): void {
    const session = this.#sessions.get(id);
    if (session === undefined) return;
    this.#sessions.delete(id);
    void session.transport.close().catch(() => undefined);
    void session.passageway.upstream.close().catch(() => undefined);
  }

  #endIdle(): void {
    for (const [id, { lastUsed }] of this.#sessions) if (performance.now() - lastUsed > idleMs) this.#end(id);
  }

  toolsChanged(): void {
    for (const session of this.#sessions.values()) session.toolsChanged();
  }

  close(): void {
    for (const id of this.#sessions.keys()) this.#end(id);
  }
}
