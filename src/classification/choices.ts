import type { Action } from './actions.ts';
import { nameAction } from './name-action.ts';
import { nameTokens } from './tokens.ts';
import type { Parameter } from './parameters.ts';
import { words } from './vocabulary/words.ts';

/** Parameters that choose what the tool does. */
const choosing = words('action operation op method command mode subcommand verb task actiontype operationtype');
const listed =
  /\b(?:actions?|operations?|methods?|commands?|subcommands?)\b(?: to perform| available| supported| include)?\s*(?:\([^)]{0,30}\))?\s*(?::|are|including|include|=)\s*([^.;\n]{3,160})|\bone of the following (?:\w+ ){0,2}(?:actions|operations|commands):?\s*([^.;\n]{3,200})/i;

/** An item of a list of operations: `- delete-job: Deletes a job`. */
const bullet = /^[ \t]*[-*•][ \t]*["'`*]{0,2}([a-z]+(?:[-_][a-z]+){0,3})["'`*]{0,2}[ \t]*[:–—(-]/gim;

/** "Manage the container: start, stop or restart" */
const managed =
  /^[^.:\n]{0,20}\b(?:manag|handl|controll?|administ|operat|work|perform)\w*\b[^.:(\n]{0,60}?(?::| [-–—]|\()\s*([^.;:()\n]{3,160})/i;

/** What follows are other tools. */
const otherTools = /\b(?:(?:related|other|companion) (?:tools|operations)|following tools|see also)\b/i;

/** A list of what it can do follows. */
const listsOperations = /\b(?:operations|actions)\b[^\n.]{0,60}:[ \t]*\n/i;

function fromText(text: string, pointer: string, object: readonly string[]): Action[] {
  const told = listed.exec(text);
  if (told) return split(told[1] ?? told[2], pointer, object);
  const actions = split(managed.exec(text)?.[1], pointer, object);
  return actions.some(({ kind }) => kind !== 'lookUp' && kind !== 'workOut') ? actions : [];
}

/** The choices of an enumeration in running text. */
function split(list: string | undefined, pointer: string, object: readonly string[]): Action[] {
  if (list === undefined || /[{[]/.test(list)) return [];
  return list
    .split(/[,|/]|\bor\b|\band\b/)
    .flatMap((piece) => choice(piece.replaceAll(/["'`()\s]+/g, ' ').trim(), pointer, object))
    .slice(0, 12);
}

/** One value that the caller can choose, as an action on what the tool is about. */
function choice(value: string, pointer: string, object: readonly string[]): Action[] {
  if (value === '' || value.length > 40 || /[{}[\]]/.test(value)) return [];
  const tokens = nameTokens(value);
  if (tokens.length > 4 || /\s\S+\s\S+\s/.test(value)) return [];
  const action = nameAction(tokens, value, pointer, 'choice');
  if (!action || (action.doubtful && tokens.length > 1)) return [];
  return [{ ...action, object: action.object.length > 0 ? action.object : object, text: value, doubtful: false }];
}

/** The actions among which the caller chooses, from the enum or the description of an `action` parameter. */
export function choicesOf(parameters: readonly Parameter[], description: string, object: readonly string[]): Action[] {
  const actions: Action[] = [];
  let operationNamed = false;
  for (const parameter of parameters) {
    if (!parameter.words.some((word) => choosing.has(word)) || parameter.words.length > 2) continue;
    operationNamed = true;
    if (parameter.choices.some((value) => httpMethod.test(value))) continue;
    for (const value of parameter.choices) actions.push(...choice(value, `${parameter.pointer}`, object));
    if (
      parameter.choices.length === 0 &&
      !/\b(?:HTTP|GET|POST)\b/.test(parameter.description) &&
      parameter.description !== ''
    )
      actions.push(...quoted(parameter, object));
  }
  if (actions.length > 0 || description.length < 30) return actions.slice(0, 30);
  actions.push(...fromText(description, '/tool/description', object));
  if (operationNamed || listsOperations.test(description)) {
    const [own = ''] = description.slice(0, 3000).split(otherTools, 1);
    for (const match of own.matchAll(bullet)) actions.push(...choice(match[1] ?? '', '/tool/description', object));
  }
  return actions.slice(0, 30);
}

/** The steps that one call can line up; where a parameter chooses the action, a list of steps is what is stored. */
export function stepsOf(parameters: readonly Parameter[], object: readonly string[]): Action[] {
  if (parameters.some(({ words: known, choices }) => choices.length > 0 && known.some((word) => choosing.has(word))))
    return [];
  return parameters.flatMap(({ steps, pointer }) => steps.flatMap((value) => choice(value, pointer, object)));
}

/** Names of methods of a request; `put` in small letters is an operation of a store as often. */
const httpMethod = /^(?:post|POST|patch|PATCH|PUT)$/;

/** Values in quotes in the description of a parameter without an enum. */
function quoted(parameter: Parameter, object: readonly string[]): Action[] {
  const inText = fromText(parameter.description.slice(0, 600), `${parameter.pointer}/description`, object);
  if (inText.length > 1) return inText;
  const values = [...parameter.description.slice(0, 400).matchAll(/["'`]([a-z_ -]{3,24})["'`]/gi)].map(
    (match) => match[1] ?? '',
  );
  return values.flatMap((value) => choice(value, `${parameter.pointer}/description`, object));
}
