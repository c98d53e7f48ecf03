import { singularOf } from './forms.ts';
import type { ClassificationInput } from './input.ts';
import { nameTokens, proseTokens } from './tokens.ts';
import { words } from './vocabulary/words.ts';
import type { Word } from './words.ts';
import { topicWords, type Topic } from './vocabulary/topics.ts';

/** Products whose name is also a common word: counted in a server's name and title alone. */
const onlyInName = words(
  'ci social ad desktop x line near base wise box bear things keep coda craft neon signal teams roam chain home order close make linear plane shortcut apollo bear sentinel epic fly code command python node agent agents image video audio store search windows text file files task tasks note notes page shop options future futures exchange token market cal places location research monitoring docs doc documentation reference guide prompt assistant llm knowledge memory activity database cloud schedule customer lead contacts issue project console web browser screen automation mobile security identity billing cost invoice payment subscription checkout device smart game simulation automation computer training sandbox assistants',
);

/** Says so by two words, each of which alone means other things. */
const socialMedia = /\bsocial (?:media|network)\w*/i;
/** An application for notes, whatever it is called. */
const noteTaking = /\bnote[- ]taking\b/i;

export type { Topic } from './vocabulary/topics.ts';

const byWord = new Map<string, Topic[]>();
for (const [topic, known] of Object.entries(topicWords) as [Topic, ReadonlySet<string>][]) {
  for (const word of known) byWord.set(word, [...(byWord.get(word) ?? []), topic]);
}

/** Where a server's author is at home says nothing of what the server is about. */
const namespace = /^(?:io|com)\.github\.[^/]*\//;

/** Products whose name is often a part of another's: `EduBase` is no chain, `SmartBear` is no home. */
const parts = words('base bear box smart wise near line things keep craft neon signal plane make close');
const letter = /\p{L}/u;

function isPartOfName({ text, start, end }: Word, name: string): boolean {
  return parts.has(text) && (letter.test(name[start - 1] ?? '') || letter.test(name[end] ?? ''));
}

/** A product that is written as one word with capitals inside: `LinkedIn`, `SQLite`. */
const mixedCase = /(?<![\p{L}\p{N}])[A-Za-z0-9]+(?:[A-Z]|(?<=[A-Za-z])[0-9])[A-Za-z0-9]*(?![\p{L}\p{N}])/gu;

/** A bank of notes, where no money lies. */
const ownMemory = /memory[ _-]?bank/i;

/** What a server is about, from its name, title and the beginning of its description. Never an answer by itself. */
export function topicsOf(server: ClassificationInput['server']): ReadonlySet<Topic> {
  const topics = new Set<Topic>();
  const add = (word: string): void => {
    for (const topic of byWord.get(word) ?? byWord.get(singularOf(word)) ?? []) topics.add(topic);
  };
  for (const name of [server.name.replace(namespace, ''), server.title ?? '']) {
    for (const word of nameTokens(name)) if (!isPartOfName(word, name)) add(word.text);
    for (const [run] of name.matchAll(mixedCase)) add(run.toLowerCase());
  }
  const description = server.description ?? '';
  for (const { text } of proseTokens(description, 0, 200))
    if (!onlyInName.has(text) && !parts.has(singularOf(text))) add(text);
  if (noteTaking.test(description.slice(0, 300))) topics.add('notes');
  if (socialMedia.test(description.slice(0, 300))) topics.add('social');
  if (ownMemory.test(`${server.name} ${server.title ?? ''} ${description.slice(0, 200)}`)) topics.delete('bank');
  return topics;
}
