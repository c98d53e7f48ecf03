import type { Action } from '../actions.ts';
import { anyOf, headOf, topicIn } from '../match.ts';
import type { View } from '../view.ts';
import { words } from '../vocabulary/words.ts';

/** What is put in a queue to be run. */
const queued = words(
  'job check run scan build prediction batch crawl workload inference execution query backtest simulation',
);

export function putsInQueue(action: Action): boolean {
  return /^(?:submit|queue|enqueue|request)$/.test(action.verb) && queued.has(headOf(action));
}

/** What goes on in the background once it is asked for. */
const background = words(
  'refresh fetch sync resync scan rescan reindex recalculation import crawl index update search download',
);

export function triggersBackground(action: Action): boolean {
  return action.verb === 'trigger' && !action.doubtful && background.has(headOf(action));
}

/** Programs that build and test. */
const testRunners = words('xcode gradle maven cargo npm pytest jest vitest dbt unit suite project');

/** What carries out a task that it is given. */
const machines = words('endpoint machine host device asset computer node');

/** Something starts elsewhere, by a verb that says something else by itself. */
export function startsElsewhere(action: Action, view: View): boolean {
  const { verb, object, beyond } = action;
  if (/^(?:call|fire|execute|redeliver|replay)$/.test(verb) && anyOf(object, words('webhook'))) return true;
  if (verb === 'migrate')
    return (
      anyOf(object, words('db database schema')) ||
      (topicIn(view, 'database') && /^(?:dev|deploy|up|down|latest)$/.test(object.join(' ')))
    );
  if (verb === 'approve') return /^(?:action|execution|operation)$/.test(object.at(-1) ?? '');
  if (verb === 'assign') return headOf(action) === 'task' && anyOf(beyond, machines);
  if (verb === 'test' && action.place === 'name' && view.description === '' && view.parameters.length === 0)
    return object.every((word) => testRunners.has(word)) && topicIn(view, 'code', 'ci', 'desktop');
  return (
    verb === 'test' &&
    !action.doubtful &&
    /^(?:sim|simulator|device|workspace|project|suite)$/.test(headOf(action) || (beyond.at(-1) ?? '')) &&
    topicIn(view, 'code', 'simulated', 'ci')
  );
}

/** A crawl or an agent's session begins with its creation. */
export function createsRunning({ verb, object }: Action): boolean {
  return (
    /^(?:create|initiate|submit|start|launch|new|schedule)$/.test(verb) &&
    anyOf(object, words('devin agent-session crawl scrape tune finetune finetuning')) &&
    !anyOf(object, words('config schedule monitor'))
  );
}
