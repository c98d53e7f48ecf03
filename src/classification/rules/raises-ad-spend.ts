import type { Rule } from '../rule.ts';
import { anyOf, claim, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

export const raisesAdSpend: Rule = {
  id: 'raises-ad-spend',
  title: 'The tool starts paid advertising or changes its budget.',
  rationale:
    'A running advertisement spends money for as long as nobody stops it. Drafting one or reading its figures does not.',
  references: [references.toolMisuse, references.consumptionCwe],
  confidence: 0.85,
  effect: { category: 'Financial', capability: 'move-money', says: 'changes what advertising spends' },
  *find(view) {
    if (view.onlyLooks) return;
    for (const action of view.actions) {
      const budget =
        topicIn(view, 'ads') &&
        anyOf(action.object, words('campaign adset ad ads adgroup')) &&
        view.parameters.some(({ words: known }) => anyOf(known, words('budget bid spend')));
      if (budget && /^(?:update|edit|modify|create)$/.test(action.verb)) {
        yield claim(action, action.verb === 'create' ? 0.8 : 1);
        continue;
      }
      const inAds = topicIn(view, 'ads') && anyOf(action.object, words('ad ads adset budget bid bidding'));
      if (
        /^(?:update|set|increase|raise|launch|adjust|boost|change|edit|modify)$/.test(action.verb) &&
        anyOf(action.object, words('budget bid bidding')) &&
        inAds
      )
        yield claim(action);
      else if (/^(?:launch|boost|start|activate|enable|publish)$/.test(action.verb) && inAds) yield claim(action);
    }
  },
  examples: {
    matches: [
      { server: 'Google Ads', name: 'update_campaign_budget', description: 'Update ad budget' },
      { server: 'Meta Ads', name: 'set_ad_budget' },
    ],
    ignores: [{ server: 'Google Ads', name: 'get_campaign_budget' }, 'create_budget_category'],
  },
};
