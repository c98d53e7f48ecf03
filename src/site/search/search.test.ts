import { describe, expect, it } from 'vitest';
import type { Fragment } from './fragment.ts';
import { FullText } from './full-text.ts';
import { NameIndex } from './name-index.ts';
import { NameLookup } from './name-lookup.ts';
import { fixedFacetValues } from './record.ts';
import { Search, type SearchIndex } from './search.ts';
import { testAnswer, testServer, testTool } from './testing.ts';

function fragment(server: string, tools: string[]): Fragment {
  const anchors = [{ id: 'about', text: server, location: 1 }];
  const words = [server, server];
  for (const tool of tools) {
    anchors.push({ id: `${tool}~300000`, text: tool, location: words.length });
    words.push(tool, 'described');
  }
  return { url: `/servers/x.y/${server}/`, content: words.join(' '), meta: { title: server }, anchors };
}

/** An index whose full text answers every search with the same records, and which notes the terms. */
function indexOf(
  fragments: Fragment[],
  names: string[] = [],
): { index: SearchIndex; terms: string[]; read: () => number } {
  const nameIndex = new NameIndex();
  for (const name of names)
    nameIndex.add(testServer(`x.y/${name}`, name, [testTool(`${name}_tool`)]), [testAnswer()], []);
  const { leaves, root } = nameIndex.encode();
  const terms: string[] = [];
  let read = 0;
  const results = fragments.map((one, position) => ({
    id: `id${position}`,
    score: fragments.length - position,
    data: async () => {
      read += 1;
      return one;
    },
  }));
  const search = async (term: string | null, { filters }: { filters: Record<string, string> }) => {
    terms.push([term, ...Object.keys(filters)].join(' '));
    return { results };
  };
  const fullText = new FullText(async () => ({ options: async () => {}, init: async () => {}, search }));
  const lookup = new NameLookup(async (name) => (name === 'root' ? root : (leaves[Number.parseInt(name, 36)] ?? '')));
  const manifest = {
    names: '',
    fullText: '',
    servers: 0,
    tools: 0,
    facets: { ...fixedFacetValues, source: ['one'] },
    heavy: {},
    filters: { r0: 1, r3: 25, s0: 25 },
  };
  return { index: { manifest, names: lookup, fullText }, terms, read: () => read };
}

async function run(index: SearchIndex, text: string, choice = {}): Promise<Search> {
  const search = new Search(index, text, choice);
  await search.findNames();
  await search.findWords();
  return search;
}

describe('a search', () => {
  const many = Array.from({ length: 25 }, (_, position) => fragment(`alpha${position}`, ['send_mail']));
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
  it('filters by the facets', async () => {
    const { index, terms } = indexOf(many);
    await run(index, 'send mail', { risk: 'low', source: 'one' });
    expect(terms).toEqual(['send mail r3 s0']);
  });
  it('finds by a facet alone', async () => {
    const { index, terms } = indexOf(many);
    const search = await run(index, '', { risk: 'low' });
    expect(terms).toEqual([' r3']);
    expect(search.hits).toHaveLength(10);
  });
  it('passes over records whose tools do not have the facets', async () => {
    const { index } = indexOf(many);
    const search = await run(index, 'send mail', { risk: 'critical' });
    expect([search.hits.length, search.total, search.more]).toEqual([0, 0, false]);
  });
  it('asks nothing for a facet value that no server has', async () => {
    const { index, terms } = indexOf(many);
    expect((await run(index, '', { risk: 'medium' })).hits).toEqual([]);
    expect(terms).toEqual([]);
  });
  it('stops after fifty records that the facets rule out, and can go on', async () => {
    const { index, read } = indexOf([...many, ...many, ...many]);
    const search = await run(index, 'send mail', { risk: 'critical' });
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
  it('guesses a slip when no name and no record is as typed', async () => {
    const { index } = indexOf([], ['repository']);
    const search = await run(index, 'repositry');
    expect(search.hits.map((hit) => [hit.match, hit.server])).toEqual([['guess', 'x.y/repository']]);
  });
});
