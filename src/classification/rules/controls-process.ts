import { claim } from '../match.ts';
import { shareOfSteering } from '../reasons/steers-running.ts';
import type { Rule } from '../rule.ts';
import { references } from './references.ts';

export const controlsProcess: Rule = {
  id: 'controls-process',
  title: 'The tool starts, stops or scales something that runs.',
  rationale:
    'Stopping or scaling a running system is felt by everybody who uses it. In a simulator or a player it is a bounded step.',
  references: [references.toolMisuse, references.consumptionCwe],
  confidence: 0.88,
  effect: { category: 'Execute', says: 'starts, stops or steers something that runs' },
  *find(view) {
    if (view.onlyLooks) return;
    for (const action of view.actions) {
      const share = shareOfSteering(action, view);
      if (share > 0) yield claim(action, share);
    }
  },
  examples: {
    matches: [
      'restart_service',
      { name: 'send_command', description: 'Send a command to a device' },
      'stop_instance',
      'scale_deployment',
      { name: 'start_scan', description: 'Start a security scan' },
      { server: 'Spotify', name: 'pause' },
    ],
    ignores: ['list_running_processes', 'find_stop_by_name', 'stop_timer', 'cancel_meeting', 'start_oauth'],
  },
};
