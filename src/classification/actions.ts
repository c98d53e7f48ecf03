import { singularOf, verbOf, type VerbForm } from './forms.ts';
import type { VerbKind } from './vocabulary/verbs.ts';
import { information } from './vocabulary/objects.ts';
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

const prepositions = words(`
  of from in into to for with by on onto using via at between within across about against under over per through
  without based as when if that which whose where while so after before during until then inside out than like`);
const skipped = words(`
  a an the this these those your our their its his my one single specific given new existing all any every each multiple
  several some more many current available detailed full complete comprehensive list-of basic simple particular custom
  various both only also either optional s`);

/** The nouns after a verb, up to the first preposition, and those after it. */
export function objectAfter(
  tokens: readonly Word[],
  from: number,
): Pick<Action, 'object' | 'beyond' | 'preposition' | 'purpose'> {
  const object: string[] = [];
  const beyond: string[] = [];
  let preposition = '';
  let purpose = '';
  for (let at = from; at < tokens.length && at < from + 14; at += 1) {
    const word = (tokens[at] as Word).text;
    if (/^[.!?;:\n()]$/.test(word)) break;
    if (word === ',' || word === 'and' || word === 'or') continue;
    if (prepositions.has(word)) {
      const next = word === 'to' ? verbOf((tokens[at + 1] as Word | undefined)?.text ?? '') : undefined;
      if (next && !next.nounToo && next.form === 'base') {
        purpose = next.verb;
        break;
      }
      if (preposition === '' || (word === 'from' && beyond.length < 3)) preposition = word;
      if (word === 'when' || word === 'if' || word === 'so' || word === 'while') break;
      continue;
    }
    if (skipped.has(word)) continue;
    (preposition === '' ? object : beyond).push(singularOf(word));
    if (beyond.length > 5) break;
  }
  return { object, beyond, preposition, purpose };
}

/** Verbs that only carry the next word when it is a verb too: `run search` is a search. */
const carriers = words(
  'run execute perform do make start trigger invoke submit request initiate handle process conduct',
);
/** Verbs that stay with their carrier, because what is run is the point. */
const carriedNouns = words('query test profile sample build benchmark');
const looking = words('list search query view lookup count');
/** Verbs whose name ends in a piece of information are nouns there: `transfer_history`, `refund_eligibility`. */
const nounFirst = words(`
  order trade transfer charge swap stake refund bridge bid build deploy run job test log message comment post issue review
  release commit request process record schedule plan snapshot backup export import invoice bill exchange play mint burn
  store stock index track campaign deposit withdraw tip buy sell unstake borrow lend call email mail text document archive
  cache queue group page start stop trigger purchase donate lock label tag mark note`);

function strong(form: VerbForm | undefined): boolean {
  return form !== undefined && !form.nounToo && form.kind !== 'vague' && form.form === 'base';
}

/** Where the verb of a name stands, -1 when it has none. */
function verbIndex(tokens: readonly Word[], forms: readonly (VerbForm | undefined)[]): number {
  const [first, second] = forms;
  const last = forms.length - 1;
  const clear = forms.findIndex(strong);
  if (first?.form === 'base' && clear !== 0) {
    if (clear > 0 && (clear === last || clear === 1 || first.verb === 'compute')) return clear;
    const end = forms[last];
    if (looking.has(second?.verb ?? '') && last > 1 && first.kind !== 'lookUp' && first.kind !== 'workOut') return 1;
    const noun = nounFirst.has(first.verb) && last > 0;
    if (noun && information.has(singularOf(tokens[last]?.text ?? '')) && end?.kind !== 'lookUp') return -1;
    if (
      noun &&
      end?.form === 'base' &&
      (/^(?:lookUp|control|workOut|remove)$/.test(end.kind) || /^(?:copy|move|clone|merge|run)$/.test(end.verb)) &&
      last <= 2 &&
      (last === 1 || second?.form !== 'base')
    )
      return last;
    return 0;
  }
  if (
    clear === 0 &&
    nounFirst.has(first?.verb ?? '') &&
    last > 0 &&
    information.has(singularOf(tokens[last]?.text ?? ''))
  )
    return -1;
  if (clear >= 0) return clear;
  if (forms[last]?.form === 'base') return last;
  const any = forms.findIndex((form) => form?.form === 'base');
  if (any >= 0) return any;
  return first && (first.form === 'gerund' || (first.form === 'third' && !first.nounToo)) ? 0 : -1;
}

/**
 * The verb of a name. A clear verb anywhere wins over a word that may be a noun; of clear verbs the first wins, unless it only
 * carries the next (`execute-delete-user`).
 */
export function nameAction(tokens: readonly Word[], name: string, pointer: string, place: Place): Action | undefined {
  const forms = tokens.map(({ text }) => verbOf(text));
  let at = verbIndex(tokens, forms);
  if (at === -1) return undefined;
  const carried = forms[at + 1];
  if (carriers.has(forms[at]?.verb ?? '') && carried?.form === 'base' && !carriedNouns.has(carried.verb)) {
    if (strong(carried) || /^(?:lookUp|workOut|pay|money)$/.test(carried.kind)) at += 1;
  }
  const form = forms[at] as VerbForm;
  const word = tokens[at] as Word;
  const after = objectAfter(tokens, at + 1);
  const before = tokens.slice(0, at).map(({ text }) => singularOf(text));
  const object = after.object.length > 0 || after.beyond.length > 0 ? [...before, ...after.object] : before;
  return {
    verb: form.verb,
    kind: form.kind,
    ...after,
    object,
    doubtful: form.nounToo && (at > 0 || tokens.length === 1),
    soft: form.nounToo,
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

/** Names of statements, not what the tool does by itself. */
const sqlKeyword = /^(?:INSERT|UPDATE|DELETE|SELECT|UPSERT|DROP|ALTER|CREATE|TRUNCATE|REPLACE|GET|POST|PUT|PATCH)$/;

/** The verbs with which a sentence starts: `Create, update or delete tasks` has three. `tokens` is one sentence. */
export function sentenceActions(tokens: readonly Word[], text: string, pointer: string, place: Place): Action[] {
  const actions: Action[] = [];
  let allowed = true;
  let gerund = false;
  for (let at = 0; at < tokens.length && at < 30; at += 1) {
    const word = tokens[at] as Word;
    if (/^[.!?]$/.test(word.text)) break;
    if (word.text === '\n' && actions.length > 0) break;
    const keyword = at > 0 && sqlKeyword.test(text.slice(word.start, word.end));
    const form = allowed && !keyword ? verbOf(word.text) : undefined;
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
        doubtful: form.nounToo && at > 0 && !(at > 0 && leadIns.has(tokens[at - 1]?.text ?? '')),
        soft: false,
        place,
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
