import type { Rule } from '../rule.ts';
import { anyOf, claim, headOf, saysSo } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

export const endsResource: Rule = {
  id: 'ends-resource',
  title: 'The tool terminates a resource that does not come back.',
  rationale: 'A terminated instance or environment is gone with its disks; a stopped one can be started.',
  references: [references.toolMisuse, references.warningCwe],
  confidence: 0.85,
  effect: {
    category: 'Destructive',
    capability: 'delete-data',
    fact: 'running-infrastructure',
    says: 'terminates a resource for good',
  },
  *find(view) {
    for (const action of view.actions) {
      if (
        action.verb === 'terminate' &&
        anyOf(
          action.object,
          words(
            'instance vm cluster environment machine server droplet resource account employee contract sandbox database job-flow',
          ),
        ) &&
        !anyOf(action.object, words('app application process browser session'))
      )
        yield claim(action);
      else if (
        action.verb === 'close' &&
        headOf(action) === 'account' &&
        saysSo(view, /\bpermanent|\bcannot be (?:undone|reopened|reversed)/i)
      )
        yield claim(action);
    }
  },
  examples: {
    matches: ['terminate_instance', { name: 'terminate_cluster' }],
    ignores: ['terminate-app', 'terminate_process', 'stop_instance'],
  },
};
