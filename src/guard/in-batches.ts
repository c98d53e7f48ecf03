import type { Writable } from 'node:stream';

/** Makes the writes of one turn of the event loop leave together: under load a system call for many messages in place of one each. */
export function inBatches<T extends Writable>(stream: T): T {
  const write = stream.write.bind(stream) as (...args: unknown[]) => boolean;
  let corked = false;
  const flush = (): void => {
    corked = false;
    stream.uncork();
  };
  stream.write = (...args: unknown[]): boolean => {
    if (!corked) {
      corked = true;
      stream.cork();
      process.nextTick(flush);
    }
    return write(...args);
  };
  return stream;
}
