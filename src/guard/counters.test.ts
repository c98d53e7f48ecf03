import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Limit } from '../policy/policy.ts';
import { MemoryCounters, type Counters } from './counters.ts';
import { SqliteCounters } from './sqlite-counters.ts';

const folder = mkdtempSync(join(tmpdir(), 'counters-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const file = () => join(folder, `${(files += 1)}.sqlite`);
const limit = (max: number, window: Limit['window'] = 'minute', counter = 'c'): Limit => ({
  counter,
  window,
  max,
  scope: 'grant',
});
const at = (time: string) => new Date(`2026-03-01T${time}Z`);

describe.each<[string, () => Counters]>([
  ['memory', () => new MemoryCounters()],
  ['SQLite', () => new SqliteCounters(file())],
])('counters in %s', (_, open) => {
  test('start anew at whole minutes, hours and days of UTC', () => {
    for (const [window, last, next] of [
      ['minute', '10:00:59.999', '10:01:00'],
      ['hour', '10:59:59.999', '11:00:00'],
    ] as const) {
      const counters = open();
      expect(counters.reserve('g', [limit(1, window)], at(last))).toBeDefined();
      expect(counters.reserve('g', [limit(1, window)], at(last))).toBeUndefined();
      expect(counters.reserve('g', [limit(1, window)], at(next))).toBeDefined();
    }
    const counters = open();
    expect(counters.reserve('g', [limit(1, 'day')], at('23:59:59'))).toBeDefined();
    expect(counters.reserve('g', [limit(1, 'day')], new Date('2026-03-02T00:00:00Z'))).toBeDefined();
  });

  test('count a call once for limits of one counter, and nothing when one of several is used up', () => {
    const counters = open();
    const both = [limit(5), limit(3), limit(1, 'hour', 'other')];
    expect(counters.reserve('g', both, at('10:00:00'))).toBeDefined();
    expect(counters.used('g', limit(5), at('10:00:00'))).toBe(1);
    expect(counters.reserve('g', both, at('10:00:00'))).toBeUndefined();
    expect(counters.used('g', limit(5), at('10:00:00'))).toBe(1);
  });

  test('keep callers apart', () => {
    const counters = open();
    expect(counters.reserve('a', [limit(1)], at('10:00:00'))).toBeDefined();
    expect(counters.reserve('b', [limit(1)], at('10:00:00'))).toBeDefined();
    expect(counters.reserve('a', [limit(1)], at('10:00:00'))).toBeUndefined();
  });

  test('give back a call once its period still runs, and not one of an earlier period', () => {
    const counters = open();
    const first = counters.reserve('g', [limit(1)], at('10:00:00'));
    counters.release(first!);
    const second = counters.reserve('g', [limit(1)], at('10:00:01'));
    expect(second).toBeDefined();
    expect(counters.reserve('g', [limit(1)], at('10:01:00'))).toBeDefined();
    counters.release(second!);
    expect(counters.used('g', limit(1), at('10:01:00'))).toBe(1);
  });

  test('open no new quota when the clock is set back', () => {
    const counters = open();
    expect(counters.reserve('g', [limit(1)], at('10:05:00'))).toBeDefined();
    expect(counters.reserve('g', [limit(1)], at('10:01:00'))).toBeUndefined();
  });
});

describe('the SQLite file', () => {
  test('carries the counts over a restart', () => {
    const path = file();
    const before = new SqliteCounters(path);
    before.reserve('g', [limit(1, 'day')], at('10:00:00'));
    before.close();
    const after = new SqliteCounters(path);
    expect(after.reserve('g', [limit(1, 'day')], at('11:00:00'))).toBeUndefined();
    after.close();
  });

  test('is one quota for two guards', () => {
    const path = file();
    const [one, two] = [new SqliteCounters(path), new SqliteCounters(path)];
    const passed = Array.from({ length: 20 }, (_, call) =>
      (call % 2 ? one : two).reserve('g', [limit(7)], at('10:00:00')),
    );
    expect(passed.filter((each) => each !== undefined)).toHaveLength(7);
  });

  test('that is no database stops the guard', () => {
    const path = file();
    writeFileSync(path, 'this is no database, and long enough to be read as one'.repeat(50));
    expect(() => new SqliteCounters(path)).toThrow('not a database');
  });
});
