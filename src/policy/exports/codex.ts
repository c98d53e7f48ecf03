import { stringify } from 'smol-toml';
import type { Export } from './export.ts';
import { toolsWith } from './names.ts';

export const codex: Export = {
  id: 'codex',
  title: 'Codex',
  file: '~/.codex/config.toml',
  language: 'toml',
  homepage: 'https://developers.openai.com/codex/config-reference/',
  can: { deny: true, ask: true, limit: 'none', conditions: false, hide: false },
  cannotExpress: 'Rate caps, and conditions on arguments.',
  unlisted: 'A tool that is not listed is not enabled.',
  unlistedIs: 'deny',
  write(entries, serverKey) {
    const modes = entries.flatMap(({ tool, outcome }) =>
      outcome === 'allow' || outcome === 'ask'
        ? [[tool, { approval_mode: outcome === 'allow' ? 'approve' : 'prompt' }] as const]
        : [],
    );
    const server = {
      enabled_tools: toolsWith(entries, 'allow', 'ask'),
      disabled_tools: toolsWith(entries, 'deny'),
      default_tools_approval_mode: 'prompt',
      ...(modes.length > 0 && { tools: Object.fromEntries(modes) }),
    };
    return `${stringify({ mcp_servers: Object.fromEntries([[serverKey, server]]) }).trimEnd()}\n`;
  },
};
