import type { Action } from '../actions.ts';
import type { Rule } from '../rule.ts';
import type { View } from '../view.ts';
import { anyOf, claim, hasParameter, saysSo, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

const looked = words('snapshot screenshot screen heapsnapshot');

/** A memory opens an entry to show it. */
export function opensEntry(action: Action, view: View): boolean {
  return (
    action.verb === 'open' &&
    (topicIn(view, 'memory') || saysSo(view, /\bknowledge graph\b|\bretrieve/i)) &&
    anyOf(action.object, words('node entity note memory entry'))
  );
}

/** What is got by its name is returned, though the sentence says downloaded. */
export function returnsDownload(action: Action, view: View): boolean {
  return (
    action.verb === 'download' &&
    action.place !== 'name' &&
    view.named?.kind === 'lookUp' &&
    !hasParameter(view, words('path output destination folder directory file filename save')) &&
    !saysSo(view, /\b(?:save|saves|saved|to (?:disk|a file|the local))\b/i)
  );
}

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
      const picked = /^(?:select|choose|use)$/.test(action.verb) && action.kind === 'session';
      const pictured =
        /^(?:capture|take|snapshot)$/.test(action.verb) && anyOf([...action.object, action.verb], looked);
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
    matches: [{ server: 'Memory', name: 'open_nodes' }, 'get_issue', 'list_servers', 'ping', 'issue_read', '查询天气'],
    ignores: ['create_issue', 'set_status', 'delete_list'],
  },
};
