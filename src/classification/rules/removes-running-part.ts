import type { Rule } from '../rule.ts';
import { anyOf, claim, headOf, topicIn } from '../match.ts';
import { guardsOthers, isLoginClient } from '../reasons/guards-others.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

/** There a key is the name of a value. */
const storesByKey = /\bkey-value\b|\bKV\b|\bcache\b|\bredis\b/i;

export const removesRunningPart: Rule = {
  id: 'removes-running-part',
  title: 'The tool removes running infrastructure, people’s accounts, keys or backups.',
  rationale: 'Something in use stops working at once, or somebody is locked out, or the way back is gone.',
  references: [references.warningCwe, references.privilegeAbuse],
  confidence: 0.84,
  effect: { fact: 'running-infrastructure', says: 'removes running infrastructure, accounts, keys or backups' },
  *find(view) {
    if (view.onlyLooks) return;
    const anywhere = words(
      'vm cluster pod namespace droplet volume vpc vps server backup snapshot firewall helm loadbalancer nodegroup daemonset statefulset user account role policy key apikey admin employee tenant person organization release fileystem mfa',
    );
    const inCloud = words(
      'instance deployment service resource stack function worker container domain dns record zone app machine gateway distribution secret disk host subnet node environment addon hook queue topic certificate workload',
    );
    for (const action of view.actions) {
      if (action.kind !== 'destroy' && !/^(?:remove|revoke|terminate|reset|uninstall)$/.test(action.verb)) continue;
      const head = headOf(action);
      if (anyOf(action.object, words('comment tag label note story issue type item field cache invitation'))) continue;
      if (
        head === 'key' &&
        action.object.length === 1 &&
        (topicIn(view, 'database') || storesByKey.test(view.description))
      )
        continue;
      if (topicIn(view, 'health') && head !== 'user') continue;
      if (action.verb === 'wipe' && /^(?:device|phone|computer)$/.test(head)) yield claim(action);
      const guard = guardsOthers(action, view) || isLoginClient(action, view) || /^(?:ruleset|certificate)$/.test(head);
      if (
        guard ||
        anywhere.has(head) ||
        (topicIn(view, 'cloud') && inCloud.has(head)) ||
        (anyOf(action.object, words('dns')) && head === 'record')
      )
        yield claim(action);
    }
  },
  examples: {
    matches: [
      'delete_user',
      'delete_cluster',
      { server: 'AWS', name: 'delete_stack' },
      'delete_backup',
      { server: 'Zscaler', name: 'delete_isolation_policy_rule' },
      { server: 'Identity', name: 'delete_client' },
      'wipe_device',
    ],
    ignores: [{ server: 'CRM', name: 'delete_client' }, 'delete_user_comment', 'get_user', 'delete_issue'],
  },
};
