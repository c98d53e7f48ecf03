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
  /** Memory of all its processes together that no file backs, in bytes. */
  memoryBytes: number;
  /** Processes and threads at one time. */
  tasks: number;
  /** Processor time of all its processes together, in milliseconds. */
  cpuMs: number;
  /** Bytes of one file that it writes. */
  fileBytes: number;
  /** Bytes that each of the folders that it may write to holds. */
  folderBytes: number;
}

const mebibyte = 1024 * 1024;

export const defaultLimits: Limits = {
  totalMs: 60_000,
  probeMs: 10_000,
  outputBytes: 32 * mebibyte,
  lineBytes: 16 * mebibyte,
  errorBytes: 16 * mebibyte,
  pages: 200,
  tools: 10_000,
  memoryBytes: 1024 * mebibyte,
  tasks: 512,
  cpuMs: 60_000,
  fileBytes: 64 * mebibyte,
  folderBytes: 128 * mebibyte,
};
