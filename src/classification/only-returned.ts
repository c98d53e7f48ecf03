import type { Action } from './actions.ts';
import { anyOf, hasParameter, headOf, saysSo, topicIn } from './match.ts';
import { words } from './vocabulary/words.ts';
import type { View } from './view.ts';

const numbers = words('number num integer float digit matrix vector two polygon geometry string array geojson');
/** Numbers that are no operands. */
const labels = words('phone serial order account tracking invoice index contact version layer');

/** `add_two_numbers` adds nothing to anything. */
export function isArithmetic({ verb, object, beyond, preposition }: Action): boolean {
  if (!/^(?:add|split|merge|combine)$/.test(verb)) return false;
  if (verb === 'add' && /^(?:in|into|to|from)$/.test(preposition)) return false;
  const ofNumbers = object.at(-1) === 'list' && anyOf(beyond, numbers);
  return ofNumbers || (anyOf(object, numbers) && !anyOf(object, labels));
}

const drawings = words('chart plot graph diagram visualization histogram heatmap');

/** A chart is drawn. */
export function draws({ verb, object }: Action): boolean {
  return /^(?:create|draw|build)$/.test(verb) && anyOf(object.slice(-1), drawings);
}

const inlineImage = /\bbase64\b|\breturns? (?:an? |the )?(?:png|svg|image|chart|plot|url)\b/i;

function drawnAndReturned(action: Action, view: View): boolean {
  return draws(action) && (/^(?:workOut|make)$/.test(view.named?.kind ?? '') || saysSo(view, inlineImage));
}

/** A memory opens an entry to show it. */
export function opensEntry(action: Action, view: View): boolean {
  if (action.verb === 'open' && view.told?.kind === 'lookUp' && /^(?:detail|info|information)$/.test(headOf(action)))
    return true;
  return (
    action.verb === 'open' &&
    (topicIn(view, 'memory') || saysSo(view, /\bknowledge graph\b|\bretrieve/i)) &&
    anyOf(action.object, words('node entity note memory entry'))
  );
}

const handedBack =
  /\breturns? base64|\breturns? (?:(?:it|them|the \w+|its \w+|the \w+ \w+) )?(?:as|in) (?:an? )?(?:base64|string|text|json|binary|data|encoded)/i;

/** What is got by its name is returned, though the sentence says downloaded. */
export function returnsDownload(action: Action, view: View): boolean {
  return (
    action.verb === 'download' &&
    ((action.place !== 'name' && view.named?.kind === 'lookUp') || saysSo(view, handedBack)) &&
    !hasParameter(
      view,
      words(`path output destination folder directory save${saysSo(view, handedBack) ? '' : ' file filename'}`),
    ) &&
    !saysSo(view, /\b(?:save|saves|saved|to (?:disk|a file|the local))\b/i)
  );
}

/** "Fetches and organizes results": what was read is put in order, nothing else. */
function arrangesAnswer(action: Action, view: View): boolean {
  return (
    action.place === 'lead' &&
    view.told !== action &&
    view.told?.kind === 'lookUp' &&
    /^(?:organize|format|categorize|prioritize|group|transform|arrange|align|log|populate|index|annotate|combine|merge)$/.test(
      action.verb,
    )
  );
}

const texts = words(
  'code query sql prompt plan suggestion text url link summary idea list test schema commit-message regex name diagram chart',
);

/** A text is worked over and given back. */
function rewritesText({ verb, kind, object }: Action): boolean {
  return (
    kind === 'change' &&
    /^(?:transform|format|map|index|complete|extend|confirm|classify-item|categorize|refactor|fix|note|localize|resolve)$/.test(
      verb,
    ) &&
    anyOf(object, texts)
  );
}

/** A way of thinking is applied to a question. */
function appliesMethod({ verb, object }: Action): boolean {
  return verb === 'apply' && anyOf(object.slice(-1), methods);
}
const methods = words(
  'model pattern method paradigm framework technique reasoning approach principle theory heuristic',
);

/** Handed to a service that answers: "Sends an image to the API for analysis". */
function sentForAnswer({ verb, object, preposition }: Action, view: View): boolean {
  if (verb !== 'send' || preposition !== 'to') return false;
  return saysSo(view, forAnswer) || (anyOf(object, words('prompt question query')) && saysSo(view, gotBack));
}
const gotBack = /^[^.\n]{0,120}\band (?:gets?|receives?|returns?)\b/i;
const forAnswer =
  /^[^.\n]{0,100}\bfor (?:\w+ )?(?:analysis|processing|recognition|classification|transcription|extraction|detection|ocr|inference|validation)\b/i;

/** A shape is worked out on a map. */
function shapesGeometry({ verb, object }: Action, view: View): boolean {
  return (
    /^(?:create|merge|split|combine|union)$/.test(verb) &&
    topicIn(view, 'maps') &&
    anyOf(object, words('buffer zone isochrone polygon geometry hull'))
  );
}

/** What is worked out of what the caller gives, though the verb says something else. */
export function onlyWorked(action: Action, view: View): boolean {
  return isArithmetic(action) || appliesMethod(action) || sentForAnswer(action, view) || shapesGeometry(action, view);
}

/** Whether a verb that sounds like a change only shapes what is returned. */
export function onlyReturned(action: Action, view: View): boolean {
  return (
    onlyWorked(action, view) ||
    drawnAndReturned(action, view) ||
    (action.verb === 'request' && anyOf(action.object, words('data information content detail'))) ||
    opensEntry(action, view) ||
    returnsDownload(action, view) ||
    arrangesAnswer(action, view) ||
    (action.verb === 'snapshot' && topicIn(view, 'browser', 'desktop')) ||
    (action.verb === 'save' && anyOf(action.beyond, words('resource')) && topicIn(view, 'browser')) ||
    rewritesText(action)
  );
}
