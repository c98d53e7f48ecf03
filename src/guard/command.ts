import { setClock } from '../catalog/clock.ts';
import { UsageError, wholeNumber } from '../cli/command.ts';
import type { ExitCode } from '../cli/exit-codes.ts';
import { isProfileId, profileIds } from '../policy/profile.ts';
import { catalogPolicy } from './catalog-policy.ts';
import type { ReadTools } from './definitions.ts';
import { setUpGuard } from './run.ts';
import { readTokens, serveHttpClients, serveStdioClient } from './serve.ts';
import { addressUpstream, processUpstream } from './upstreams.ts';

/** The options of the command as they were typed; `undefined` where one was left out. */
interface GuardOptions {
  policy?: string | undefined;
  'from-catalog'?: string | undefined;
  profile?: string | undefined;
  catalog?: string | undefined;
  upstream?: string | undefined;
  listen?: string | undefined;
  'token-file'?: string | undefined;
  'allow-host'?: string[] | undefined;
  state?: string | undefined;
  audit?: string | undefined;
  timeout?: string | undefined;
}

/** Runs the guard as the options say until a side ends or a signal comes. Throws a `UsageError` for options that do not fit. */
export async function runGuard(
  options: GuardOptions,
  [command, ...args]: string[],
  readTools: ReadTools,
): Promise<ExitCode> {
  // A time that is fixed for a build would never end a quota's period.
  setClock(undefined);
  const { policy, 'from-catalog': name, profile = '', catalog = '', upstream, listen } = options;
  if ((policy === undefined) === (name === undefined)) throw new UsageError('Give one of --policy and --from-catalog.');
  if ((command === undefined) === (upstream === undefined)) {
    throw new UsageError('Give one of --upstream and, after --, the command that starts the server.');
  }
  if (!isProfileId(profile)) {
    throw new UsageError(`There is no profile ${JSON.stringify(profile)}; there are ${profileIds.join(', ')}.`);
  }
  const settings = { timeout: (wholeNumber(options.timeout, 'timeout') ?? 300) * 1000, readTools };
  const open = upstream === undefined ? processUpstream(command ?? '', args) : addressUpstream(upstream);
  const tokens = readTokens(options['token-file']);
  const guarding = setUpGuard({
    policy: policy === undefined ? { state: await catalogPolicy(catalog, name ?? '', profile) } : { file: policy },
    stateFile: options.state,
    auditFile: options.audit,
  });
  if (listen === undefined) return await serveStdioClient(open, guarding, settings);
  return await serveHttpClients(open, guarding, settings, { listen, tokens, hostnames: options['allow-host'] ?? [] });
}
