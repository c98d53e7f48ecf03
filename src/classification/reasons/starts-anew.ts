import type { Action } from '../actions.ts';
import type { View } from '../view.ts';
import { anyOf, hasParameter, saysSo } from '../match.ts';
import { words } from '../vocabulary/words.ts';

/** What was there before goes first. */
export function replacesAll(view: View): boolean {
  return (
    hasParameter(view, words('truncate droptarget dropfirst')) ||
    saysSo(
      view,
      /\bdestructive to (?:the )?(?:existing|current)\b|\b(?:drops?|truncates?|wipes?|replaces?) (?:and re-?creates? )?(?:all |the |any )*(?:existing|current)\b|--clean\b/i,
    )
  );
}

const copies = words('backup snapshot dump checkpoint');

const overwritten = words('database db volume machine vm server instance site zone disk');

/** An older copy replaces what is there now. */
export function putsBack({ verb, object, beyond }: Action, view: View): boolean {
  if (!/^(?:restore|recover|revert)$/.test(verb) || saysSo(view, /\bto (?:an? )?(?:new|different|separate)\b/i))
    return false;
  if (anyOf(object, copies)) return true;
  return anyOf(object, overwritten) && (verb !== 'revert' || anyOf([...beyond, ...view.lead], copies));
}

/** A machine, a disk or a branch is set up anew and loses what it held. */
export function startsAnew({ verb, object }: Action): boolean {
  return (
    /^(?:reset|reinstall|recreate|reimage|reformat|rebuild|replace|format)$/.test(verb) &&
    (anyOf(object.slice(-1), anew) || (object.at(-1) === 'server' && /^(?:rebuild|reinstall|reimage)$/.test(verb))) &&
    !anyOf(object, words('virtual-device simulator connection session password'))
  );
}

const anew = words('machine vm vps disk drive branch zone os partition filesystem volume');
