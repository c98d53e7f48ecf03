import { expect, test } from 'vitest';
import { askedPauseMs, Hosts } from './hosts.ts';

const manners = { spacingMs: 60, visits: 2, longestPauseMs: 500 };

test('requests to one host are kept apart; another host does not wait', async () => {
  const hosts = new Hosts(manners);
  const started = performance.now();
  const at: number[] = [];
  const turn = async (host: string) => {
    await hosts.turn(host);
    at.push(performance.now() - started);
  };
  await Promise.all([turn('a'), turn('a'), turn('a')]);
  expect(at[1]).toBeGreaterThan(55);
  expect(at[2]).toBeGreaterThan(115);
  const before = performance.now();
  await hosts.turn('b');
  expect(performance.now() - before).toBeLessThan(30);
});

test('a pause that a host asks for holds for every later request to it', async () => {
  const hosts = new Hosts(manners);
  hosts.pause('a', 150);
  hosts.pause('a', 10);
  const started = performance.now();
  await Promise.all([hosts.turn('a'), hosts.turn('b')]);
  expect(performance.now() - started).toBeGreaterThan(145);
});

test('a host that asks for a long pause is left alone', async () => {
  const hosts = new Hosts(manners);
  hosts.pause('a.example', 3_600_000);
  await expect(hosts.turn('a.example')).rejects.toMatchObject({
    kind: 'asked-to-wait',
    message: expect.stringContaining('3600 s'),
  });
});

test('few visits at a time, and the next when one is over, be it by a failure', async () => {
  const hosts = new Hosts(manners);
  let now = 0;
  let most = 0;
  const visit = async (index: number): Promise<void> => {
    most = Math.max(most, ++now);
    await new Promise((resolve) => setTimeout(resolve, 5));
    now -= 1;
    if (index === 0) throw new Error('over');
  };
  const visits = await Promise.allSettled(
    Array.from({ length: 7 }, (_, index) => hosts.visit('a', () => visit(index))),
  );
  expect(visits.map(({ status }) => status)).toEqual(['rejected', ...Array(6).fill('fulfilled')]);
  expect(most).toBe(2);
});

test('a wait ends when the one who waits gives up', async () => {
  const hosts = new Hosts(manners);
  hosts.pause('a', 400);
  await expect(hosts.turn('a', AbortSignal.timeout(10))).rejects.toThrow();
});

test('reads seconds and dates of Retry-After, and nothing else', () => {
  expect(askedPauseMs('2')).toBe(2000);
  expect(askedPauseMs('-5')).toBe(0);
  expect(askedPauseMs('soon')).toBeUndefined();
  expect(askedPauseMs('')).toBeUndefined();
  expect(askedPauseMs(null)).toBeUndefined();
  const later = askedPauseMs(new Date(Date.now() + 10_000).toUTCString());
  expect(later).toBeGreaterThan(8000);
  expect(later).toBeLessThan(10_001);
});
