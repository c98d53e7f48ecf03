import { toFileText } from '../../catalog/json.ts';
import type { Export } from './export.ts';

export const vscode: Export = {
  id: 'vscode',
  title: 'VS Code',
  file: 'settings.json',
  language: 'json',
  homepage: 'https://code.visualstudio.com/docs/copilot/agents/agent-tools',
  can: { deny: false, ask: true, limit: 'none', conditions: false, hide: false },
  cannotExpress:
    'Denying (take a tool away in the tool picker or leave it out of a custom agent’s tools), rate caps, conditions on arguments, and the server: a name stands for that tool of any server.',
  unlisted: 'A tool that is not listed asks, and a person may then let it run unasked.',
  unlistedIs: 'ask',
  write: (entries) =>
    toFileText({
      'chat.tools.eligibleForAutoApproval': Object.fromEntries(
        entries.map(({ tool, outcome }) => [tool, outcome === 'allow']),
      ),
    }),
};
