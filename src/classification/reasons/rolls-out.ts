import type { Action } from '../actions.ts';
import type { View } from '../view.ts';
import { anyOf, headOf, saysSo, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';

const toProduction = /^(?:put|promote|release|push|ship|approve|swap|move|deploy)$/;

/** Goes from one stage to the next, or back to an earlier revision. */
function rollsOut({ verb, object, beyond }: Action, view: View): boolean {
  if (/^(?:undo|commit|revert|confirm|start|execute)$/.test(verb)) return anyOf(object, words('rollout rollback'));
  return (
    verb === 'promote' &&
    anyOf([...object, ...beyond], words('pipeline deployment release build stage app application slot environment')) &&
    topicIn(view, 'cloud', 'ci', 'code', 'source')
  );
}

/** Something goes to where people use it. */
function goesLive({ verb, object, beyond }: Action, view: View): boolean {
  if (toProduction.test(verb) && anyOf([...beyond, ...object], words('production prod live'))) return true;
  return verb === 'merge' && saysSo(view, /^[^.\n]{0,160}\b(?:in)?to production\b/i);
}

const described = words('manifest terraform tf yaml plan stack kubernetes configuration');

/** What is described somewhere is made to run. */
function applies({ verb, object }: Action, view: View): boolean {
  if (verb !== 'apply' || anyOf(object, words('tag label style leave filter patch-file'))) return false;
  return topicIn(view, 'cloud') || anyOf(object, described);
}

/** A deployment is made or let through, which is a thing here. */
function startsDeployment(action: Action, view: View): boolean {
  const { verb, object } = action;
  const head = headOf(action);
  return (
    /^(?:create|trigger|start|promote|approve)$/.test(verb) &&
    anyOf(object, words('deployment deploy rollout release')) &&
    topicIn(view, 'cloud', 'source', 'code', 'ci') &&
    !anyOf(object, words('pipeline note branch')) &&
    head !== 'environment' &&
    !/release/.test(head)
  );
}

/** How much a verb says that what runs is replaced. */
export function shareOfDeploying(action: Action, view: View): number {
  const { verb, object } = action;
  if (goesLive(action, view) || rollsOut(action, view)) return 0.95;
  if (
    /^(?:deploy|redeploy|undeploy|rollback|rollout|promote-release)$/.test(verb) &&
    !(action.doubtful && action.place === 'name') &&
    !anyOf(object, words('transaction token contract')) &&
    !(headOf(action) === 'template' && !topicIn(view, 'cloud'))
  )
    return 1;
  if (applies(action, view)) return 1;
  if (verb === 'sync' && topicIn(view, 'cloud') && anyOf(object, words('application app'))) return 0.95;
  return startsDeployment(action, view) ? 0.9 : 0;
}
