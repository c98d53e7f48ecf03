import type { Rule } from '../rule.ts';
import { anyOf, claim, headOf, saysSo, topicIn } from '../match.ts';
import { secretObjects } from '../vocabulary/objects.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

/** Collections whose content stands after the preposition: a list of API keys. */
const listing = words('list set array collection');
/** The whole environment of the process, which holds its keys. */
const wholeEnvironment = /^(?:host |process |system |server |shell |current |container )?env$/;

/** A name that is nothing but a secret. */
const bareSecret = /(?:^| )(?:private key|ssh key|credential|secret|api key|password)$/;

/** The secret itself stays behind. */
const withheld =
  /\b(?:are|is|always) (?:always )?masked\b|\bkey names\b|\bnames, IDs\b|\bpublic keys?\b|\bwithout (?:the |their )?values?\b|\bnever returns?\b/i;

export const readsSecrets: Rule = {
  id: 'reads-secrets',
  title: 'The tool returns passwords, keys or tokens.',
  rationale: 'A secret in the agent’s context is a secret in its transcript, its logs and every later prompt.',
  references: [references.tokenExposure, references.credentialsCwe, references.dataLeakage],
  confidence: 0.8,
  effect: { category: 'Read', capability: 'read-secrets', says: 'returns secrets' },
  *find(view) {
    for (const action of view.actions) {
      if (
        action.kind !== 'lookUp' &&
        !/^(?:export|extract|reveal|decrypt|read|access|resolve|generate)$/.test(action.verb)
      )
        continue;
      const object = listing.has(headOf(action)) ? [...action.object, ...action.beyond] : action.object;
      const secret =
        anyOf(object, secretObjects) ||
        action.verb === 'printenv' ||
        wholeEnvironment.test(object.join(' ')) ||
        /(?:api key|apikey|access key|private key|license key|ssh key|access token|request token|auth token|share token|refresh token|bearer token|connection string|env var|environment variable|env variable|recovery code|client secret|seed phrase|connection uri|jwt|private config)(?: directly| value| string| content)?$/.test(
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
        anyOf(object, words('public public-key publishable anon')) ||
        (action.verb === 'list' && anyOf(object, words('credential')) && topicIn(view, 'cloud'));
      const kept =
        topicIn(view, 'secrets') &&
        /^(?:get|read|retrieve|show|fetch|reveal)$/.test(action.verb) &&
        /^(?:item|login|entry)$/.test(headOf(action));
      const asked =
        kept ||
        (anyOf(object, words('card')) && saysSo(view, /\bCVV\b|\bfull card (?:number|details)\b/)) ||
        (secret && !metadata && !publicKey && action.verb !== 'search') ||
        (action.verb === 'generate' && anyOf(object, words('mnemonic keypair'))) ||
        (action.verb === 'export' && anyOf(object, words('wallet key mnemonic')));
      if (asked && !saysSo(view, withheld)) yield claim(action);
    }
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
