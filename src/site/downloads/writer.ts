import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { PassThrough } from 'node:stream';
import { createGzip } from 'node:zlib';

/** A file that is written piece by piece, however large it grows. */
export interface Writer {
  /** Waits while the disk is behind. */
  write(text: string): Promise<void>;
  /** How many bytes the file has. */
  close(): Promise<number>;
}

export function openWriter(path: string, gzip: boolean): Writer {
  const entry = gzip ? createGzip() : new PassThrough();
  const written = pipeline(entry, createWriteStream(path));
  // A failure is thrown by the next write or by the end; before that nobody listens.
  written.catch(() => {});
  return {
    async write(text) {
      if (!entry.write(text)) await Promise.race([once(entry, 'drain'), written]);
    },
    async close() {
      entry.end();
      await written;
      return (await stat(path)).size;
    },
  };
}
