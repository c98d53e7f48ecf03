import { claim } from '../match.ts';
import { inMarket, ordersForPay, placesOrCancels, shareOfOrdering, steersOrder } from '../reasons/commits-to-order.ts';
import { checksOut, paysRegularly, tradesByItself } from '../reasons/commits-to-pay.ts';
import type { Rule } from '../rule.ts';
import { references } from './references.ts';

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
    const market = inMarket(view);
    for (const action of view.actions) {
      const ordering = shareOfOrdering(action, view, market);
      if (paysRegularly(action) || checksOut(action, view) || placesOrCancels(action) || ordersForPay(action, view))
        yield claim(action);
      else if (ordering > 0) yield claim(action, ordering);
      else if (steersOrder(action, view, market)) yield claim(action);
      else if (market && tradesByItself(action, view)) yield claim(action);
    }
  },
  examples: {
    matches: [
      { server: 'Zerodha Kite', name: 'place_order' },
      { server: 'Binance', name: 'cancel_all_orders' },
      'placeOrder',
      { name: 'create_service_order', parameters: { payment_method_id: { type: 'integer' } } },
    ],
    ignores: ['get_orders', { server: 'Shopify', name: 'update_order' }, 'order_status', 'update_navigation_order'],
  },
};
