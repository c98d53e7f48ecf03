import { singularOf } from './forms.ts';
import type { ClassificationInput } from './input.ts';
import { nameTokens, proseTokens } from './tokens.ts';
import { topicWords, type Topic } from './vocabulary/topics.ts';

export type { Topic } from './vocabulary/topics.ts';

const byWord = new Map<string, Topic[]>();
for (const [topic, known] of Object.entries(topicWords) as [Topic, ReadonlySet<string>][]) {
  for (const word of known) byWord.set(word, [...(byWord.get(word) ?? []), topic]);
}

/** What a server is about, from its name, title and the beginning of its description. Never an answer by itself. */
export function topicsOf(server: ClassificationInput['server']): ReadonlySet<Topic> {
  const topics = new Set<Topic>();
  const add = (word: string): void => {
    for (const topic of byWord.get(word) ?? byWord.get(singularOf(word)) ?? []) topics.add(topic);
  };
  for (const { text } of nameTokens(server.name)) add(text);
  for (const { text } of nameTokens(server.title ?? '')) add(text);
  const description = server.description ?? '';
  for (const { text } of proseTokens(description, 0, 200)) add(text);
  return topics;
}
