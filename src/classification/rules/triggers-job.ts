import { handsToAgent } from '../agent-hand-off.ts';
import type { Rule } from '../rule.ts';
import { anyOf, claim, headOf, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

const jobs = words(
  'workflow job pipeline task flow dag run build action automation playbook scan crawl agent test tests suite sync backup report scenario automation routine shortcut query-job function lambda step container image project app simulation model training batch command program webhook event process service operation deployment transformation assistant crew plugin mutation algorithm processing triage debugger game benchmark experiment',
);

/** What is done where the verb says nothing. */
const acts = words(
  'action operation deployment backup migration sync task update reset command failover restart maintenance upgrade write mutation transaction crawl scan build click import job workflow',
);
const reading = words(
  'show list get find detect check retrieve display identify view analyze extract query search verify validate determine',
);

/** What is put in a queue to be run. */
const queued = words(
  'job check run scan build prediction batch crawl workload inference execution query backtest simulation',
);

/** What goes on in the background once it is asked for. */
const background = words('refresh fetch sync resync scan rescan reindex recalculation import crawl index update');

/** What carries out a task that it is given. */
const machines = words('endpoint machine host device asset computer node');

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
      if (handsToAgent(action, view)) {
        yield claim(action);
        continue;
      }
      if (/^(?:submit|queue|enqueue|request)$/.test(action.verb) && queued.has(headOf(action))) {
        yield claim(action, 0.95);
        continue;
      }
      if (
        (/^(?:call|fire|execute|redeliver|replay)$/.test(action.verb) && anyOf(action.object, words('webhook'))) ||
        (action.verb === 'test' &&
          !action.doubtful &&
          /^(?:sim|simulator|device|workspace|project|suite)$/.test(headOf(action)) &&
          topicIn(view, 'code', 'simulated', 'ci')) ||
        (action.verb === 'assign' && headOf(action) === 'task' && anyOf(action.beyond, machines))
      ) {
        yield claim(action);
        continue;
      }
      if (action.verb === 'migrate' && anyOf(action.object, words('db database schema'))) {
        yield claim(action);
        continue;
      }
      if (action.verb === 'trigger' && !action.doubtful && background.has(headOf(action))) {
        yield claim(action);
        if (view.named?.verb === headOf(action)) yield claim(view.named);
        continue;
      }
      if (action.kind !== 'run' || action.verb === 'do') {
        if (
          /^(?:create|initiate|submit|start|launch|new|schedule)$/.test(action.verb) &&
          anyOf(action.object, words('devin agent-session crawl scrape')) &&
          !anyOf(action.object, words('config schedule monitor'))
        )
          yield claim(action, 0.85);
        continue;
      }
      if (
        anyOf(
          action.object,
          words(
            'audit analysis search lookup query report check estimate calculation funnel retention segmentation preview comparison assessment review readonly read validation validate inference thought diagnostic diagnostics probe health statistic statistics lint webhook-test request get',
          ),
        )
      ) {
        if (!anyOf(action.object, words('job pipeline workflow playbook scan'))) continue;
      }
      if (/^(?:perform|do)$/.test(action.verb) && !anyOf(action.object, acts)) continue;
      if (headOf(action) === 'operation' && view.actions.some(({ place }) => place === 'choice')) continue;
      if (reading.has(view.told?.purpose ?? '') && !anyOf(action.object, words('job pipeline workflow agent')))
        continue;
      if (action.doubtful && action.place === 'name' && action.object.length > 0 && !anyOf(action.object, jobs))
        continue;
      yield claim(action, anyOf(action.object, jobs) ? 1 : 0.8);
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
