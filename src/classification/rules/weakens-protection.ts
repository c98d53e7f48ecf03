import type { Rule } from '../rule.ts';
import { anyOf, claim, saysSo, topicIn } from '../match.ts';
import { guardsOthers } from '../reasons/guards-others.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

export const weakensProtection: Rule = {
  id: 'weakens-protection',
  title: 'The tool changes or weakens a protective control.',
  rationale:
    'A firewall rule, a protected branch or an audit log guards everything else; with it gone the next step meets no resistance.',
  references: [references.privilegeAbuse, references.permissionCwe, references.authorizationCwe],
  confidence: 0.84,
  effect: { category: 'Write', capability: 'change-access', fact: 'protection', says: 'changes a protective control' },
  *find(view) {
    if (view.onlyLooks) return;
    for (const action of view.actions) {
      if (
        !/^(?:create|add|update|set|disable|remove|change|edit|modify|enable|allow|open|turn-off|deactivate|suspend|unblock|bypass|patch|put|configure|authorize|attach|detach|unprotect|replace|whitelist|insert|upsert|suppress|save|activate|relax|lower|apply|protect|make)$/.test(
          action.verb,
        )
      )
        continue;
      const object = action.object;
      const guard =
        guardsOthers(action, view) ||
        (/^(?:un)?protect$/.test(action.verb) && /^(?:branch|tag|environment)$/.test(object.at(-1) ?? '')) ||
        anyOf(object, words('firewall waf mfa 2fa acl antivirus quarantine cors ruleset')) ||
        /(?:security group|security rule|branch protection|protection rule|access list|ip allow|access rule|security policy|audit log|firewall rule|nsg rule|network acl|access list|ip whitelist|network policy|kill switch|security setting|public access block|bucket policy)/.test(
          object.join(' '),
        );
      const off =
        /^(?:disable|turn-off|deactivate|bypass|suspend|remove|unlock)$/.test(action.verb) &&
        (/(?:domain|transfer|registrar|registry) lock/.test(object.join(' ')) ||
          anyOf(
            object,
            words(
              'otp password mfa 2fa encryption logging audit expiry authentication protection verification guardrail antivirus defender captcha sandbox kill-switch moderation blocking filtering',
            ),
          ));
      const opens =
        /^(?:open|expose)$/.test(action.verb) &&
        anyOf(object, words('port')) &&
        !topicIn(view, 'home', 'desktop', 'simulated') &&
        !object.includes('serial');
      const publicly =
        /^(?:make|set|enable|allow)$/.test(action.verb) && anyOf(object, words('bucket')) && object.includes('public');
      const unblocks = action.verb === 'unblock' && anyOf(object, words('command ip domain'));
      const limits =
        /^(?:set|update|change|edit|configure)$/.test(action.verb) &&
        anyOf(object, words('config configuration setting')) &&
        saysSo(
          view,
          /\b(?:blocked|allowed) ?(?:commands?|director(?:y|ies)|paths?|domains?|hosts?)\b|\b(?:blocked|allowed)(?:Commands|Directories|Paths)\b/i,
        );
      if (guard || off || limits || opens || publicly || unblocks) yield claim(action);
    }
  },
  examples: {
    matches: [
      'update_firewall_rule',
      'disable_mfa',
      'add_security_group_rule',
      'set_branch_protection',
      { server: 'Zscaler', name: 'create_url_filtering_rule' },
      'add_nat_rule',
      'disable_blocking',
      'disable_domain_lock',
      'make_bucket_public',
      'protect_branch',
      { name: 'update_security_level', description: 'Update the security level of an allowed command' },
    ],
    ignores: ['list_firewall_rules', 'get_branch_protection', 'update_rule_description'],
  },
};
