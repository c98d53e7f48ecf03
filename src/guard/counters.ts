import type { Limit } from '../policy/policy.ts';

const milliseconds = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;

/** Number of the window's period at a time; periods start at whole minutes, hours and days of UTC. */
export function periodOf(window: Limit['window'], at: Date): number {
  return Math.floor(at.getTime() / milliseconds[window]);
}

/** The quotas among limits: limits of one counter and one window draw on one quota, once a call, and the lowest `max` binds. */
export function quotasOf(limits: readonly Limit[]): Limit[] {
  const quotas = new Map<string, Limit>();
  for (const limit of limits) {
    const key = `${limit.counter} ${limit.window}`;
    const known = quotas.get(key);
    if (known === undefined || limit.max < known.max) quotas.set(key, limit);
  }
  return [...quotas.values()];
}

/** Calls that were counted and can be given back. */
export interface Reservation {
  grant: string;
  quotas: { limit: Limit; period: number }[];
}

/** Counts calls by grant, counter and window. Every method is synchronous, so that no call comes between a check and its count. */
export interface Counters {
  /** Calls counted in the current period. */
  used(grant: string, limit: Limit, at: Date): number;
  /** Counts a call on every quota at once; `undefined`, and nothing counted, when one of them is used up. */
  reserve(grant: string, limits: readonly Limit[], at: Date): Reservation | undefined;
  /** Gives back a call that was not executed; without effect when its period is over. */
  release(reservation: Reservation): void;
  close(): void;
}

/** Counts in memory: a restart starts from nothing. */
export class MemoryCounters implements Counters {
  readonly #counts = new Map<string, { period: number; count: number }>();

  #entry(grant: string, { counter, window }: Limit, at: Date): { period: number; count: number } {
    const key = `${window} ${counter} ${grant}`;
    const period = periodOf(window, at);
    let entry = this.#counts.get(key);
    // A clock that is set back keeps the later period, so that it opens no new quota.
    if (entry === undefined || entry.period < period) {
      entry = { period, count: 0 };
      this.#counts.set(key, entry);
    }
    return entry;
  }

  used(grant: string, limit: Limit, at: Date): number {
    return this.#entry(grant, limit, at).count;
  }

  reserve(grant: string, limits: readonly Limit[], at: Date): Reservation | undefined {
    const quotas = quotasOf(limits).map((limit) => ({ limit, entry: this.#entry(grant, limit, at) }));
    if (quotas.some(({ limit, entry }) => entry.count >= limit.max)) return undefined;
    for (const { entry } of quotas) entry.count += 1;
    return { grant, quotas: quotas.map(({ limit, entry }) => ({ limit, period: entry.period })) };
  }

  release({ grant, quotas }: Reservation): void {
    for (const { limit, period } of quotas) {
      const entry = this.#counts.get(`${limit.window} ${limit.counter} ${grant}`);
      if (entry !== undefined && entry.period === period && entry.count > 0) entry.count -= 1;
    }
  }

  close(): void {
    this.#counts.clear();
  }
}
