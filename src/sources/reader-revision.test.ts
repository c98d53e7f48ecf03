import { expect, test } from 'vitest';
import { withReaderRevision } from './reader-revision.ts';
import type { Listing } from './source.ts';

const listing: Listing = {
  source: 'mcpm',
  label: 'notes',
  id: 'npm/notes',
  aliases: [],
  facts: { toolsOrigin: { source: 'mcpm', from: 'published' } },
  tools: [{ name: 'read' }],
  defects: [],
};

test('a tool list keeps the revision of its reader, but not the first, which old records do not have', () => {
  expect(withReaderRevision(listing, 2).facts.toolsOrigin).toEqual({ source: 'mcpm', from: 'published', reader: 2 });
  expect(withReaderRevision(listing, 1)).toBe(listing);
});

test('a listing without tools has no reader', () => {
  const without = { ...listing, facts: {} };
  expect(withReaderRevision(without, 2)).toBe(without);
});
