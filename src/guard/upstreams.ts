import { StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { UsageError } from '../cli/command.ts';
import { boundedFetch } from './bounded-fetch.ts';
import type { OpenUpstream } from './stdio.ts';

/** Holds the bearer token for a server at an address. */
const tokenVariable = 'GUARD_UPSTREAM_TOKEN';

/** A server that is started as a process, with the guard's own environment, but for its token, and its stderr. */
export function processUpstream(command: string, args: string[]): OpenUpstream {
  const set = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const { [tokenVariable]: _, ...env } = Object.fromEntries(set);
  return () => new StdioClientTransport({ command, args, env, stderr: 'inherit' });
}

/**
 * A server at an address. A client's own token is never passed on to it; the token for it is read from the environment variable
 * `GUARD_UPSTREAM_TOKEN`.
 */
export function addressUpstream(address: string): OpenUpstream {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    throw new UsageError(`--upstream takes an http or https address, not ${JSON.stringify(address)}.`);
  }
  const token = process.env[tokenVariable]?.trim();
  const requestInit = token ? { headers: { authorization: `Bearer ${token}` } } : {};
  return () => new StreamableHTTPClientTransport(new URL(address), { requestInit, fetch: boundedFetch });
}
