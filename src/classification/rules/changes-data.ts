import type { Action } from '../actions.ts';
import type { Rule } from '../rule.ts';
import type { View } from '../view.ts';
import { claim } from '../match.ts';
import { onlyReturned } from '../only-returned.ts';
import { changesRecord } from '../reasons/changes-record.ts';
import { nounsFirst } from '../vocabulary/verbs.ts';
import { onlyTransforms } from '../reasons/removes-nothing.ts';
import { references } from './references.ts';

/** A name that may begin with a noun. */
function isBareNoun({ doubtful, place, object, verb }: Action): boolean {
  return doubtful && place === 'name' && object.length > 0 && nounsFirst.has(verb);
}

/** How much the verb's kind says of a change. */
function shareOf(action: Action, view: View): number {
  const { kind, verb, doubtful, object } = action;
  if (kind === 'change') return doubtful ? 0.6 : 1;
  if (object.length > 0 && steers.test(verb)) return 0.7;
  if (action.place === 'choice' && /^(?:install|upgrade|compile|rebuild)$/.test(verb)) return 0.7;
  if (kind === 'send') return doubtful ? 0 : 0.8;
  if (kind === 'money') return doubtful || /^(?:order|exchange|trade|bill)$/.test(verb) ? 0 : 0.6;
  if (kind === 'remove') return onlyTransforms(action, view) ? 0 : 0.7;
  return kind === 'session' && !/^(?:use|select|choose)$/.test(verb) ? 0.6 : 0;
}

const steers = /^(?:cancel|pause|resume|stop|start|begin|end|initiate|suspend|continue|skip)$/;

export const changesData: Rule = {
  id: 'changes-data',
  title: 'The tool creates or changes data, content or settings.',
  rationale: 'A wrong change can be put back by another ordinary call once somebody notices it.',
  references: [references.toolMisuse, references.excessiveAgency],
  confidence: 0.9,
  effect: { category: 'Write', says: 'creates or changes data' },
  *find(view) {
    for (const action of view.actions) {
      if (isBareNoun(action)) continue;
      const share = changesRecord(action, view) ?? (onlyReturned(action, view) ? 0 : shareOf(action, view));
      if (share > 0) yield claim(action, share);
    }
  },
  examples: {
    matches: [
      'create_issue',
      'update_page',
      'fork_repository',
      'log_trace',
      'link_project',
      'unpublish_page',
      'make_reservation',
    ],
    ignores: [{ server: 'Memory', name: 'open_nodes' }, 'get_issue', 'issue_read', 'list_updates', 'compliance_score'],
  },
};
