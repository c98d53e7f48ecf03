import type { Action } from '../actions.ts';
import type { Rule } from '../rule.ts';
import { anyOf, claim, hasParameter, onChain, saysSo, topicIn } from '../match.ts';
import type { View } from '../view.ts';
import { money } from '../vocabulary/objects.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

const chainObjects = words(
  'transaction tx txn userop useroperation blob calldata bundle contract multisig proposal signdoc',
);

/** Funds are locked in a channel, or an asset is put up for sale. */
function opensPosition({ verb, object }: Action, view: View): boolean {
  if (/^(?:open|close)$/.test(verb)) return object.at(-1) === 'channel' && !topicIn(view, 'chat');
  return verb === 'list' && saysSo(view, /^[^.\n]{0,60}\bfor sale\b/i);
}

export const signsTransaction: Rule = {
  id: 'signs-transaction',
  title: 'The tool signs or sends a blockchain transaction.',
  rationale:
    'Whatever a signed transaction does, no later call takes it back. Building or simulating an unsigned one only returns data.',
  references: [references.toolMisuse, references.toolInvocation, references.workflowCwe],
  confidence: 0.94,
  effect: { category: 'Financial', capability: 'move-money', says: 'signs or sends a blockchain transaction' },
  *find(view) {
    if (view.onlyLooks) return;
    const sends = view.actions.filter(
      ({ verb, object }) =>
        /^(?:sign|send|broadcast)$/.test(verb) && /^(?:transaction|tx|txn)$/.test(object.at(-1) ?? ''),
    );
    if (sends.length > 0 && !topicIn(view, 'database', 'bank', 'observability'))
      for (const action of sends) yield claim(action);
    if (!onChain(view) && !topicIn(view, 'trading') && !hasParameter(view, words('privatekey privkey gas wallet')))
      return;
    for (const action of view.actions) {
      const onChain =
        anyOf(action.object, chainObjects) ||
        (action.verb === 'broadcast' && anyOf(action.object, words('sign signed signature doc raw')));
      if (
        /^(?:sign|send|broadcast|submit|execute|push|relay)$/.test(action.verb) &&
        onChain &&
        !anyOf(action.object, words('unsigned query read'))
      )
        yield claim(action);
      else if (
        /^(?:write|deploy|create|launch|mint|issue)$/.test(action.verb) &&
        anyOf(action.object, words('contract token erc20 erc721 nft memecoin pool liquidity collection')) &&
        (action.verb !== 'create' || anyOf(action.object, words('token pool nft')))
      )
        yield claim(action);
      else if (
        /^(?:add|remove|provide|supply|increase|decrease)$/.test(action.verb) &&
        anyOf(action.object, words('liquidity collateral'))
      )
        yield claim(action);
      else if (opensPosition(action, view)) yield claim(action);
      else if (/^(?:revoke|approve)$/.test(action.verb) && anyOf(action.object, words('approval allowance')))
        yield claim(action, 0.95);
      else if (
        /^(?:wrap|unwrap|delegate|undelegate|vote|approve|revoke|supply)$/.test(action.verb) &&
        (anyOf(action.object, money) || (action.object.includes('amount') && anyOf(action.beyond, money)))
      )
        yield claim(action, 0.9);
    }
  },
  examples: {
    matches: [
      { server: 'Lightning', name: 'open_channel' },
      { server: 'Aave', name: 'supply', description: 'Supply an asset' },
      { server: 'EVM', name: 'send_transaction' },
      { server: 'Sui wallet', name: 'deploy_contract' },
    ],
    ignores: [{ server: 'EVM', name: 'get_transaction' }, { server: 'EVM', name: 'read_contract' }, 'send_message'],
  },
};
