import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Change } from '../../catalog/change.ts';
import { buildCatalogIndex, type CatalogIndex } from '../catalog-index.ts';
import { byServer, changeViewer } from './change-view.ts';
import { changeWords } from './change-words.ts';
import { crawlsOnPage } from './day-page.ts';
import { rss } from './feed.ts';
import { changeFeed } from './feeds.ts';
import { feedSize, readOverview, removedIds, shownCrawls } from './overview.ts';

const fixture = 'src/e2e/fixture-catalog';
const at = '2026-03-04T05:06:07Z';
const hash = `sha256-${'a'.repeat(64)}`;
let index: CatalogIndex;

beforeAll(async () => {
  index = await buildCatalogIndex(fixture);
});

function added(number: number): Change {
  return { at, server: `npm/x${number}`, kind: 'server-added', title: `X ${number}`, tools: 1, sources: ['npm'] };
}

describe('words', () => {
  test('tell the version before and after, and name fields as readers do', () => {
    const version = { before: null, after: '1.2.0' };
    const fields = ['version', 'license', 'odd'];
    expect(changeWords({ at, server: 'npm/x', kind: 'server-changed', fields, version })).toBe(
      'Changed: version (none stated → 1.2.0), licence and odd.',
    );
  });

  test('never show a field that is a key of every object as its function', () => {
    const change: Change = { at, server: 'npm/x', kind: 'server-changed', fields: ['constructor'] };
    expect(changeWords(change)).toBe('Changed: constructor.');
  });
});

describe('views', () => {
  test('lead to a tool that is there, to no tool that is gone, and from an earlier id to the record', () => {
    const view = changeViewer(index);
    const server = 'npm/@ledgerlane~payments-mcp';
    const here = view({ at, server, kind: 'tool-added', tool: 'create_refund', after: hash });
    expect(here.server.id).toBe('com.example.ledgerlane/payments');
    expect(here.tool?.path).toBe('/servers/com.example.ledgerlane/payments/tools/create_refund/');
    const gone = view({ at, server, kind: 'tool-removed', tool: 'void_payment', before: hash });
    expect(gone.tool).toEqual({ name: 'void_payment', path: undefined });
  });

  test('of a server that the catalog lost keep its name and lead nowhere', () => {
    const [group] = byServer([added(1), { ...added(1), kind: 'server-gone' } as Change].map(changeViewer(index)));
    expect(group).toMatchObject({ server: { name: 'X 1', path: undefined }, changes: [{}, {}] });
  });
});

describe('the log in short', () => {
  let copy: string;
  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), 'changes-'));
    await cp(fixture, copy, { recursive: true });
    const pull = {
      at,
      server: 'npm/x1',
      kind: 'tool-changed',
      tool: 't',
      underUnchangedVersion: '1',
      fields: ['title'],
    };
    const lines = [
      ...Array.from({ length: 150 }, (_, number) => added(number)),
      { ...pull, before: hash, after: hash },
      { at, server: 'npm/@withdrawn~planner', kind: 'tool-added', tool: 'plan_day', after: hash },
    ].map((line) => JSON.stringify(line));
    await writeFile(join(copy, 'changes', '2026', '2026-11-30.jsonl'), `${lines.join('\n')}\n{ broken\n`);
  });
  afterAll(() => rm(copy, { recursive: true }));

  test('has the newest day first, and a page for each day that a record names', async () => {
    const { days } = await readOverview(copy, index);
    expect(days[0]).toEqual({
      day: '2026-11-30',
      kinds: { 'server-added': 150, 'tool-changed': 1 },
      total: 151,
      underUnchangedVersion: 1,
    });
    const named = new Set(index.servers.flatMap((server) => server.days));
    expect(days.map(({ day }) => day)).toEqual(expect.arrayContaining([...named]));
  });

  test('feeds at most a hundred, and of a crawl first what changed under an unchanged version', async () => {
    const { newest, rugPulls } = await readOverview(copy, index);
    expect(newest).toHaveLength(feedSize);
    expect(newest[0]).toMatchObject({ tool: 't' });
    expect(rugPulls[0]).toEqual(newest[0]);
  });

  test('names no tool of a server that was removed on request', async () => {
    expect(JSON.stringify(await readOverview(copy, index))).not.toContain('plan_day');
    const changes: Change[] = [{ at, server: 'npm/@withdrawn~planner', kind: 'tool-added', tool: 'p', after: hash }];
    expect(shownCrawls([{ at, changes, problems: [] }], removedIds(index))[0]?.changes).toEqual([]);
  });
});

test('a day’s pages hold each of its changes once, in order', () => {
  const crawl = (time: string, count: number) => ({
    at: time,
    problems: [],
    changes: Array.from({ length: count }, (_, number) => ({ ...added(number), at: time })),
  });
  const crawls = [crawl('2026-03-04T09:00:00Z', 120), crawl(at, 30)];
  const shown = [1, 2].flatMap((number) => crawlsOnPage(crawls, number).flatMap(({ changes }) => changes));
  expect(shown).toEqual(crawls.flatMap(({ changes }) => changes));
});

describe('the feed', () => {
  const feed = (change: Change): string => rss(changeFeed, [changeViewer(index)(change)], 'https://x.example');

  test('gives a line the same guid in every build, and two lines two', () => {
    const guid = (text: string) => /<guid isPermaLink="false">(.+?)<\/guid>/.exec(text)?.[1];
    expect(guid(feed(added(1)))).toBe(guid(feed(added(1))));
    expect(guid(feed(added(1)))).not.toBe(guid(feed(added(2))));
  });

  test('leaves no stranger’s markup, entity or forbidden character in the XML', () => {
    const text = feed({ ...added(1), title: '</title><script>x</script>&amp; ]]> \u0000\u0008\ud800' } as Change);
    expect(text).not.toMatch(/<script|\]\]>/);
    // eslint-disable-next-line no-control-regex -- finding them is the point
    expect(text).not.toMatch(/[\u0000-\u0008\ud800-\udfff]/);
    expect(text).toContain('&amp;amp;');
  });

  test('dates an entry as RSS wants it and leads to an absolute address', () => {
    expect(feed(added(1))).toContain('<pubDate>Wed, 04 Mar 2026 05:06:07 GMT</pubDate>');
    expect(feed(added(1))).toContain('<link>https://x.example/changes/2026-03-04/</link>');
  });
});
