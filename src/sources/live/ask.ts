import { ContainedStdio, type StartCommand } from './contained-stdio.ts';
import { converse, type Answer } from './converse.ts';
import { LiveFailure } from './failure.ts';
import type { Limits } from './limits.ts';

/** Starts a server, asks for its tools and ends it. Throws a `LiveFailure`. */
export async function ask(start: StartCommand, limits: Limits): Promise<Answer> {
  try {
    return await converse(new ContainedStdio(start, limits), limits, 'auto');
  } catch (error) {
    // A server that ends at the first unknown request is an older one, and deserves a process of its own without the probe.
    if (error instanceof LiveFailure && error.kind === 'exited')
      return await converse(new ContainedStdio(start, limits), limits, 'legacy');
    throw error;
  }
}
