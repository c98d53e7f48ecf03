import type { Action } from '../actions.ts';
import { anyOf, headOf, onChain, topicIn } from '../match.ts';
import type { View } from '../view.ts';
import { money } from '../vocabulary/objects.ts';
import { carrying, dealing, paying, recorded, otherThings } from '../vocabulary/payments.ts';
import { words } from '../vocabulary/words.ts';
import { carriesMoney } from './carries-money.ts';

/** Every verb that can move money. */
const moving = new Set([...paying, ...dealing, ...carrying, 'credit', 'debit', 'translate']);

/** Papers that somebody sent and takes back. */
const takenBack = words(
  'contract document offer application submission request proposal consent complaint bid-offer claim',
);

/** What a money verb works on: money, or nothing that says otherwise. */
export function movesMoneyBy(action: Action, view: View): boolean {
  if (!moving.has(action.verb)) return false;
  const head = headOf(action);
  const inMoney = topicIn(view, 'trading', 'payment', 'bank') || onChain(view);
  if (!inMoney && isPlayed(view)) return false;
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
  return carriesMoney(action, view, inMoney);
}

/** The money of a game is none. */
function isPlayed(view: View): boolean {
  const { name, title = '' } = view.input.server;
  return topicIn(view, 'simulated') && /\bgame\b/i.test(`${name} ${title}`);
}

/** In bookkeeping an entry records what was paid elsewhere. */
function keepsBooks(view: View): boolean {
  return (
    /xero|quickbooks|freeagent|freshbooks|ledger|bookkeep|accounting|ynab|moneybird|sevdesk|lexoffice/i.test(
      `${view.input.server.name} ${view.input.server.title ?? ''}`,
    ) && !topicIn(view, 'chain', 'trading')
  );
}
