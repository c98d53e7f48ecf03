import { main } from '../src/cli/command.ts';
import { runGuard } from '../src/guard/command.ts';
import { readToolList } from '../src/sources/tool-list.ts';

await main({
  name: 'npm run guard --',
  summary: 'Stands in front of an MCP server and lets through only what a policy allows.',
  positionals: '[-- COMMAND ARGUMENTS]',
  examples: [
    '--policy policy.json -- npx -y @modelcontextprotocol/server-filesystem ./docs',
    '--policy policy.json --upstream https://example.com/mcp --listen 127.0.0.1:8787',
    '--from-catalog @modelcontextprotocol/server-memory -- npx -y @modelcontextprotocol/server-memory',
  ],
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
  run: (values, positionals) => runGuard(values, positionals, (tools) => readToolList(tools).tools),
});
