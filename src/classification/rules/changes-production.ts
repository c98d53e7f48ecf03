import type { Action } from '../actions.ts';
import type { Rule } from '../rule.ts';
import type { View } from '../view.ts';
import { anyOf, claim, hasParameter, saysSo, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

const changing =
  /^(?:alter|rename|migrate|lock|unlock|freeze|unfreeze|block|update|set|create|add|edit|modify|put|change|register|enable|disable|patch|mute|configure|toggle|turn-on|turn-off|upsert|replace|activate|deactivate|remove|write|deploy|commit)$/;
const lists = words('allowlist whitelist blacklist blocklist denylist');
const payees = words('recipient beneficiary payee counterparty');
const configured = words(
  'config configuration env-var dns nameserver script-include business-rule host-alert alert-destination',
);
const liveParts =
  /(?:script include|inline script|site script|business rule|environment variable|env var|hosted script|apex(?: class| trigger)?|stored procedure|edge function|edge routine|cloud function|serverless function|git hook|hook script|servicenow script|plugin config|experiment|page rule|redirect rule|feature flag|feature gate|site option|(?:spending|credit|withdrawal|transfer) limit|site setting|feature toggle|feature rollout|flag rollout|rollout percentage|kill switch|sql transformation|variable value|maintenance mode)/;
/** Where programs find a database, and with which password they log in there. */
function changesConnection({ verb, object }: Pick<Action, 'verb' | 'object'>, view: View): boolean {
  const said = object.join(' ');
  if (/(?:^| )(?:datasource|data source)$/.test(said))
    return /^(?:create|add|update|edit|patch|configure)$/.test(verb) && topicIn(view, 'observability', 'cloud');
  return (
    /(?:^| )connection$/.test(said) &&
    /^(?:update|edit|patch|modify)$/.test(verb) &&
    (hasParameter(view, words('login password host uri')) || /(?:^| )database connection$/.test(said))
  );
}

/** Says that what is set is shown or in force at once. */
const inForce =
  /\b(?:in|affects?|updates?|to) (?:the |your )?(?:live|production) (?:environment|site|app|application|system|store|traffic)\b/i;
/** Where a configuration is the agent's or the user's own. */
const ownPlaces = ['memory', 'agents', 'browser', 'code', 'notes', 'simulated'] as const;

/** Whoever reads or writes the table meets its new shape or name at once. */
function changesStructure(object: readonly string[], verb: string, view: View): boolean {
  if (!topicIn(view, 'database') || topicIn(view, 'notes', 'tasks')) return false;
  if (/^(?:alter|rename|migrate)$/.test(verb)) return anyOf(object, words('table collection schema column database'));
  return verb === 'update' && anyOf(object, words('table')) && anyOf(object, words('location partition'));
}

/** What goes wrong from now on tells nobody. */
function silences(verb: string, object: readonly string[]): boolean {
  if (/^(?:mute|silence|suppress)$/.test(verb)) return anyOf(object, words('host monitor alert check rule alarm'));
  return /^(?:create|schedule|add|set)$/.test(verb) && anyOf(object, words('downtime silence mute'));
}

function takesEffect({ verb, object, beyond, place }: Action, view: View): boolean {
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
