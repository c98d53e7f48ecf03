import { singularOf, verbOf, type VerbForm } from './forms.ts';
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
  /** The verb may be a noun here. */
  doubtful: boolean;
  place: Place;
  pointer: string;
  /** Verbatim. */
  text: string;
}

const prepositions = words(`
  of from in into to for with by on onto using via at between within across about against under over per through
  without based as when if that which whose where while so after before during until then inside out than like`);
const skipped = words(`
  a an the this these those your our their its his my one single specific given new existing all any every each multiple
  several some more many current available detailed full complete comprehensive list-of basic simple particular custom
  various both only also either optional s`);

/** The nouns after a verb, up to the first preposition, and those after it. */
export function objectAfter(tokens: readonly Word[], from: number): Pick<Action, 'object' | 'beyond' | 'preposition'> {
  const object: string[] = [];
  const beyond: string[] = [];
  let preposition = '';
  for (let at = from; at < tokens.length && at < from + 14; at += 1) {
    const word = (tokens[at] as Word).text;
    if (/^[.!?;:\n()]$/.test(word)) break;
    if (word === ',' || word === 'and' || word === 'or') continue;
    if (prepositions.has(word)) {
      if (preposition === '' || (word === 'from' && beyond.length < 3)) preposition = word;
      if (word === 'when' || word === 'if' || word === 'so' || word === 'while') break;
      continue;
    }
    if (skipped.has(word)) continue;
    (preposition === '' ? object : beyond).push(singularOf(word));
    if (beyond.length > 5) break;
  }
  return { object, beyond, preposition };
}

function strong(form: VerbForm | undefined): boolean {
  return form !== undefined && !form.nounToo && form.kind !== 'vague' && form.form === 'base';
}

/** Nouns that the verb before them only carries: `run search` is a search. */
const carriers = words(
  'run execute perform do make start trigger invoke submit request initiate handle process create-request conduct',
);

/**
 * The verb of a name. A clear verb anywhere wins over a word that may be a noun; of clear verbs the first wins, unless it only
 * carries the next (`execute-delete-user`).
 */
export function nameAction(tokens: readonly Word[], name: string, pointer: string, place: Place): Action | undefined {
  const forms = tokens.map(({ text }) => verbOf(text));
  let at = forms.findIndex((form) => strong(form));
  const first = forms[0];
  const second = forms[1];
  if (first && first.form === 'base' && at !== 0) {
    const lastIsVerb = at === tokens.length - 1 && at > 0;
    const secondIsVerb = at === 1;
    if (at === -1 || !(lastIsVerb || secondIsVerb)) at = 0;
  }
  if (at === -1) at = forms.findIndex((form, index) => form?.form === 'base' && index === tokens.length - 1);
  if (at === -1) at = forms.findIndex((form) => form?.form === 'base');
  if (at === -1 && first && (first.form === 'gerund' || (first.form === 'third' && !first.nounToo))) at = 0;
  if (at === -1) return undefined;
  const carried = forms[at + 1];
  if (carriers.has(forms[at]?.verb ?? '') && carried && carried.form === 'base' && tokens.length > at + 1) {
    if (
      strong(carried) ||
      carried.kind === 'lookUp' ||
      carried.kind === 'workOut' ||
      carried.kind === 'pay' ||
      carried.kind === 'money'
    ) {
      if (!(
        carried.verb === 'query' ||
        carried.verb === 'test' ||
        carried.verb === 'profile' ||
        carried.verb === 'sample'
      ))
        at += 1;
    }
  }
  const form = forms[at] as VerbForm;
  const word = tokens[at] as Word;
  const after = objectAfter(tokens, at + 1);
  const before = tokens.slice(0, at).map(({ text }) => singularOf(text));
  const object = after.object.length > 0 || after.beyond.length > 0 ? [...before, ...after.object] : before;
  const doubtful = form.nounToo && !(at === 0 && tokens.length > 1 && second?.form !== 'base');
  return {
    verb: form.verb,
    kind: form.kind,
    object,
    beyond: after.beyond,
    preposition: after.preposition,
    doubtful,
    place,
    pointer,
    text: name.slice(word.start, word.end),
  };
}

const leadIns = words(
  'to can will that which for lets let may helps allow allows enables enable lets you us agents agent ai users user clients assistant llm model models must should and or then also automatically',
);
const adverbs = words(`
  permanently securely safely quickly easily efficiently automatically directly programmatically asynchronously immediately
  optionally also first finally always just bulk batch batch-process please now semantically recursively intelligently
  temporarily irreversibly synchronously simply manually dynamically actually instantly silently either both then interactively`);
const determiners = words(
  'a an the this that these those your our it tool tools function endpoint method command operation use used using call calling action api rest mcp helper utility wrapper',
);

/** The verbs with which a sentence starts: `Create, update or delete tasks` has three. `tokens` is one sentence. */
export function sentenceActions(tokens: readonly Word[], text: string, pointer: string, place: Place): Action[] {
  const actions: Action[] = [];
  let allowed = true;
  let gerund = false;
  for (let at = 0; at < tokens.length && at < 30; at += 1) {
    const word = tokens[at] as Word;
    if (/^[.!?]$/.test(word.text)) break;
    if (word.text === '\n' && actions.length > 0) break;
    const form = allowed ? verbOf(word.text) : undefined;
    const fits =
      form &&
      (form.form === 'base' || form.form === 'third'
        ? !gerund || at === 0
        : form.form === 'gerund' && (at === 0 || gerund || actions.length > 0));
    if (
      form &&
      fits &&
      !(form.kind === 'vague' && determiners.has(form.verb)) &&
      !precedesNoun(tokens, at, form, actions.length)
    ) {
      actions.push({
        verb: form.verb,
        kind: form.kind,
        ...objectAfter(tokens, at + 1),
        doubtful: form.nounToo && at > 0,
        place: actions.length === 0 ? place : place === 'lead' ? 'lead' : place,
        pointer,
        text: text.slice(word.start, word.end),
      });
      allowed = false;
      continue;
    }
    if (adverbs.has(word.text)) continue;
    if (word.text === ',' || word.text === 'and' || word.text === 'or' || word.text === '&') {
      allowed = actions.length > 0 || allowed;
      continue;
    }
    if (actions.length === 0) {
      allowed =
        leadIns.has(word.text) ||
        word.text === ':' ||
        word.text === ')' ||
        word.text === '\n' ||
        word.text === 'tool' ||
        word.text === 'endpoint';
      gerund = word.text === 'for';
      if (determiners.has(word.text) && at < 2)
        allowed =
          /^(?:tool|tools|use|used|function|endpoint|command|api|mcp)$/.test(word.text) || word.text === 'using';
    } else allowed = false;
    if (actions.length > 3) break;
  }
  return actions;
}

/** "Search results for …": a noun that stands before its own noun, at the start of a sentence without a verb. */
function precedesNoun(tokens: readonly Word[], at: number, form: VerbForm, earlier: number): boolean {
  if (!form.nounToo || form.form !== 'base') return false;
  const next = tokens[at + 1]?.text ?? '';
  if (earlier > 0)
    return next === '' || /^[.,;:()\n]$/.test(next) || prepositions.has(next) || next === 'and' || next === 'or'
      ? earlier > 0 && !nextVerbLike(tokens, at)
      : false;
  return (
    /^(?:results?|details?|information|info|data|status|history|statistics|stats|of)$/.test(next) &&
    form.verb !== 'list' &&
    form.verb !== 'search' &&
    form.verb !== 'query' &&
    form.verb !== 'check'
  );
}

/** In "create, update, or delete", a listed word is a verb when the next after the comma is one. */
function nextVerbLike(tokens: readonly Word[], at: number): boolean {
  let next = at + 1;
  while (next < tokens.length && /^(?:,|and|or)$/.test(tokens[next]?.text ?? '')) next += 1;
  const form = verbOf(tokens[next]?.text ?? '');
  return form !== undefined && (form.form === 'base' || form.form === 'third') && next > at + 1;
}
