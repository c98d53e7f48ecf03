import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

/** Characters of lines that are read or written at once. */
const pieceSize = 1 << 22;

/** The lines of a file, one after the other; throws where there is no such file. */
export function* linesOf(file: string): Generator<string> {
  const open = openSync(file, 'r');
  const [decoder, buffer] = [new StringDecoder('utf8'), Buffer.alloc(pieceSize)];
  try {
    let rest = '';
    for (let size = readSync(open, buffer); size > 0; size = readSync(open, buffer)) {
      const lines = (rest + decoder.write(buffer.subarray(0, size))).split('\n');
      rest = lines.pop()!;
      yield* lines;
    }
    if (rest !== '') yield rest;
  } finally {
    closeSync(open);
  }
}

/** Writes a file line by line, many at a time; what is there before goes. */
export class LineWriter {
  readonly #file: number;
  #piece = '';

  constructor(path: string) {
    this.#file = openSync(path, 'w');
  }

  /** A line without its end. */
  write(line: string): void {
    this.#piece += `${line}\n`;
    if (this.#piece.length >= pieceSize) this.#flush();
  }

  #flush(): void {
    writeSync(this.#file, this.#piece);
    this.#piece = '';
  }

  /** The file is whole only after this; call it whatever happens. */
  close(): void {
    try {
      this.#flush();
    } finally {
      closeSync(this.#file);
    }
  }
}
