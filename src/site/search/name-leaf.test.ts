import { describe, expect, it } from 'vitest';
import { decodeLeaf, decodeRoot, encodeLeaf, encodeRoot, leafOf, shortestAbove } from './name-leaf.ts';
import { decodeRow, decodeSegment, encodeNamed, encodeOwner, joinRow, type NameRow } from './name-row.ts';

describe('a leaf', () => {
  it('gives back keys, totals and rows', () => {
    const long = 'x'.repeat(50);
    const entries = [
      { key: 'create', total: 1, rows: ['one'] },
      { key: 'createissue', total: 300, rows: ['two', 'three'] },
      { key: 'delete', total: 0, rows: [] },
      { key: long, total: 1, rows: [''] },
      { key: `${long}y`, total: 1, rows: ['four'] },
      { key: '天气', total: 1, rows: ['five'] },
    ];
    expect(decodeLeaf(encodeLeaf(entries))).toEqual(entries);
    expect(decodeLeaf(encodeLeaf([]))).toEqual([]);
  });
});

describe('the root', () => {
  const firstKeys = ['', 'c', 'create', 'd'];
  it('gives back its keys', () => {
    expect(decodeRoot(encodeRoot(firstKeys))).toEqual(firstKeys);
  });
  it.each([
    ['a', 0],
    ['c', 1],
    ['cr', 1],
    ['create', 2],
    ['createx', 2],
    ['zzz', 3],
  ])('leads %s to leaf %i', (key, leaf) => {
    expect(leafOf(firstKeys, key)).toBe(leaf);
  });
  it('needs of a first key only what tells it from the key before', () => {
    expect(shortestAbove('createissue', 'createpull')).toBe('createp');
    expect(shortestAbove('create', 'createissue')).toBe('createi');
  });
});

const encodeRow = (row: NameRow): string => joinRow(encodeNamed(row), encodeOwner(row));

describe('a row', () => {
  it('gives back a tool', () => {
    const row = {
      server: 'npm/@acme~server',
      serverTitle: 'Acme',
      sources: [0, 35],
      tool: { segment: 'delete~49t', facets: { risk: 1, category: 3, capabilities: [2, 18] } },
    };
    expect(decodeRow(encodeRow(row))).toEqual(row);
  });
  it('gives back a server', () => {
    const row = { server: 'a.b/c', serverTitle: 'Acme', sources: [], toolCount: 12 };
    expect(decodeRow(encodeRow(row))).toEqual(row);
  });
  it('lets no title end the row', () => {
    const row = { server: 'a.b/c', serverTitle: 'A\tb\u001fc\nd', sources: [], toolCount: 0 };
    expect(decodeRow(encodeRow(row))).toEqual({ ...row, serverTitle: 'A b c d' });
  });
});

describe('decodeSegment', () => {
  it('gives back the name', () => {
    expect(decodeSegment('create~49ssue')).toBe('createIssue');
    expect(decodeSegment('~e5~a4~a9_a~2fb')).toBe('天_a/b');
  });
  it('marks a shortened name and drops the byte cut off', () => {
    expect(decodeSegment('abc~e5~a4~~0123456789abcdef')).toBe('abc…');
  });
});
