import type { Rule } from '../rule.ts';
import { anyOf, claim, saysSo, topicIn } from '../match.ts';
import { secretObjects } from '../vocabulary/objects.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

export const readsSecrets: Rule = {
  id: 'reads-secrets',
  title: 'The tool returns passwords, keys or tokens.',
  rationale: 'A secret in the agent’s context is a secret in its transcript, its logs and every later prompt.',
  references: [references.tokenExposure, references.credentialsCwe, references.dataLeakage],
  confidence: 0.8,
  effect: { category: 'Read', capability: 'read-secrets', says: 'returns secrets' },
  *find(view) {
    if (
      saysSo(
        view,
        /\b(?:are|is|always) (?:always )?masked\b|\bkey names\b|\bnames, IDs\b|\bpublic keys?\b|\bwithout (?:the |their )?values?\b|\bnever returns?\b/i,
      )
    )
      return;
    for (const action of view.actions) {
      if (action.kind !== 'lookUp' && !/^(?:export|reveal|decrypt|read|access|resolve|generate)$/.test(action.verb))
        continue;
      const object = action.object;
      const secret =
        anyOf(object, secretObjects) ||
        /(?:api key|apikey|access key|private key|license key|ssh key|access token|request token|auth token|refresh token|bearer token|connection string|env var|environment variable|env variable|recovery code|client secret|seed phrase|connection uri)$/.test(
          object.join(' '),
        );
      const metadata =
        anyOf(
          object,
          words(
            'location detected count schema type template policy strength scanning scan alert version metadata name expiry pair config-map breach group type generator leak exposure',
          ),
        ) || /^(?:generate|resolve)$/.test(action.verb);
      const publicKey =
        anyOf(object, words('public public-key')) ||
        (action.verb === 'list' && anyOf(object, words('credential')) && topicIn(view, 'cloud'));
      if (secret && !metadata && !publicKey && action.verb !== 'search') yield claim(action);
      else if (action.verb === 'generate' && anyOf(object, words('mnemonic keypair'))) yield claim(action);
      else if (action.verb === 'export' && anyOf(object, words('wallet key mnemonic'))) yield claim(action);
    }
  },
  examples: {
    matches: ['get_secret', 'list_api_keys', { name: 'get_connection_string' }, 'get_env_vars'],
    ignores: ['list_secret_scanning_alerts', 'get_public_key', 'get_token_price', 'check_password_strength'],
  },
};
