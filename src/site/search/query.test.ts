import { describe, expect, it } from 'vitest';
import { parseQuery, planReading } from './query.ts';
import { stem } from './words.ts';

const sought = (text: string): string[][] => parseQuery(text).readings.map((reading) => reading.sought);

describe('parseQuery', () => {
  it('splits every spelling of a name into the same words', () => {
    expect(sought('delete_repository')).toEqual([['delete', 'repository']]);
    expect(sought('delete-repository')).toEqual([['delete', 'repository']]);
    expect(sought('deleteRepository')[0]).toEqual(['delete', 'repository']);
  });
  it('reads camelCase both split and whole', () => {
    expect(sought('DataBricks query')).toEqual([
      ['data', 'bricks', 'query'],
      ['databricks', 'query'],
    ]);
    expect(sought('GitHub issue')).toEqual([['github', 'issue']]);
  });
  it('drops stop words, generic words and common verbs while another word is left', () => {
    expect(sought('get a list of users from the MCP server')).toEqual([['users']]);
    expect(sought('get')).toEqual([['get']]);
    expect(sought('mcp server')).toEqual([['mcp', 'server']]);
    expect(sought('what is this')).toEqual([['what', 'is', 'this']]);
  });
  it('still ranks by the verbs that it does not load', () => {
    expect(parseQuery('get user').readings[0]?.words).toEqual(['get', 'user']);
  });
  it('keeps the key of the whole and, where it differs, of the telling words', () => {
    expect(parseQuery('GitHub MCP Server')).toMatchObject({ key: 'githubmcpserver', tellingKey: 'github' });
    expect(parseQuery('create_issue')).toMatchObject({ key: 'createissue', tellingKey: '' });
    expect(parseQuery('delete a repository')).toMatchObject({ tellingKey: 'deleterepository' });
  });
  it('gives the same bag of words for every order', () => {
    expect(parseQuery('issue create').bags).toEqual(parseQuery('create_issue').bags);
  });
  it('asks for nothing where there is no word', () => {
    for (const text of ['', '   ', '--- 🙂 !!!', '\ud800'])
      expect(parseQuery(text)).toMatchObject({ key: '', readings: [] });
  });
  it('cuts what is too long to be a name', () => {
    const query = parseQuery('word '.repeat(10_000) + 'x'.repeat(10_000));
    expect(query.key.length).toBeLessThanOrEqual(160);
    expect(query.readings[0]?.words).toEqual(['word']);
  });
});

describe('planReading', () => {
  const heavy = { [stem('delete')]: 6000, [stem('file')]: 3000 };
  it('asks for the cheapest words within the budget, in their order, and looks the others up in their lists', () => {
    expect(planReading(['delete', 'rare', 'files'], heavy)).toEqual({
      asked: ['rare', 'files'],
      listed: [stem('delete')],
    });
  });
  it('asks for nothing where a word alone is too dear', () => {
    expect(planReading(['delete'], { [stem('delete')]: 40_000 })).toEqual({ asked: [], listed: [stem('delete')] });
  });
  it('asks for every word that has no list, and for the fewer heavy ones the more of these there are', () => {
    const light = Array.from({ length: 10 }, (_, number) => `light${number}`);
    expect(planReading([...light.slice(0, 5), 'file'], heavy).listed).toEqual([]);
    expect(planReading([...light, 'file'], heavy)).toEqual({ asked: light, listed: [stem('file')] });
  });
  it('takes no name of an object for a heavy word', () => {
    expect(planReading(['constructor', 'file'], heavy)).toEqual({ asked: ['constructor', 'file'], listed: [] });
  });
});
