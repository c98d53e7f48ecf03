import type { FindingKind } from '../kind.ts';
import { counted, textFinder, withContext } from '../match-texts.ts';
import { unusual } from '../quick-look.ts';

/** Zero-width and filler characters. A joiner between two letters of scripts that need it, or inside an emoji, is left alone. */
const invisible = /[\u00ad\u115f\u1160\u180e\u200b\u2060-\u2064\u3164\uffa0]|\ufeff(?!$)|[\u200c\u200d]/u;
const joiner = /[\u200c\u200d]/;
const joins = /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Malayalam}\p{Script=Kannada}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Extended_Pictographic}\u{1f3fb}-\u{1f3ff}]$|\ufe0f$/u;

export const hidesInvisibleCharacters: FindingKind = {
  id: 'hides-invisible-characters',
  group: 'hidden',
  title: 'A text holds characters of no width.',
  why: 'A person sees nothing where a model reads something: such characters split words so that no search finds them, or carry a hidden message. They also come in by copying from a web page, which is harmless.',
  find: textFinder({
      look: unusual,
      pattern: invisible,
      accept: (match, text) => !joiner.test(match[0]) || !joins.test(text.slice(Math.max(0, match.index - 2), match.index)),
      message: (_, text) =>
        `It holds ${counted(text.match(new RegExp(invisible, 'gu'))?.length ?? 1, 'character')} of no width.`,
      evidence: (match, text) => withContext(match, text),
    }),
  examples: {
    matches: ['Reads a no\u200bte.', { parameters: { path: { description: 'The\u2060 path' } } }, 'In\u00advisible'],
    ignores: ['A family: 👨‍👩‍👧.', 'می‌خواهم', 'Reads a note.'],
  },
};
