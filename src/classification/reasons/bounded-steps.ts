import type { Action } from '../actions.ts';
import { anyOf, headOf, topicIn } from '../match.ts';
import type { View } from '../view.ts';
import { words } from '../vocabulary/words.ts';
import { runsBrowser } from './runs-browser.ts';
import { triggersBackground } from './starts-elsewhere.ts';

/** What is steered or run here is no player and no local build: a schedule, a robot, models in a warehouse, a collection of requests. */
function runsForReal({ verb, object }: Action, view: View): boolean {
  if (/^(?:pause|unpause|play|resume)$/.test(verb))
    return anyOf(object, scheduled) || (topicIn(view, 'home') && !topicIn(view, 'media'));
  if (/^(?:build|rebuild)$/.test(verb) || (verb === 'run' && object[0] === 'build'))
    return topicIn(view, 'ci') || (topicIn(view, 'database') && !object.includes('index'));
  if (verb === 'reload') return anyOf(object, words('nginx apache service server daemon configuration config'));
  if (verb === 'launch') return anyOf(object, words('run job task pipeline workflow instance campaign experiment'));
  return verb === 'run' && object.join(' ').endsWith('postman collection');
}
const scheduled = words(
  'dag pipeline job workflow schedule project database cluster instance connector replication campaign ad adgroup adset',
);

const passive =
  /^(?:navigate|scroll|hover|resize|resize-window|go-back|go-forward|goback|goforward|navigate-back|navigate-forward|goto|go-to|mouse-move|next|previous|focus|zoom|back|forward|maximize|minimize|rescan|recheck|recrawl|emulate|seek|play|skip|pause|unpause|resume-playback|compile|build|rebuild|test|lint|launch|reload|shake|visit|step|step-over|step-into|step-out)$/;
/** Jobs that only look, measure or play. */
const lookingJobs = words(
  'test tests build scan scanner linter checker search crawl scrape analysis analyze audit report query simulation lint diagnostics compile benchmark profile profiling trace tracing recording capture collection research translation-check debug debugger evaluation dashboard inspection validation typecheck coverage export diff discovery playback track music song browser editor simulator emulator app session volume media',
);
const page = words('browser page tab window viewport url iframe');
const opening = /^(?:open|close|new|switch|select|resize|start|launch|stop|create|set|connect)$/;
const starting =
  /^(?:run|start|trigger|execute|launch|initiate|create|stop|cancel|abort|begin|retry|submit|perform|invoke|end|pause|resume|terminate|open)$/;

/** A verb of these kinds can be a step; `delete` and `send` money cannot. */
function canBeStep({ kind, verb }: Action): boolean {
  if (verb === 'terminate' || verb === 'reset') return true;
  return /^(?:ui|run|control|change|session|make|lookUp|workOut|send|vague)$/.test(kind);
}

/** Something else acts by itself from then on, or a build machine is steered. */
function setsOff({ verb, object }: Action): boolean {
  if (anyOf(object, words('agent devin deployment'))) return true;
  return object.includes('build') && /^(?:trigger|queue|cancel|retry|rerun|abort|start|stop)$/.test(verb);
}

/** A pointer, a call, a timer or the volume: small by its object. */
function isSmall(action: Action, view: View): boolean {
  const { verb, object } = action;
  if (
    /^(?:move|end|hangup|stop|start|activate|answer)$/.test(verb) &&
    anyOf(object, words('mouse cursor pointer call journey torrent timer scene'))
  )
    return true;
  if (/^(?:set|adjust|change)$/.test(verb) && headOf(action) === 'volume') return topicIn(view, 'media', 'desktop');
  return runsBrowser(action, view) || triggersBackground(action);
}

/** A window or a page is opened, closed or chosen. */
function turnsPage({ verb, object }: Action, view: View): boolean {
  return (
    opening.test(verb) &&
    anyOf(object, page) &&
    !(verb === 'select' && anyOf(object, words('option dropdown'))) &&
    topicIn(view, 'browser', 'desktop', 'simulated', 'web')
  );
}

/** A job that only looks is started or stopped. */
function startsLooking(action: Action, cloud: boolean): boolean {
  const { verb, object } = action;
  return (
    starting.test(verb) &&
    anyOf(object, lookingJobs) &&
    headOf(action) !== 'form' &&
    !anyOf(object, words('instance server deployment production vm export-patient flow workflow pipeline')) &&
    !(cloud && anyOf(object, words('app application session export build')))
  );
}

/** What is worked on for the caller is given up. */
function givesUp({ verb, object }: Action, view: View): boolean {
  return (
    /^(?:abort|cancel)$/.test(verb) &&
    !object.includes('training') &&
    (topicIn(view, 'media', 'web') || anyOf(object, words('request generation prediction queue')))
  );
}

/** Whether what is started or steered is a step whose effect is bounded. */
export function isBoundedStep(action: Action, view: View): boolean {
  if (!canBeStep(action) || setsOff(action)) return false;
  if (isSmall(action, view)) return true;
  if (runsForReal(action, view)) return false;
  const cloud = topicIn(view, 'cloud') && !topicIn(view, 'browser');
  if (passive.test(action.verb) && (!cloud || /^(?:build|compile|test|lint)$/.test(action.verb))) return true;
  return turnsPage(action, view) || startsLooking(action, cloud) || givesUp(action, view);
}
