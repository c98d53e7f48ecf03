import type { Rule } from '../rule.ts';
import type { View } from '../view.ts';
import { claim, said } from '../match.ts';
import { references } from './references.ts';

const setting = /^(?:set|write|update|change|modify|edit|create|add|enable|disable|put|configure)$/;
const object =
  /(?:^| )(?:registry (?:key|value|entry)|system (?:setting|preference|proxy|time|service)|sysctl|hosts? file|host file|crontab|cron job|startup item|launch agent|bashrc|sudoer)$/;
const spoken =
  /\bdefaults write\b|\b(?:windows|system) registry\b|\bregistry (?:key|value|entry|entries)s?\b|\bsystem (?:settings?|preferences?)\b|\bsysctl\b|\/etc\/hosts\b|\bcrontab\b/i;

/** The settings of the machine itself outlast the session and every program on it. */
function writes(view: View): boolean {
  return [view.named, view.told].some((action) => action !== undefined && setting.test(action.verb));
}

export const writesSystemSettings: Rule = {
  id: 'writes-system-settings',
  title: 'The tool changes settings of the machine itself.',
  rationale:
    'A registry key, a hosts file or a start-up entry outlasts the session and steers every program on the machine.',
  references: [references.toolMisuse, references.pathCwe],
  confidence: 0.84,
  effect: { fact: 'production', says: 'changes settings of the machine itself' },
  *find(view) {
    if (!writes(view)) return;
    yield* said(view, spoken);
    for (const action of view.actions)
      if (setting.test(action.verb) && object.test(action.object.join(' '))) yield claim(action);
  },
  examples: {
    matches: [
      'set_registry_value',
      'edit_hosts_file',
      { name: 'preferences_write', description: 'Runs `defaults write <domain> <key>`' },
    ],
    ignores: [{ name: 'get_preference', description: 'Reads system preferences' }, 'edit_file'],
  },
};
