import type { Rule } from '../rule.ts';
import type { Action } from '../actions.ts';
import type { View } from '../view.ts';
import { anyOf, claim, hasParameter, headOf, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { runsBrowser } from './sets-session-state.ts';
import { references } from './references.ts';

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
const jobMarks = words('taskid-run run execution job');

/** Whose state is set runs or stops. */
const runState =
  /\b(?:run|job|pipeline|workflow|instance|machine|vm|server|service|campaign|bot|engine|worker) (?:run )?(?:state|status)$/;

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
      if (
        /^(?:set|update|change)$/.test(action.verb) &&
        runState.test(action.object.join(' ')) &&
        !topicIn(view, 'tasks')
      ) {
        yield claim(action);
        continue;
      }
      if (
        action.verb === 'send' &&
        headOf(action) === 'signal' &&
        anyOf([...action.beyond, ...view.name], words('process'))
      ) {
        yield claim(action);
        continue;
      }
      if (
        action.kind !== 'control' &&
        !/^(?:spawn|terminate|switch|toggle|create|exit|open|close|suspend|isolate|unisolate|attach|set)$/.test(
          action.verb,
        )
      )
        continue;
      if (/^(?:deploy|redeploy|undeploy|install|upgrade)$/.test(action.verb)) continue;
      if (
        /^(?:build|bundle)$/.test(action.verb) &&
        anyOf(
          action.object,
          words(
            'ppt pptx presentation slide document pdf query prompt url link report spreadsheet message chart graph index knowledge context request payload form transaction',
          ),
        )
      )
        continue;
      if (action.verb === 'suspend' && anyOf(action.object, words('user account member employee customer'))) continue;
      if (/^(?:re)?scale$/.test(action.verb) && !topicIn(view, 'cloud') && !anyOf(action.object, scaled)) continue;
      const head = headOf(action);
      if (action.verb === 'attach' && !anyOf([...action.object, ...action.beyond], words('process program'))) continue;
      const runs = anyOf(action.object, targets) || (topicIn(view, 'cloud') && anyOf(action.beyond, machines));
      if (runsBrowser(action, view)) {
        yield claim(action);
        continue;
      }
      if (/^(?:create)$/.test(action.verb)) {
        if (
          /^(?:run|job|execution|scan|crawl|build|training)$/.test(head) &&
          !topicIn(view, 'tasks') &&
          !/test/.test(action.object.join(' '))
        )
          yield claim(action, 0.9);
        continue;
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
          yield claim(action, 0.9);
        else if (topicIn(view, 'home') && action.verb !== 'open' && action.verb !== 'close') yield claim(action, 0.85);
        continue;
      }
      if (anyOf(action.object, words('auth oauth authentication authorization login'))) continue;
      if (
        anyOf(action.object, notRunning) &&
        !stopsTask(action, view) &&
        !anyOf(
          action.object,
          words('vm instance container workflow scan process job run simulation simulator travel build pipeline'),
        )
      )
        continue;
      if (action.doubtful && action.place === 'name' && !runs) continue;
      if (
        /^(?:end|begin|initiate|continue|cancel|down|up|next|previous|seek|serve|expose|arm|attach-debugger|drive|isolate|initiate)$/.test(
          action.verb,
        ) &&
        !runs &&
        !(topicIn(view, 'media') && /^(?:next|previous|seek)$/.test(action.verb))
      )
        continue;
      yield claim(
        action,
        runs || /^(?:cordon|uncordon|drain|evict|restart|reboot|shutdown)$/.test(action.verb) ? 1 : 0.8,
      );
    }
  },
  examples: {
    matches: [
      'restart_service',
      'stop_instance',
      'scale_deployment',
      { name: 'start_scan', description: 'Start a security scan' },
      { server: 'Spotify', name: 'pause' },
    ],
    ignores: ['list_running_processes', 'find_stop_by_name', 'stop_timer', 'cancel_meeting', 'start_oauth'],
  },
};
