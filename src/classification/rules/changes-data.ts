import type { Action } from '../actions.ts';
import type { Rule } from '../rule.ts';
import type { View } from '../view.ts';
import { anyOf, claim, hasParameter, saysSo, topicIn } from '../match.ts';
import { onlyReturned } from '../only-returned.ts';
import { nounsFirst } from '../vocabulary/verbs.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';
import { onlyTransforms } from './deletes-data.ts';

/** A name that may begin with a noun. */
function isBareNoun({ doubtful, place, object, verb }: Action): boolean {
  return doubtful && place === 'name' && object.length > 0 && nounsFirst.has(verb);
}

const converted = words(
  'issue task subtask ticket page project lead opportunity contact customer record order deal event todo story',
);
const settled = words(
  'issue ticket incident alert conflict thread conversation comment bug error task problem-state card assignment submission',
);

/** A verb of working out that changes a record all the same: `resolve_ticket`. */
function changesRecord({ verb, object, beyond, preposition }: Action, view: View): number | undefined {
  if (verb === 'confirm' && view.told?.verb === 'ask') return 0;
  if (verb === 'teach' && saysSo(view, /\b(?:saved|stored|remembered)\b/i)) return 0.9;
  if (
    verb === 'make' &&
    /^(?:reservation|booking|appointment|public|private|primary|default)$/.test(object.at(-1) ?? '')
  )
    return 1;
  if (verb === 'convert' && anyOf(beyond, converted)) return 0.9;
  if (verb === 'produce' && /^(?:message|record|event)$/.test(object.at(-1) ?? '') && topicIn(view, 'cloud'))
    return 0.9;
  if (/^(?:resolve|grade)$/.test(verb) && anyOf(object, settled)) return 0.9;
  if (verb === 'rate' && hasParameter(view, words('rating rate star score'))) return 0.9;
  if (verb === 'track' && /^(?:event|pageview|signup|conversion|expense|view)$/.test(object.at(-1) ?? '')) return 0.9;
  if (/^(?:display|show)$/.test(verb) && /^(?:notification|banner|toast|popup)$/.test(object.at(-1) ?? '')) return 1;
  if (verb === 'capture' && /^(?:thought|idea|note|lead|decision|memory|learning)$/.test(object.at(-1) ?? ''))
    return 0.9;
  if (verb === 'convert' && topicIn(view, 'cloud') && object[0] === 'image' && !topicIn(view, 'media')) return 0.9;
  if (
    verb === 'watch' &&
    topicIn(view, 'tasks', 'source') &&
    /^(?:card|list|board|issue|repo|repository|thread)$/.test(object.at(-1) ?? '')
  )
    return 0.9;
  if (verb === 'rank' && anyOf(object, words('issue task story ticket')) && topicIn(view, 'tasks')) return 0.9;
  if (
    verb === 'withdraw' &&
    anyOf(
      object,
      words('offer application submission request proposal listing contract document consent complaint claim'),
    )
  )
    return 0.9;
  if (verb === 'scale' && !topicIn(view, 'cloud') && object.length > 0) return 0.9;
  if (verb === 'deploy' && object.at(-1) === 'template' && !topicIn(view, 'cloud')) return 0.9;
  if (/^(?:resize|snapshot)$/.test(verb) && topicIn(view, 'cloud') && !topicIn(view, 'browser', 'desktop')) return 0.9;
  if (verb === 'format' && anyOf(object, words('range cell sheet worksheet row column'))) return 0.9;
  if (verb === 'load' && /^(?:into|onto)$/.test(preposition)) return 0.9;
  if (/^(?:draft|compose)$/.test(verb) && anyOf(object, words('email mail reply')) && topicIn(view, 'mail'))
    return 0.95;
  return undefined;
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
