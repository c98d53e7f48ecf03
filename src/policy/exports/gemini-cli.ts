import { stringify } from 'smol-toml';
import type { Outcome } from '../outcome.ts';
import type { Export } from './export.ts';
import { accept } from './names.ts';

const decisions: Partial<Record<Outcome, string>> = { allow: 'allow', ask: 'ask_user', deny: 'deny', hide: 'deny' };

export const geminiCli: Export = {
  id: 'gemini-cli',
  title: 'Gemini CLI',
  file: '~/.gemini/policies/mcp.toml',
  language: 'toml',
  homepage: 'https://geminicli.com/docs/reference/policy-engine/',
  can: { deny: true, ask: true, limit: 'none', conditions: false, hide: true },
  cannotExpress:
    'Rate caps; and conditions on arguments, since its argsPattern matches the text of all arguments together and not one of them.',
  unlisted: 'A tool that is not listed is denied by the last rule.',
  unlistedIs: 'deny',
  refuseTool: accept(
    /^[^*]+$/,
    'In Gemini CLI an asterisk stands for any text, so a tool’s own name has to be without one',
  ),
  write(entries, serverKey) {
    const rules = entries.map(({ tool, outcome, recommendation }) => ({
      mcpName: serverKey,
      toolName: tool,
      decision: decisions[outcome],
      priority: 200,
      ...(decisions[outcome] === 'deny' && { denyMessage: recommendation.reason }),
    }));
    const others = {
      mcpName: serverKey,
      decision: 'deny',
      priority: 100,
      denyMessage: 'The policy does not list this tool.',
    };
    return `${stringify({ rule: [...rules, others] }).trimEnd()}\n`;
  },
};
