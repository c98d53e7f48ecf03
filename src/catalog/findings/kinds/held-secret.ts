import type { FindingKind, Found, Subject } from '../kind.ts';
import { redactedIn } from '../../secrets.ts';

function* find({ texts }: Subject): Generator<Found> {
  for (const { pointer, text } of texts) {
    for (const { id, what } of redactedIn(text)) {
      const at = text.indexOf('REDACTED-');
      const message = `It held what looks like ${what}. The value was left out before the record was written.`;
      yield { pointer, evidence: text.slice(Math.max(0, at - 40), at + `REDACTED-${id}`.length + 20), message };
    }
  }
}

export const heldSecret: FindingKind = {
  id: 'held-secret',
  group: 'secret',
  title: 'A text held what looks like a working credential.',
  why: 'Whoever reads a definition can use a key that was left in it, so its owner should revoke it. The catalog keeps a mark in place of the value. A made-up sample in an issuer’s form looks the same.',
  find,
  examples: {
    matches: ['Connects with REDACTED-GITHUB-TOKEN.', { parameters: { dsn: { default: 'postgres://me:REDACTED-PASSWORD-IN-ADDRESS@db/x' } } }],
    ignores: ['Connects with your GitHub token.', 'Shows REDACTED-LINES of a document.'],
  },
};
