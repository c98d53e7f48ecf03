import { describe, expect, it } from 'vitest';
import { knownVersion, replacePageIds } from './page-ids.ts';

const text = (value: string): number[] => [0x60 + value.length, ...Buffer.from(value)];

/** Metadata with two pages, whose numbers are of different lengths. */
function metadata(ids: [string, string], { version = knownVersion, page = 0x82 } = {}): Uint8Array {
  const pages = [0x82, page, ...text(ids[0]), 0x18, 200, 0x82, ...text(ids[1]), 0x19, 1, 0];
  const words = [0x81, 0x83, ...text('a'), ...text('z'), ...text('en_abc')];
  const body = [0x86, ...text(version), ...pages, ...words, 0x80, 0x80, 0x81, ...text('title')];
  return Buffer.from([...Buffer.from('pagefind_dcd'), ...body]);
}

describe('replacePageIds', () => {
  it('changes the ids of the pages and nothing else', () => {
    const renamed = replacePageIds(metadata(['en_5bce3a9', 'en_154f897']), (id) => (id === 'en_5bce3a9' ? '0' : '1x'));
    expect(renamed).toEqual(metadata(['0', '1x']));
  });
  it('refuses another version', () => {
    expect(() => replacePageIds(metadata(['a', 'b'], { version: '1.6.0' }), (id) => id)).toThrow('1.6.0');
  });
  it('refuses what is not the metadata that is known', () => {
    expect(() => replacePageIds(Buffer.from('something else'), (id) => id)).toThrow('Not Pagefind');
    expect(() => replacePageIds(metadata(['a', 'b']).subarray(0, 30), (id) => id)).toThrow();
    expect(() => replacePageIds(Buffer.from('pagefind_dcd\u0001'), (id) => id)).toThrow('array');
    expect(() => replacePageIds(metadata(['a', 'b'], { page: 0x83 }), (id) => id)).toThrow();
  });
});
