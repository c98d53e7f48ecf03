import { closeSync, openSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Limit } from '../policy/policy.ts';
import { periodOf, quotasOf, type Counters, type Reservation } from './counters.ts';

/** Counts in a SQLite file, so that a restart goes on where it stopped and several guards share one quota. */
export class SqliteCounters implements Counters {
  readonly #database: DatabaseSync;
  readonly #select: StatementSync;
  readonly #upsert: StatementSync;
  readonly #giveBack: StatementSync;

  /** Throws when the file cannot be opened or is no such database: then nothing may be let through. */
  constructor(file: string) {
    // SQLite would create it for everybody to read.
    closeSync(openSync(file, 'a', 0o600));
    this.#database = new DatabaseSync(file, { timeout: 5000 });
    this.#database.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = NORMAL;
      CREATE TABLE IF NOT EXISTS quota (
        caller TEXT NOT NULL, counter TEXT NOT NULL, window TEXT NOT NULL, period INTEGER NOT NULL, count INTEGER NOT NULL,
        PRIMARY KEY (caller, counter, window)
      ) STRICT, WITHOUT ROWID;
    `);
    this.#select = this.#database.prepare(
      'SELECT period, count FROM quota WHERE caller = ? AND counter = ? AND window = ?',
    );
    this.#upsert = this.#database.prepare(`
      INSERT INTO quota VALUES (?, ?, ?, ?, 1)
      ON CONFLICT DO UPDATE SET count = CASE WHEN period < excluded.period THEN 1 ELSE count + 1 END, period = max(period, excluded.period)
    `);
    this.#giveBack = this.#database.prepare(
      'UPDATE quota SET count = count - 1 WHERE caller = ? AND counter = ? AND window = ? AND period = ? AND count > 0',
    );
  }

  #row(grant: string, { counter, window }: Limit, at: Date): { period: number; count: number } {
    const period = periodOf(window, at);
    const row = this.#select.get(grant, counter, window) as { period: number; count: number } | undefined;
    return row === undefined || row.period < period ? { period, count: 0 } : row;
  }

  used(grant: string, limit: Limit, at: Date): number {
    return this.#row(grant, limit, at).count;
  }

  reserve(grant: string, limits: readonly Limit[], at: Date): Reservation | undefined {
    const quotas = quotasOf(limits);
    if (quotas.length === 0) return { grant, quotas: [] };
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const rows = quotas.map((limit) => ({ limit, ...this.#row(grant, limit, at) }));
      const free = rows.every(({ limit, count }) => count < limit.max);
      if (free) for (const { limit, period } of rows) this.#upsert.run(grant, limit.counter, limit.window, period);
      this.#database.exec('COMMIT');
      return free ? { grant, quotas: rows.map(({ limit, period }) => ({ limit, period })) } : undefined;
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  release({ grant, quotas }: Reservation): void {
    for (const { limit, period } of quotas) this.#giveBack.run(grant, limit.counter, limit.window, period);
  }

  close(): void {
    this.#database.close();
  }
}
