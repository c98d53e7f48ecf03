import { describe, expect, it } from 'vitest';
import { decodeFacetSet } from './facet-set.ts';
import { encodeWordLists } from './word-lists.ts';
import { wordShares } from './word-shares.ts';
import { stem } from './words.ts';

const members = (
  [
    ['<h1>Notes</h1><p>Keeps files.</p>', 1],
    ['<h1>Disk</h1><h2>read-old-files</h2><p></p>', 1],
    ['<h1>Archive</h1><h2>file</h2><p></p>', 1],
    ['<h1>Archive two</h1><h2>file</h2><p></p>', 2],
    ['<h1>Files of all</h1><p>x</p>', 1],
    ['<h1>Profiles</h1><p>unfiled filesystem</p>', 9],
  ] as const
).map(([content, sources]) => ({ words: wordShares(content), sources }));
const [files, nothing] = encodeWordLists(members, [stem('files'), 'nowhere']).map(decodeFacetSet);

describe('the list of a heavy word', () => {
  it('has the servers that hold any form of it, in a name or in another text, and no other', () => {
    expect(members.map((_, number) => files!.has(number))).toEqual([true, true, true, true, true, false]);
  });
  it('begins with whose title says it, then with tools of that name, of which more sources list one, then with longer names', () => {
    expect(files!.best).toEqual([4, 3, 2, 1, 0]);
  });
  it('is empty for a word that nobody holds', () => {
    expect([nothing!.best, members.some((_, number) => nothing!.has(number))]).toEqual([[], false]);
  });
});
