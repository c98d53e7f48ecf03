import { closeSync, fdatasyncSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Where a text lies in a spool. */
export interface Place {
  at: number;
  bytes: number;
}

/** Bytes that wait to be written together. */
const chunkBytes = 1 << 20;

/** A file of texts that would not fit in memory together; each is read again by its place. It waits for the disk. */
export class Spool {
  readonly #file: number;
  #waiting: Buffer[] = [];
  /** Bytes that are in the file. */
  #written = 0;
  #end = 0;

  private constructor(file: number) {
    this.#file = file;
  }

  /** An empty spool; what the file held is gone. */
  static create(path: string): Spool {
    mkdirSync(dirname(path), { recursive: true });
    return new Spool(openSync(path, 'w+'));
  }

  /** A spool that was synced, to be read. */
  static open(path: string): Spool {
    return new Spool(openSync(path, 'r'));
  }

  add(text: string): Place {
    const content = Buffer.from(text);
    const place = { at: this.#end, bytes: content.length };
    this.#waiting.push(content);
    this.#end += content.length;
    if (this.#end - this.#written >= chunkBytes) this.#flush();
    return place;
  }

  /** The text's bytes in UTF-8. */
  read({ at, bytes }: Place): Buffer {
    if (at + bytes > this.#written) this.#flush();
    const content = Buffer.allocUnsafe(bytes);
    for (let done = 0; done < bytes;) {
      const count = readSync(this.#file, content, done, bytes - done, at + done);
      if (count === 0) throw new Error(`A file of texts ends at ${at + done} bytes, within one of them.`);
      done += count;
    }
    return content;
  }

  /** After this, what was added outlives a failure of the machine. */
  sync(): void {
    this.#flush();
    fdatasyncSync(this.#file);
  }

  close(): void {
    closeSync(this.#file);
  }

  #flush(): void {
    const content = Buffer.concat(this.#waiting);
    this.#waiting = [];
    for (let done = 0; done < content.length;) done += writeSync(this.#file, content, done);
    this.#written = this.#end;
  }
}
