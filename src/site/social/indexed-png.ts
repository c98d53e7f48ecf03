import { crc32, deflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const mostColours = 256;

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

interface Indexed {
  /** Red, green and blue of each colour. */
  palette: number[];
  /** One line after the other, each after its filter byte, 0 for none. */
  lines: Buffer;
}

/** Colours whose channels share their upper `bits` become the first of them; `undefined` when more than a palette holds are left. */
function toPalette(pixels: Uint8Array, width: number, height: number, bits: number): Indexed | undefined {
  const mask = (0xff << (8 - bits)) & 0xff;
  const positions = new Map<number, number>();
  const palette: number[] = [];
  const lines = Buffer.alloc(height * (width + 1));
  let from = 0;
  for (let y = 0; y < height; y += 1) {
    let to = y * (width + 1) + 1;
    for (let x = 0; x < width; x += 1, from += 4, to += 1) {
      const [red, green, blue] = [pixels[from]!, pixels[from + 1]!, pixels[from + 2]!];
      const key = ((red & mask) << 16) | ((green & mask) << 8) | (blue & mask);
      let position = positions.get(key);
      if (position === undefined) {
        position = positions.size;
        if (position === mostColours) return undefined;
        positions.set(key, position);
        palette.push(red, green, blue);
      }
      lines[to] = position;
    }
  }
  return { palette, lines };
}

/** An opaque picture of few colours, as a PNG with a palette: about a fourth of one with full colours. `pixels` has four bytes a pixel. */
export function indexedPng(pixels: Uint8Array, width: number, height: number): Buffer {
  let indexed: Indexed | undefined;
  // Two bits a channel make 64 colours, which every picture fits into.
  for (let bits = 6; indexed === undefined; bits -= 1) indexed = toPalette(pixels, width, height, bits);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(indexed.palette)),
    chunk('IDAT', deflateSync(indexed.lines, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
