import { toFileText } from '../../catalog/json.ts';
import type { Export } from './export.ts';

export const claudeCode: Export = {
  id: 'claude-code',
  title: 'Claude Code',
  file: '.claude/settings.json',
  language: 'json',
  homepage: 'https://code.claude.com/docs/en/permissions',
  can: { deny: true, ask: true, limit: 'none', conditions: false, hide: false },
  cannotExpress: 'Rate caps, and conditions on arguments: a rule names an MCP tool and nothing of its call.',
  unlisted: 'A tool that is not listed asks a person, unless the session runs in a mode that does not ask.',
  unlistedIs: 'ask',
  refuseTool: (tool) =>
    /^[A-Za-z0-9_-]+$/.test(tool)
      ? undefined
      : `Claude Code's rules take tool names of letters, digits, hyphens and underscores; ${JSON.stringify(tool)} has another character.`,
  write(entries, serverKey) {
    const rules = (...outcomes: string[]) =>
      entries.filter(({ outcome }) => outcomes.includes(outcome)).map(({ tool }) => `mcp__${serverKey}__${tool}`);
    return toFileText({ permissions: { allow: rules('allow'), ask: rules('ask'), deny: rules('deny') } });
  },
};
