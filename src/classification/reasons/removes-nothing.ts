import type { Action } from '../actions.ts';
import type { View } from '../view.ts';
import { anyOf, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';

const notData = words(
  'background noise duplicate whitespace watermark stopword formatting object-from-image exif outlier html',
);

const partsOfText = words('accent whitespace punctuation html focus text string stopword linebreak');

/** Nothing is deleted: a picture or a text is only returned without something. */
export function onlyTransforms(action: Action, view: View): boolean {
  return (
    action.kind === 'remove' &&
    (anyOf(action.object, notData) ||
      anyOf(action.object, partsOfText) ||
      (topicIn(view, 'media') && anyOf(action.object, words('background object vocal'))))
  );
}

/** "Set or remove an expression": what is set is unset, and set again. */
export function unsets({ verb, place, object }: Action, { named, actions }: View): boolean {
  if (verb !== 'remove' || place !== 'lead' || named?.verb !== 'set') return false;
  return actions.some(
    (other) => other.place === 'lead' && other.verb === 'set' && other.object.at(-1) === object.at(-1),
  );
}

/** A tool that sets rights takes some away too: that is a change of access. */
export function takesRight({ verb, object }: Action, view: View): boolean {
  if (object.at(-1) === 'permission') return true;
  return verb === 'remove' && view.named?.kind === 'change' && anyOf(object, words('permission role privilege grant'));
}
