import type { Action } from '../actions.ts';
import { anyOf, hasParameter, headOf, topicIn } from '../match.ts';
import type { View } from '../view.ts';
import { words } from '../vocabulary/words.ts';

const steering = words(
  'place create submit modify replace cancel close amend edit update execute send open liquidate add buy sell make cancel-all post change confirm',
);

/** Whether orders here are those of a market. */
export function inMarket(view: View): boolean {
  return (
    topicIn(view, 'trading', 'chain') || hasParameter(view, words('leverage stop-loss takeprofit transaction_type'))
  );
}

/** An order that somebody has to pay, and no row or column that is put in order. */
function isOrder({ object }: Action): boolean {
  return (
    object.includes('order') &&
    !anyOf(
      object,
      words('draft line item metafield tag note fulfillment navigation sort work purchase column test record'),
    )
  );
}

/** An order or a bet is placed, an order taken back, or a draft made an order. */
export function placesOrCancels(action: Action): boolean {
  const { verb, object } = action;
  if (verb === 'place') return isOrder(action) || anyOf(object, words('bet bid trade'));
  if (verb === 'cancel') return isOrder(action) && headOf(action) === 'order';
  return /^(?:complete|finalize|confirm)$/.test(verb) && object.join(' ') === 'draft order';
}

/** Orders and positions of a market, and orders where somebody pays. */
export function steersOrder(action: Action, view: View, market: boolean): boolean {
  const { verb, object } = action;
  if (!steering.has(verb)) return false;
  const position = market && anyOf(object, words('position grid leverage bracket dca trade'));
  if (!isOrder(action) && !position) return false;
  return market || (topicIn(view, 'payment', 'travel') && /^(?:create|submit|execute)$/.test(verb));
}

/** An order for which something is paid at once. */
export function ordersForPay({ verb, object }: Action, view: View): boolean {
  return (
    /^(?:create|submit)$/.test(verb) &&
    object.at(-1) === 'order' &&
    !anyOf(object, words('work purchase sales draft test')) &&
    (hasParameter(view, words('payment')) ||
      /\bpayment (?:method|will be)\b|\bcharged\b|\bto purchase\b/i.test(view.description))
  );
}

/** `order` itself is the verb. */
export function shareOfOrdering(action: Action, view: View, market: boolean): number {
  const { verb, object } = action;
  if (verb !== 'order') return 0;
  if (market) return object.length === 0 && action.place !== 'name' ? 0.7 : 0;
  const goods = object.length > 0 && !anyOf(object, words('status item list'));
  return !action.doubtful && goods && topicIn(view, 'shop', 'travel') ? 0.8 : 0;
}
