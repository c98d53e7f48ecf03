import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ask } from './ask.ts';
import { defaultLimits } from './limits.ts';
import { LineSplitter } from './line-splitter.ts';

const server = join(import.meta.dirname, '__fixtures__/hostile-server.mjs');
const limits = { ...defaultLimits, totalMs: 20_000, probeMs: 300 };
const start = (mode: string) => ({ command: process.execPath, args: [server, mode], env: {} });

test('gives what the server says of itself', { timeout: 30_000 }, async () => {
  const answer = await ask(start('well-behaved'), limits);
  expect(answer).toMatchObject({
    serverInfo: { name: 'hostile', version: '1.0.0' },
    protocolVersion: '2025-11-25',
    instructions: 'Call me.',
    tools: [{ name: 'well_behaved' }],
  });
});

test.each([
  ['newer', '2026-07-28'],
  ['both', '2026-07-28'],
  ['older', '2025-11-25'],
])('a server of the SDK that speaks the %s era answers in %s', { timeout: 30_000 }, async (era, protocolVersion) => {
  const args = [join(import.meta.dirname, '__fixtures__/sdk-server.ts'), era];
  const answer = await ask({ command: process.execPath, args, env: {} }, { ...limits, probeMs: 5000 });
  expect(answer).toMatchObject({
    protocolVersion,
    serverInfo: { name: 'notes', title: 'Notes', version: '1.2.0' },
    instructions: 'Be plain.',
    tools: [{ name: 'read_note', annotations: { readOnlyHint: true } }],
  });
});

test.each(['/nowhere/at/all', import.meta.dirname])(
  'a command that cannot be started is named: %s',
  async (command) => {
    await expect(ask({ command, args: [], env: {} }, limits)).rejects.toMatchObject({ kind: 'does-not-start' });
  },
);

test('a line that comes in pieces is whole, and the rest waits', () => {
  const lines = new LineSplitter(100, 1000);
  const push = (text: string): string[] => [...lines.push(Buffer.from(text))].map(String);
  expect([push('ab'), push('c\n\nd'), push('e'), push('\nf\n')]).toEqual([[], ['abc', ''], [], ['de', 'f']]);
  expect(lines.pending).toBe(0);
});

test('a line is refused at its limit, not when it ends', () => {
  const lines = new LineSplitter(10, 1000);
  expect(() => [...lines.push(Buffer.alloc(11))]).toThrow('more than 10 bytes');
});
