import { handsToAgent } from '../agent-hand-off.ts';
import { claim, headOf } from '../match.ts';
import { shareOfRunning } from '../reasons/runs-named.ts';
import { createsRunning, putsInQueue, startsElsewhere, triggersBackground } from '../reasons/starts-elsewhere.ts';
import type { Rule } from '../rule.ts';
import { references } from './references.ts';

export const triggersJob: Rule = {
  id: 'triggers-job',
  title: 'The tool triggers a job, workflow, function or other agent.',
  rationale: 'What happens is written elsewhere: the caller starts it without seeing what it does.',
  references: [references.toolMisuse, references.excessiveAgency, references.consumptionCwe],
  confidence: 0.84,
  effect: { category: 'Execute', says: 'triggers a job, a workflow or another agent' },
  *find(view) {
    if (view.onlyLooks) return;
    for (const action of view.actions) {
      const share = shareOfRunning(action, view);
      if (handsToAgent(action, view) || startsElsewhere(action, view)) yield claim(action);
      else if (putsInQueue(action)) yield claim(action, 0.95);
      else if (triggersBackground(action)) {
        yield claim(action);
        if (view.named && (view.named.verb === headOf(action) || action.object.includes('background')))
          yield claim(view.named);
      } else if (share > 0) yield claim(action, share);
      else if (createsRunning(action)) yield claim(action, 0.85);
    }
  },
  examples: {
    matches: [
      'trigger_workflow',
      'run_pipeline',
      'invoke_lambda',
      'run_tests',
      { name: 'send_task', description: 'Send a task to an agent' },
      'call_agent',
    ],
    ignores: [
      'list_runs',
      'runAccessibilityAudit',
      'get_job',
      'run_report',
      { server: 'Zendesk', name: 'send_message', description: 'Send a message to an agent' },
    ],
  },
};
