import {
  CLIENT_CAPABILITIES_META_KEY,
  Client,
  LOG_LEVEL_META_KEY,
  type ClientCapabilities,
  type Implementation,
  type LoggingLevel,
  type Notification,
  type Request,
  type Result,
  type Transport,
} from '@modelcontextprotocol/client';
import { z } from 'zod';
import { Definitions, type ReadTools } from './definitions.ts';
import { ResourceFollowers } from './resource-followers.ts';
import { logLevels } from './running-calls.ts';

/** Results and parameters pass as they came. */
export const anything = z.looseObject({});

/** A list with more pages never ends. */
const mostPages = 1000;

/** Who calls, as the server behind the guard is told. */
export interface Caller {
  info: Implementation;
  capabilities: ClientCapabilities;
}

/** What goes with one forwarded request. */
export interface Forwarding {
  signal?: AbortSignal;
  onprogress?: (progress: Record<string, unknown> & { progress: number }) => void;
  /** What this request's caller can do, where it differs from call to call. */
  capabilities?: ClientCapabilities | undefined;
  logLevel?: string | undefined;
}

/** What every connection to a server needs. */
export interface Settings {
  /** Milliseconds after which an unanswered request fails; progress starts them anew. */
  timeout: number;
  readTools: ReadTools;
}

/** The server behind the guard, whatever its era. */
export class Upstream {
  readonly client: Client;
  readonly definitions = new Definitions();
  readonly followers: ResourceFollowers;
  readonly #settings: Settings;
  /** Called with each notification that is not an answer's progress. */
  notified: ((notification: Notification) => void) | undefined;
  /** Answers a request of the server to the client, such as an elicitation; only servers of the older era send any. */
  asked: ((request: Request, signal: AbortSignal) => Promise<Result>) | undefined;
  closed: (() => void) | undefined;
  /** Called when tools were seen that are new or others than before. */
  toolsSeen: (() => void) | undefined;
  #logLevel: string | undefined;

  constructor(caller: Caller, settings: Settings) {
    this.#settings = settings;
    this.client = new Client(caller.info, {
      capabilities: caller.capabilities,
      versionNegotiation: { mode: 'auto' },
      inputRequired: { autoFulfill: false },
    });
    this.followers = new ResourceFollowers(this.client);
    this.client.fallbackNotificationHandler = async (notification) => {
      if (notification.method === 'notifications/tools/list_changed') {
        await this.refresh();
        this.toolsSeen?.();
      }
      this.notified?.(notification);
    };
    this.client.fallbackRequestHandler = async ({ method, params }, ctx) => {
      if (this.asked === undefined) throw new Error('No client is connected that could answer.');
      return await this.asked({ method, ...(params !== undefined && { params }) }, ctx.mcpReq.signal);
    };
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- the SDK's classes are no event targets
    this.client.onclose = () => this.closed?.();
  }

  get modern(): boolean {
    return this.client.getProtocolEra() === 'modern';
  }

  /** Connects and reads the definitions of all tools. Throws when the server does not answer. */
  async connect(transport: Transport): Promise<void> {
    await this.client.connect(transport, { timeout: Math.min(this.#settings.timeout, 60_000) });
    await this.refresh();
    // In the newer era a server notifies only those that listen.
    await this.followers.listen();
  }

  /** Reads the whole list of tools again; what cannot be read is forgotten, so that calls fail closed. */
  async refresh(): Promise<void> {
    this.definitions.forget();
    if (this.client.getServerCapabilities()?.tools === undefined) return this.definitions.update([]);
    const tools: unknown[] = [];
    const page = z.looseObject({ tools: z.array(z.unknown()), nextCursor: z.string().nullish() });
    let cursor: string | undefined;
    for (let pages = 0; pages < mostPages; pages += 1) {
      const request = { method: 'tools/list', ...(cursor !== undefined && { params: { cursor } }) };
      const { tools: some, nextCursor } = await this.client.request(request, page, { timeout: this.#settings.timeout });
      for (const tool of some) tools.push(tool);
      if (!nextCursor) return this.definitions.update(this.#settings.readTools(tools));
      cursor = nextCursor;
    }
    throw new Error('The server’s list of tools has no end.');
  }

  /** Sends one request on and gives its result as it came; an `input_required` result comes back like any other. */
  async forward(
    { method, params }: Request,
    { signal, onprogress, capabilities, logLevel }: Forwarding,
  ): Promise<Result> {
    if (method === 'logging/setLevel') this.#logLevel = String(params?.['level']);
    else if (!this.modern && logLevel !== undefined) await this.#askForLogs(logLevel);
    const { progressToken: _, ...meta } = (params?.['_meta'] ?? {}) as Record<string, unknown>;
    const envelope = this.modern
      ? {
          ...(capabilities !== undefined && { [CLIENT_CAPABILITIES_META_KEY]: capabilities }),
          ...(logLevel !== undefined && { [LOG_LEVEL_META_KEY]: logLevel }),
        }
      : {};
    const { _meta: __, ...rest } = params ?? {};
    const sent = {
      ...rest,
      ...(Object.keys({ ...meta, ...envelope }).length > 0 && { _meta: { ...meta, ...envelope } }),
    };
    return await this.client.request({ method, params: sent }, anything, {
      timeout: this.#settings.timeout,
      resetTimeoutOnProgress: true,
      allowInputRequired: true,
      ...(signal !== undefined && { signal }),
      ...(onprogress !== undefined && { onprogress }),
    });
  }

  /** Looks at a list on its way to a client: a server need not say that its tools changed. */
  see(tools: readonly unknown[]): void {
    if (this.definitions.see(this.#settings.readTools(tools))) this.toolsSeen?.();
  }

  /** A server of the older era is asked once for all later requests: for the lowest level that any of them wants. */
  async #askForLogs(level: string): Promise<void> {
    if (this.client.getServerCapabilities()?.logging === undefined) return;
    if (this.#logLevel !== undefined && logLevels.indexOf(this.#logLevel) <= logLevels.indexOf(level)) return;
    this.#logLevel = level;
    await this.client.setLoggingLevel(level as LoggingLevel).catch(() => undefined);
  }

  close(): Promise<void> {
    return this.client.close();
  }
}

/** Connects to the server behind the guard; an error says that it is that one which failed, and why. */
export async function connectUpstream(upstream: Upstream, open: () => Transport): Promise<void> {
  try {
    await upstream.connect(open());
  } catch (error) {
    await upstream.close().catch(() => undefined);
    const reasons = [error];
    for (let cause = error; cause instanceof Error && reasons.length < 5; cause = cause.cause)
      reasons.push(cause.cause);
    const messages = reasons.flatMap((each) => (each instanceof Error ? [each.message] : []));
    const said = [...new Set(messages)].join(': ');
    throw new Error(`The server behind the guard did not start or cannot be reached: ${said}.`, { cause: error });
  }
}
