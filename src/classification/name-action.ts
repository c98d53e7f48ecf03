import { objectAfter, spanOf, type Action, type Place } from './actions.ts';
import { singularOf, verbOf, type VerbForm } from './forms.ts';
import { information } from './vocabulary/objects.ts';
import { words } from './vocabulary/words.ts';
import type { Word } from './words.ts';

/** Verbs that only carry the next word when it is a verb too: `run search` is a search. */
const carriers = words(
  'run execute perform do make start trigger invoke submit request initiate handle process conduct confirm',
);
/** Verbs that stay with their carrier, because what is run is the point. */
const carriedNouns = words('query test profile sample build benchmark');
const looking = words('list search query view lookup count');
/** Verbs whose name ends in a piece of information are nouns there: `transfer_history`, `refund_eligibility`. */
const nounFirst = words(`
  press order trade transfer charge swap stake refund bridge bid build deploy run job test log message comment post issue review
  release commit request process record schedule plan snapshot backup export import invoice bill exchange play mint burn
  store stock index track campaign deposit withdraw tip buy sell unstake borrow lend call email mail text document archive
  monitor scan check crawl cache queue group page start stop trigger purchase donate lock label tag mark note`);

function strong(form: VerbForm | undefined): boolean {
  return form !== undefined && !form.nounToo && form.kind !== 'vague' && form.form === 'base';
}

/** Where the verb of a name stands, -1 when it has none. */
function verbIndex(tokens: readonly Word[], forms: readonly (VerbForm | undefined)[]): number {
  const [first, second] = forms;
  const last = forms.length - 1;
  const clear = forms.findIndex(strong);
  const or = tokens.findIndex(({ text }) => text === 'or');
  const runs = forms.findIndex(
    (form, at) => /^(?:run|execute|exec)$/.test(form?.verb ?? '') && carriedNouns.has(forms[at + 1]?.verb ?? ''),
  );
  if (runs > 0) return runs;
  if (or > 0 && forms[or - 1]?.kind === 'lookUp' && strong(forms[or + 1])) return or + 1;
  if (first?.verb === 'mark' || (first?.verb === 'set' && last > 0)) return 0;
  if (first?.form === 'base' && clear !== 0) {
    if (clear > 0 && (clear === last || clear === 1 || first.verb === 'compute')) return clear;
    const end = forms[last];
    if (looking.has(second?.verb ?? '') && last > 1 && first.kind !== 'lookUp' && first.kind !== 'workOut') return 1;
    const noun = nounFirst.has(first.verb) && last > 0;
    if (noun && information.has(singularOf(tokens[last]?.text ?? '')) && end?.kind !== 'lookUp') return -1;
    if (
      noun &&
      !/^(?:start|stop|trigger|run)$/.test(first.verb) &&
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
    information.has(singularOf(tokens[last]?.text ?? '')) &&
    !(first?.verb === 'deploy' && /^contents?$/.test(tokens[last]?.text ?? ''))
  )
    return -1;
  if (clear > 0 && strong(forms[last]) && !/^(?:lookUp|workOut)$/.test(forms[clear]?.kind ?? '')) return last;
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
export function nameAction(
  tokens: readonly Word[],
  name: string,
  pointer: string,
  place: Place,
  known = -1,
): Action | undefined {
  const forms = tokens.map(({ text, noun }) => (noun ? undefined : verbOf(text)));
  let at = known === -1 ? verbIndex(tokens, forms) : known;
  if (at === -1) return undefined;
  const carried = forms[at + 1];
  if (
    known === -1 &&
    carriers.has(forms[at]?.verb ?? '') &&
    carried?.form === 'base' &&
    !carriedNouns.has(carried.verb)
  ) {
    const starts = /^(?:start|trigger|initiate|submit|request|invoke)$/.test(forms[at]?.verb ?? '');
    const looks = /^(?:lookUp|workOut)$/.test(carried.kind);
    const asNoun = carried.nounToo && forms[at]?.verb === 'confirm';
    if (asNoun) at += 0;
    else if (looks ? !starts : strong(carried) || /^(?:pay|money)$/.test(carried.kind)) at += 1;
  }
  const form = forms[at] as VerbForm;
  const word = tokens[at] as Word;
  const { end, ...after } = objectAfter(tokens, at + 1);
  const before = tokens.slice(0, at).map(({ text }) => singularOf(text));
  const object = after.object.length > 0 || after.beyond.length > 0 ? [...before, ...after.object] : before;
  return {
    verb: form.verb,
    kind: form.kind,
    ...after,
    object,
    doubtful: known === -1 && form.nounToo && (at > 0 || tokens.length === 1),
    soft: form.nounToo,
    place,
    pointer,
    text: spanOf(name, end === 0 && at > 0 ? (tokens[0]?.start ?? 0) : word.start, word.end, end),
  };
}
