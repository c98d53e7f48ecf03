import { claim, said } from '../match.ts';
import { issuesKey, keepsSecret } from '../reasons/issues-key.ts';
import { admitsWithRights, managesAccess, opensAccess } from '../reasons/opens-access.ts';
import { changesRights } from '../reasons/changes-rights.ts';
import type { Rule } from '../rule.ts';
import { references } from './references.ts';

const changing =
  /^(?:create|add|update|set|put|change|attach|detach|grant|assign|unassign|edit|modify|generate|rotate|issue|register|reset|enable|disable|remove|impersonate|assume|elevate|bypass|unseal|clear|delete|replace|upsert|configure|approve|allow|deny|regenerate|promote|demote|insert|patch|renew|provision|unblock|whitelist|bind|share|new|request|activate|deactivate|invite|confirm|revoke|push|deploy|publish|transfer|write|authorize|enroll|unenroll|expire|suspend)$/;

/** Whoever is registered gets a key by it. */
const handsOutKey =
  /\b(?:receives?|returns?|issues?|get) (?:an |a |the |your )?(?:new )?(?:API keys?|access tokens?|client secret)\b/i;

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
    if (/^(?:create|register|issue)$/.test(view.named?.verb ?? '')) yield* said(view, handsOutKey);
    for (const action of view.actions) {
      if (managesAccess(action)) yield claim(action, 0.9);
      if (!changing.test(action.verb)) continue;
      if (opensAccess(action, view)) yield claim(action);
      else if (/^(?:delete|clear)$/.test(action.verb)) continue;
      else if (admitsWithRights(action, view)) yield claim(action, 0.9);
      else if (keepsSecret(action, view)) continue;
      else if (changesRights(action, view)) yield claim(action);
      else if (issuesKey(action, view)) yield claim(action, 0.85);
    }
  },
  examples: {
    matches: [
      'grant_permission',
      'create_api_key',
      'attach_role_policy',
      'rotate_api_key',
      { name: 'reset_password' },
      { server: 'Mail', name: 'add_delegate' },
      'create_ftp_account',
      'issue_token',
      'update_page_restrictions',
      'authorize_device',
      { name: 'register_agent', description: 'Create a new agent and receive an API key' },
      { server: 'Okta', name: 'reset_user_factors' },
      'expire_password',
      { name: 'connect_cluster', description: 'Makes a configuration for the account and binds it to the admin role' },
      { server: 'Vault', name: 'write_policy' },
    ],
    ignores: [
      'list_permissions',
      'generate_password',
      'create_role_play',
      'update_privacy_policy',
      'delete_policy',
      'reset_scale_factor',
    ],
  },
};
