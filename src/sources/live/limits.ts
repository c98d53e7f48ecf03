/** What one server may use before it is ended. */
export interface Limits {
  /** From the start of the process to the last page, in milliseconds. */
  totalMs: number;
  /** Wait for the answer to the version probe, in milliseconds; then the older handshake follows on the same process. */
  probeMs: number;
  /** Bytes on standard output in all. */
  outputBytes: number;
  /** Bytes of one line, which is one message. */
  lineBytes: number;
  /** Bytes on standard error in all. */
  errorBytes: number;
  pages: number;
  tools: number;
}

export const defaultLimits: Limits = {
  totalMs: 60_000,
  probeMs: 10_000,
  outputBytes: 32 * 1024 * 1024,
  lineBytes: 16 * 1024 * 1024,
  errorBytes: 16 * 1024 * 1024,
  pages: 200,
  tools: 10_000,
};
