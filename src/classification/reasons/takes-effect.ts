import type { Action } from '../actions.ts';
import type { View } from '../view.ts';
import { anyOf, saysSo, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { changesConnection, changesStructure, silences } from './changes-connection.ts';

const changing =
  /^(?:alter|rename|migrate|lock|unlock|freeze|unfreeze|block|update|set|create|add|edit|modify|put|change|register|enable|disable|patch|mute|configure|toggle|turn-on|turn-off|upsert|replace|activate|deactivate|remove|write|deploy|commit)$/;

const lists = words('allowlist whitelist blacklist blocklist denylist');

const payees = words('recipient beneficiary payee counterparty');

const configured = words(
  'config configuration env-var dns nameserver script-include business-rule host-alert alert-destination',
);

const liveParts =
  /(?:script include|inline script|site script|business rule|environment variable|env var|hosted script|apex(?: class| trigger)?|stored procedure|edge function|edge routine|cloud function|serverless function|git hook|hook script|servicenow script|plugin config|experiment|page rule|redirect rule|feature flag|feature gate|site option|(?:spending|credit|withdrawal|transfer) limit|site setting|feature toggle|feature rollout|flag rollout|rollout percentage|kill switch|sql transformation|variable value|maintenance mode)/;

/** Says that what is set is shown or in force at once. */
const inForce =
  /\b(?:in|affects?|updates?|to) (?:the |your )?(?:live|production) (?:environment|site|app|application|system|store|traffic)\b/i;

/** Where a configuration is the agent's or the user's own. */
const ownPlaces = ['memory', 'agents', 'browser', 'code', 'notes', 'simulated'] as const;

export function takesEffect({ verb, object, beyond, place }: Action, view: View): boolean {
  const head = object.at(-1) ?? '';
  if (topicIn(view, 'observability') && silences(verb, object)) return true;
  if (changesConnection({ verb, object }, view)) return true;
  if (anyOf([...object, ...beyond, ...view.name], lists)) return /^(?:add|remove|update|set|delete)$/.test(verb);
  if (anyOf(object, payees) && (topicIn(view, 'bank', 'payment') || anyOf(object, words('payee beneficiary'))))
    return /^(?:add|create|update|register)$/.test(verb);
  if (head === 'webhook' || /\bwebhook (?:config|configuration|url|endpoint)$/.test(object.join(' ')))
    return /^(?:create|add|set|update|register|subscribe|configure|post|put|patch|edit)$/.test(verb);
  if (head === 'secret' || (/^(?:password|credential|item)$/.test(head) && topicIn(view, 'secrets')))
    return /^(?:create|add|set|put|update|upsert|store|save|write|edit)$/.test(verb);
  if (!changing.test(verb) || verb === 'remove') return false;
  if (/^(?:config|configuration)$/.test(head) && verb !== 'create' && verb !== 'add')
    return !topicIn(view, ...ownPlaces) && !anyOf(object, words('view client mcp user'));
  if (
    /^(?:flag|rollout|gate)$/.test(head) &&
    /\bflags?\b|feature/i.test(`${view.input.server.name} ${view.description}`)
  )
    return verb !== 'create' && verb !== 'add';
  if (head === 'value' && saysSo(view, /\bfeature flags?\b/i)) return verb !== 'create' && verb !== 'add';
  if (/^(?:activate|deactivate|enable|disable)$/.test(verb) && /^(?:plugin|theme|workflow|automation|zap)$/.test(head))
    return !topicIn(view, ...ownPlaces);
  if (liveParts.test(object.join(' ')) || changesStructure(object, verb, view)) return true;
  if (/^(?:freeze|unfreeze)$/.test(verb) && head === 'card') return true;
  if (/^(?:variable|secret)$/.test(head) && topicIn(view, 'ci')) return true;
  if (/^(?:lock|unlock|freeze|unfreeze|block|activate|update)$/.test(verb) && topicIn(view, 'bank'))
    return /(?:^| )card(?: lock| status| state)?$/.test(object.join(' '));
  if (place === 'name' && saysSo(view, inForce)) return true;
  return (
    anyOf(object, configured) &&
    topicIn(view, 'cloud', 'observability', 'database', 'security', 'source') &&
    !anyOf(object, words('tsconfig view client mcp'))
  );
}
