import { toFileText } from '../../catalog/json.ts';
import type { Export } from './export.ts';
import { toolsWith } from './names.ts';

export const openaiResponses: Export = {
  id: 'openai-responses',
  title: 'OpenAI Responses API',
  file: 'the entry under "tools" of the request, beside its server_url',
  language: 'json',
  homepage: 'https://platform.openai.com/docs/guides/tools-connectors-mcp',
  can: { deny: true, ask: true, limit: 'none', conditions: false, hide: false },
  cannotExpress: 'Rate caps, and conditions on arguments.',
  unlisted: 'A tool that allowed_tools does not list is not offered to the model.',
  unlistedIs: 'deny',
  refuseEntries: (entries) =>
    toolsWith(entries, 'allow', 'ask').length === 0
      ? 'Nothing is allowed, and the Responses API has no list of denied tools: leave it out of the request.'
      : undefined,
  write: (entries, serverKey) =>
    toFileText({
      type: 'mcp',
      server_label: serverKey,
      allowed_tools: toolsWith(entries, 'allow', 'ask'),
      require_approval: {
        always: { tool_names: toolsWith(entries, 'ask') },
        never: { tool_names: toolsWith(entries, 'allow') },
      },
    }),
};
