import type { Action } from './actions.ts';
import { anyOf, headOf, topicIn } from './match.ts';
import type { View } from './view.ts';
import { words } from './vocabulary/words.ts';

/** A message or task that another agent acts on; a person of a support team is called an agent too. */
export function handsToAgent(action: Action, view: View): boolean {
  if (/^(?:call|invoke|prompt)$/.test(action.verb) && !topicIn(view, 'support', 'contacts'))
    return /^(?:agent|subagent)$/.test(headOf(action));
  if (action.verb === 'assign' && anyOf(action.object, words('copilot devin'))) return true;
  if (!/^(?:send|forward|dispatch|submit|post|delegate|assign|handoff|route)$/.test(action.verb)) return false;
  if (
    topicIn(view, 'support', 'contacts') ||
    !anyOf(action.object, words('message task request prompt instruction work job'))
  )
    return false;
  return (
    (/^(?:to|for)$/.test(action.preposition) && anyOf(action.beyond, words('agent subagent a2a'))) ||
    view.parameters.some(({ words: known }) => known.includes('agent') && anyOf(known, words('url endpoint card')))
  );
}
