import type { FindingKind } from '../kind.ts';
import { textFinder, withContext } from '../match-texts.ts';
import { unusual } from '../quick-look.ts';

const controls = /[\u202a-\u202e\u2066-\u2069]/u;
/** Letters that are written from right to left; with them isolates are what a careful author uses. */
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

export const reordersText: FindingKind = {
  id: 'reorders-text',
  group: 'hidden',
  title: 'A text holds characters that reorder it on the screen.',
  why: 'Bidirectional controls show a line in another order than the model reads it, so that what a person approves is not what is said. In a text with Hebrew or Arabic words, embeddings and isolates are proper; an override is not.',
  find: textFinder({
      look: unusual,
      pattern: controls,
      accept: ([character], text) => /[\u202d\u202e]/.test(character) || !rightToLeft.test(text),
      message: () => 'It holds a bidirectional control, so a person sees another order than a model reads.',
      evidence: (match, text) => withContext(match, text),
    }),
  examples: {
    matches: ['Reads \u202egnp.exe', { name: 'read_\u2066note\u2069' }],
    ignores: ['Reads \u2067שלום\u2069 aloud.', 'Reads a note, left to right.'],
  },
};
