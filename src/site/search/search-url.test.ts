import { describe, expect, it } from 'vitest';
import { countFacets } from './facet-counts.ts';
import { markedParts } from './marked-parts.ts';
import { readSearchUrl, searchUrl } from './search-url.ts';

describe('the address of a search', () => {
  it('gives back what was asked', () => {
    const state = { text: 'a & b/ü', choice: { category: 'Write', risk: 'high', source: 'npm', capability: 'bulk' } };
    expect(readSearchUrl(new URL(searchUrl(state), 'http://x').search)).toEqual(state);
  });
  it('leaves out what is empty and what it does not know', () => {
    expect(readSearchUrl('?q=++&risk=&other=1')).toEqual({ text: '', choice: {} });
    expect(searchUrl({ text: '', choice: {} })).toBe('/search/');
  });
});

describe('markedParts', () => {
  const marked = (text: string, ...words: string[]) =>
    markedParts(text, words)
      .map((part) => (part.marked ? `[${part.text}]` : part.text))
      .join('');
  it.each([
    ['delete_repository', ['delete'], '[delete]_repository'],
    ['deleteRepository', ['repository'], 'delete[Repository]'],
    ['Deletes the repositories', ['delete', 'repository'], '[Deletes] the [repositories]'],
    ['GitHub', ['github'], '[GitHub]'],
    ['<b>bold</b>', ['bold'], '<b>[bold]</b>'],
    ['查询天气', ['天', '气'], '查询[天气]'],
    ['', ['x'], ''],
  ])('of %s', (text, words, expected) => {
    expect(marked(text, ...words)).toBe(expected);
  });
});

it('countFacets counts a server once for a value', () => {
  const server = {
    id: '',
    aliases: [],
    title: '',
    description: '',
    status: 'active' as const,
    from: null,
    reachable: false,
    wantsAuthorization: false,
    transports: [],
    firstSeen: '',
    days: [],
    gone: false,
    removed: false,
    publishedAt: null,
    levels: {},
    conflicts: 0,
    findings: 0,
  };
  const tool = { name: '', confidence: 1, capabilities: ['bulk' as const] };
  const counts = countFacets({
    servers: [
      { ...server, sources: ['one', 'two'], firstTool: 0, toolCount: 2 },
      { ...server, sources: ['two'], firstTool: 2, toolCount: 1 },
    ],
    tools: [
      { ...tool, server: 0, category: 'Read', riskLevel: 'low' },
      { ...tool, server: 0, category: 'Read', riskLevel: 'high' },
      { ...tool, server: 1, category: 'Write', riskLevel: 'low' },
    ],
  });
  expect(counts).toEqual({
    category: { Read: 1, Write: 1 },
    risk: { low: 2, high: 1 },
    source: { one: 1, two: 2 },
    capability: { bulk: 2 },
  });
});
