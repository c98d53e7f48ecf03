import type { Action } from '../actions.ts';
import { anyOf, headOf } from '../match.ts';
import type { View } from '../view.ts';
import { words } from '../vocabulary/words.ts';

const jobs = words(
  'workflow job pipeline task flow dag run build action automation playbook scan crawl agent test tests suite sync backup report scenario automation routine shortcut query-job function lambda step container image project app simulation model training batch command program webhook event process service operation deployment transformation assistant crew plugin mutation algorithm processing triage debugger game benchmark experiment',
);

/** What is done where the verb says nothing. */
const acts = words(
  'action operation deployment backup migration sync task update reset command failover restart maintenance upgrade write mutation transaction crawl scan build click import job workflow',
);

/** What only looks, however it is started. */
const looks = words(
  'audit analysis search lookup query report check estimate calculation funnel retention segmentation preview comparison assessment review readonly read validation validate inference thought diagnostic diagnostics probe health statistic statistics lint webhook-test request get jql promql logql kql soql',
);
const looking = words(
  'show list scan get find detect check retrieve display identify view analyze extract query search verify validate determine',
);

/** How much a verb of running says that what it names is started: nothing where it only looks. */
export function shareOfRunning(action: Action, view: View): number {
  const { verb, object } = action;
  if (action.kind !== 'run' || verb === 'do') return 0;
  if (anyOf(object, looks) && !anyOf(object, words('job pipeline workflow playbook scan'))) return 0;
  if (verb === 'perform' && !anyOf(object, acts)) return 0;
  if (headOf(action) === 'operation' && view.actions.some(({ place }) => place === 'choice')) return 0;
  if (looking.has(view.told?.purpose ?? '') && !anyOf(object, words('job pipeline workflow agent'))) return 0;
  const names = anyOf(object, jobs);
  if (action.doubtful && action.place === 'name' && object.length > 0 && !names) return 0;
  return names ? 1 : 0.8;
}
