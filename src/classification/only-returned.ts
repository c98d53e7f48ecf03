import type { Action } from './actions.ts';
import { anyOf, hasParameter, saysSo, topicIn } from './match.ts';
import { words } from './vocabulary/words.ts';
import type { View } from './view.ts';

const numbers = words('number integer float digit matrix vector two polygon geometry string array geojson');

/** `add_two_numbers` adds nothing to anything. */
export function isArithmetic({ verb, object }: Action): boolean {
  return /^(?:add|update|remove|split|set|merge|combine)$/.test(verb) && anyOf(object, numbers);
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
  return (
    action.verb === 'open' &&
    (topicIn(view, 'memory') || saysSo(view, /\bknowledge graph\b|\bretrieve/i)) &&
    anyOf(action.object, words('node entity note memory entry'))
  );
}

/** What is got by its name is returned, though the sentence says downloaded. */
export function returnsDownload(action: Action, view: View): boolean {
  return (
    action.verb === 'download' &&
    action.place !== 'name' &&
    view.named?.kind === 'lookUp' &&
    !hasParameter(view, words('path output destination folder directory file filename save')) &&
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

/** Whether a verb that sounds like a change only shapes what is returned. */
export function onlyReturned(action: Action, view: View): boolean {
  return (
    isArithmetic(action) ||
    drawnAndReturned(action, view) ||
    (action.verb === 'request' && anyOf(action.object, words('data information content detail'))) ||
    opensEntry(action, view) ||
    returnsDownload(action, view) ||
    arrangesAnswer(action, view) ||
    (action.verb === 'snapshot' && topicIn(view, 'browser', 'desktop')) ||
    rewritesText(action)
  );
}
