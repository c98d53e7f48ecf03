import type { Rule } from '../rule.ts';
import { anyOf, claim, hasParameter, headOf, saysSo, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

const steering = words(
  'create update cancel change upgrade downgrade pause resume reactivate renew start activate enable disable add subscribe modify switch terminate end upgrade-plan downgrade-plan purchase',
);
const others = words(
  'notification topic webhook event alert graphql newsletter channel feed pubsub push email resource group list filter query azure',
);

/** Says that somebody is charged for it. */
const billed = /\b(?:billing|billed|auto-?renew\w*|recurring charges?|subscription (?:fee|price|payment))\b/i;

export const changesPaidSubscription: Rule = {
  id: 'changes-paid-subscription',
  title: 'The tool starts, changes or ends a paid subscription.',
  rationale:
    'It changes what somebody is charged from now on. A subscription to notifications, or a cloud account that is called a subscription, costs nothing.',
  references: [references.toolMisuse, references.workflowCwe],
  confidence: 0.92,
  effect: { category: 'Financial', capability: 'move-money', says: 'changes a paid subscription' },
  *find(view) {
    if (view.onlyLooks) return;
    const paid =
      topicIn(view, 'payment', 'shop', 'bank') ||
      hasParameter(view, words('price coupon')) ||
      view.name.has('billing') ||
      saysSo(view, billed);
    if (!paid && topicIn(view, 'cloud', 'chat', 'mail', 'source', 'observability', 'database', 'calendar')) return;
    for (const action of view.actions) {
      const subscription =
        anyOf(action.object, words('subscription membership')) ||
        /\b(?:auto renewal|autorenewal|autorenew|auto renew|auto-renewal)$/.test(action.object.join(' ')) ||
        (action.verb === 'subscribe' && action.object.length > 0);
      if (
        subscription &&
        (paid ||
          action.object.join(' ').endsWith('subscription item') ||
          (/^(?:cancel|pause|resume|reactivate|upgrade|downgrade|renew)$/.test(action.verb) &&
            action.object.includes('subscription')) ||
          (action.verb === 'update' && action.object.join(' ') === 'subscription')) &&
        steering.has(action.verb) &&
        !anyOf(action.object, others) &&
        !anyOf(view.name, others) &&
        headOf(action) !== 'plan' &&
        headOf(action) !== 'link'
      )
        yield claim(action);
    }
  },
  examples: {
    matches: [
      { server: 'Chargebee', name: 'chargebee_create_subscription' },
      { server: 'Stripe', name: 'cancel_subscription' },
      'update_subscription_item',
    ],
    ignores: [
      { server: 'Azure', name: 'subscription_list' },
      'manage_notification_subscription',
      { server: 'PayPal', name: 'create_subscription_plan' },
    ],
  },
};
