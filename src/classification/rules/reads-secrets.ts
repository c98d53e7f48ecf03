import type { Rule } from '../rule.ts';
import { claim } from '../match.ts';
import { returnsSecret } from '../reasons/holds-secret.ts';
import { references } from './references.ts';

/** A name that is nothing but a secret. */
const bareSecret = /(?:^| )(?:private key|ssh key|credential|secret|api key|password)$/;

export const readsSecrets: Rule = {
  id: 'reads-secrets',
  title: 'The tool returns passwords, keys or tokens.',
  rationale: 'A secret in the agent’s context is a secret in its transcript, its logs and every later prompt.',
  references: [references.tokenExposure, references.credentialsCwe, references.dataLeakage],
  confidence: 0.8,
  effect: { category: 'Read', capability: 'read-secrets', says: 'returns secrets' },
  *find(view) {
    for (const action of view.actions) if (returnsSecret(action, view)) yield claim(action);
    if (view.actions.length === 0 && bareSecret.test([...view.name].join(' ')))
      yield { pointer: '/tool/name', text: view.input.tool.name, share: 0.7 };
  },
  examples: {
    matches: [
      'get_secret',
      'list_api_keys',
      { name: 'get_connection_string' },
      'get_env_vars',
      { name: 'get-keys', description: 'Get list of API keys' },
      'get-env',
      'private-keys',
      'printenv',
      { server: 'Bitwarden', name: 'get_item' },
      { name: 'printEnv', description: 'Prints all environment variables' },
    ],
    ignores: [
      'list_secret_scanning_alerts',
      'get_public_key',
      'get_publishable_keys',
      'get_token_price',
      'check_password_strength',
      { server: 'Redis', name: 'get_keys', description: 'Lists the keys that match a pattern' },
      { name: 'get_value', description: 'Get a value by its key' },
    ],
  },
};
