import { describe, expect, it } from 'vitest';
import { NameIndex } from './name-index.ts';
import { NameLookup } from './name-lookup.ts';
import { parseQuery } from './query.ts';
import { serverNames } from './server-names.ts';
import { testAnswer, testServer, testTool } from './testing.ts';

function lookupOf(add: (index: NameIndex) => void): { lookup: NameLookup; files: string[] } {
  const index = new NameIndex();
  add(index);
  const { leaves, root } = index.encode();
  const files: string[] = [];
  const lookup = new NameLookup(async (name) => {
    files.push(name);
    return name === 'root' ? root : (leaves[Number.parseInt(name, 36)] ?? '');
  });
  return { lookup, files };
}

/** Enough names for many leaves. */
function crowd(index: NameIndex): void {
  for (let number = 0; number < 3000; number++) {
    const tools = [testTool(`filler_${number.toString(36)}_do`)];
    index.add(serverNames(testServer(`x.y/filler-${number}`, `Filler ${number}`, tools), [testAnswer()]), []);
  }
}

const { lookup, files } = lookupOf((index) => {
  crowd(index);
  const tools = ['create_issue', 'createPullRequest', 'delete_repository'].map((name) => testTool(name));
  const server = testServer('io.github.acme/tracker', 'Acme Tracker MCP Server', tools, {
    packages: [{ registryType: 'npm', identifier: '@acme/tracker-mcp', transport: { type: 'stdio' } }],
  });
  const answers = tools.map(() => testAnswer({ riskLevel: 'high', category: 'Write' }));
  index.add(serverNames(server, answers), [0]);
});

const find = async (text: string): Promise<string[]> =>
  (await lookup.find(parseQuery(text))).names.map((name) =>
    `${name.match} ${name.server} ${name.tool?.segment ?? ''}`.trim(),
  );
const guess = async (text: string): Promise<string[]> =>
  (await lookup.guess(parseQuery(text))).map((name) => name.tool?.segment ?? name.server);

describe('the name index finds', () => {
  it.each(['create_issue', 'createIssue', 'CREATE-ISSUE', 'create issue'])('a tool as %s', async (text) => {
    expect(await find(text)).toEqual(['exact io.github.acme/tracker create_issue']);
  });
  it('a tool by its words in another order', async () => {
    expect(await find('request pull create')).toEqual(['order io.github.acme/tracker create~50ull~52equest']);
  });
  it.each([
    'Acme Tracker MCP Server',
    'acme tracker',
    '@acme/tracker-mcp',
    'tracker-mcp',
    'io.github.acme/tracker',
    'Tracker Acme',
  ])('a server as %s', async (text) => {
    expect((await find(text))[0]).toMatch(/^(exact|order) io\.github\.acme\/tracker$/);
  });
  it('names that begin with what is typed', async () => {
    expect(await find('deleterep')).toEqual(['begins io.github.acme/tracker delete_repository']);
    expect(await find('de')).toEqual([]);
  });
  it('nothing for a name that is not there', async () => {
    expect(await find('zzzz')).toEqual([]);
    expect(await find('')).toEqual([]);
  });
  it.each(['craete_issue', 'reate_issue', 'create_isssue', 'create_issus', 'xreate_issue', 'acretae_issue'])(
    'a slip: %s',
    async (text) => {
      expect(await guess(text)).toContain('create_issue');
    },
  );
  it('the facets of a tool', async () => {
    const [name] = (await lookup.find(parseQuery('create_issue'))).names;
    expect(name).toMatchObject({
      sources: [0],
      serverTitle: 'Acme Tracker MCP Server',
      tool: { facets: { risk: 1, category: 1 } },
    });
  });
});

it('reads each file once and few of them', async () => {
  files.length = 0;
  await find('create_issue');
  await find('create_issue');
  expect(files).toEqual([]);
  await find('filler_zz_do');
  expect(files.length).toBeLessThanOrEqual(4);
});

it('keeps the first twenty rows of a common name, servers first, and says how many there are', async () => {
  const common = lookupOf((index) => {
    for (let number = 0; number < 50; number++) {
      index.add(serverNames(testServer(`x.y/a${number}`, `A ${number}`, [testTool('search')]), [testAnswer()]), []);
    }
    index.add(serverNames(testServer('x.y/search', 'Search'), []), []);
  });
  const { names, total } = await common.lookup.find(parseQuery('search'));
  expect(names).toHaveLength(20);
  expect(names[0]).toMatchObject({ server: 'x.y/search' });
  expect(names[0]?.tool).toBeUndefined();
  expect(total).toBe(51);
});

it('tries a file again that could not be read', async () => {
  let broken = true;
  const index = new NameIndex();
  index.add(serverNames(testServer('x.y/z', 'Thing'), []), []);
  const { leaves, root } = index.encode();
  const lookup = new NameLookup(async (name) => {
    if (broken) throw new Error('offline');
    return name === 'root' ? root : (leaves[0] ?? '');
  });
  await expect(lookup.find(parseQuery('thing'))).rejects.toThrow('offline');
  broken = false;
  expect((await lookup.find(parseQuery('thing'))).total).toBe(1);
});
