import type { Action } from '../actions.ts';
import { anyOf, hasParameter, topicIn } from '../match.ts';
import type { View } from '../view.ts';
import { words } from '../vocabulary/words.ts';

/** What is started and stopped without running: plans, records and purchases. */
const notRunning = words(
  'order subscription invoice meeting event issue ticket task booking downtime reservation invitation timer draft transaction conversation reminder poll pull merge pr gathering position appointment story goal milestone account thread card sprint listing incident debate discussion quiz exam survey ride payment transfer oauth auth authentication authorization login flow-oauth leave cycle case epic thinking work trial request evolution reasoning investigation session-journal day time tracking timer timesheet clock pomodoro focus fast timeentry',
);
/** Named beside one of those, it runs all the same. */
const runningAfterAll = words(
  'vm instance container workflow scan process job run simulation simulator travel build pipeline',
);

/** What has more or fewer copies of itself; anything else that is scaled is a number or a picture. */
const scaled = words(
  'deployment service replica worker dyno instance cluster container pod node statefulset replicaset server app application fleet queue group',
);

/** Where tasks are jobs of a machine and no entries of a list, stopping one stops what runs. */
function stopsTask({ verb, object }: Action, view: View): boolean {
  return (
    /^(?:cancel|stop|abort|kill|pause|resume|restart|terminate|interrupt)$/.test(verb) &&
    object.at(-1) === 'task' &&
    (object.includes('running') ||
      hasParameter(view, jobMarks) ||
      !topicIn(view, 'tasks', 'notes', 'calendar', 'contacts', 'memory'))
  );
}
const jobMarks = words('run execution job');

/** Texts and documents that are built. */
const built = words(
  'ppt pptx presentation slide document pdf query prompt url link report spreadsheet message chart graph index knowledge context request payload form transaction',
);

/** The verb steers, but another rule has a better word for it, or its noun is a text, a person or a number. */
export function isOtherThanRunning({ verb, object, beyond }: Action, view: View): boolean {
  if (/^(?:deploy|redeploy|undeploy|install|upgrade)$/.test(verb)) return true;
  if (/^(?:build|bundle)$/.test(verb)) return anyOf(object, built);
  if (verb === 'suspend') return anyOf(object, words('user account member employee customer'));
  if (/^(?:re)?scale$/.test(verb)) return !topicIn(view, 'cloud') && !anyOf(object, scaled);
  return verb === 'attach' && !anyOf([...object, ...beyond], words('process program'));
}

/** What is started or stopped here does not run. */
export function runsNothing(action: Action, view: View): boolean {
  if (anyOf(action.object, words('auth oauth authentication authorization login'))) return true;
  return anyOf(action.object, notRunning) && !stopsTask(action, view) && !anyOf(action.object, runningAfterAll);
}
