import type { Rule } from '../rule.ts';
import { claim } from '../match.ts';
import { shareOfSession } from '../reasons/works-in-session.ts';
import { references } from './references.ts';

export const setsSessionState: Rule = {
  id: 'sets-session-state',
  title: 'The tool changes state of its own session.',
  rationale:
    'Connecting, logging in or choosing a project changes what the next calls act on and nothing that others see.',
  references: [references.toolMisuse],
  confidence: 0.84,
  effect: { category: 'Write', fact: 'session', says: 'changes state of its own session' },
  *find(view) {
    for (const action of view.actions) {
      const share = shareOfSession(action, view);
      if (share > 0) yield claim(action, share);
    }
  },
  examples: {
    matches: ['connect_to_database', 'logout', 'set_working_directory', 'switch_account', 'set_active_project'],
    ignores: ['get_session', 'list_connections', 'delete_session', 'set_password', 'create_account'],
  },
};
