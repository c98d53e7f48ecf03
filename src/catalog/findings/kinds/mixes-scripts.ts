import type { FindingKind, Found, Subject } from '../kind.ts';
import { skeleton } from '../../look-alike.ts';

/** Words that have Latin letters and Cyrillic, Greek or Armenian ones, and read as Latin throughout. */
function* find({ texts }: Subject): Generator<Found> {
  for (const { pointer, role, text } of texts) {
    if (role !== 'name' || !/[\u0370-\u058f\u0131\u0251\u0261\uab30-\uabff]/.test(text)) continue;
    for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}]{2,100}/gu)) {
      const mixed = /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u.test(word);
      if (!mixed || !/^[a-z0-9]+$/.test(skeleton(word))) continue;
      const message = `The word looks like “${skeleton(word)}”, and some of its letters are of another script.`;
      yield { pointer, evidence: word, message };
      break;
    }
  }
}

export const mixesScripts: FindingKind = {
  id: 'mixes-scripts',
  group: 'name',
  title: 'A name mixes letters of two scripts that look alike.',
  why: 'Two names that look the same and are not let one tool or server pass for another. Somebody who types on two keyboards can do it by mistake.',
  find,
  examples: {
    matches: [{ name: 'read_nоte' }, { server: { title: 'Gitнub Server' } }],
    ignores: [{ name: 'read_note' }, { name: 'прочитать' }, { server: { title: 'Яндекс API' } }, { name: 'μTorrent' }],
  },
};
