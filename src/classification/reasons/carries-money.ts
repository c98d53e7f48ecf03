import type { Action } from '../actions.ts';
import { anyOf, hasParameter, headOf, topicIn } from '../match.ts';
import type { View } from '../view.ts';
import { carrying, moved, otherThings, recorded } from '../vocabulary/payments.ts';
import { words } from '../vocabulary/words.ts';

/** A verb that moves whatever its noun is, and whose noun is money. */
export function carriesMoney(action: Action, view: View, inMoney: boolean): boolean {
  const head = headOf(action);
  if (!carrying.has(action.verb) || recorded.has(head) || anyOf(action.object, words('quote conversion estimate')))
    return false;
  if (
    action.verb === 'transfer' &&
    (action.object.length === 0 || !anyOf(action.object, otherThings)) &&
    (inMoney || hasParameter(view, words('amount')))
  )
    return true;
  if (action.verb === 'send' && anyOf(action.object, words('token nft coin')) && inMoney) return true;
  if (action.verb === 'send' && action.object.length === 0 && topicIn(view, 'chain') && !topicIn(view, 'chat', 'mail'))
    return true;
  if (action.verb === 'charge')
    return (
      action.place === 'choice' ||
      anyOf(action.object, words('card customer payment account')) ||
      topicIn(view, 'payment')
    );
  if (/^(?:capture|settle|authorize|collect|finalize)$/.test(action.verb))
    return anyOf(action.object, words('payment order authorization charge intent')) && !topicIn(view, 'desktop');
  if (action.verb === 'claim' || action.verb === 'collect')
    return inMoney && anyOf(action.object, words('reward rewards fee airdrop token'));
  if (action.verb === 'approve')
    return topicIn(view, 'chain') && anyOf(action.object, words('token erc20 allowance spender spending nft'));
  if (anyOf(action.object, words('token balance coin charge trade transfer stake reward'))) {
    if (
      !inMoney ||
      (/^(?:request|add|start|issue|schedule|process|do|perform)$/.test(action.verb) === false &&
        /token|balance|coin/.test(head) &&
        !/^(?:send|transfer|move|withdraw|distribute|release)$/.test(action.verb))
    )
      return false;
    return !/^(?:create|add)$/.test(action.verb) || !/charge|token|coin|balance|stake/.test(head);
  }
  return anyOf(action.object, moved);
}
