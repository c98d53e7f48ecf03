import type { Action } from '../actions.ts';
import type { View } from '../view.ts';
import { anyOf, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';

/** Kinds of file, not files. */
export const kinds = words('type format extension language');

export const ofDirectory =
  /^[^.\n]{0,80}\b(?:of|from|in) (?:an? |the |your )?(?:given |specified |local |entire )+(?:project |code |source )?(?:director(?:y|ies)|folders?|codebase|files?)\b/i;

/** The path is where something is put. */
export function writesOut(view: View): boolean {
  return view.named !== undefined && !/^(?:lookUp|workOut|run|vague)$/.test(view.named.kind);
}

/** A name that is nothing but a listing of the disk. */
export function namesListing(view: View): boolean {
  const bare = view.named === undefined && view.told === undefined;
  return (
    bare && topicIn(view, 'files') && /^(?:directory|dir|folder|file)_?(?:tree|listing)$/i.test(view.input.tool.name)
  );
}

/** "Perform OCR recognition on an image file" */
export function recognizes({ verb, object }: Action): boolean {
  return /^(?:perform|do|run)$/.test(verb) && anyOf(object, words('ocr recognition extraction transcription'));
}
