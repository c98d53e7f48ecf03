import type { Action } from '../actions.ts';
import type { Rule } from '../rule.ts';
import type { View } from '../view.ts';
import { anyOf, claim, hasParameter, headOf, onChain, topicIn } from '../match.ts';
import { money } from '../vocabulary/objects.ts';
import { carrying, dealing, moved, otherThings, paying, recorded } from '../vocabulary/payments.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

/** Every verb that can move money. */
const moving = new Set([...paying, ...dealing, ...carrying, 'credit', 'debit', 'translate']);

/** Papers that somebody sent and takes back. */
const takenBack = words(
  'contract document offer application submission request proposal consent complaint bid-offer claim',
);

/** What a money verb works on: money, or nothing that says otherwise. */
function movesMoneyBy(action: Action, view: View): boolean {
  if (!moving.has(action.verb)) return false;
  const head = headOf(action);
  const inMoney = topicIn(view, 'trading', 'payment', 'bank') || onChain(view);
  const firstMoney = /^(?:money|fund|funds|cash)$/.test(action.object[0] ?? '');
  if (firstMoney && (paying.has(action.verb) || /^(?:transfer|send|move|translate)$/.test(action.verb))) return true;
  if (/^(?:create|add)$/.test(action.verb) && keepsBooks(view)) return false;
  if (carrying.has(action.verb) && head === 'transfer' && !anyOf(action.object, otherThings) && !action.doubtful)
    return !/^(?:approve|schedule|request|batch|cancel)$/.test(action.verb) || inMoney;
  if (action.verb === 'wire') return anyOf(action.object.slice(0, 2), money) || (inMoney && !recorded.has(head));
  if (action.verb === 'remit') return !/^(?:history|record|status)$/.test(head);
  if (action.verb === 'withdraw' && takenBack.has(head) && !inMoney) return false;
  if (paying.has(action.verb))
    return !recorded.has(head) && !(action.verb === 'deposit' && !inMoney && !anyOf(action.object, money));
  if (dealing.has(action.verb)) {
    if (recorded.has(head)) return false;
    return (
      inMoney ||
      anyOf(action.object, money) ||
      (!action.doubtful && /^(?:buy|sell|purchase|snipe|unstake|bet|wager)$/.test(action.verb))
    );
  }
  if (/^(?:credit|debit)$/.test(action.verb))
    return !action.doubtful && anyOf(action.object, words('account balance wallet customer user credit'));
  if (action.verb === 'cancel' && action.object.join(' ').endsWith('payment intent')) return true;
  if (/^(?:run|reverse|cancel)$/.test(action.verb))
    return action.verb === 'run'
      ? anyOf(action.object, words('payroll payout'))
      : action.verb === 'reverse' && inMoney && anyOf(action.object, words('transaction payment charge transfer'));
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

/** In bookkeeping an entry records what was paid elsewhere. */
function keepsBooks(view: View): boolean {
  return (
    /xero|quickbooks|freeagent|freshbooks|ledger|bookkeep|accounting|ynab|moneybird|sevdesk|lexoffice/i.test(
      `${view.input.server.name} ${view.input.server.title ?? ''}`,
    ) && !topicIn(view, 'chain', 'trading')
  );
}

export const movesMoney: Rule = {
  id: 'moves-money',
  title: 'The tool moves money or assets.',
  rationale:
    'A payment, transfer, swap or refund is seldom put back by the caller, and an injected instruction aims at exactly this. Reading a balance, a price or a quote moves nothing.',
  references: [references.toolMisuse, references.toolInvocation, references.workflowCwe],
  confidence: 0.96,
  effect: { category: 'Financial', capability: 'move-money', says: 'moves money or assets' },
  *find(view) {
    for (const action of view.actions) if (movesMoneyBy(action, view)) yield claim(action);
  },
  examples: {
    matches: [
      'authorizePayment',
      'send_funds',
      'topup_credits',
      { server: 'Stripe', name: 'cancel_payment_intent' },
      { server: 'Solana Wallet', name: 'transfer', description: 'Transfer tokens to an address' },
      { name: 'issue_refund', description: 'Issue a refund for a charge' },
    ],
    ignores: [
      'refund_eligibility',
      'get_refund',
      'list_invoices',
      'transfer_ownership',
      'swap_quote',
      'create_payment_link',
    ],
  },
};
