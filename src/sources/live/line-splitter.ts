import { LiveFailure } from './failure.ts';

const lineFeed = 0x0a;

/** Cuts a byte stream into lines and refuses what exceeds the limits before it is held in memory. */
export class LineSplitter {
  readonly #lineBytes: number;
  readonly #totalBytes: number;
  #parts: Buffer[] = [];
  #pending = 0;
  #total = 0;

  constructor(lineBytes: number, totalBytes: number) {
    this.#lineBytes = lineBytes;
    this.#totalBytes = totalBytes;
  }

  /** Bytes of a line whose end has not come. */
  get pending(): number {
    return this.#pending;
  }

  /** The lines that this chunk completes, without their line feeds. Throws a `LiveFailure` at a limit. */
  *push(chunk: Buffer): Generator<Buffer> {
    this.#total += chunk.length;
    if (this.#total > this.#totalBytes) {
      throw new LiveFailure('too-much-output', `It wrote more than ${this.#totalBytes} bytes to standard output.`);
    }
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
      this.#hold(chunk.subarray(start, end));
      const line = this.#parts.length === 1 ? (this.#parts[0] as Buffer) : Buffer.concat(this.#parts);
      this.#parts = [];
      this.#pending = 0;
      start = end + 1;
      yield line;
    }
    if (start < chunk.length) this.#hold(chunk.subarray(start));
  }

  #hold(part: Buffer): void {
    this.#pending += part.length;
    if (this.#pending > this.#lineBytes) {
      throw new LiveFailure('line-too-long', `It wrote a line of more than ${this.#lineBytes} bytes.`);
    }
    this.#parts.push(part);
  }
}
