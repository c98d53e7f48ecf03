import { existsSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { fixtureInSandbox, processesWith } from './__fixtures__/in-sandbox.ts';
import { ask } from './ask.ts';
import { LiveFailure } from './failure.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { sandboxProblem } from './sandbox-support.ts';
import { usageOf } from './usage.ts';
import { excessOf } from './watch-usage.ts';

vi.setConfig({ testTimeout: 60_000 });

const mebibyte = 1024 * 1024;
const few: Limits = {
  ...defaultLimits,
  totalMs: 30_000,
  memoryBytes: 256 * mebibyte,
  cpuMs: 2000,
  fileBytes: 8 * mebibyte,
  folderBytes: 16 * mebibyte,
};

async function failureOf(mode: string, mark: string): Promise<LiveFailure> {
  const limits = { ...few, tasks: /forks|threads/.test(mode) ? 40 : few.tasks };
  const start = fixtureInSandbox('hungry-server.mjs', [mode, mark], limits);
  try {
    await ask(start, limits);
  } catch (error) {
    return error as LiveFailure;
  } finally {
    start.remove();
  }
  throw new Error('It answered.');
}

const noSandbox = sandboxProblem();
if (noSandbox !== undefined) process.stderr.write(`Skipped: the tests of limits, because ${noSandbox}.\n`);

describe.skipIf(noSandbox !== undefined)(
  'a server that takes without end is ended, named for it, and leaves no process',
  () => {
    const noPython = !existsSync('/usr/bin/python3');
    test.for<[mode: string, kind: string, words: string]>([
      ['memory', 'too-much-memory', 'more than 256 MB'],
      ['memory-of-children', 'too-much-memory', 'more than 256 MB'],
      ['nameless-files', 'too-much-memory', 'more than 256 MB'],
      ['forks', 'too-many-processes', 'more than 40'],
      ['threads', 'too-many-processes', 'more than 40'],
      ['spins', 'too-much-cpu', 'processor time'],
      ['file', 'too-much-written', 'EFBIG'],
      ['files', 'too-much-written', 'ENOSPC'],
    ])('%s', async ([mode, kind, words], { skip }) => {
      skip(mode === 'nameless-files' && noPython, 'Python, which the test needs, is not installed');
      const mark = `hungry-${process.pid}-${mode}`;
      const failure = await failureOf(mode, mark);
      expect([failure.kind, failure.message]).toEqual([kind, expect.stringContaining(words)]);
      await vi.waitFor(async () => expect(await processesWith(mark)).toEqual([]), { timeout: 5000 });
    });
  },
);

test('usage counts this process, and stops at enough', () => {
  const usage = usageOf(process.pid, 10_000);
  expect(usage.tasks).toBeGreaterThan(1);
  expect(usage.memoryBytes).toBeGreaterThan(10 * mebibyte);
  expect(usage.cpuMs).toBeGreaterThan(0);
  expect(usageOf(1, 0).tasks).toBeGreaterThan(0);
  expect(usageOf(2 ** 30, 10)).toEqual({ tasks: 0, memoryBytes: 0, cpuMs: 0 });
});

test('usage at a limit is not too much', () => {
  expect(excessOf({ memoryBytes: few.memoryBytes, tasks: few.tasks, cpuMs: few.cpuMs }, few)).toBeUndefined();
});
