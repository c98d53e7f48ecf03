import { readFileSync } from 'node:fs';
import { exitCodes, type ExitCode } from '../cli/exit-codes.ts';
import { UsageError } from '../cli/command.ts';
import { Callers } from './callers.ts';
import { guardHttp } from './http.ts';
import type { Guarding } from './run.ts';
import { guardStdio, type OpenUpstream } from './stdio.ts';
import type { Settings } from './upstream.ts';

/** `HOST:PORT`, an IPv6 address in brackets. Throws a `UsageError` for anything else. */
function parseAddress(text: string): { host: string; port: number } {
  const match = /^(?:\[([0-9A-Fa-f:.]+)\]|([^\s:[\]]+)):(\d{1,5})$/.exec(text);
  const port = Number(match?.[3]);
  if (match === null || port > 65_535) throw new UsageError(`--listen takes HOST:PORT, not ${JSON.stringify(text)}.`);
  return { host: match[1] ?? match[2] ?? '', port };
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);

/** The bearer tokens of a file, one a line; none without a file. Throws when the file holds none. */
export function readTokens(file: string | undefined): string[] {
  if (file === undefined) return [];
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`--token-file ${file}: ${(error as Error).message}.`);
  }
  const tokens = text.split(/\s+/).filter(Boolean);
  if (tokens.length === 0) throw new UsageError(`--token-file ${file} holds no token: write one a line.`);
  return tokens;
}

/** Waits for a signal or for what `ended` promises, and closes. */
async function untilEnded(ended: Promise<ExitCode>, close: () => Promise<void>): Promise<ExitCode> {
  const signalled = new Promise<ExitCode>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(exitCodes.done));
  });
  const code = await Promise.race([ended, signalled]);
  await close();
  return code;
}

/** Guards the server for one client on stdin and stdout until either side ends. */
export async function serveStdioClient(open: OpenUpstream, guarding: Guarding, settings: Settings): Promise<ExitCode> {
  const { promise: ended, resolve: end } = Promise.withResolvers<ExitCode>();
  const guard = guardStdio(
    open,
    { gate: guarding.gate, grant: 'stdio', settings },
    {
      failed(error) {
        process.stderr.write(`${error.message}\n`);
        // What is still on its way to the client gets out first.
        setTimeout(end, 200, exitCodes.sourceFailed);
      },
      closed: () => end(exitCodes.done),
    },
  );
  guarding.policyChanged = () => guard.toolsChanged();
  return await untilEnded(ended, async () => {
    await guard.close();
    guarding.close();
    process.stdin.destroy();
  });
}

/** Guards the server for clients over HTTP until a signal comes. Beyond the loopback it asks for tokens. */
export async function serveHttpClients(
  open: OpenUpstream,
  guarding: Guarding,
  settings: Settings,
  { listen, tokens, hostnames }: { listen: string; tokens: string[]; hostnames: string[] },
): Promise<ExitCode> {
  const address = parseAddress(listen);
  if (!isLoopback(address.host) && tokens.length === 0) {
    throw new UsageError('Beyond the loopback the guard asks for bearer tokens: give --token-file.');
  }
  const listening = { ...address, callers: new Callers(tokens), hostnames: [address.host, ...hostnames] };
  const guard = await guardHttp(open, { gate: guarding.gate, settings }, listening);
  guarding.policyChanged = () => guard.toolsChanged();
  process.stderr.write(`Listening on http://${listen.replace(/:\d+$/, '')}:${guard.port}/mcp\n`);
  return await untilEnded(new Promise(() => {}), async () => {
    await guard.close();
    guarding.close();
  });
}
