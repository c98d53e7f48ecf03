import type { Run } from '../catalog/sources-file.ts';
import { paceText, Progress } from '../cli/progress.ts';
import type { CrawlWatcher } from './crawl.ts';
import { entryLine, plain } from './report.ts';
import type { Entry, Source } from './source.ts';

/** What a person who watches a crawl sees: how far the source is, how far all is, and failures as they come. */
export class CrawlProgress implements CrawlWatcher {
  readonly #progress = new Progress('Crawl');
  readonly #started = performance.now();
  readonly #sources: number;
  #current = { id: '', started: 0, count: 0, total: undefined as number | undefined };
  #read = 0;
  #entries = 0;
  #merging = 0;

  constructor(sources: number) {
    this.#sources = sources;
  }

  expect(source: Source, total: number): void {
    this.#begin(source);
    this.#current.total = total;
  }

  entry(source: Source, entry: Entry): void {
    this.#begin(source);
    this.#current.count += 1;
    this.#entries += 1;
    if (process.stderr.isTTY && (source.slow || !entry.listing)) this.note(entryLine(source.id, entry));
    this.#progress.show(() => {
      const { id, count, total, started } = this.#current;
      const here = paceText(count, total, (performance.now() - started) / 1000);
      const all = paceText(this.#entries, undefined, (performance.now() - this.#started) / 1000);
      return `${id}: ${here} | source ${this.#read + 1} of ${this.#sources}, all: ${all}`;
    });
  }

  source({ source, failure, counts, seconds }: Run): void {
    this.#read += 1;
    if (failure !== undefined) this.note(plain(`${source}: ${failure}`));
    else if (process.stderr.isTTY) {
      this.note(`${source}: ${counts.listed} of ${counts.known} entries, ${counts.tools} tools in ${seconds} s`);
    }
  }

  merged(done: number, total: number): void {
    if (done === 0) this.#merging = performance.now();
    this.#progress.show(() => `Merge: ${paceText(done, total, (performance.now() - this.#merging) / 1000)}`);
  }

  note(line: string): void {
    this.#progress.note(line);
  }

  done(summary: string): void {
    this.#progress.done(summary);
  }

  #begin({ id }: Source): void {
    if (this.#current.id !== id) this.#current = { id, started: performance.now(), count: 0, total: undefined };
  }
}
