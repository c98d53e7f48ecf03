import type { FindingKind } from '../kind.ts';
import { textFinder, withContext } from '../match-texts.ts';
import { unusual } from '../quick-look.ts';

export const steersTerminal: FindingKind = {
  id: 'steers-terminal',
  group: 'hidden',
  title: 'A text holds control characters that steer a terminal.',
  why: 'An escape sequence hides, colours or overwrites text in clients that run in a terminal, so that the person who approves a tool does not see its words. Some frameworks leave colour codes behind by mistake.',
  find: textFinder({
      look: unusual,
      // eslint-disable-next-line no-control-regex -- finding them is the point
      pattern: /\u001b|\u009b|[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f\u007f]|\r(?!\n)(?=[^\n])/u,
      message: ([character]) =>
        character === '\u001b' || character === '\u009b'
          ? 'It holds an escape sequence for a terminal.'
          : 'It holds a control character, which moves or erases text in a terminal.',
      evidence: (match, text) => withContext(match, text),
    }),
  examples: {
    matches: ['Reads \u001b[8mand deletes\u001b[0m a note.', 'Reads\u0008\u0008\u0008\u0008\u0008Sends a note.', 'Deletes\rReads a note.'],
    ignores: ['Reads\ta note.\r\nThen stops.', 'Write \\u001b[0m to reset the colour.'],
  },
};
