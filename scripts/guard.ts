import { main, UsageError, wholeNumber } from '../src/cli/command.ts';
import { exitCodes, type ExitCode } from '../src/cli/exit-codes.ts';
import { catalogPolicy } from '../src/guard/catalog-policy.ts';
import { setUpGuard } from '../src/guard/run.ts';
import { guardStdio, processUpstream } from '../src/guard/stdio.ts';
import { isProfileId, profileIds } from '../src/policy/profile.ts';
import { readToolList } from '../src/sources/tool-list.ts';

await main({
  name: 'npm run guard --',
  summary: 'Stands in front of an MCP server and lets through only what a policy allows.',
  positionals: '-- COMMAND [ARGUMENTS]',
  options: {
    policy: { type: 'string', value: 'FILE', help: 'The policy, followed while it changes.' },
    'from-catalog': { type: 'string', value: 'NAME', help: "Take the catalog's own policy for this server instead." },
    profile: {
      type: 'string',
      value: 'ID',
      default: 'recommended',
      help: 'With --from-catalog: read-only or recommended.',
    },
    catalog: { type: 'string', value: 'DIR', default: 'catalog', help: 'The catalog to read.' },
    state: {
      type: 'string',
      value: 'FILE',
      help: 'Keep the counters in this SQLite file, so that they survive a restart.',
    },
    audit: { type: 'string', value: 'FILE', help: 'Append the audit log (JSON Lines) to this file instead of stderr.' },
    timeout: { type: 'string', value: 'SECONDS', default: '300', help: 'Longest wait for an answer of the server.' },
  },
  async run(values, [command, ...args]) {
    const { policy, 'from-catalog': name, profile = '', catalog = '', state, audit } = values;
    if ((policy === undefined) === (name === undefined))
      throw new UsageError('Give one of --policy and --from-catalog.');
    if (command === undefined) throw new UsageError('Say after -- which command starts the server.');
    if (!isProfileId(profile))
      throw new UsageError(`There is no profile ${JSON.stringify(profile)}; there are ${profileIds.join(', ')}.`);
    const settings = {
      timeout: (wholeNumber(values.timeout, 'timeout') ?? 300) * 1000,
      readTools: (tools: readonly unknown[]) => readToolList(tools).tools,
    };
    const guarding = setUpGuard({
      policy: policy === undefined ? { state: await catalogPolicy(catalog, name ?? '', profile) } : { file: policy },
      stateFile: state,
      auditFile: audit,
    });
    return await new Promise<ExitCode>((resolve) => {
      const end = (code: ExitCode) =>
        void guard.close().finally(() => (guarding.close(), resolve(code), process.stdin.destroy()));
      const guard = guardStdio(
        processUpstream(command, args),
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
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end(exitCodes.done));
    });
  },
});
