import type { Rule } from '../rule.ts';
import { claim } from '../match.ts';
import { takesEffect } from '../reasons/takes-effect.ts';
import { references } from './references.ts';

export const changesProduction: Rule = {
  id: 'changes-production',
  title: 'The tool changes configuration or content that others rely on at once.',
  rationale: 'A live site, a feature flag or a production configuration takes effect the moment it is written.',
  references: [references.toolMisuse, references.excessiveAgency],
  confidence: 0.76,
  effect: { fact: 'production', says: 'changes what others rely on at once' },
  *find(view) {
    for (const action of view.actions) if (takesEffect(action, view)) yield claim(action);
  },
  examples: {
    matches: [
      { server: 'Heroku', name: 'update_config' },
      'set_environment_variable',
      'toggle_feature_flag',
      { name: 'update_values', description: 'Replaces the values of feature flags in an environment' },
      { server: 'Datadog', name: 'mute_host' },
      'activate_plugin',
      { server: 'Grafana', name: 'update_datasource' },
      'update_database_connection',
      { name: 'update_connection', parameters: { host: { type: 'string' }, password: { type: 'string' } } },
      'set_spending_limit',
      'freeze_card',
      { name: 'deactivate_workflow' },
      { name: 'write_apex', description: 'Create or update Apex classes' },
    ],
    ignores: [
      { server: 'Datadog', name: 'unmute_host' },
      'get_config',
      'list_feature_flags',
      { server: 'Memory', name: 'update_config' },
    ],
  },
};
