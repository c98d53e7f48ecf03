import type { Action } from './actions.ts';
import type { Parameter } from './parameters.ts';
import type { Finding } from './rule.ts';
import type { View } from './view.ts';

/** The finding that an action is; of several rules that claim one action, the first of `rules` speaks for it. */
export function claim(action: Action, share = 1): Finding {
  return { pointer: action.pointer, text: action.text, action, share };
}

/** The action's own noun, the one that the verb works on. */
export function headOf(action: Action): string {
  return action.object.at(-1) ?? '';
}

export function anyOf(words: Iterable<string>, set: ReadonlySet<string>): boolean {
  if (Array.isArray(words)) {
    for (let at = 0; at < words.length; at += 1) if (set.has(words[at] as string)) return true;
    return false;
  }
  for (const word of words) if (set.has(word)) return true;
  return false;
}

export function topicIn(view: View, ...topics: Parameters<View['topics']['has']>[0][]): boolean {
  return topics.some((topic) => view.topics.has(topic));
}

/** The first place where the description says something. */
export function* said(view: View, pattern: RegExp, share = 1): Generator<Finding> {
  const match = view.description === '' ? undefined : pattern.exec(view.description);
  if (match && match[0] !== '') yield { pointer: '/tool/description', text: match[0], share };
}

export function saysSo(view: View, pattern: RegExp): boolean {
  return view.description !== '' && pattern.test(view.description);
}

/** Parameters one of whose words is in the set. */
export function* parametersIn(view: View, set: ReadonlySet<string>): Generator<Parameter> {
  for (const parameter of view.parameters) if (anyOf(parameter.words, set)) yield parameter;
}

export function hasParameter(view: View, set: ReadonlySet<string>): boolean {
  return view.parameters.some(({ words }) => anyOf(words, set));
}

export function named(parameter: Parameter, share = 1): Finding {
  return { pointer: parameter.pointer, text: parameter.name, share };
}

/** Whether the tool works on a blockchain, by its server or by its own words. */
export function onChain(view: View): boolean {
  if (view.topics.has('chain')) return true;
  return /\bon-?chain\b|\bblockchain\b|\berc-?(?:20|721|1155)\b|private[_ ]key|\bsolana\b|\bethereum\b|\bliquidity pool\b|\bdefi\b/i.test(
    view.description.slice(0, 600),
  );
}
