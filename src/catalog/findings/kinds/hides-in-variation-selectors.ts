import type { FindingKind } from '../kind.ts';
import { counted, textFinder } from '../match-texts.ts';
import { unusual } from '../quick-look.ts';

/** The bytes that variation selectors stand for in the known encoding, as text. */
function spelled(run: string): string {
  const bytes = [...run].map((character) => {
    const code = character.codePointAt(0) ?? 0;
    return code >= 0xe0100 ? code - 0xe0100 + 16 : code - 0xfe00;
  });
  return new TextDecoder().decode(Uint8Array.from(bytes));
}

export const hidesInVariationSelectors: FindingKind = {
  id: 'hides-in-variation-selectors',
  group: 'hidden',
  title: 'A text holds a row of variation selectors.',
  why: 'One selector after a character chooses its look. A row of them has no look at all and can carry any bytes unseen, behind one emoji even.',
  find: textFinder({
      look: unusual,
      pattern: /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]{3,4000}/u,
      message: ([run]) => `It holds ${counted([...run].length, 'variation selector')} in a row; here are the bytes they stand for.`,
      evidence: ([run]) => spelled(run),
    }),
  examples: {
    matches: [`Reads a note 😊${[...'obey'].map((letter) => String.fromCodePoint(0xe0100 + letter.charCodeAt(0) - 16)).join('')}`],
    ignores: ['Sends a heart ❤️ now.', 'Reads 葛󠄀 as it is written.'],
  },
};
