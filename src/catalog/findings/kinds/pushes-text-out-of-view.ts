import type { FindingKind } from '../kind.ts';
import { textFinder } from '../match-texts.ts';
import { runOf } from '../quick-look.ts';

export const pushesTextOutOfView: FindingKind = {
  id: 'pushes-text-out-of-view',
  group: 'hidden',
  title: 'A text goes on after a long stretch of blanks.',
  why: 'Clients show the beginning of a description, and blanks push what follows out of the window. Indentation of code is short; a stretch like this one is rarely meant to be read past.',
  find: textFinder({
      look: runOf(12, /\s/),
      // A stretch is looked at from its beginning alone, however long it is.
      pattern: /(?:(?<=[\S\n])[^\S\n]{60}|(?<=\S)[^\S\n]{0,8}(?:\n[^\S\n]{0,8}){12})\s*(?=\S)/,
      roles: ['prose'],
      message: () => 'Its words go on after a stretch of blanks that pushes them out of view; here is what follows.',
      evidence: (match, text) => text.slice(match.index + match[0].length),
    }),
  examples: {
    matches: [`Reads a note.${' '.repeat(120)}And sends it.`, `Reads a note.${'\n'.repeat(40)}And sends it.`],
    ignores: ['Reads a note.\n\n\nReturns its text.', `    indented${' '.repeat(12)}table`, `Reads a note.${' '.repeat(200)}`],
  },
};
