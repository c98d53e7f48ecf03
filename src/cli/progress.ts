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
    this.show(() => `${this.#label}: ${paceText(this.#count, this.#total, this.#seconds())}`);
  }

  /** Renews the line on a terminal, unless that was done a moment ago. */
  show(line: () => string): void {
    if (!process.stderr.isTTY || performance.now() - this.#shown < interval) return;
    this.#shown = performance.now();
    process.stderr.write(`\r\x1b[K${line()}`);
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

/** How many steps are done, of how many, how fast, and how long the rest will take at that pace. */
export function paceText(count: number, total: number | undefined, seconds: number): string {
  const rate = count / Math.max(seconds, 0.001);
  const left = total === undefined || count === 0 ? '' : `, ${Math.ceil(Math.max(total - count, 0) / rate)} s left`;
  return `${count}${total === undefined ? '' : `/${total}`}, ${rate.toFixed(rate < 10 ? 1 : 0)}/s${left}`;
}
