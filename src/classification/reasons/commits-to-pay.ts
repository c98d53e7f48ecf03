import type { Action } from '../actions.ts';
import { anyOf, topicIn } from '../match.ts';
import type { View } from '../view.ts';
import { words } from '../vocabulary/words.ts';

const goods = words('checkout basket cart');

/** What lies in a basket is bought. */
export function checksOut({ verb, object }: Action, view: View): boolean {
  if (verb === 'checkout') return topicIn(view, 'shop', 'payment', 'travel') || anyOf(object, goods);
  return /^(?:complete|submit|finalize|confirm|execute|finish)$/.test(verb) && anyOf(object, goods);
}

const standing = /(?:^| )(?:standing order|direct debit|recurring payment|automatic payment|autopay)$/;

/** Money leaves from now on without being asked for. */
export function paysRegularly({ verb, object }: Action): boolean {
  return /^(?:create|setup|set-up|set|add|change|update|modify)$/.test(verb) && standing.test(object.join(' '));
}

const automatic =
  /stop loss|take profit|trailing stop|auto trading|automatic trading|autotrading|trading bot|copy trading/;

/** Orders that a market carries out by itself, or what a position there can lose. */
export function tradesByItself(action: Action, view: View): boolean {
  const { verb, object } = action;
  if (/^(?:set|enable|start|activate|create|modify|update|run|launch)$/.test(verb) && automatic.test(object.join(' ')))
    return true;
  if (/^(?:set|change|adjust|update)$/.test(verb) && anyOf(object, words('leverage margin'))) return true;
  if (verb === 'cancel' && object.every((word) => word === 'post' || word === 'all')) return true;
  return (
    /^(?:cancel|create|buy|sell|modify)$/.test(verb) &&
    action.place === 'name' &&
    anyOf(view.name, words('market limit'))
  );
}
