import type { Rule } from '../rule.ts';
import { anyOf, claim, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

export const changesProduction: Rule = {
  id: 'changes-production',
  title: 'The tool changes configuration or content that others rely on at once.',
  rationale: 'A live site, a merged branch or a production configuration takes effect the moment it is written.',
  references: [references.toolMisuse, references.excessiveAgency],
  confidence: 0.76,
  effect: { fact: 'production', says: 'changes what others rely on at once' },
  *find(view) {
    const lists = words('allowlist whitelist blacklist blocklist denylist');
    for (const action of view.actions) {
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
    ],
    ignores: ['merge_pdfs', 'get_config', 'create_branch'],
  },
};
