import type { Rule } from '../rule.ts';
import { claim } from '../match.ts';
import { information } from '../vocabulary/objects.ts';
import { references } from './references.ts';

export const readsData: Rule = {
  id: 'reads-data',
  title: 'The tool returns information.',
  rationale:
    'It changes nothing outside the call. What it returns may still be private, or may hold instructions for the agent.',
  references: [references.toolAnnotations],
  confidence: 0.93,
  effect: { category: 'Read', says: 'returns information' },
  *find(view) {
    for (const action of view.actions)
      if (action.kind === 'lookUp') yield claim(action, action.doubtful && action.place === 'name' ? 0.7 : 1);
  },
  examples: {
    matches: ['get_issue', 'list_servers', 'ping', 'issue_read', '查询天气'],
    ignores: ['create_issue', 'set_status', 'delete_list'],
  },
};
