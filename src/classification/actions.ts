import { singularOf, verbOf } from './forms.ts';
import type { VerbKind } from './vocabulary/verbs.ts';
import { words } from './vocabulary/words.ts';
import type { Word } from './words.ts';

/** Where a verb stands: the nearer to the name, the more it says. */
export type Place = 'name' | 'title' | 'lead' | 'also' | 'choice';

/** One verb of a tool with what it acts on. */
export interface Action {
  /** Base form. */
  verb: string;
  kind: VerbKind;
  /** Nouns right after the verb (before it where the verb ends a name), singular, in order; the last is the head. */
  object: readonly string[];
  /** What stands after the first preposition: `playlist` in "remove a track from the playlist". */
  beyond: readonly string[];
  /** The preposition before `beyond`, empty when there is none. */
  preposition: string;
  /** What it is done for: `show` in "run the plugin to show connections". */
  purpose: string;
  /** The verb may be a noun here. */
  doubtful: boolean;
  /** The verb is a noun elsewhere, so a plainer verb in the description wins over it. */
  soft: boolean;
  place: Place;
  pointer: string;
  /** Verbatim. */
  text: string;
}

export const prepositions = words(`
  of from in into to for with by on onto using via at between within across about against under over per through
  without based as when if that which whose where while so after before during until then inside out than like matching`);
const skipped = words(`
  a an the this these those your our their its his my one single specific given new existing all any every each multiple
  several some more many current available detailed full complete comprehensive list-of basic simple particular custom
  various both only also either optional s`);

/** Whether a verb's object can begin with the word. */
function opensObject(word: string | undefined): boolean {
  return word !== undefined && !prepositions.has(word) && !/^[.,;:()\n]$/.test(word);
}

/** Longest quotation of a verb with its object. */
const longestSpan = 60;

/** The verb with its object as they stand in the value, or the verb alone where that is long or runs over lines. */
export function spanOf(value: string, start: number, verbEnd: number, objectEnd: number): string {
  const whole = value.slice(start, Math.max(verbEnd, objectEnd));
  return whole.length > longestSpan || whole.includes('\n') ? value.slice(start, verbEnd) : whole;
}

/** The nouns after a verb, up to the first preposition, and those after it. */
export function objectAfter(
  tokens: readonly Word[],
  from: number,
): Pick<Action, 'object' | 'beyond' | 'preposition' | 'purpose'> & { end: number } {
  const object: string[] = [];
  const beyond: string[] = [];
  let preposition = '';
  let purpose = '';
  let end = 0;
  for (let at = from; at < tokens.length && at < from + 14; at += 1) {
    const word = (tokens[at] as Word).text;
    if (/^[.!?;:\n()]$/.test(word)) break;
    if (word === ',' || word === 'and' || word === 'or') continue;
    if (prepositions.has(word)) {
      const next = word === 'to' ? verbOf((tokens[at + 1] as Word | undefined)?.text ?? '') : undefined;
      if (next && next.form === 'base' && (!next.nounToo || opensObject((tokens[at + 2] as Word | undefined)?.text))) {
        purpose = next.verb;
        break;
      }
      if (preposition === '') preposition = word;
      else if (word === 'from') {
        preposition = word;
        beyond.length = 0;
      } else if (beyond.length > 0) break;
      if (word === 'when' || word === 'if' || word === 'so' || word === 'while') break;
      continue;
    }
    if (skipped.has(word) || /^v\d+$/.test(word)) continue;
    (preposition === '' ? object : beyond).push(singularOf(word));
    if (preposition === '') end = (tokens[at] as Word).end;
    if (beyond.length > 5) break;
  }
  return { object, beyond, preposition, purpose, end };
}
