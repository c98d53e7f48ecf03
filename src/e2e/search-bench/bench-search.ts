import { loadavg } from 'node:os';
import type { Browser, Page } from 'playwright-core';
import { readServers } from '../../catalog/store.ts';
import { serveSite } from '../../site/serve.ts';
import { launchChromium } from '../chromium.ts';
import { drawKnownItems, seeded, type KnownItem, type NamedServer } from '../known-items.ts';
import { measureFacets } from './facets.ts';
import { spread, type KnownItemFigures, type SearchFigures } from './figures.ts';
import { countNetwork, type CountedNetwork, type Line } from './network.ts';
import { topics } from './topics.ts';
import { ask, newVisitor, type Answer } from './visitor.ts';

interface Options {
  /** A built site with its search index. */
  siteDir: string;
  /** The catalog that the site was built from; questions are drawn from it. */
  catalogDir: string;
  seed: number;
  /** Questions with one right answer. */
  questions: number;
  /** First searches, each by a new visitor. */
  cold: number;
  /** Called after each search. */
  step(): void;
}

const slowLine: Line = { roundTrip: 40, bitsPerSecond: 10_000_000 };
/** Kinds of questions that are a name just as it is written. */
const exactKinds = new Set(['server name', 'package name', 'tool name']);

/** The names of a catalog's servers and tools, without the rest of the records, which would fill the memory. */
async function readNames(catalogDir: string): Promise<NamedServer[]> {
  const servers: NamedServer[] = [];
  for await (const reading of readServers(catalogDir)) {
    if (!reading.ok) continue;
    const { id, title, tools, packages } = reading.value;
    servers.push({
      id,
      title,
      tools: tools.map(({ name }) => ({ name })),
      packages: packages.map(({ identifier }) => ({ identifier })),
    });
  }
  return servers;
}

/** The drawn questions in a random order, every third one a topic. */
function mixQuestions(items: readonly KnownItem[], count: number, seed: number): { query: string; exact: boolean }[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, index) => {
    const topic = topics[Math.floor(index / 3) % topics.length] ?? '';
    if (index % 3 === 2) return { query: topic, exact: false };
    const item = items[Math.floor(random() * items.length)];
    return { query: item?.query ?? topic, exact: item !== undefined && exactKinds.has(item.kind) };
  });
}

interface FirstSearch extends Answer {
  exact: boolean;
  pageBytes: number;
  searchBytes: number;
}

/** One first search a question, each by a visitor with an empty cache. */
async function firstSearches(
  browser: Browser,
  network: CountedNetwork,
  questions: readonly { query: string; exact: boolean }[],
  step: () => void,
): Promise<FirstSearch[]> {
  const searches: FirstSearch[] = [];
  for (const { query, exact } of questions) {
    network.take();
    const page = await newVisitor(browser, network);
    const pageBytes = network.take();
    const answer = await ask(page, query);
    await network.quiet();
    searches.push({ ...answer, exact, pageBytes, searchBytes: network.take() });
    await page.context().close();
    step();
  }
  return searches;
}

function timesOf(searches: readonly FirstSearch[]): SearchFigures['coldTime'] {
  const exact = searches.filter((search) => search.exact).flatMap(({ firstHit }) => firstHit ?? []);
  return { exactName: spread(exact), complete: spread(searches.map(({ complete }) => complete)) };
}

/** Asks every question on a page that has searched before. */
async function followingSearches(
  page: Page,
  network: CountedNetwork,
  queries: readonly string[],
  step: () => void,
): Promise<(Answer & { bytes: number })[]> {
  await ask(page, 'first search');
  await network.quiet();
  network.take();
  const searches: (Answer & { bytes: number })[] = [];
  for (const query of queries) {
    const answer = await ask(page, query);
    searches.push({ ...answer, bytes: network.take() });
    step();
  }
  return searches;
}

/** `answers` has one a question, in order. */
function knownItemFigures(items: readonly KnownItem[], answers: readonly Answer[]): KnownItemFigures {
  const places = items.map(({ path }, index) => answers[index]?.paths.indexOf(path) ?? -1);
  const share = (of: readonly number[], within: number): number =>
    of.filter((place) => place >= 0 && place < within).length / Math.max(of.length, 1);
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  return {
    questions: items.length,
    first: share(places, 1),
    firstFive: share(places, 5),
    firstByKind: Object.fromEntries(
      kinds.map((kind) => [
        kind,
        share(
          places.filter((_, index) => items[index]?.kind === kind),
          1,
        ),
      ]),
    ),
    misses: items.flatMap(({ kind, query, path }, index) =>
      places[index] === 0 ? [] : [`${kind}: ${query} is at ${places[index]}, meant ${path}`],
    ),
  };
}

/** Measures the search of a built site in Chromium. */
export async function benchSearch(options: Options): Promise<SearchFigures> {
  const { siteDir, catalogDir, seed, cold, step } = options;
  const loadBefore = loadavg()[0] ?? 0;
  const servers = await readNames(catalogDir);
  const items = drawKnownItems(servers, Math.ceil(options.questions / 8), seed).slice(0, options.questions);
  const questions = mixQuestions(items, cold, seed);
  const site = await serveSite(siteDir, 0);
  const browser = await launchChromium();
  const network = await countNetwork(site.url);
  const slow = await countNetwork(site.url, slowLine);
  try {
    const first = await firstSearches(browser, network, questions, step);
    const slowFirst = await firstSearches(browser, slow, questions, step);
    const page = await newVisitor(browser, network);
    const queries = [...items.map(({ query }) => query), ...topics];
    const following = await followingSearches(page, network, queries, step);
    await page.context().close();
    return {
      servers: servers.length,
      tools: servers.reduce((sum, { tools }) => sum + tools.length, 0),
      coldQuestions: questions.length,
      cold: {
        all: spread(first.map(({ pageBytes, searchBytes }) => pageBytes + searchBytes)),
        page: spread(first.map(({ pageBytes }) => pageBytes)),
        search: spread(first.map(({ searchBytes }) => searchBytes)),
      },
      coldTime: timesOf(first),
      slowTime: timesOf(slowFirst),
      warm: {
        questions: following.length,
        bytes: spread(following.map(({ bytes }) => bytes)),
        complete: spread(following.map(({ complete }) => complete)),
      },
      knownItems: knownItemFigures(items, following),
      facets: await measureFacets(browser, network),
      load: [loadBefore, loadavg()[0] ?? 0],
    };
  } finally {
    await Promise.all([network.close(), slow.close()]);
    await browser.close();
    await site.close();
  }
}
