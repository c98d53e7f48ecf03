import { markup, type Piece } from '../../site/markup.ts';

const shown = 12;

const listOf = (names: readonly string[]): Piece =>
  names.map((name, position) => [position > 0 && ', ', markup`<code dir="auto">${name}</code>`]);

/** Names after their label, ready to be shown; those beyond the first dozen are folded. */
export function nameList(label: string, names: readonly string[]): Piece {
  const folded = names.slice(shown);
  return [
    markup`<p>${label} ${listOf(names.slice(0, shown))}</p>`,
    folded.length > 0 &&
      markup`<details><summary>and ${folded.length} more</summary><p>${listOf(folded)}</p></details>`,
  ];
}
