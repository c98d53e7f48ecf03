import {
  CLIENT_CAPABILITIES_META_KEY,
  CLIENT_INFO_META_KEY,
  type ClientCapabilities,
  type JSONRPCMessage,
  type Server,
  type Transport,
} from '@modelcontextprotocol/server';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import { bridge, type Passageway } from './bridge.ts';
import { inBatches } from './in-batches.ts';
import { ParkedCalls } from './parked-calls.ts';
import { followedBy } from './resource-followers.ts';
import { RunningCalls } from './running-calls.ts';
import { connectUpstream, Upstream, type Caller } from './upstream.ts';

/** Who opens a connection, read from its first message: the server behind the guard is told the same. */
export function callerOf(message: JSONRPCMessage): Caller {
  const params = ('params' in message ? message.params : undefined) as Record<string, unknown> | undefined;
  const meta = params?.['_meta'] as Record<string, unknown> | undefined;
  const info = (params?.['clientInfo'] ?? meta?.[CLIENT_INFO_META_KEY]) as Caller['info'] | undefined;
  const capabilities = (params?.['capabilities'] ?? meta?.[CLIENT_CAPABILITIES_META_KEY]) as
    ClientCapabilities | undefined;
  return { info: info ?? { name: 'guard', version: '1' }, capabilities: capabilities ?? {} };
}

/** A transport that shows each message before it is handled. */
function peeking(wire: Transport, look: (message: JSONRPCMessage) => void): Transport {
  return new Proxy(wire, {
    set(target, key, value) {
      if (key !== 'onmessage') return Reflect.set(target, key, value);
      // oxlint-disable-next-line unicorn/prefer-add-event-listener -- the SDK's classes are no event targets
      target.onmessage = (message, extra) => {
        look(message);
        (value as Transport['onmessage'])?.(message, extra);
      };
      return true;
    },
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' && key !== 'onmessage' ? value.bind(target) : value;
    },
  });
}

interface StdioGuard {
  /** Tells the client that its list of tools may be another one now. */
  toolsChanged(): void;
  close(): Promise<void>;
}

/** How to reach the server behind the guard; called once a connection. */
export type OpenUpstream = () => Transport;

/** Serves one client on a transport, the process's own stdin and stdout unless another is given. */
export function guardStdio(
  open: OpenUpstream,
  { gate, grant, settings }: Pick<Passageway, 'gate' | 'grant' | 'settings'>,
  events: { failed(error: Error): void; closed(): void },
  transport: Transport = new StdioServerTransport(process.stdin, inBatches(process.stdout)),
): StdioGuard {
  let caller: Caller | undefined;
  let passageway: Promise<Passageway> | undefined;
  let current: Server | undefined;
  let closing = false;

  const connect = async (): Promise<Passageway> => {
    const upstream = new Upstream(caller ?? { info: { name: 'guard', version: '1' }, capabilities: {} }, settings);
    await connectUpstream(upstream, open);
    upstream.closed = () => {
      if (!closing) events.failed(new Error('The server behind the guard ended.'));
    };
    const report = (): void => gate.reportDrift(grant, upstream.definitions);
    upstream.toolsSeen = report;
    report();
    return { upstream, gate, grant, settings, parked: new ParkedCalls(), running: new RunningCalls() };
  };
  const followed = new Map<unknown, string[]>();
  const follow = async (message: JSONRPCMessage): Promise<void> => {
    const uris = followedBy(message);
    if (uris.length > 0 && 'id' in message) {
      followed.set(message.id, uris);
      passageway ??= connect();
      await (await passageway).upstream.followers.follow(uris);
    }
    const ended =
      'method' in message && message.method === 'notifications/cancelled' ? message.params?.['requestId'] : '';
    const left = followed.get(ended);
    if (left === undefined) return;
    followed.delete(ended);
    await (await passageway)?.upstream.followers.unfollow(left);
  };
  const wire = peeking(transport, (message) => {
    caller ??= callerOf(message);
    void follow(message).catch(() => undefined);
  });
  const handle = serveStdio(
    async ({ era }) => {
      try {
        passageway ??= connect();
        const ready = await passageway;
        const { server, notify, ask } = bridge(ready, era === 'modern');
        ready.upstream.notified = notify;
        ready.upstream.asked = ask;
        current = server;
        return server;
      } catch (error) {
        events.failed(error as Error);
        throw error;
      }
    },
    { transport: wire, onerror: () => {} },
  );
  const onclose = wire.onclose;
  // oxlint-disable-next-line unicorn/prefer-add-event-listener -- the SDK's classes are no event targets
  wire.onclose = () => {
    onclose?.();
    if (!closing) events.closed();
  };
  return {
    toolsChanged: () =>
      void current?.notification({ method: 'notifications/tools/list_changed' }).catch(() => undefined),
    async close() {
      closing = true;
      await handle.close();
      await passageway?.then(({ upstream }) => upstream.close()).catch(() => undefined);
    },
  };
}
