import type { Action } from '../actions.ts';
import type { View } from '../view.ts';
import { anyOf, hasParameter, saysSo, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';

const converted = words(
  'issue task subtask ticket page project lead opportunity contact customer record order deal event todo story',
);

const settled = words(
  'issue ticket incident alert conflict thread conversation comment bug error task problem-state card assignment submission',
);

/** A verb of working out that changes a record all the same: `resolve_ticket`. */
export function changesRecord({ verb, object, beyond, preposition }: Action, view: View): number | undefined {
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
