import {
  CLIENT_CAPABILITIES_META_KEY,
  LOG_LEVEL_META_KEY,
  ProtocolError,
  ProtocolErrorCode,
  SdkError,
  SdkErrorCode,
  Server,
  isInputRequiredResult,
  type ClientCapabilities,
  type Notification,
  type Request,
  type Result,
  type ServerCapabilities,
  type ServerContext,
} from '@modelcontextprotocol/server';
import type { Gate } from './gate.ts';
import type { ParkedCalls } from './parked-calls.ts';
import type { RunningCalls } from './running-calls.ts';
import { anything, type Forwarding, type Settings, type Upstream } from './upstream.ts';

/** What one connection of a client goes through. */
export interface Passageway {
  upstream: Upstream;
  gate: Gate;
  /** Whose quota the calls draw on. */
  grant: string;
  settings: Settings;
  /** Calls that wait for an answer of a client of the newer era; shared by all requests of one upstream. */
  parked: ParkedCalls;
  running: RunningCalls;
}

/** Errors that a server gives before it runs anything. */
const notRun = new Set<number>([
  ProtocolErrorCode.ParseError,
  ProtocolErrorCode.InvalidRequest,
  ProtocolErrorCode.MethodNotFound,
  ProtocolErrorCode.InvalidParams,
]);

function wasNotRun(error: unknown): boolean {
  if (error instanceof ProtocolError) return notRun.has(error.code);
  if (error instanceof SdkError) return error.code === SdkErrorCode.NotConnected;
  return error instanceof Error && error.message === 'Not connected';
}

/** The parameters as the client sent them, with what the SDK took out of a retried request put back. */
function paramsOf(
  request: { params?: Record<string, unknown> | undefined },
  ctx: ServerContext,
): Record<string, unknown> {
  const state = ctx.mcpReq.requestState();
  const { inputResponses } = ctx.mcpReq;
  return {
    ...request.params,
    ...(inputResponses !== undefined && { inputResponses }),
    ...(typeof state === 'string' && { requestState: state }),
  };
}

/** A server that stands for another one, and what that one says on its own. */
interface Bridge {
  server: Server;
  /** Passes a notification to the client, with the call that is running if there is one. */
  notify(notification: Notification): void;
  /** Puts a question to the client, with the call that is running if there is one. */
  ask(request: Request, signal: AbortSignal): Promise<Result>;
}

/** Stands for the server behind the guard: says the same of itself and passes everything but denied calls. */
export function bridge(passageway: Passageway, modern: boolean): Bridge {
  const { upstream, gate, grant, parked, running, settings } = passageway;
  const { client } = upstream;
  const offered: ServerCapabilities = client.getServerCapabilities() ?? {};
  // The policy can change while the server runs, and with it the list.
  const capabilities =
    offered.tools === undefined ? offered : { ...offered, tools: { ...offered.tools, listChanged: true } };
  const instructions = client.getInstructions();
  const server = new Server(client.getServerVersion() ?? { name: 'guarded', version: '0' }, {
    capabilities,
    ...(instructions !== undefined && { instructions }),
  });
  let logLevel: string | undefined;

  const forwarding = (ctx: ServerContext): Forwarding => {
    const envelope = ctx.mcpReq.envelope as Record<string, unknown> | undefined;
    const progressToken = (ctx.mcpReq._meta as { progressToken?: string | number } | undefined)?.progressToken;
    return {
      signal: ctx.mcpReq.signal,
      capabilities:
        (envelope?.[CLIENT_CAPABILITIES_META_KEY] as ClientCapabilities | undefined) ?? server.getClientCapabilities(),
      logLevel: (envelope?.[LOG_LEVEL_META_KEY] as string | undefined) ?? logLevel,
      ...(progressToken !== undefined && {
        onprogress: (progress) => {
          const params = { ...progress, progressToken };
          void ctx.mcpReq.notify({ method: 'notifications/progress', params }).catch(() => undefined);
        },
      }),
    };
  };
  const pass = (request: Request, ctx: ServerContext): Promise<Result> =>
    upstream.forward({ method: request.method, params: paramsOf(request, ctx) }, forwarding(ctx));

  const call = async (request: Request, ctx: ServerContext): Promise<Result> => {
    const params = paramsOf(request, ctx);
    const forwarded = forwarding(ctx);
    const resumed = parked.resume(grant, params, forwarded);
    if (resumed !== undefined) return await running.during({ ctx, logLevel: forwarded.logLevel }, () => resumed);
    const passage = gate.enter(String(params['name']), params['arguments'] ?? {}, grant, upstream.definitions);
    if (!passage.allowed) return { content: [{ type: 'text', text: passage.message }], isError: true };
    const parks = modern && !upstream.modern;
    const start = (each: Forwarding) => upstream.forward({ method: 'tools/call', params }, each);
    try {
      const result = await running.during({ ctx, logLevel: forwarded.logLevel }, () =>
        parks ? parked.watch(grant, params, forwarded, start) : start(forwarded),
      );
      if (isInputRequiredResult(result) && !parks) passage.giveBack();
      return result;
    } catch (error) {
      if (wasNotRun(error)) passage.giveBack();
      throw error;
    }
  };

  if (offered.tools !== undefined) {
    server.setRequestHandler('tools/call', (request, ctx) => call(request as Request, ctx) as never);
    server.setRequestHandler('tools/list', async (request, ctx) => {
      const result = await pass(request as Request, ctx);
      const tools: unknown[] = Array.isArray(result['tools']) ? result['tools'] : [];
      upstream.see(tools);
      return { ...result, tools: gate.visible(tools) } as never;
    });
  }
  if (offered.prompts !== undefined) {
    server.setRequestHandler('prompts/get', (request, ctx) => pass(request as Request, ctx) as never);
  }
  if (offered.resources !== undefined) {
    server.setRequestHandler('resources/read', (request, ctx) => pass(request as Request, ctx) as never);
  }
  if (!modern && upstream.modern && offered.resources?.subscribe) {
    const followed = new Set<string>();
    server.setRequestHandler('resources/subscribe', async ({ params: { uri } }) => {
      if (followed.size < followed.add(uri).size) await upstream.followers.follow([uri]);
      return {};
    });
    server.setRequestHandler('resources/unsubscribe', async ({ params: { uri } }) => {
      if (followed.delete(uri)) await upstream.followers.unfollow([uri]);
      return {};
    });
  }
  if (offered.logging !== undefined) {
    server.setRequestHandler('logging/setLevel', async (request, ctx) => {
      logLevel = request.params.level;
      return (upstream.modern ? {} : await pass(request as Request, ctx)) as never;
    });
  }
  server.fallbackRequestHandler = async (request, ctx) => {
    // Tool calls have one way, and it is not this one, however their method is spelt.
    if (/^[^\p{L}]*tools/iu.test(request.method.normalize('NFKC')))
      throw new ProtocolError(ProtocolErrorCode.MethodNotFound, 'Method not found');
    return await pass(request as Request, ctx as ServerContext);
  };
  server.fallbackNotificationHandler = async (notification) => {
    // A call without an id is still a call to a server that does not look, so nothing but notifications passes.
    if (!/^notifications\/[a-z_/]+$/.test(notification.method)) return;
    if (!upstream.modern) await client.notification(notification as Notification);
  };
  return {
    server,
    notify(notification) {
      const log = notification.method === 'notifications/message';
      if (log && modern) running.log(notification);
      else if (!log || !running.notify(notification)) void server.notification(notification).catch(() => undefined);
    },
    async ask(request, signal) {
      if (modern) return await parked.ask(request, signal);
      const options = { signal, timeout: settings.timeout };
      const ctx = running.last();
      if (ctx === undefined) return await server.request(request, anything, options);
      return await ctx.mcpReq.send(request, anything, options);
    },
  };
}
