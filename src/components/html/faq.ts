import type { Question } from '../../site/json-ld.ts';
import { markup, type Markup } from '../../site/markup.ts';
import { namedText } from './named-text.ts';

/** Questions and answers; `name` is the tool's as it occurs in the questions. */
export function faq(questions: readonly Question[], name: string): Markup {
  const items = questions.map(
    ({ question, answer }) => markup`<dt>${namedText(question, name)}</dt><dd>${answer}</dd>`,
  );
  return markup`<dl class="faq">${items}</dl>`;
}
