import type { Rule } from '../rule.ts';
import { anyOf, claim, hasParameter, headOf, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

const steering = words(
  'place create submit modify replace cancel close amend edit update execute send open liquidate add buy sell make cancel-all post change confirm',
);
const goods = words('checkout basket cart');
const standing = /(?:^| )(?:standing order|direct debit|recurring payment|automatic payment|autopay)$/;
const automatic =
  /stop loss|take profit|trailing stop|auto trading|automatic trading|autotrading|trading bot|copy trading/;

export const placesOrder: Rule = {
  id: 'places-order',
  title: 'The tool places, changes or cancels an order or a position.',
  rationale:
    'An order commits somebody to pay or to a market position. In a shop’s back office an order is a record that staff edit, which is no purchase.',
  references: [references.toolMisuse, references.toolInvocation, references.workflowCwe],
  confidence: 0.94,
  effect: { category: 'Financial', capability: 'move-money', says: 'places, changes or cancels an order' },
  *find(view) {
    if (view.onlyLooks) return;
    const market =
      topicIn(view, 'trading', 'chain') || hasParameter(view, words('leverage stop-loss takeprofit transaction_type'));
    const pays = topicIn(view, 'payment', 'travel') || market;
    for (const action of view.actions) {
      const order =
        anyOf(action.object, words('order')) &&
        !anyOf(
          action.object,
          words('draft line item metafield tag note fulfillment navigation sort work purchase column test record'),
        );
      if (
        standing.test(action.object.join(' ')) &&
        /^(?:create|setup|set-up|set|add|change|update|modify)$/.test(action.verb)
      ) {
        yield claim(action);
        continue;
      }
      if (
        market &&
        /^(?:set|enable|start|activate|create|modify|update|run|launch)$/.test(action.verb) &&
        automatic.test(action.object.join(' '))
      ) {
        yield claim(action);
        continue;
      }
      if (/^(?:complete|finalize|confirm)$/.test(action.verb) && action.object.join(' ') === 'draft order') {
        yield claim(action);
        continue;
      }
      if (action.verb === 'checkout' && (topicIn(view, 'shop', 'payment', 'travel') || anyOf(action.object, goods))) {
        yield claim(action);
        continue;
      }
      const position = market && anyOf(action.object, words('position grid leverage bracket dca trade'));
      if (action.verb === 'place' && (order || anyOf(action.object, words('bet bid trade')))) yield claim(action);
      else if (action.verb === 'cancel' && order && headOf(action) === 'order') yield claim(action, 0.95);
      else if (
        action.verb === 'order' &&
        !action.doubtful &&
        topicIn(view, 'shop', 'travel') &&
        !market &&
        action.object.length > 0 &&
        !anyOf(action.object, words('status item list'))
      )
        yield claim(action, 0.8);
      else if (action.verb === 'order' && market && action.object.length === 0 && action.place !== 'name')
        yield claim(action, 0.7);
      else if (
        (order || position) &&
        steering.has(action.verb) &&
        (market || (pays && /^(?:create|submit|execute)$/.test(action.verb)))
      )
        yield claim(action);
      else if (/^(?:complete|submit|finalize|confirm|execute|finish)$/.test(action.verb) && anyOf(action.object, goods))
        yield claim(action);
      else if (
        /^(?:cancel|create|buy|sell|modify)$/.test(action.verb) &&
        action.place === 'name' &&
        market &&
        anyOf(view.name, words('market limit'))
      )
        yield claim(action);
      else if (
        action.verb === 'cancel' &&
        market &&
        (action.object.length === 0 || action.object.every((word) => word === 'post' || word === 'all'))
      )
        yield claim(action);
      else if (
        /^(?:set|change|adjust|update)$/.test(action.verb) &&
        market &&
        anyOf(action.object, words('leverage margin'))
      )
        yield claim(action);
    }
  },
  examples: {
    matches: [
      { server: 'Zerodha Kite', name: 'place_order' },
      { server: 'Binance', name: 'cancel_all_orders' },
      'placeOrder',
    ],
    ignores: ['get_orders', { server: 'Shopify', name: 'update_order' }, 'order_status', 'update_navigation_order'],
  },
};
