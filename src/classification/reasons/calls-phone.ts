import type { Action } from '../actions.ts';
import type { View } from '../view.ts';
import { anyOf, hasParameter, headOf } from '../match.ts';
import { words } from '../vocabulary/words.ts';

/** A phone call, by its own noun or by what the rest of the tool says. */
export function callsPhone(action: Action, view: View): boolean {
  if (!/^(?:start|initiate|begin|place|make|launch|trigger)$/.test(action.verb) || headOf(action) !== 'call')
    return false;
  return (
    anyOf([...action.object, ...view.lead, ...view.name], words('phone voice telephone outbound voip')) ||
    hasParameter(view, words('phone')) ||
    phoneServer.test(`${view.input.server.name} ${view.input.server.description ?? ''}`)
  );
}

const phoneServer = /phone|voice|telephon|voip|twilio|telnyx|vonage|plivo/i;
