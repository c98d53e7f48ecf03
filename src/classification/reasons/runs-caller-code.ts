import type { Action } from '../actions.ts';
import type { View } from '../view.ts';
import { anyOf, hasParameter, topicIn } from '../match.ts';
import { codeObjects, codeParameters } from '../vocabulary/code.ts';
import { words } from '../vocabulary/words.ts';

/** An expression that is only worked out. */
const arithmetic = /\b(?:mathematical|math|arithmetic|numeric|algebraic|boolean|regular) expressions?\b|\bcalculat/i;

/** Words that make it something about code, or something fixed. */
const notRun = words(
  'build lint format test query sql search slash report blocked denied review audit analysis check scan quality coverage completion metric scanner',
);

/** Something that the caller writes is run. */
export function runsCallerCode(action: Action, view: View): boolean {
  const aboutCode =
    anyOf(action.object, codeObjects) ||
    (action.object.length === 0 && (anyOf(view.name, codeObjects) || hasParameter(view, codeParameters)));
  if (anyOf(action.object, notRun)) return false;
  if (
    /^(?:run|execute|exec|eval|evaluate|invoke|perform|interpret|process|rerun|submit|dispatch|approve)$/.test(
      action.verb,
    )
  ) {
    if (action.verb === 'process' && !topicIn(view, 'shell', 'code')) return false;
    if (action.verb === 'submit' && action.object.at(-1) === 'form') return false;
    if (action.verb === 'approve') return anyOf(action.object, words('command'));
    if (/^(?:evaluate)$/.test(action.verb))
      return (
        !arithmetic.test(view.description) &&
        (anyOf(action.object, codeObjects) || hasParameter(view, words('expression script javascript function')))
      );
    if (aboutCode) return !isFixedCommand(action, view);
    if (/^(?:exec|eval)$/.test(action.verb) && view.description === '' && [...view.name].at(-1) === action.verb)
      return true;
    return (
      /^(?:exec|eval|execute)$/.test(action.verb) && hasParameter(view, codeParameters) && !topicIn(view, 'simulated')
    );
  }
  if (action.verb === 'inject') return anyOf(action.object, words('script javascript js code'));
  if (/^(?:send|write|type|input)$/.test(action.verb))
    return (
      anyOf(action.object.concat(action.beyond), words('terminal command shell tty console keystroke pty')) &&
      topicIn(view, 'shell', 'desktop') &&
      !anyOf(action.object, words('file key'))
    );
  return false;
}

/** A program that the caller's command line starts. */
export function startsCommand(action: Action, view: View): boolean {
  return (
    /^(?:start|spawn|launch|create)$/.test(action.verb) &&
    anyOf(action.object, words('process subprocess program')) &&
    hasParameter(view, words('command cmd program executable'))
  );
}

/** A command that the tool names itself: the caller gives only its arguments. */
function isFixedCommand({ object }: Action, view: View): boolean {
  return (
    object.length > 1 &&
    object.at(-1) === 'command' &&
    view.parameters.length > 0 &&
    /\bthe [A-Z]{3,}(?: [A-Z]+)* command\b/.test(view.description.slice(0, 80)) &&
    !hasParameter(view, codeParameters)
  );
}

/** What waited for a yes is run. */
export function confirmsCommand({ verb, object, beyond }: Action): boolean {
  return (
    verb === 'confirm' &&
    (object.at(-1) === 'command' || (object.at(-1) === 'execution' && beyond.at(-1) === 'command'))
  );
}

/** What was just fetched is run. */
export const fetchedAndRun = /^[^.\n]{0,40}\bdownloads? [^.\n]{0,30}\b(?:and|then) (?:executes?|runs?) it\b/i;
