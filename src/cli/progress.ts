/** How often a progress line is renewed, in milliseconds. */
const interval = 200;

/**
 * Progress of long work on stderr: one line that is renewed on a terminal, and elsewhere only the lines that `note` and `done` print.
 */
export class Progress {
  readonly #started = performance.now();
  readonly #label: string;
  readonly #total: number | undefined;
  #count = 0;
  #shown = 0;

  /** `total` is the number of steps, absent when it is not known. */
  constructor(label: string, total?: number) {
    this.#label = label;
    this.#total = total;
  }

  #seconds(): number {
    return (performance.now() - this.#started) / 1000;
  }

  /** Counts steps and renews the line. */
  step(by = 1): void {
    this.#count += by;
    if (!process.stderr.isTTY || performance.now() - this.#shown < interval) return;
    this.#shown = performance.now();
    const rate = this.#count / Math.max(this.#seconds(), 0.001);
    const left =
      this.#total === undefined ? '' : `/${this.#total}, ${Math.ceil((this.#total - this.#count) / rate)} s left`;
    process.stderr.write(`\r\x1b[K${this.#label}: ${this.#count}${left}, ${rate.toFixed(rate < 10 ? 1 : 0)}/s`);
  }

  /** A line that stays, such as a failure. */
  note(line: string): void {
    process.stderr.write(`${process.stderr.isTTY ? '\r\x1b[K' : ''}${line}\n`);
  }

  /** The closing line, with the time the work took. */
  done(summary: string): void {
    this.note(`${this.#label}: ${summary} in ${this.#seconds().toFixed(1)} s`);
  }
}
