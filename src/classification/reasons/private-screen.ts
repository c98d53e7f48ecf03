import { anyOf, saysSo, topicIn } from '../match.ts';
import type { Reading } from '../privacy.ts';
import { words } from '../vocabulary/words.ts';
import type { View } from '../view.ts';

/** A picture of what the user has on the screen. */
function showsScreen({ verb, object, beyond }: Reading): boolean {
  return (
    /^(?:capture|take|grab)$/.test(verb) &&
    object.at(-1) === 'screenshot' &&
    anyOf(beyond, words('screen desktop region monitor display'))
  );
}

const terminal = words('terminal console');

/** What stands in a terminal, or goes over the wire or the keyboard. */
function listensIn(object: readonly string[], { verb, beyond }: Reading): boolean {
  const head = object.at(-1) ?? '';
  if (/^(?:output|buffer|scrollback)$/.test(head) && anyOf(beyond, terminal)) return true;
  return verb === 'capture' && anyOf(object, words('traffic packet keystroke'));
}

/** Whether what is read off a screen, a camera or a terminal is private; `undefined` leaves it open. */
export function privateScreen(object: readonly string[], reading: Reading, view: View): boolean | undefined {
  const { verb } = reading;
  const head = object.at(-1) ?? '';
  if (showsScreen({ ...reading, object })) return true;
  if (anyOf(object, terminal) && /^(?:output|buffer|screen|content|scrollback)$/.test(head))
    return !topicIn(view, 'simulated');
  if (listensIn(object, reading)) return true;
  if (head === 'screenshot' && (topicIn(view, 'simulated') || saysSo(view, /\bsimulator|\bemulator/i))) return false;
  if (/^(?:screenshot|capture|take)$/.test(verb) && anyOf(object, words('screen desktop webcam camera photo')))
    return !topicIn(view, 'browser', 'simulated');
  if (head === 'picture' && anyOf(view.lead, words('webcam camera'))) return true;
  return verb === 'list' && /^(?:calendar|screen|display|monitor)$/.test(head) ? false : undefined;
}
