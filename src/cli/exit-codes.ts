/** What every command's exit code means. */
export const exitCodes = {
  /** The command did its work. */
  done: 0,
  /** The command was called wrongly, or it crashed. */
  failed: 1,
  /** A `--check` or a data check found something; nothing was written. */
  checkFailed: 2,
  /** At least one source or input could not be read; the rest was done. */
  sourceFailed: 3,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
