import type { Export } from './export.ts';
import { toYaml } from './yaml.ts';

/** The consumer group whose members the policy is for; a reader puts the agents into it. */
const group = 'agents';

export const kong: Export = {
  id: 'kong',
  title: 'Kong AI MCP Proxy',
  file: 'kong.yaml',
  language: 'yaml',
  homepage: 'https://developer.konghq.com/plugins/ai-mcp-proxy/',
  can: { deny: true, ask: false, limit: 'none', conditions: false, hide: false },
  cannotExpress: `Asking a person, rate caps on one tool, and conditions on arguments. The rules are for consumers in the group "${group}".`,
  unlisted: 'A tool that is not listed is denied by the default list.',
  unlistedIs: 'deny',
  write: (entries, serverKey) =>
    toYaml({
      plugins: [
        {
          name: 'ai-mcp-proxy',
          service: serverKey,
          config: {
            mode: 'passthrough-listener',
            default_acl: [{ scope: 'tools', deny: [group] }],
            tools: entries.map(({ tool, outcome }) => ({
              name: tool,
              acl: outcome === 'allow' ? { allow: [group] } : { deny: [group] },
            })),
          },
        },
      ],
    }),
};
