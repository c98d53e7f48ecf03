import type { Action } from '../actions.ts';
import type { Rule } from '../rule.ts';
import type { View } from '../view.ts';
import { anyOf, claim, hasParameter, headOf, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

const accessNouns = words(
  'permission permissions role policy iam acl grant privilege admin administrator mfa 2fa sso rolebinding clusterrole access allowlist whitelist blacklist accesslist',
);
const keys = words('key apikey credential credentials password secret token');

/** Whoever has it is logged in. */
const loginLink = /\b(?:login|magic|sign-?in|sso|autologin) link$|\blogin url$/;

/** To manage these is to say who may do what. */
const managed = words('access permission role privilege credential iam acl policy-binding');

/** What is put into a vault opens nothing yet; a key that is issued or rotated does. */
function keepsSecret({ verb, object }: Action, view: View): boolean {
  if (!/^(?:create|add|set|put|update|upsert|insert|replace|edit|new)$/.test(verb)) return false;
  return (
    object.at(-1) === 'secret' ||
    (topicIn(view, 'secrets') && /^(?:password|item|credential)$/.test(object.at(-1) ?? ''))
  );
}

export const changesAccess: Rule = {
  id: 'changes-access',
  title: 'The tool changes who may do what.',
  rationale:
    'New permissions, keys and roles outlast the session: whoever gets them needs no injected instruction next time.',
  references: [references.privilegeAbuse, references.scopeCreep, references.privilegeCwe, references.permissionCwe],
  confidence: 0.86,
  effect: { category: 'Write', capability: 'change-access', says: 'changes who may do what' },
  *find(view) {
    if (view.onlyLooks) return;
    const changing =
      /^(?:create|add|update|set|put|change|attach|detach|grant|assign|unassign|edit|modify|generate|rotate|issue|register|reset|enable|disable|remove|impersonate|assume|elevate|bypass|unseal|clear|delete|replace|upsert|configure|approve|allow|deny|regenerate|promote|demote|insert|patch|renew|provision|unblock|whitelist|bind|share|new|request|activate|deactivate|invite|confirm|revoke)$/;
    for (const action of view.actions) {
      const object = action.object;
      if (/^(?:manage|administer|administrate|control)$/.test(action.verb) && managed.has(headOf(action))) {
        yield claim(action, 0.9);
        continue;
      }
      if (!changing.test(action.verb)) continue;
      const onAccess =
        anyOf(object, accessNouns) &&
        !anyOf(
          object,
          words(
            'play alert accessibility notification monitor cache backup routing scaling autoscaling escalation cancellation refund privacy shipping retention return insurance token-limit model speaker character request actor lifecycle',
          ),
        );
      const head = headOf(action);
      const withPassword =
        /^(?:create|add|new)$/.test(action.verb) &&
        head === 'user' &&
        topicIn(view, 'database', 'cloud', 'desktop') &&
        hasParameter(view, words('password'));
      if (withPassword) {
        yield claim(action, 0.9);
        continue;
      }
      if (
        (/^(?:clear|delete|remove)$/.test(action.verb) && /^(?:acl|permission)$/.test(headOf(action))) ||
        /^(?:impersonate|elevate|unseal)$/.test(action.verb) ||
        (action.verb === 'assume' && object.includes('role')) ||
        (action.verb === 'approve' && anyOf(object, words('device authorization login signin pairing'))) ||
        (/^(?:approve|deny)$/.test(action.verb) && /\b(?:access|join|membership) request$/.test(object.join(' '))) ||
        (action.verb === 'assume' && object.at(-1) === 'user') ||
        (/^(?:create|generate|issue)$/.test(action.verb) && loginLink.test(object.join(' '))) ||
        (/^(?:push|deploy|publish)$/.test(action.verb) && /^perms?$|^permission$/.test(headOf(action))) ||
        (action.verb === 'bypass' && topicIn(view, 'security', 'secrets'))
      ) {
        yield claim(action);
        continue;
      }
      if (action.verb === 'delete' || action.verb === 'clear') continue;
      if (keepsSecret(action, view)) continue;
      const withRole =
        /^(?:add|invite|update|create)$/.test(action.verb) &&
        /^(?:member|user|collaborator)$/.test(head) &&
        view.parameters.some(({ words: known }) => anyOf(known, words('role permission admin accesslevel')));
      if (withRole) {
        yield claim(action, 0.9);
        continue;
      }
      const onKeys =
        anyOf(object, keys) &&
        !anyOf(
          object,
          words(
            'random hex secure uuid nonce i18n translation public registry annotation color foreign primary result page shortcut keyboard csrf design object measure value idempotency session erc20 spl style nft value-key ssl',
          ),
        );
      if (
        action.verb === 'grant' ||
        (action.verb === 'revoke' && view.actions.some(({ verb }) => verb === 'grant')) ||
        (onAccess && !/^(?:request|share|revoke)$/.test(action.verb) && !(action.verb === 'set' && head === 'access'))
      )
        yield claim(action);
      else if (
        onKeys &&
        /^(?:create|add|generate|rotate|issue|register|confirm|reset|set|change|regenerate|update|renew|new|provision|upsert|put|replace|insert)$/.test(
          action.verb,
        ) &&
        !(anyOf(object, words('password')) && action.verb === 'generate') &&
        !(head === 'token' && topicIn(view, 'chain')) &&
        (head !== 'key' || object.length > 1)
      )
        yield claim(action, 0.85);
      else if (/^(?:promote|demote)$/.test(action.verb) && anyOf(object, words('member user admin participant')))
        yield claim(action);
    }
  },
  examples: {
    matches: ['grant_permission', 'create_api_key', 'attach_role_policy', 'rotate_api_key', { name: 'reset_password' }],
    ignores: ['list_permissions', 'generate_password', 'create_role_play', 'update_privacy_policy', 'delete_policy'],
  },
};
