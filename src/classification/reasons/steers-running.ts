import type { Action } from '../actions.ts';
import { anyOf, headOf, topicIn } from '../match.ts';
import type { View } from '../view.ts';
import { words } from '../vocabulary/words.ts';
import { runsBrowser } from './runs-browser.ts';
import { isOtherThanRunning, runsNothing } from './runs-nothing.ts';

const targets = words(
  'port execution instance vm server container service process app application machine dyno pod node cluster simulator emulator device browser session project node-server database db worker job pipeline workflow run build scan simulation game editor playback track song music player recording dashboard daemon proxy tunnel crawl sandbox environment agent bot droplet domain host stack program engine campaign triage task timer capture profiling trace tracing debugger stream broadcast call anvil generation training queue deployment statefulset replicaset scene automation kernel terminal interview loop monitor replica vps port forward streams sync task-run dag flow loadtest connector replication thread analysis export import acquisition isolation conversation prediction',
);
const machines = words('vm machine instance server droplet node cluster container');

/** Whose state is set runs or stops. */
const runState =
  /\b(?:run|job|pipeline|workflow|instance|machine|vm|server|service|campaign|bot|engine|worker) (?:run )?(?:state|status)$/;

/** What does as it is told from afar. */
const commanded = words('device host machine mdm robot drone vehicle printer');

/** A state is set, or an order or a signal sent, and what gets it runs or stops. */
function gives(action: Action, view: View): boolean {
  const { verb, object, beyond } = action;
  if (/^(?:set|update|change)$/.test(verb)) return runState.test(object.join(' ')) && !topicIn(view, 'tasks');
  if (verb !== 'send') return false;
  if (headOf(action) === 'command') return anyOf([...object, ...beyond], commanded);
  return headOf(action) === 'signal' && anyOf([...beyond, ...view.name], words('process'));
}

/** Verbs of other kinds that steer where their noun runs. */
const alsoSteers = /^(?:spawn|terminate|switch|toggle|create|exit|open|close|suspend|isolate|unisolate|attach|set)$/;
const apps = words('app application browser program simulator emulator device light lights switch relay power');

/** How much `open`, `switch` or `set` says that a program or a device is steered. */
function shareOfSwitching(action: Action, view: View): number {
  const { verb, object } = action;
  if (anyOf(object, apps) && topicIn(view, 'desktop', 'browser', 'home', 'simulated')) return 0.9;
  if (verb === 'open' || verb === 'close') return headOf(action) === 'browser' ? 0.9 : 0;
  return topicIn(view, 'home') ? 0.85 : 0;
}

/** A job begins with its creation. */
function createsJob(action: Action, view: View): boolean {
  return (
    /^(?:run|job|execution|scan|crawl|build|training)$/.test(headOf(action)) &&
    !topicIn(view, 'tasks') &&
    !/test/.test(action.object.join(' '))
  );
}

/** Verbs that say as much of a plan, unless their noun runs. */
const open =
  /^(?:end|begin|initiate|continue|cancel|down|up|next|previous|seek|serve|expose|arm|attach-debugger|drive|isolate)$/;
const sure = /^(?:cordon|uncordon|drain|evict|restart|reboot|shutdown)$/;

/** How much a verb says that something that runs is started, stopped or steered: nothing where it is a plan or a purchase. */
export function shareOfSteering(action: Action, view: View): number {
  const { verb, object } = action;
  if (gives(action, view)) return 1;
  if ((action.kind !== 'control' && !alsoSteers.test(verb)) || isOtherThanRunning(action, view)) return 0;
  if (runsBrowser(action, view)) return 1;
  if (verb === 'create') return createsJob(action, view) ? 0.9 : 0;
  if (/^(?:open|close|switch|toggle|exit|set)$/.test(verb)) return shareOfSwitching(action, view);
  if (runsNothing(action, view)) return 0;
  const runs = anyOf(object, targets) || (topicIn(view, 'cloud') && anyOf(action.beyond, machines));
  if (runs || (sure.test(verb) && !(action.doubtful && action.place === 'name'))) return 1;
  if (action.doubtful && action.place === 'name') return 0;
  const skips = topicIn(view, 'media') && /^(?:next|previous|seek)$/.test(verb);
  return open.test(verb) && !skips ? 0 : 0.8;
}
