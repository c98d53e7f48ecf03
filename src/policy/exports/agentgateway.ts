import type { Export } from './export.ts';
import { accept, toolsWith } from './names.ts';
import { toYaml } from './yaml.ts';

export const agentgateway: Export = {
  id: 'agentgateway',
  title: 'agentgateway',
  file: 'config.yaml, under the route of the server',
  language: 'yaml',
  homepage: 'https://agentgateway.dev/docs/',
  can: { deny: true, ask: false, limit: 'route', conditions: false, hide: false },
  cannotExpress:
    'Asking a person, and a rate cap on one tool: its localRateLimit (maxTokens, tokensPerFill, fillInterval) counts every request of a route, lists of tools as well, so none is written. Only allow rules are written, since a deny rule that fails does not deny.',
  unlisted: 'A tool that no rule names is denied.',
  unlistedIs: 'deny',
  refuseTool: accept(
    /^[^\p{Cc}\p{Cs}]+$/u,
    'A CEL text literal cannot hold every control character, so a tool’s name there is printable text',
  ),
  write(entries) {
    const rules = toolsWith(entries, 'allow').map((tool) => `mcp.tool.name == ${JSON.stringify(tool)}`);
    return toYaml({ policies: { mcpAuthorization: { rules: rules.length > 0 ? rules : ['false'] } } });
  },
};
