import type { Export } from './export.ts';
import { toolsWith } from './names.ts';
import { toYaml } from './yaml.ts';

export const litellm: Export = {
  id: 'litellm',
  title: 'LiteLLM',
  file: 'config.yaml',
  language: 'yaml',
  homepage: 'https://docs.litellm.ai/docs/mcp_control',
  can: { deny: true, ask: false, limit: 'none', conditions: false, hide: false },
  cannotExpress: 'Asking a person, rate caps on one tool, and conditions on arguments.',
  unlisted:
    'A tool outside allowed_tools is denied; where disallowed_tools stands instead, every other tool is allowed.',
  unlistedIs: 'allow',
  refuseEntries: (entries) =>
    entries.length > 1 && toolsWith(entries, 'allow').length === 0
      ? 'No tool of the server is allowed, and an empty allowed_tools is no list in LiteLLM: leave the server out of mcp_servers.'
      : undefined,
  write(entries, serverKey) {
    const allowed = toolsWith(entries, 'allow');
    const lists = allowed.length > 0 ? { allowed_tools: allowed } : { disallowed_tools: toolsWith(entries, 'deny') };
    return toYaml({ mcp_servers: Object.fromEntries([[serverKey, lists]]) });
  },
};
