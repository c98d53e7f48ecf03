import { remembering } from './memory.ts';
import { nounsToo, verbKinds, type VerbKind } from './vocabulary/verbs.ts';

const vowel = /[aeiou]/;
const irregular: Readonly<Record<string, string>> = {
  gen: 'generate',
  del: 'delete',
  calc: 'calculate',
  found: 'find',
  sent: 'send',
  built: 'build',
  ran: 'run',
  made: 'make',
  wrote: 'write',
  written: 'write',
  got: 'get',
  bought: 'buy',
  sold: 'sell',
  paid: 'pay',
  withdrawn: 'withdraw',
  chosen: 'choose',
  drawn: 'draw',
  analyse: 'analyze',
  analyses: 'analyze',
  analysing: 'analyze',
  summarise: 'summarize',
  summarises: 'summarize',
  visualise: 'visualize',
  retrieval: 'retrieve',
  creation: 'create',
  deletion: 'delete',
  removal: 'remove',
  execution: 'execute',
  insertion: 'insert',
  optimise: 'optimize',
  categorise: 'categorize',
  authorise: 'authorize',
  initialise: 'initialize',
  synchronize: 'sync',
  synchronise: 'sync',
  fetchs: 'fetch',
  lets: 'let',
  analyzes: 'analyze',
  favourite: 'favorite',
  unfavourite: 'unfavorite',
};

/** Of the irregular forms those that say that it is done: `paid_invoices` pays nothing. */
const pasts = new Set(['sent', 'bought', 'sold', 'paid', 'withdrawn', 'chosen', 'drawn', 'written', 'built']);

function inflections(verb: string): string[] {
  const last = verb.at(-1) ?? '';
  const beforeLast = verb.at(-2) ?? '';
  const stem = last === 'e' ? verb.slice(0, -1) : verb;
  const forms = [`${stem}ing`, `${stem}ed`];
  if (last === 'y' && !vowel.test(beforeLast)) forms.push(`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`);
  else if (/(?:s|x|z|ch|sh|o)$/.test(verb)) forms.push(`${verb}es`);
  else forms.push(`${verb}s`);
  if (verb.length <= 6 && /[^aeiou][aeiou][bdgklmnprt]$/.test(verb))
    forms.push(`${verb}${last}ing`, `${verb}${last}ed`);
  if (/(?:cancel|label|transfer|rout|travel|model|program|submit|commit|permit|unsub)/.test(verb))
    forms.push(`${verb}${last}ing`, `${verb}${last}ed`);
  return forms;
}

/** What the vocabulary knows of a word form. */
export interface VerbForm {
  /** The base form. */
  verb: string;
  kind: VerbKind;
  /** `base` as in a name, `third` as in a description's first word, `other` for participles. */
  form: 'base' | 'third' | 'gerund' | 'past';
  /** The word is a noun at least as often. */
  nounToo: boolean;
}

function formOf(word: string): VerbForm['form'] {
  if (word.endsWith('ing')) return 'gerund';
  return word.endsWith('ed') ? 'past' : 'third';
}

function collect(): Map<string, VerbForm> {
  const forms = new Map<string, VerbForm>();
  for (const [kind, verbs] of Object.entries(verbKinds) as [VerbKind, ReadonlySet<string>][]) {
    for (const verb of verbs) {
      if (!forms.has(verb)) forms.set(verb, { verb, kind, form: 'base', nounToo: nounsToo.has(verb) });
    }
  }
  const bases = Array.from(forms.values());
  for (const known of bases) {
    for (const word of inflections(known.verb)) if (!forms.has(word)) forms.set(word, { ...known, form: formOf(word) });
  }
  for (const [word, verb] of Object.entries(irregular)) {
    const known = forms.get(verb);
    if (known)
      forms.set(word, {
        ...known,
        nounToo: known.nounToo || /(?:al|ion)$/.test(word),
        form: pasts.has(word) ? 'past' : word.endsWith('s') ? 'third' : word.endsWith('ing') ? 'gerund' : 'base',
      });
  }
  return forms;
}

const forms = collect();

/** The verb that a word is a form of; `undefined` when the vocabulary has none. */
export function verbOf(word: string): VerbForm | undefined {
  const known = forms.get(word);
  if (known) return known;
  // Most words that are none begin with another letter.
  const prefix = /^[ur]/.test(word) ? /^(?:un|re)-?(?=[a-z]{4})/.exec(word)?.[0] : undefined;
  const stem = prefix === undefined ? undefined : forms.get(word.slice(prefix.length));
  if (!stem || !/^(?:change|workOut|make|control|run|session)$/.test(stem.kind)) return undefined;
  return {
    ...stem,
    kind: stem.kind === 'workOut' && prefix?.startsWith('un') ? 'change' : stem.kind,
    verb: `${prefix}${stem.verb}`,
    nounToo: false,
  };
}

const notPlural =
  /(?:ss|us|is|news|series|always|alias|canvas|kubernetes|address|access)$|^(?:dns|aws|gas|sms|yes|https|os|ios|macos|js|ts|tls|css|pos|sys|ops|redis|mas|vps|gps|rss|cms|sls|ics|tos|dos|cors|graphics|analytics|statistics|metrics-name|physics|lens|bonus|ipfs|nfs)$/;

/** The singular of a noun: `entries` is `entry`, `status` stays. */
export const singularOf = remembering(50_000, (word) => {
  if (word.length > 3 && word.endsWith('s') && !notPlural.test(word)) {
    if (word.endsWith('ies') && word.length > 4)
      return word === 'movies' || word === 'cookies' ? word.slice(0, -1) : `${word.slice(0, -3)}y`;
    if (
      /(?:sses|shes|ches|xes|zes|tatuses|iruses|iases|uses)$/.test(word) &&
      !/(?:caches|axes|causes|databases|houses|uses|sizes|purchases|releases)$/.test(word)
    )
      return word.slice(0, -2);
    return word.slice(0, -1);
  }
  return word;
});
