import type { Action } from '../actions.ts';
import type { View } from '../view.ts';
import type { Rule } from '../rule.ts';
import { anyOf, claim, headOf, saysSo, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

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

export const deploys: Rule = {
  id: 'deploys',
  title: 'The tool deploys, applies or rolls back what runs in production.',
  rationale: 'A deployment replaces running software or infrastructure; a wrong one is an outage.',
  references: [references.toolMisuse, references.excessiveAgency],
  confidence: 0.88,
  effect: {
    category: 'Execute',
    capability: 'change-infrastructure',
    fact: 'deploys',
    says: 'deploys to a running system',
  },
  *find(view) {
    if (view.onlyLooks) return;
    for (const action of view.actions) {
      if (
        toProduction.test(action.verb) &&
        anyOf([...action.beyond, ...action.object], words('production prod live'))
      ) {
        yield claim(action, 0.95);
        continue;
      }
      if (action.verb === 'merge' && saysSo(view, /^[^.\n]{0,160}\b(?:in)?to production\b/i)) {
        yield claim(action, 0.95);
        continue;
      }
      if (rollsOut(action, view)) {
        yield claim(action, 0.95);
        continue;
      }
      if (
        /^(?:deploy|redeploy|undeploy|rollback|rollout|promote-release)$/.test(action.verb) &&
        !(action.doubtful && action.place === 'name') &&
        !anyOf(action.object, words('transaction token contract')) &&
        !(headOf(action) === 'template' && !topicIn(view, 'cloud'))
      )
        yield claim(action);
      else if (
        action.verb === 'apply' &&
        (topicIn(view, 'cloud') ||
          anyOf(action.object, words('manifest terraform tf yaml plan stack kubernetes configuration'))) &&
        !anyOf(action.object, words('tag label style leave filter patch-file'))
      )
        yield claim(action);
      else if (action.verb === 'sync' && topicIn(view, 'cloud') && anyOf(action.object, words('application app')))
        yield claim(action, 0.95);
      else if (
        /^(?:create|trigger|start|promote|approve)$/.test(action.verb) &&
        anyOf(action.object, words('deployment deploy rollout release')) &&
        topicIn(view, 'cloud', 'source', 'code', 'ci') &&
        !anyOf(action.object, words('pipeline note branch')) &&
        headOf(action) !== 'environment' &&
        !/release/.test(headOf(action))
      )
        yield claim(action, 0.9);
    }
  },
  examples: {
    matches: [
      'deploy_app',
      'rollback_deployment',
      { server: 'Terraform', name: 'tf_apply' },
      { server: 'Argocd', name: 'sync_application' },
    ],
    ignores: ['list_deployments', 'get_deploy_status', 'apply_label'],
  },
};
