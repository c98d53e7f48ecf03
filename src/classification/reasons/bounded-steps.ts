import type { Action } from '../actions.ts';
import type { View } from '../view.ts';
import { anyOf, headOf, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { givesUp, startsLooking } from './looking-jobs.ts';
import { runsBrowser } from './runs-browser.ts';
import { runsForReal } from './runs-for-real.ts';
import { triggersBackground } from './starts-elsewhere.ts';
import { turnsPage } from './turns-page.ts';

const passive =
  /^(?:navigate|scroll|hover|resize|resize-window|go-back|go-forward|goback|goforward|navigate-back|navigate-forward|goto|go-to|mouse-move|next|previous|focus|zoom|back|forward|maximize|minimize|rescan|recheck|recrawl|emulate|seek|play|skip|pause|unpause|resume-playback|compile|build|rebuild|test|lint|launch|reload|shake|visit|step|step-over|step-into|step-out)$/;

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

/** Whether what is started or steered is a step whose effect is bounded. */
export function isBoundedStep(action: Action, view: View): boolean {
  if (!canBeStep(action) || setsOff(action)) return false;
  if (isSmall(action, view)) return true;
  if (runsForReal(action, view)) return false;
  const cloud = topicIn(view, 'cloud') && !topicIn(view, 'browser');
  if (passive.test(action.verb) && (!cloud || /^(?:build|compile|test|lint)$/.test(action.verb))) return true;
  return turnsPage(action, view) || startsLooking(action, cloud) || givesUp(action, view);
}
