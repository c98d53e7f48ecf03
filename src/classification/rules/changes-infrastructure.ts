import type { Rule } from '../rule.ts';
import { claim } from '../match.ts';
import { shareOfProvisioning } from '../reasons/provisions.ts';
import { references } from './references.ts';

export const changesInfrastructure: Rule = {
  id: 'changes-infrastructure',
  title: 'The tool creates or changes cloud infrastructure or its configuration.',
  rationale:
    'It costs money from now on, or changes how something runs in production; it can be put back, but not before somebody notices.',
  references: [references.toolMisuse, references.consumptionCwe],
  confidence: 0.84,
  effect: { category: 'Write', capability: 'change-infrastructure', says: 'creates or changes infrastructure' },
  *find(view) {
    if (view.onlyLooks) return;
    for (const action of view.actions) {
      const share = shareOfProvisioning(action, view);
      if (share > 0) yield claim(action, share);
    }
  },
  examples: {
    matches: [
      'update_dns_record',
      { server: 'AWS', name: 'create_bucket' },
      { server: 'Cloudflare', name: 'r2_create_bucket' },
      'create_cluster',
      'renew_domain_certificate',
      { server: 'Postgres Cloud', name: 'update_instance_memory' },
      { server: 'Zscaler', name: 'create_gre_tunnel' },
      { server: 'Netlify', name: 'manage_env_vars', description: 'Manage environment variables' },
      { name: 'create_environment', parameters: { region: { type: 'string' }, tier: { type: 'string' } } },
      { server: 'Argocd', name: 'update_application' },
    ],
    ignores: ['list_instances', { server: 'AWS', name: 'tag_resource' }, 'create_image_cluster_report'],
  },
};
