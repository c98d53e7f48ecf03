import type { Action } from '../actions.ts';
import { anyOf, topicIn } from '../match.ts';
import type { View } from '../view.ts';
import { words } from '../vocabulary/words.ts';

/** "Checks if an element is enabled": a question, no tick in a box. */
function asks({ preposition }: Action): boolean {
  return /^(?:if|whether|that|for)$/.test(preposition);
}

/** What a page or a window is made of. */
const onPage = words(
  'focus element button page form field text key keyboard mouse option dropdown dialog tab window coordinate screen input viewport url iframe locator selector browser checkbox',
);
/** Verbs that are hardly used but for a screen. */
const strong =
  /^(?:click|dblclick|double-click|right-click|doubleclick|hover|tap|swipe|navigate|scroll|drag|keypress|press|mouse-move|navigate-back|navigate-forward|go-back|go-forward|goforward|goback|keyboard|send-keys)$/;
const acting =
  /^(?:select|fill|upload|handle|resize|open|close|switch|launch|input|set|send|check|uncheck|move|clear|go|choose|submit|empty|reload|refresh|new|create|act|perform|execute|use|simulate|emulate|back|forward|control|accept|dismiss|focus|enter|attach|choose|paste|visit|toggle|change|rotate|unlock|lock|put|next|previous|drop|blur|remove)$/;
/** What a browser keeps beside the page. */
const beside = words(
  'screenshot snapshot session context cookie storage localstorage sessionstorage profile permission configuration group',
);

/** Whether the tool works on a screen at all. */
export function isOnScreen(view: View): boolean {
  return topicIn(view, 'browser', 'desktop') || anyOf(view.name, words('browser mouse keyboard'));
}

/** A window is steered, as one of the choices. */
export function steersWindow({ place, object, verb }: Action): boolean {
  return place === 'choice' && object.includes('window') && /^(?:resize|focus|minimize|maximize|move)$/.test(verb);
}

function worksOnPart({ verb, object, beyond }: Action, view: View): boolean {
  if (anyOf(object.length > 0 ? object : view.name, onPage)) return true;
  if (/^(?:clear|empty|reset)$/.test(verb)) return anyOf(beyond, words('input field element textbox textarea'));
  if (verb === 'perform') return /^(?:drag|click|swipe|gesture|hover)$/.test(object[0] ?? '');
  return topicIn(view, 'browser') && ((verb === 'fill' && object.length === 0) || object.includes('file'));
}

/** A tick is looked for, not set. */
function looksAtTick(action: Action): boolean {
  const { verb, object } = action;
  return verb === 'check' && !anyOf(object, words('checkbox option radio box')) && (object.length > 0 || asks(action));
}

/** How much a verb says that something is done on a screen. */
export function shareOfScreen(action: Action, view: View, onScreen: boolean): number {
  const { verb, kind, object, doubtful } = action;
  if (kind === 'ui') {
    if (verb === 'click' && anyOf(object, words('analytics stat count report statistic data'))) return 0;
    if (onScreen) return 1;
    return strong.test(verb) && (!doubtful || anyOf(object, onPage)) ? 0.85 : 0;
  }
  const acts = onScreen && acting.test(verb) && !looksAtTick(action);
  return acts && worksOnPart(action, view) && !anyOf(object, beside) ? 0.9 : 0;
}
