/**
 * The only source of the current time for everything that is written to disk. `SOURCE_DATE_EPOCH` (seconds since 1970, the
 * reproducible-builds convention) fixes it for a whole process; tests fix it with `setClock`.
 */
let fixed: Date | undefined = process.env['SOURCE_DATE_EPOCH']
  ? new Date(Number(process.env['SOURCE_DATE_EPOCH']) * 1000)
  : undefined;

export function now(): Date {
  return fixed ?? new Date();
}

/** Seconds precision, UTC: `2026-11-23T11:56:00Z`. */
export function timestamp(): string {
  return now().toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** Fixes the clock; `undefined` lets it run again. */
export function setClock(date: Date | undefined): void {
  fixed = date;
}
