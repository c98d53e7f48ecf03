import type { Rule } from '../rule.ts';
import type { View } from '../view.ts';
import { anyOf, claim, said, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

const setting = /^(?:set|write|update|change|modify|edit|create|add|enable|disable|put|configure)$/;
const settingObject = /(?:^| )(?:registry (?:key|value|entry)|system (?:setting|preference)|sysctl)$/;
const systemSettings =
  /\bdefaults write\b|\b(?:windows|system) registry\b|\bregistry (?:key|value|entry|entries)s?\b|\bsystem (?:settings?|preferences?)\b|\bsysctl\b/i;

/** The settings of the machine itself outlast the session and every program on it. */
function writesSystem(view: View): boolean {
  return [view.named, view.told].some((action) => action !== undefined && setting.test(action.verb));
}

export const changesProduction: Rule = {
  id: 'changes-production',
  title: 'The tool changes configuration or content that others rely on at once.',
  rationale: 'A live site, a merged branch or a production configuration takes effect the moment it is written.',
  references: [references.toolMisuse, references.excessiveAgency],
  confidence: 0.76,
  effect: { fact: 'production', says: 'changes what others rely on at once' },
  *find(view) {
    const lists = words('allowlist whitelist blacklist blocklist denylist');
    if (writesSystem(view)) yield* said(view, systemSettings);
    for (const action of view.actions) {
      if (settingObject.test(action.object.join(' ')) && setting.test(action.verb)) yield claim(action);
      if (
        /^(?:add|remove|update|set|delete)$/.test(action.verb) &&
        anyOf([...action.object, ...action.beyond, ...view.name], lists)
      )
        yield claim(action);
      const object = action.object;
      if (
        /^(?:add|create|update|register)$/.test(action.verb) &&
        anyOf(object, words('recipient beneficiary payee counterparty')) &&
        topicIn(view, 'bank', 'payment')
      )
        yield claim(action);
      if (
        /^(?:update|set|edit|modify|change|put|patch)$/.test(action.verb) &&
        /^(?:config|configuration)$/.test(object.at(-1) ?? '') &&
        !topicIn(view, 'memory', 'agents', 'browser', 'code', 'notes', 'simulated') &&
        !anyOf(object, words('view client mcp user'))
      )
        yield claim(action);
      if (
        action.verb === 'merge' &&
        (anyOf(object, words('pull pr merge request branch pullrequest mr')) || object.length === 0) &&
        topicIn(view, 'source')
      )
        yield claim(action);
      else if (/^(?:push|commit)$/.test(action.verb) && topicIn(view, 'source') && !action.doubtful) continue;
      else if (
        /^(?:update|set|create|add|edit|modify|put|change|register|enable|disable|patch|mute|configure)$/.test(
          action.verb,
        )
      ) {
        if (
          anyOf(object, words('config configuration env-var dns nameserver script-include business-rule host-alert')) &&
          topicIn(view, 'cloud', 'observability', 'database', 'security', 'source') &&
          !anyOf(object, words('tsconfig view client mcp'))
        )
          yield claim(action);
        else if (
          /(?:script include|inline script|site script|business rule|environment variable|env var|webhook|hosted script|servicenow script|plugin config|allowlist|whitelist|blacklist|experiment|page rule|redirect rule|feature flag|sql transformation|variable value)/.test(
            object.join(' '),
          ) &&
          !anyOf(object, words('webhook'))
        )
          yield claim(action);
      }
    }
  },
  examples: {
    matches: [
      { server: 'GitHub', name: 'merge_pull_request' },
      { server: 'Heroku', name: 'update_config' },
      'set_environment_variable',
      'set_registry_value',
      { name: 'preferences_write', description: 'Runs `defaults write <domain> <key>`' },
    ],
    ignores: [
      'merge_pdfs',
      'get_config',
      'create_branch',
      { name: 'get_preference', description: 'Reads system preferences' },
    ],
  },
};
