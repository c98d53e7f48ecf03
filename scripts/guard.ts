import { main, UsageError, wholeNumber } from '../src/cli/command.ts';
import { catalogPolicy } from '../src/guard/catalog-policy.ts';
import { setUpGuard } from '../src/guard/run.ts';
import { readTokens, serveHttpClients, serveStdioClient } from '../src/guard/serve.ts';
import { addressUpstream, processUpstream } from '../src/guard/upstreams.ts';
import { isProfileId, profileIds } from '../src/policy/profile.ts';
import { readToolList } from '../src/sources/tool-list.ts';

await main({
  name: 'npm run guard --',
  summary: 'Stands in front of an MCP server and lets through only what a policy allows.',
  positionals: '[-- COMMAND ARGUMENTS]',
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
    upstream: {
      type: 'string',
      value: 'URL',
      help: 'The server, when it is at an address and not a command after --.',
    },
    listen: {
      type: 'string',
      value: 'HOST:PORT',
      help: 'Serve clients over HTTP there instead of one on stdin and stdout.',
    },
    'token-file': {
      type: 'string',
      value: 'FILE',
      help: 'With --listen: bearer tokens, one a line; each has its own quota.',
    },
    'allow-host': {
      type: 'string',
      value: 'NAME',
      multiple: true,
      help: 'With --listen: a host name clients may use.',
    },
    state: {
      type: 'string',
      value: 'FILE',
      help: 'Keep the counters in this SQLite file, so that they survive a restart.',
    },
    audit: { type: 'string', value: 'FILE', help: 'Append the audit log (JSON Lines) to this file instead of stderr.' },
    timeout: { type: 'string', value: 'SECONDS', default: '300', help: 'Longest wait for an answer of the server.' },
  },
  async run(values, [command, ...args]) {
    const { policy, 'from-catalog': name, profile = '', catalog = '', upstream, listen } = values;
    if ((policy === undefined) === (name === undefined))
      throw new UsageError('Give one of --policy and --from-catalog.');
    if ((command === undefined) === (upstream === undefined)) {
      throw new UsageError('Give one of --upstream and, after --, the command that starts the server.');
    }
    if (!isProfileId(profile))
      throw new UsageError(`There is no profile ${JSON.stringify(profile)}; there are ${profileIds.join(', ')}.`);
    const settings = {
      timeout: (wholeNumber(values.timeout, 'timeout') ?? 300) * 1000,
      readTools: (tools: readonly unknown[]) => readToolList(tools).tools,
    };
    const open = upstream === undefined ? processUpstream(command ?? '', args) : addressUpstream(upstream);
    const tokens = readTokens(values['token-file']);
    const guarding = setUpGuard({
      policy: policy === undefined ? { state: await catalogPolicy(catalog, name ?? '', profile) } : { file: policy },
      stateFile: values.state,
      auditFile: values.audit,
    });
    if (listen === undefined) return await serveStdioClient(open, guarding, settings);
    return await serveHttpClients(open, guarding, settings, { listen, tokens, hostnames: values['allow-host'] ?? [] });
  },
});
