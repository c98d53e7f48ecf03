import { describe, expect, it } from 'vitest';
import type { FacetChoice } from './facet-code.ts';
import type { FoundServer } from './stored-record.ts';
import { matchServer } from './match.ts';
import { parseQuery } from './query.ts';
import { fixedFacetValues } from './record.ts';
import { splitWords } from './words.ts';

const values = { ...fixedFacetValues, source: ['one'] };
const critical = 0;
const low = 3;

function server(title: string, tools: [name: string, words: string, risk: number][], description = ''): FoundServer {
  return {
    server: 'x.y/z',
    title,
    description,
    nameWords: splitWords(title),
    tools: tools.map(([name, words, risk]) => ({
      segment: name,
      name,
      facets: { risk, category: 0, capabilities: [] },
      nameWords: splitWords(name),
      words: splitWords(words),
    })),
  };
}

const hub = server(
  'Acme Hub',
  [
    ['create_issue', 'title body', low],
    ['create_issue_comment', 'text', low],
    ['delete_repository', 'removes good', critical],
    ['hub', 'status', low],
  ],
  'Work with code and with people',
);
const match = (text: string, choice: FacetChoice = {}, subject = hub) =>
  matchServer(subject, parseQuery(text), choice, values, 0);

describe('a hit stands for', () => {
  it.each([
    ['create issue', 'create_issue'],
    ['comment issue', 'create_issue_comment'],
    ['acme create_issue', 'create_issue'],
    ['create_issue acme', 'create_issue'],
    ['acme hub hub', 'hub'],
    ['deletes repositories', 'delete_repository'],
    ['acme status', 'hub'],
  ])('the tool: %s', (text, tool) => {
    expect(match(text)?.hit.tool?.name).toBe(tool);
  });
  it.each(['acme', 'acme hub', 'people', 'code people'])('the server: %s', (text) => {
    const found = match(text);
    expect(found?.hit.server).toBe('x.y/z');
    expect(found?.hit.tool).toBeUndefined();
  });
});

describe('a hit says', () => {
  it('which words are in the tool’s description', () => {
    expect(match('removes repository')?.hit.tool?.mentions).toEqual(['removes']);
  });
  it('which words it lacks', () => {
    expect(match('delete repository refund')).toMatchObject({ complete: false, hit: { lacks: ['refund'] } });
  });
  it('which other tools match', () => {
    expect(match('create issue')?.hit.others.map((tool) => tool.name)).toEqual(['create_issue_comment']);
  });
});

it('nothing that was sought is no hit', () => {
  expect(match('refund')).toBeUndefined();
});

describe('with facets', () => {
  it('only tools that have them count', () => {
    expect(match('create issue', { risk: 'critical' })).toBeUndefined();
    expect(match('delete repository', { risk: 'critical' })?.hit.tool?.name).toBe('delete_repository');
  });
  it('a server found by its name lists them', () => {
    const hit = match('acme', { risk: 'critical' })?.hit;
    expect(hit?.tool).toBeUndefined();
    expect(hit?.others.map((tool) => tool.name)).toEqual(['delete_repository']);
  });
  it('alone, a server lists them', () => {
    expect(match('', { risk: 'critical' })?.hit.others.map((tool) => tool.name)).toEqual(['delete_repository']);
    expect(match('', { risk: 'high' })).toBeUndefined();
  });
});

describe('the rating', () => {
  const rating = (text: string, title: string, tool: string, words = '') =>
    match(text, {}, server(title, [[tool, words, low]]))?.rating ?? 0;
  it('prefers the tool whose name holds no more than was sought', () => {
    expect(rating('delete branch', 'A', 'delete_branch')).toBeGreaterThan(
      rating('delete branch', 'A', 'delete_branch_protection_rule'),
    );
  });
  it('prefers a name to a description', () => {
    expect(rating('delete branch', 'A', 'delete_branch')).toBeGreaterThan(
      rating('delete branch', 'A', 'delete_ref', 'branch'),
    );
  });
  it('prefers a word as typed to a longer one', () => {
    expect(rating('file', 'A', 'file')).toBeGreaterThan(rating('file', 'A', 'filesystem'));
  });
});
