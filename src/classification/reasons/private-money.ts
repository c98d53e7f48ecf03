import { anyOf, hasParameter, saysSo } from '../match.ts';
import type { Reading } from '../privacy.ts';
import { words } from '../vocabulary/words.ts';
import type { View } from '../view.ts';
import { ofOwnWallet } from './shown-to-all.ts';

const looksUp = /^(?:get|list|retrieve|fetch|read|view|show|find|search)$/;
/** Orders in which nobody buys. */
const otherOrders = /^(?:court|executive|sort|work|purchase|book)$/;

/** The accounts of a listed company, which anybody may read. */
function ofCompany(view: View): boolean {
  return hasParameter(view, words('symbol ticker stock')) || saysSo(view, /\b(?:stock|ticker|compan(?:y|ies))\b/i);
}

/** An order or a payment is somebody's, unless a market shows it to all. */
function ofBuyer({ verb }: Reading, object: readonly string[], market: boolean): boolean | undefined {
  const head = object.at(-1) ?? '';
  const lead = object[0] ?? '';
  if (head === 'order' && !otherOrders.test(lead) && looksUp.test(verb) && !market) return true;
  if (head === 'orderbook' || (head === 'book' && object.includes('order'))) return false;
  if (/^(?:payment|order)$/.test(lead) && /^(?:payment|order|history|status)$/.test(head)) return !market;
  return undefined;
}

/** A way to pay is private where it is somebody's own. */
function isPaymentMethod(object: readonly string[]): boolean {
  const lead = object[0] ?? '';
  const ofSomebody = object.at(-2) === 'payment' && /^(?:user|customer|my|saved)$/.test(lead);
  return (lead === 'payment' || ofSomebody) && object.at(-1) === 'method';
}

const costs = words('credit cost invoice spend spending expense budget bill');

/** The wallet is that of an address which the caller gives. */
function ofAnyAddress(object: readonly string[], view: View): boolean {
  if (!object.includes('wallet') || view.topics.has('bank')) return false;
  return (
    view.parameters.some(({ words: known }) => known.includes('address')) ||
    saysSo(view, /\b(?:provided|given) wallet address\b/i)
  );
}

/** Whether what is read of money, orders and payments is private; `undefined` leaves it open. */
export function privateMoney(object: readonly string[], reading: Reading, view: View): boolean | undefined {
  const head = object.at(-1) ?? '';
  if (/^(?:balance|holding)$/.test(head) && ofOwnWallet(view)) return true;
  if (head === 'statement' && ofCompany(view)) return false;
  const bought = ofBuyer(reading, object, view.topics.has('market'));
  if (bought !== undefined) return bought;
  if (isPaymentMethod(object))
    return anyOf([...view.lead, ...view.name], words('user your my workspace customer saved account'));
  if (view.topics.has('bank') && anyOf(object, costs) && !anyOf(object, words('rule pricing price rate'))) return true;
  return ofAnyAddress(object, view) ? false : undefined;
}
