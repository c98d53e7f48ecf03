import type { Rule } from '../rule.ts';
import { anyOf, claim, topicIn } from '../match.ts';
import { opensEntry, returnsDownload } from '../only-returned.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

const looked = words('snapshot screenshot screen heapsnapshot');

/** A snapshot of these is kept, and is no picture. */
const machines = words('droplet vm instance machine volume disk database cluster server');

export const readsData: Rule = {
  id: 'reads-data',
  title: 'The tool returns information.',
  rationale:
    'It changes nothing outside the call. What it returns may still be private, or may hold instructions for the agent.',
  references: [references.toolAnnotations],
  confidence: 0.93,
  effect: { category: 'Read', says: 'returns information' },
  *find(view) {
    for (const action of view.actions) {
      if (action.verb === 'load' && /^(?:into|onto)$/.test(action.preposition)) continue;
      const asked = action.verb === 'request' && anyOf(action.object, words('data information content detail'));
      const picked =
        /^(?:select|choose|use)$/.test(action.verb) &&
        action.kind === 'session' &&
        !(action.verb === 'use' && action.place === 'name' && (view.told?.kind ?? 'lookUp') !== 'lookUp');
      const ofMachine = anyOf(action.beyond, machines) && topicIn(view, 'cloud');
      const pictured =
        !ofMachine && /^(?:capture|take|snapshot)$/.test(action.verb) && anyOf([...action.object, action.verb], looked);
      if (
        action.kind === 'lookUp' ||
        pictured ||
        picked ||
        asked ||
        opensEntry(action, view) ||
        returnsDownload(action, view)
      )
        yield claim(action, action.doubtful && action.place === 'name' ? 0.7 : 1);
    }
  },
  examples: {
    matches: [
      { server: 'Memory', name: 'open_nodes' },
      { name: 'open_task_details', description: 'Get details of a task' },
      'get_issue',
      'list_servers',
      'ping',
      'issue_read',
      '查询天气',
    ],
    ignores: ['create_issue', 'set_status', 'delete_list'],
  },
};
