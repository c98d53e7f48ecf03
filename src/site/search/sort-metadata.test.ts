import { describe, expect, it } from 'vitest';
import { sortMetadata } from './sort-metadata.ts';

const text = (value: string): number[] => [0x60 + value.length, ...Buffer.from(value)];
const filter = (name: string): number[] => [0x82, ...text(name), ...text('hash')];

/** Metadata with these filters, and numbers of every length among its pages. */
function metadata(...names: string[]): Uint8Array {
  const pages = [0x82, 0x82, ...text('p1'), 0x18, 200, 0x82, ...text('p2'), 0x19, 1, 0];
  const body = [
    0x86,
    ...text('1.5'),
    ...pages,
    0x80,
    0x80 + names.length,
    ...names.flatMap(filter),
    0x80,
    0x81,
    ...text('title'),
  ];
  return Buffer.from([...Buffer.from('pagefind_dcd'), ...body]);
}

describe('sortMetadata', () => {
  it('gives the same bytes whatever the order of the filters', () => {
    expect(sortMetadata(metadata('b', 'c', 'a'))).toEqual(metadata('a', 'b', 'c'));
    expect(sortMetadata(metadata('c', 'a', 'b'))).toEqual(metadata('a', 'b', 'c'));
  });
  it('leaves metadata without filters as it is', () => {
    expect(sortMetadata(metadata())).toEqual(metadata());
  });
  it('refuses what is not metadata', () => {
    expect(() => sortMetadata(Buffer.from('something else'))).toThrow('Not Pagefind');
    expect(() => sortMetadata(metadata('a').subarray(0, 20))).toThrow();
    expect(() => sortMetadata(Buffer.from('pagefind_dcd\u0001'))).toThrow('array');
  });
});
