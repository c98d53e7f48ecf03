import { onTestFinished } from 'vitest';
import { setClock } from '../../catalog/clock.ts';
import { guarded } from './harness.ts';

/** A client, a guard and a server that end with the test that started them; the clock stands in the middle of a minute. */
export async function start(...args: Parameters<typeof guarded>) {
  setClock(new Date('2026-03-01T12:00:30Z'));
  const guard = await guarded(...args);
  onTestFinished(async () => {
    await guard.close();
    setClock(undefined);
  });
  return guard;
}
