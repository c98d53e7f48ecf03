import type { Parameter } from '../parameters.ts';
import type { View } from '../view.ts';
import { saysSo, topicIn } from '../match.ts';
import { wayIn } from '../vocabulary/code.ts';

/** Any arguments go to a program. */
export const commandLine = /^[^.\n]{0,60}\b(?:CLI|command[- ]line)\b/i;

/** Says by itself that whatever is typed is run. */
export const loop = /\bREPL\b|\bread-eval-print\b/;

/** A parameter whose text says that it is run. */
export function holdsCode({ words: known, name, description }: Parameter): boolean {
  return (
    /^(?:code|script|javascript|js|python|bash|shell|command|cmd|eval|expression)$/i.test(name) &&
    !known.includes('language') &&
    /\b(?:code|script|javascript|python|commands?|bash|shell)\b[^.]{0,40}\b(?:to (?:execute|run|evaluate)|(?:executed|run|evaluated) (?:in|on|by))\b|\b(?:execute|run|evaluate)s? (?:this |the )?(?:code|script|javascript|python|command)/i.test(
      description,
    )
  );
}

/** The description says what the parameter's own text leaves out. */
export function offersCode({ name }: Parameter, view: View): boolean {
  return (
    name === 'code' && saysSo(view, /\bexecutable [`"']?code\b|\brun (?:browser|custom|arbitrary|your own) code\b/i)
  );
}

/** The name alone says that commands are taken. */
export function isWayIn(view: View): boolean {
  if (view.description !== '' || topicIn(view, 'browser')) return false;
  if (view.named !== undefined && !/^(?:open|start|launch|connect)$/.test(view.named.verb)) return false;
  return wayIn.has([...view.name].at(-1) ?? '');
}

/** Parameters that take any arguments of a program. */
export const freeArguments = /^(?:args|arguments|argv|command|cmd|cli_?args)$/i;
