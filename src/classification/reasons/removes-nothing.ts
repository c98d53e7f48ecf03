import type { Action } from '../actions.ts';
import type { View } from '../view.ts';
import { anyOf, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';

const notData = words(
  'background noise duplicate whitespace watermark stopword formatting object-from-image exif outlier html',
);

/** What a caller hands over and gets back without something. */
const handedOver = words('string text smile');
const partsOfText = words('accent whitespace punctuation html focus text string stopword linebreak');

/** Nothing is deleted: a picture or a text is only returned without something. */
export function onlyTransforms(action: Action, view: View): boolean {
  return (
    action.kind === 'remove' &&
    (anyOf(action.object, notData) ||
      anyOf(action.object, partsOfText) ||
      anyOf((view.told ?? action).beyond.slice(-1), handedOver) ||
      (topicIn(view, 'media') && anyOf(action.object, words('background object vocal'))))
  );
}

/** "Set or remove an expression": what is set is unset, and set again. */
function unsets({ verb, place, object }: Action, { named, actions }: View): boolean {
  if (verb !== 'remove' || place !== 'lead' || named?.verb !== 'set') return false;
  return actions.some(
    (other) => other.place === 'lead' && other.verb === 'set' && other.object.at(-1) === object.at(-1),
  );
}

/** A tool that sets rights takes some away too: that is a change of access. */
function takesRight({ verb, object }: Action, view: View): boolean {
  if (object.at(-1) === 'permission') return true;
  return verb === 'remove' && view.named?.kind === 'change' && anyOf(object, words('permission role privilege grant'));
}

const shortened = words('text string number decimal token array html title url output sentence');
const ofCode = words('unused import deadcode console');

/** Whether a verb of removal takes nothing away for good. */
export function removesNothing(action: Action, view: View): boolean {
  const { verb, kind, object } = action;
  if (/^(?:truncate|strip|prune)$/.test(verb) && anyOf(object, shortened)) return true;
  if (kind === 'remove' && anyOf(object, ofCode)) return true;
  if (verb === 'remove' && object.at(-1) === 'protection') return true;
  if (verb === 'drop' && topicIn(view, 'browser', 'desktop')) return true;
  return takesRight(action, view) || unsets(action, view) || onlyTransforms(action, view);
}
