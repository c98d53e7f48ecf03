import type { Action } from '../actions.ts';
import { anyOf, hasParameter, headOf, topicIn } from '../match.ts';
import type { View } from '../view.ts';
import { words } from '../vocabulary/words.ts';
import { runsBrowser } from './runs-browser.ts';

const targets = words(
  'port execution instance vm server container service process app application machine dyno pod node cluster simulator emulator device browser session project node-server database db worker job pipeline workflow run build scan simulation game editor playback track song music player recording dashboard daemon proxy tunnel crawl sandbox environment agent bot droplet domain host stack program engine campaign triage task timer capture profiling trace tracing debugger stream broadcast call anvil generation training queue deployment statefulset replicaset scene automation kernel terminal interview loop monitor replica vps port forward streams sync task-run dag flow loadtest connector replication thread analysis export import acquisition isolation conversation prediction',
);
const notRunning = words(
  'order subscription invoice meeting event issue ticket task booking downtime reservation invitation timer draft transaction conversation reminder poll pull merge pr gathering position appointment story goal milestone account thread card sprint listing incident debate discussion quiz exam survey ride payment transfer oauth auth authentication authorization login flow-oauth leave cycle case epic thinking work trial request evolution reasoning investigation session-journal day time tracking timer timesheet clock pomodoro focus fast timeentry',
);

const machines = words('vm machine instance server droplet node cluster container');
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

/** Whose state is set runs or stops. */
const runState =
  /\b(?:run|job|pipeline|workflow|instance|machine|vm|server|service|campaign|bot|engine|worker) (?:run )?(?:state|status)$/;

/** How much a verb says that something that runs is started, stopped or steered: nothing where it is a plan or a purchase. */
export function shareOfSteering(action: Action, view: View): number {
  if (/^(?:set|update|change)$/.test(action.verb) && runState.test(action.object.join(' ')) && !topicIn(view, 'tasks'))
    return 1;
  if (
    action.verb === 'send' &&
    headOf(action) === 'signal' &&
    anyOf([...action.beyond, ...view.name], words('process'))
  )
    return 1;
  if (
    action.kind !== 'control' &&
    !/^(?:spawn|terminate|switch|toggle|create|exit|open|close|suspend|isolate|unisolate|attach|set)$/.test(action.verb)
  )
    return 0;
  if (/^(?:deploy|redeploy|undeploy|install|upgrade)$/.test(action.verb)) return 0;
  if (
    /^(?:build|bundle)$/.test(action.verb) &&
    anyOf(
      action.object,
      words(
        'ppt pptx presentation slide document pdf query prompt url link report spreadsheet message chart graph index knowledge context request payload form transaction',
      ),
    )
  )
    return 0;
  if (action.verb === 'suspend' && anyOf(action.object, words('user account member employee customer'))) return 0;
  if (/^(?:re)?scale$/.test(action.verb) && !topicIn(view, 'cloud') && !anyOf(action.object, scaled)) return 0;
  const head = headOf(action);
  if (action.verb === 'attach' && !anyOf([...action.object, ...action.beyond], words('process program'))) return 0;
  const runs = anyOf(action.object, targets) || (topicIn(view, 'cloud') && anyOf(action.beyond, machines));
  if (runsBrowser(action, view)) return 1;
  if (/^(?:create)$/.test(action.verb)) {
    if (
      /^(?:run|job|execution|scan|crawl|build|training)$/.test(head) &&
      !topicIn(view, 'tasks') &&
      !/test/.test(action.object.join(' '))
    )
      return 0.9;
    return 0;
  }
  if (/^(?:open|close|switch|toggle|exit|set)$/.test(action.verb)) {
    const app = anyOf(
      action.object,
      words('app application browser program simulator emulator device light lights switch relay power'),
    );
    if (
      (app && topicIn(view, 'desktop', 'browser', 'home', 'simulated')) ||
      (/^(?:open|close)$/.test(action.verb) && head === 'browser')
    )
      return 0.9;
    else if (topicIn(view, 'home') && action.verb !== 'open' && action.verb !== 'close') return 0.85;
    return 0;
  }
  if (anyOf(action.object, words('auth oauth authentication authorization login'))) return 0;
  if (
    anyOf(action.object, notRunning) &&
    !stopsTask(action, view) &&
    !anyOf(
      action.object,
      words('vm instance container workflow scan process job run simulation simulator travel build pipeline'),
    )
  )
    return 0;
  if (action.doubtful && action.place === 'name' && !runs) return 0;
  if (
    /^(?:end|begin|initiate|continue|cancel|down|up|next|previous|seek|serve|expose|arm|attach-debugger|drive|isolate|initiate)$/.test(
      action.verb,
    ) &&
    !runs &&
    !(topicIn(view, 'media') && /^(?:next|previous|seek)$/.test(action.verb))
  )
    return 0;
  return runs || /^(?:cordon|uncordon|drain|evict|restart|reboot|shutdown)$/.test(action.verb) ? 1 : 0.8;
}
