import { objectAfter, spanOf, prepositions, type Action, type Place } from './actions.ts';
import { singularOf, verbOf, type VerbForm } from './forms.ts';
import { money } from './vocabulary/objects.ts';
import { words } from './vocabulary/words.ts';
import type { Word } from './words.ts';

/** After these a sentence's verb may come. */
const leadIns = words(`
  to can will that which lets let may helps allow allows enables enable you us agents agent ai users user clients assistant
  llm model models must should and or then : ) tool tools use used function endpoint command api mcp using also
  leverages utilizes uses`);
const determiners = words('a an the this that these those your our it');
/** Names of statements and of HTTP methods, not what the tool does by itself. */
const keyword = /^(?:INSERT|UPDATE|DELETE|SELECT|UPSERT|DROP|ALTER|CREATE|TRUNCATE|REPLACE|GET|POST|PUT|PATCH|HEAD)$/;
/** What follows a verb and no noun: "and mark it as done". */
const pronouns = words('it them');
/** What follows only enlarges on the object: "information including the download URL". */
const enlarges = words('including includes include such e.g eg incl');
/** Where something is put: "Store data in the cache". */
const places = words('in into to onto on within inside under');
const carriesOn = /^(?:,|and|or|&|both|either)$/;
const adverb = /^(?:also|first|always|just|bulk|batch|please|now|then|optionally|\w{3,}ly)$/;
const mostVerbs = 4;
/** A Chinese sentence that first says from what or by what, so that its own verb comes later. */
const chineseBasis = /^\s*(?:根据|通过|基于|按照|使用|利用|依据)/;
/** A Chinese sentence that names its object first, so that its verb comes last. */
const chineseObject = /^\s*(?:将|把)/;
const japaneseOrKorean = /[\u3040-\u30ff\uac00-\ud7af]/;

function toAction(
  tokens: readonly Word[],
  at: number,
  form: VerbForm,
  text: string,
  pointer: string,
  place: Place,
): Action {
  const word = tokens[at] as Word;
  const { end, ...after } = objectAfter(tokens, at + 1);
  const usage =
    form.verb === 'use' && (form.form === 'third' || after.object.length === 0 || after.object.includes('instead'));
  return {
    verb: form.verb,
    kind: usage ? 'vague' : form.kind,
    ...after,
    doubtful: form.nounToo && at > 0 && !leadIns.has(tokens[at - 1]?.text ?? ''),
    soft: false,
    place,
    pointer,
    text: spanOf(text, word.start, word.end, end),
  };
}

/** After these "Open" is a part of a name. */
const openNames = words('library source data food street graph api weather science banking');

/** "Search results for …": a noun before its own noun. */
function beforeNoun(next: string, form: VerbForm, afterNext: string): boolean {
  if (
    /^(?:text|image|voice|video|call)$/.test(form.verb) &&
    /^(?:chat|generation|completion|search|analysis|editor)$/.test(next)
  )
    return true;
  if (form.verb === 'open' && openNames.has(next)) return true;
  if (form.nounToo && (next === 'management' || (form.verb === 'group' && next.startsWith('chat')))) return true;
  if (!form.nounToo || form.form !== 'base' || /^(?:list|search|query|check)$/.test(form.verb)) return false;
  if (form.kind === 'change' && places.has(afterNext)) return false;
  return /^(?:results?|details?|information|info|data|status|history|statistics|stats|of|is|are)$/.test(next);
}

/** Whether the word at this place can be a verb of the sentence, given what stands before it. */
function fits(form: VerbForm, at: number, opens: boolean, gerund: boolean): boolean {
  if (form.kind === 'vague' && (form.verb === 'use' || form.verb === 'support')) return false;
  if (form.form === 'gerund') return at === 0 || gerund || opens;
  if (form.form === 'past') return false;
  return !gerund || at === 0;
}

/** Whether a verb further on goes with the first: of one form, a verb alone, and with an object of its own. */
function joins(form: VerbForm, next: string): boolean {
  if (/^[,.;:()\n]?$/.test(next)) return false;
  if (form.nounToo) return pronouns.has(next) || (/^(?:pay|money)$/.test(form.kind) && money.has(next));
  return form.kind !== 'pay' || determiners.has(next) || (form.verb === 'pay' && next === 'with');
}

/** In Japanese and Korean the verb ends the sentence and its object stands before it. */
function lastVerb(tokens: readonly Word[], text: string, pointer: string, place: Place): Action[] {
  const end = tokens.findIndex(({ text: word }) => /^[.!?;\n]$/.test(word));
  const sentence = end === -1 ? tokens : tokens.slice(0, end);
  const at = sentence.findLastIndex((word) => !word.noun && verbOf(word.text) !== undefined);
  const form = verbOf(sentence[at]?.text ?? '');
  if (!form) return [];
  const action = toAction(sentence, at, form, text, pointer, place);
  return [
    {
      ...action,
      doubtful: false,
      object: sentence.slice(Math.max(0, at - 4), at).map((word) => singularOf(word.text)),
    },
  ];
}

/** The verbs with which a sentence starts: `Create, update or delete tasks` has three. */
export function sentenceActions(tokens: readonly Word[], text: string, pointer: string, place: Place): Action[] {
  const opening = tokens[0];
  if (opening && japaneseOrKorean.test(text.slice(opening.start, (tokens.at(-1) as Word).end)))
    return lastVerb(tokens, text, pointer, place);
  const actions: Action[] = [];
  let allowed = true;
  let adjacent = true;
  let gerund = false;
  let gerunds = false;
  for (let at = 0; at < tokens.length && at < 30 && actions.length < mostVerbs; at += 1) {
    const word = tokens[at] as Word;
    if (/^[.!?]$/.test(word.text)) break;
    if (actions.length > 0 && (word.text === '\n' || enlarges.has(word.text))) break;
    const named = at > 0 && keyword.test(text.slice(word.start, word.end));
    const returns = actions.length === 0 && word.text === 'returns';
    const form = (allowed || returns) && !named && !word.noun ? verbOf(word.text) : undefined;
    const first = actions.length === 0;
    if (
      form &&
      fits(form, at, gerunds, gerund) &&
      !beforeNoun(tokens[at + 1]?.text ?? '', form, tokens[at + 2]?.text ?? '') &&
      (first || adjacent || joins(form, tokens[at + 1]?.text ?? ''))
    ) {
      gerunds ||= first && form.form === 'gerund';
      actions.push(toAction(tokens, at, form, text, pointer, place));
      allowed = false;
      adjacent = true;
      continue;
    }
    if (adverb.test(word.text)) continue;
    if (carriesOn.test(word.text)) {
      allowed = !first || allowed;
      continue;
    }
    adjacent = false;
    allowed =
      first &&
      (leadIns.has(word.text) || word.text === 'for' || word.text === '\n') &&
      !(at < 2 && determiners.has(word.text));
    gerund = word.text === 'for';
  }
  const basis = actions.length > 1 && chineseBasis.test(text.slice(opening?.start ?? 0));
  const moved = actions.length > 1 && chineseObject.test(text.slice(opening?.start ?? 0));
  const telling = moved ? actions.slice(-1) : basis ? actions.slice(1) : actions;
  return telling.map((action) =>
    action.object.length === 0 && !prepositionsFollow(action) ? { ...action, ...sharedObject(actions) } : action,
  );
}

function prepositionsFollow({ preposition }: Action): boolean {
  return prepositions.has(preposition);
}

/** "Create, update or delete tasks": the object of the last verb is that of all. */
function sharedObject(actions: readonly Action[]): Partial<Action> {
  const last = actions.at(-1);
  return last && actions.length > 1 ? { object: last.object, beyond: last.beyond, preposition: last.preposition } : {};
}
