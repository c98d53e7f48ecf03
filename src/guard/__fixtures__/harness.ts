import { Client, InMemoryTransport, StreamableHTTPClientTransport, type ClientCapabilities, type Transport } from '@modelcontextprotocol/client';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { ToolDefinition } from '../../catalog/tool.ts';
import type { Policy } from '../../policy/policy.ts';
import { Audit, type AuditEntry } from '../audit.ts';
import { Callers } from '../callers.ts';
import { MemoryCounters, type Counters } from '../counters.ts';
import { Gate } from '../gate.ts';
import { guardHttp } from '../http.ts';
import { readPolicyText, type PolicyState } from '../policy-file.ts';
import { guardStdio } from '../stdio.ts';
import { loggingServer, type Log } from './logging-server.ts';

export type Era = 'legacy' | 'modern';

/** An audit log that keeps its lines. */
export class KeptAudit extends Audit {
  readonly entries: AuditEntry[] = [];
  override write(entry: AuditEntry): void {
    this.entries.push(entry);
  }
}

/** A logging server of one era on a pair of transports; gives the client's end. */
export function startServer(era: Era, log: Log): Transport {
  const [near, far] = InMemoryTransport.createLinkedPair();
  if (era === 'modern') serveStdio(() => loggingServer(log, era), { transport: far, legacy: 'reject' });
  else void loggingServer(log, era).connect(far);
  return near;
}

/** A client of one era that accepts every question with a name, where it can be asked. */
export async function connectClient(era: Era, transport: Transport, capabilities: ClientCapabilities = {}): Promise<Client> {
  const mode = era === 'legacy' ? 'legacy' : { pin: '2026-07-28' };
  const client = new Client({ name: 'test', version: '1' }, { capabilities, versionNegotiation: { mode } });
  if (capabilities.elicitation) client.setRequestHandler('elicitation/create', () => ({ action: 'accept', content: { name: 'Ada' } }));
  await client.connect(transport);
  return client;
}

/** The same over HTTP. */
export function connectHttp(era: Era, port: number, { token, capabilities }: { token?: string | undefined; capabilities?: ClientCapabilities } = {}): Promise<Client> {
  const requestInit = token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } };
  return connectClient(era, new StreamableHTTPClientTransport(new URL(`http://127.0.0.1:${port}/mcp`), { requestInit }), capabilities);
}

/** An audit log that writes nothing. */
export class SilentAudit extends Audit {
  override write(): void {}
}

/** A guard that listens on a port of the system's choice, on the loopback. */
export function listening(open: () => Transport, policy: Policy, { tokens = [], timeout = 20_000 }: { tokens?: string[]; timeout?: number } = {}) {
  const gate = new Gate({ state: readPolicyText(JSON.stringify(policy)) }, new MemoryCounters(), new SilentAudit());
  const settings = { timeout, readTools: () => [] };
  return guardHttp(open, { gate, settings }, { host: '127.0.0.1', port: 0, callers: new Callers(tokens), hostnames: [] });
}

/** A client, a guard and a logging server in one process. */
export async function guarded(
  policy: Policy | string,
  { client: clientEra = 'legacy', server: serverEra = 'legacy', open, capabilities, counters = new MemoryCounters(), timeout = 20_000, audit: written }: {
    client?: Era;
    /** Era of the logging server. */
    server?: Era;
    /** Another server than the logging one. */
    open?: () => Transport;
    capabilities?: ClientCapabilities;
    counters?: Counters;
    timeout?: number;
    /** Another audit log than the one that is kept for the test. */
    audit?: Audit;
  } = {},
) {
  const log: Log = [];
  const audit = new KeptAudit();
  const source: { state: PolicyState } = { state: readPolicyText(typeof policy === 'string' ? policy : JSON.stringify(policy)) };
  const gate = new Gate(source, counters, written ?? audit);
  const [near, far] = InMemoryTransport.createLinkedPair();
  const failures: Error[] = [];
  let upstream: Transport | undefined;
  const guard = guardStdio(
    () => (upstream = open?.() ?? startServer(serverEra, log)),
    { gate, grant: 'test', settings: { timeout, readTools: (tools) => tools as ToolDefinition[] } },
    { failed: (error) => failures.push(error), closed: () => {} },
    far,
  );
  const client = await connectClient(clientEra, near, capabilities);
  return {
    client,
    guard,
    log,
    audit: audit.entries,
    failures,
    source,
    endServer: () => upstream?.close(),
    async close() {
      await client.close();
      await guard.close();
    },
  };
}
