import type { Rule } from '../rule.ts';
import { claim } from '../match.ts';
import { shareOfDeploying } from '../reasons/rolls-out.ts';
import { references } from './references.ts';

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
      const share = shareOfDeploying(action, view);
      if (share > 0) yield claim(action, share);
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
