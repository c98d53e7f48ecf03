import { describe, expect, it } from 'vitest';
import { decodeFacetSet, encodeFacetSet } from './facet-set.ts';
import { encodeFacetIndex } from './facet-index.ts';
import { FullText } from './full-text.ts';
import { NameIndex } from './name-index.ts';
import { NameLookup } from './name-lookup.ts';
import { OnceEach } from './once-each.ts';
import { serverNames } from './server-names.ts';
import { fixedFacetValues } from './record.ts';
import { Search, type SearchIndex } from './search.ts';
import type { FoundServer } from './stored-record.ts';
import { testAnswer, testServer, testTool } from './testing.ts';

/** A server of the first source whose tools are all of low risk. */
function server(name: string, tools: string[]): FoundServer {
  return {
    server: `x.y/${name}`,
    title: name,
    description: '',
    nameWords: [name],
    tools: tools.map((tool) => ({
      segment: tool,
      name: tool,
      facets: { risk: 3, category: 0, capabilities: [] },
      nameWords: tool.split('_'),
      words: ['described'],
    })),
  };
}

/** An index whose full text answers every search with all records, and which notes what is loaded. */
function indexOf(
  servers: FoundServer[],
  names: string[] = [],
): { index: SearchIndex; terms: string[]; read: () => number } {
  const nameIndex = new NameIndex();
  for (const name of names)
    nameIndex.add(serverNames(testServer(`x.y/${name}`, name, [testTool(`${name}_tool`)]), [testAnswer()]), []);
  const { leaves, root } = nameIndex.encode();
  const terms: string[] = [];
  let read = 0;
  const results = servers.map((_, position) => ({ id: String(position), score: servers.length - position }));
  const search = async (term: string) => {
    terms.push(term);
    return { results };
  };
  // The first server has a critical tool too, as far as the lists of the facets know.
  const filters = new Map(['r3', 'c0', 'c0r3', 's0'].map((filter) => [filter, 1]));
  const members = servers.map((_, number) => ({
    filters: number === 0 ? new Map([...filters, ['r0', 1] as const]) : filters,
    sources: 1,
  }));
  const sets = encodeFacetIndex(members);
  const heavy: Record<string, number> = { post: 9000, scan: 9000 };
  const manifest = {
    names: '',
    fullText: '',
    records: '',
    facetSets: '',
    wordLists: '',
    servers: servers.length,
    tools: 0,
    facets: { ...fixedFacetValues, source: ['one'] },
    heavy,
    filters: Object.fromEntries([...sets.keys()].map((filter) => [filter, 1])),
  };
  const index: SearchIndex = {
    manifest,
    names: new NameLookup(async (name) => (name === 'root' ? root : (leaves[Number.parseInt(name, 36)] ?? ''))),
    fullText: new FullText(async () => ({ pagefind: { search }, numberOf: Number })),
    records: new OnceEach(async (number) => {
      read += 1;
      return servers[number]!;
    }),
    // The first two servers hold the heavy words; the second one is the best for them.
    wordLists: new OnceEach(async (word) => {
      terms.push(`list of ${word}`);
      return decodeFacetSet(encodeFacetSet([0, 1], [1], servers.length));
    }),
    facetSets: new OnceEach(async (filter) => {
      terms.push(filter);
      return decodeFacetSet(sets.get(filter)!);
    }),
  };
  return { index, terms, read: () => read };
}

async function run(index: SearchIndex, text: string, choice = {}): Promise<Search> {
  const search = new Search(index, text, choice);
  await search.findNames();
  await search.findWords();
  return search;
}

describe('a search', () => {
  const many = Array.from({ length: 25 }, (_, position) => server(`alpha${position}`, ['send_mail']));
  it('shows names before it asks the full text', async () => {
    const { index, terms } = indexOf([], ['alpha']);
    const search = new Search(index, 'alpha', {});
    await search.findNames();
    expect(search.hits.map((hit) => hit.server)).toEqual(['x.y/alpha']);
    expect(terms).toEqual([]);
  });
  it('loads ten records at a time and then counts exactly', async () => {
    const { index, read } = indexOf(many);
    const search = await run(index, 'send mail');
    expect([search.hits.length, search.total, search.more, read()]).toEqual([10, 25, true, 10]);
    await search.findMore();
    await search.findMore();
    expect([search.hits.length, search.total, search.more]).toEqual([25, 25, false]);
  });
  it('filters by the facets, loading the lists of those that are chosen alone', async () => {
    const { index, terms } = indexOf(many);
    const search = await run(index, 'send mail', { risk: 'low', source: 'one' });
    expect(terms.toSorted()).toEqual(['r3', 's0', 'send mail']);
    expect(search.total).toBe(25);
  });
  it('finds by a facet alone without the full text', async () => {
    const { index, terms } = indexOf(many);
    const search = await run(index, '', { risk: 'low' });
    expect(terms).toEqual(['r3']);
    expect([search.hits.length, search.total]).toEqual([10, 25]);
  });
  it('counts what the words and the facets have in common', async () => {
    const { index } = indexOf(many);
    expect((await run(index, 'send mail', { risk: 'critical' })).total).toBe(0);
  });
  it('passes over a record whose tools do not have the facets', async () => {
    const { index, read } = indexOf(many);
    const search = await run(index, '', { risk: 'critical' });
    expect([search.hits.length, search.total, search.more, read()]).toEqual([0, 0, false, 1]);
  });
  it('asks nothing for a facet value that no server has', async () => {
    const { index, terms } = indexOf(many);
    expect((await run(index, '', { risk: 'medium' })).hits).toEqual([]);
    expect(terms).toEqual([]);
  });
  it('stops after fifty records that hold none of the words in a tool with the facets, and can go on', async () => {
    const { index, read } = indexOf([...many, ...many, ...many]);
    const search = await run(index, 'refund', { risk: 'low' });
    expect([search.hits.length, search.more, read()]).toEqual([0, true, 50]);
    await search.findMore();
    expect([search.more, search.total]).toEqual([false, 0]);
  });
  it('finds nothing for a facet value that does not exist', async () => {
    const { index, terms } = indexOf(many);
    expect((await run(index, 'send mail', { risk: 'enormous' })).hits).toEqual([]);
    expect(terms).toEqual([]);
  });
  it('finds nothing rather than everything when nothing is asked', async () => {
    const { index, terms } = indexOf(many);
    const search = await run(index, ' ', {});
    expect([search.empty, search.hits.length, terms.length]).toEqual([true, 0, 0]);
  });
  it('stops after a batch that holds none of the words', async () => {
    const { index, read } = indexOf(many);
    const search = await run(index, 'refund');
    expect([search.hits.length, search.total, search.more, read()]).toEqual([0, 0, false, 10]);
  });
  describe('for words that many servers hold', () => {
    const posting = many.map((_, position) => server(`beta${position}`, ['post_scan_mail']));
    it('takes their lists, the best first, and no full text', async () => {
      const { index, terms } = indexOf(posting);
      const search = await run(index, 'post');
      expect(terms).toEqual(['list of post']);
      expect(search.hits.map((hit) => hit.server)).toEqual(['x.y/beta1', 'x.y/beta0']);
    });
    it('takes the full text for the others, and of its servers those in the lists', async () => {
      const { index, terms } = indexOf(posting);
      const search = await run(index, 'post mail scan');
      expect(terms.toSorted()).toEqual(['list of post', 'list of scan', 'mail']);
      expect(search.hits.map((hit) => hit.server)).toEqual(['x.y/beta0', 'x.y/beta1']);
    });
    it('keeps to the facets too', async () => {
      const { index } = indexOf(posting);
      expect((await run(index, 'post', { source: 'one' })).total).toBe(2);
      expect((await run(index, 'post', { risk: 'critical' })).total).toBe(0);
    });
    it('shows what full text found where no server is in the lists', async () => {
      const { index } = indexOf(posting);
      index.wordLists.get = async () => decodeFacetSet(encodeFacetSet([], [], posting.length));
      expect((await run(index, 'post mail')).total).toBe(25);
    });
  });
  it('guesses a slip when no name and no record is as typed', async () => {
    const { index } = indexOf([], ['repository']);
    const search = await run(index, 'repositry');
    expect(search.hits.map((hit) => [hit.match, hit.server])).toEqual([['guess', 'x.y/repository']]);
  });
});
