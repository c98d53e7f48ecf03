import { itemsOf, textAt, textItem } from './cbor.ts';

/** What every file of Pagefind's begins with once it is decompressed. */
const signature = 'pagefind_dcd';
/** The one version whose metadata is known: an internal file, which another version may write in another way. */
export const knownVersion = '1.5.2';

/** Positions in the metadata's array: version, pages, words, filters, sorts, fields. */
const parts = 6;
const pagesAt = 1;

/** Begin and end of each page's id. */
function idsOf(bytes: Uint8Array): [start: number, end: number][] {
  if (new TextDecoder().decode(bytes.subarray(0, signature.length)) !== signature)
    throw new Error('Not Pagefind’s metadata.');
  const items = itemsOf(bytes, signature.length);
  const [version, pages] = [items[0], items[pagesAt]];
  if (items.length !== parts || version === undefined || pages === undefined)
    throw new Error('The metadata has not the parts that were expected.');
  const own = textAt(bytes, version[0]);
  if (own !== knownVersion) throw new Error(`The metadata is that of Pagefind ${own}, not ${knownVersion}.`);
  return itemsOf(bytes, pages[0]).map(([start, end]) => {
    const [id, length, ...rest] = itemsOf(bytes, start);
    if (id === undefined || length?.[1] !== end || rest.length > 0)
      throw new Error('The metadata has a page that is not an id and a number.');
    return id;
  });
}

/**
 * Pagefind's metadata, decompressed, with other ids for the same pages: short ones in sequence compress to a quarter of its hashes.
 * Throws when it is not what the known version writes.
 */
export function replacePageIds(metadata: Uint8Array, newId: (id: string) => string): Uint8Array {
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const [start, end] of idsOf(metadata)) {
    pieces.push(metadata.subarray(from, start), textItem(newId(textAt(metadata, start))));
    from = end;
  }
  pieces.push(metadata.subarray(from));
  return Buffer.concat(pieces);
}
