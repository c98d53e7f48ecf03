import { existsSync, renameSync } from 'node:fs';
import { linesOf, LineWriter } from '../line-file.ts';
import type { ServerPart } from './server-part.ts';

/** Where the servers' parts are kept between builds. */
export interface KeptParts {
  file: string;
  /** Hash of the code that makes parts: those that other code made are not taken. */
  code: string;
  /** Whether to make all of them anew. */
  anew: boolean;
  /** Paths of all records below `servers/` in code-unit order, each with a hash of the files that its part is made of. */
  marks: [path: string, mark: string][];
}

/** The parts of the build before, asked for in the order of their paths. */
export class PartsBefore {
  readonly #lines: Iterator<string>;
  #next: string[] | undefined;

  constructor({ file, code, anew }: KeptParts) {
    this.#lines = anew || !existsSync(file) ? [].values() : linesOf(file);
    if (this.#lines.next().value === code) this.#step();
  }

  #step(): void {
    const { value, done } = this.#lines.next();
    this.#next = done ? undefined : value.split('\t', 3);
  }

  /** `undefined` when the server was not there, its files were others, or its line cannot be read. */
  take(path: string, mark: string): ServerPart | undefined {
    while (this.#next !== undefined && this.#next[0]! < path) this.#step();
    const [known, its, part = ''] = this.#next ?? [];
    if (known !== path || its !== mark) return undefined;
    try {
      return JSON.parse(part) as ServerPart;
    } catch {
      return undefined;
    }
  }

  close(): void {
    this.#lines.return?.();
  }
}

/** Keeps the parts of this build for the next one; until all are there, those of the build before stay. */
export class PartsAfter {
  readonly #file: string;
  readonly #writer: LineWriter;

  constructor({ file, code }: KeptParts) {
    this.#file = file;
    this.#writer = new LineWriter(`${file}.next`);
    this.#writer.write(code);
  }

  add(path: string, mark: string, part: ServerPart): void {
    // A tab is in no path of a record, in no hash, and in JSON only as an escape.
    this.#writer.write([path, mark, JSON.stringify(part)].join('\t'));
  }

  /** `whole` when all are there. */
  close(whole: boolean): void {
    this.#writer.close();
    if (whole) renameSync(`${this.#file}.next`, this.#file);
  }
}
