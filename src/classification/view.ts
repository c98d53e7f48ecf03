import { choicesOf, stepsOf } from './choices.ts';
import type { Action } from './actions.ts';
import { nameAction } from './name-action.ts';
import { sentenceActions } from './sentence-actions.ts';
import { singularOf, verbOf } from './forms.ts';
import type { ClassificationInput } from './input.ts';
import { parametersOf, type Parameter } from './parameters.ts';
import { describedFrom } from './prose.ts';
import { nameTokens, proseTokens } from './tokens.ts';
import { topicsOf, type Topic } from './topics.ts';
import { words } from './vocabulary/words.ts';
import type { Word } from './words.ts';

/** A tool as the rules see it: taken apart once, read by all of them. */
export interface View {
  input: ClassificationInput;
  /** Words of the name without the server's prefix, singular. */
  name: ReadonlySet<string>;
  /** Words of the first sentence, singular. */
  lead: ReadonlySet<string>;
  /** The verbs of name, title and first sentence. */
  actions: readonly Action[];
  /** Every verb only looks something up, so that rules about doing have nothing to find. */
  onlyLooks: boolean;
  /** The name's verb, when it has one. */
  named: Action | undefined;
  /** The first sentence's first verb, when it has one. */
  told: Action | undefined;
  parameters: readonly Parameter[];
  topics: ReadonlySet<Topic>;
  /** The description as given, without placeholders such as "Description not available"; empty when there is none. */
  description: string;
}

const idle = new Set(['mcp', 'server', 'tool', 'the', 'api', 'v1', 'v2', 'v3']);

/** A verb that is hardly ever a noun. */
function clearVerb(word: string): boolean {
  const form = verbOf(word);
  return form !== undefined && form.form === 'base' && !form.nounToo;
}

/** The name's words without those that only repeat the server's name; a verb goes only where a clearer one follows. */
function withoutPrefix(tokens: readonly Word[], server: ReadonlySet<string>): readonly Word[] {
  let from = 0;
  while (from < tokens.length - 1) {
    const { text } = tokens[from] as Word;
    const repeats = idle.has(text) || server.has(text) || /^\d+$/.test(text);
    const verb = verbOf(text)?.form === 'base';
    const next = (tokens[from + 1] as Word).text;
    const clearer = clearVerb(text) ? clearVerb(next) : tokens.slice(from + 1).some((word) => clearVerb(word.text));
    if (!repeats || (verb && !clearer)) break;
    from += 1;
  }
  return from === 0 ? tokens : tokens.slice(from);
}

/** What is true of a server whatever the tool. */
interface About {
  words: ReadonlySet<string>;
  topics: ReadonlySet<Topic>;
}

const servers = new Map<string, About>();
/** Beyond this many the memory starts again. */
const mostServers = 2000;
/** The tools of a record share their server, and then it is not looked up by its texts. */
let last: { server: ClassificationInput['server']; about: About } | undefined;

function aboutServer(server: ClassificationInput['server']): About {
  if (last?.server !== server) last = { server, about: aboutTexts(server) };
  return last.about;
}

function aboutTexts(server: ClassificationInput['server']): About {
  const key = `${server.name}\n${server.title ?? ''}\n${server.description ?? ''}`;
  const known = servers.get(key);
  if (known) return known;
  const names = [...nameTokens(server.name), ...nameTokens(server.title ?? '')];
  const about = { words: new Set(names.map(({ text }) => text)), topics: topicsOf(server) };
  if (servers.size >= mostServers) servers.clear();
  servers.set(key, about);
  return about;
}

/** The name's action with what the sentence adds: `remove_track`, "Remove a track from a playlist" says from what. */
function completed(named: Action, told: readonly Action[]): Action {
  const same = told.find(({ verb, object }) => verb === named.verb && object.length > 0);
  if (!same) {
    const bare = named.object.length === 0 && named.beyond.length === 0;
    const onlyBeyond = bare ? told.find(({ verb, beyond }) => verb === named.verb && beyond.length > 0) : undefined;
    return onlyBeyond ? { ...named, beyond: onlyBeyond.beyond, preposition: onlyBeyond.preposition } : named;
  }
  const head = named.object.at(-1);
  const last = same.object.at(-1) ?? '';
  const { object, beyond, preposition } = same;
  if (
    head === undefined ||
    (object.includes(head) && /^(?:app|application|program|receipt|link|confirmation)$/.test(last))
  )
    return { ...named, object, beyond, preposition };
  return head === last && named.beyond.length === 0 ? { ...named, beyond, preposition } : named;
}

const carriesNext = words('run execute exec perform make start initiate submit request mark confirm');

/** Of two verbs in a name the one with which the sentence opens: `preview_update`, "Preview an update". */
function agreedWith(bare: Action, tokens: readonly Word[], name: string, told: Action | undefined): Action {
  if (!told || told.verb === bare.verb || told.kind === 'vague') return bare;
  const isVerb = (verb: string) => (word: Word) =>
    !word.noun && verbOf(word.text)?.verb === verb && verbOf(word.text)?.form === 'base';
  const at = tokens.findIndex(isVerb(told.verb));
  if (at === -1) return bare;
  const bareAt = tokens.findIndex(isVerb(bare.verb));
  if (told.kind === 'lookUp') return looksAtNoun(tokens, at, bareAt) ? named(at) : bare;
  const carried = bareAt === at + 1 && (told.kind === 'run' || carriesNext.has(told.verb));
  const ends = at === tokens.length - 1;
  const noun =
    verbOf(told.verb)?.nounToo === true &&
    !(ends && (told.kind === 'remove' || (bare.soft && told.kind === 'control')));
  if (carried || (at > 0 && noun)) return bare;
  return named(at);

  function named(from: number): Action {
    return nameAction(tokens, name, '/tool/name', 'name', from) ?? bare;
  }
}

/** In `list_triage_rules` the later verb only names what is listed, unless something joins the two or it ends the name. */
function looksAtNoun(tokens: readonly Word[], at: number, later: number): boolean {
  if (later < at) return later !== -1;
  return later < tokens.length - 1 && !tokens.slice(at, later).some(({ text }) => /^(?:and|or|then)$/.test(text));
}

/** What only looks at records can have their kinds of change as a filter, but starts and stops nothing. */
function startsOrStops({ choices }: Parameter): boolean {
  return choices.some((value) => /^(?:start|stop)$/i.test(value));
}

/** Opens what the agent is told to do, which is not what the tool does. */
const instruction =
  /^\W*(?:make sure|ensure|you\b|notes?\b|use\b|call\b|always|please|see\b|do not|don't|never|if\b|when\b|before|after|args|returns?|parameters|example|required)/i;

/** What the sentence after a silent one tells. */
function furtherActions(description: string, from: number): readonly Action[] {
  const next = describedFrom(description.slice(from), '');
  const start = from + next.from;
  const tokens = proseTokens(description, start, from + next.to);
  return from === 0 || tokens.length === 0 || instruction.test(description.slice(from, start + 40))
    ? []
    : sentenceActions(tokens, description, '/tool/description', 'also').filter(
        ({ kind, soft, doubtful }) => kind !== 'vague' && !soft && !doubtful,
      );
}

/** The verb of a title; what stands before a colon is a product. */
function titleAction(title: string, pointer: string): Action | undefined {
  const own = title.replace(/^[^:]{1,30}:\s+(?=\S)/, '');
  return nameAction(nameTokens(own), own, pointer, 'title');
}

export function viewOf(input: ClassificationInput): View {
  const { tool } = input;
  const about = aboutServer(input.server);
  const tokens = withoutPrefix(nameTokens(tool.name), about.words);
  const bareNamed = nameAction(tokens, tool.name, '/tool/name', 'name');
  const title = tool.title ?? tool.annotations?.title;
  const titled = title ? titleAction(title, tool.title ? '/tool/title' : '/tool/annotations/title') : undefined;
  const { description, from, to } = describedFrom(tool.description, tool.name);
  const sentence = proseTokens(description, from, to);
  const first = sentenceActions(sentence, description, '/tool/description', 'lead');
  const told = first.every(({ kind }) => kind === 'vague') ? [...first, ...furtherActions(description, to)] : first;
  const agreed = bareNamed && agreedWith(bareNamed, tokens, tool.name, told[0]);
  const named = agreed && completed(agreed, told);
  const parameters = parametersOf(tool.inputSchema, description);
  const onlyReads = named?.kind === 'lookUp' && told[0]?.kind === 'lookUp';
  const vaguelyReads = named?.doubtful === true && told[0]?.kind === 'lookUp';
  const object = named?.object ?? tokens.map(({ text }) => singularOf(text));
  const choices = [
    ...(onlyReads
      ? choicesOf(parameters.filter(startsOrStops), '', object)
      : choicesOf(parameters, vaguelyReads ? '' : description, object)),
    ...(/^(?:change|make|destroy|remove|send)$/.test(named?.kind ?? '') ? [] : stepsOf(parameters, object)),
  ];
  const actions = [...(named ? [named] : []), ...(titled ? [titled] : []), ...told, ...choices];
  return {
    input,
    name: new Set(tokens.map(({ text }) => singularOf(text))),
    lead: new Set(sentence.map(({ text }) => singularOf(text))),
    actions,
    onlyLooks: actions.every(({ kind }) => kind === 'lookUp'),
    named,
    told: told[0],
    parameters,
    topics: about.topics,
    description,
  };
}
