import { setTimeout as sleep } from 'node:timers/promises';
import { HttpFailure } from './failure.ts';

/** How considerate the crawler is of one host. */
export interface Manners {
  /** From the start of one request to the start of the next, in milliseconds. */
  spacingMs: number;
  /** Visits at the same time. */
  visits: number;
  /** The longest pause that is waited for, in milliseconds; a host that asks for a longer one is left alone instead. */
  longestPauseMs: number;
}

export const defaultManners: Manners = { spacingMs: 250, visits: 2, longestPauseMs: 60_000 };

interface HostState {
  /** Time of the monotonic clock before which no request starts, in milliseconds. */
  next: number;
  /** The same, for what the host itself asked for. */
  pausedUntil: number;
  visits: number;
  waiting: (() => void)[];
}

/** Keeps the requests to one host apart, whichever source makes them. */
export class Hosts {
  readonly #manners: Manners;
  readonly #states = new Map<string, HostState>();

  constructor(manners: Manners) {
    this.#manners = manners;
  }

  #stateOf(host: string): HostState {
    const state = this.#states.get(host) ?? { next: 0, pausedUntil: 0, visits: 0, waiting: [] };
    this.#states.set(host, state);
    return state;
  }

  /** Waits until a request to the host may start. Throws an `HttpFailure` when the host asked for a longer pause. */
  async turn(host: string, signal?: AbortSignal): Promise<void> {
    const state = this.#stateOf(host);
    for (;;) {
      const now = performance.now();
      const left = state.pausedUntil - now;
      if (left > this.#manners.longestPauseMs) {
        throw new HttpFailure('asked-to-wait', `${host} asked to be left alone for ${Math.ceil(left / 1000)} s.`);
      }
      const start = Math.max(now, state.next, state.pausedUntil);
      if (start <= now) {
        state.next = now + this.#manners.spacingMs;
        return;
      }
      await sleep(start - now, undefined, signal === undefined ? {} : { signal });
    }
  }

  /** No request to the host starts for so long, in milliseconds. */
  pause(host: string, ms: number): void {
    const state = this.#stateOf(host);
    state.pausedUntil = Math.max(state.pausedUntil, performance.now() + ms);
  }

  /** Does the work as soon as the host has few enough visits. */
  async visit<T>(host: string, work: () => Promise<T>): Promise<T> {
    const state = this.#stateOf(host);
    if (state.visits >= this.#manners.visits) await new Promise<void>((resolve) => state.waiting.push(resolve));
    else state.visits += 1;
    try {
      return await work();
    } finally {
      const next = state.waiting.shift();
      if (next === undefined) state.visits -= 1;
      else next();
    }
  }
}

/** The pause that a host asks for in `Retry-After`, in milliseconds; `undefined` when it asks for none. */
export function askedPauseMs(retryAfter: string | null): number | undefined {
  if (retryAfter === null || retryAfter.trim() === '') return undefined;
  const seconds = Number(retryAfter);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(retryAfter) - Date.now();
  return Number.isFinite(ms) ? Math.max(ms, 0) : undefined;
}
