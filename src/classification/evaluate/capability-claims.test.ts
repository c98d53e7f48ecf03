import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeServer } from '../../catalog/store.ts';
import { serverRecord } from '../testing.ts';
import { claimsTable } from './capability-claims.ts';

it('counts the judged claims that the rules make today, and throws where the tool is gone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'claims-'));
  try {
    await writeServer(folder, serverRecord('npm/a', ['delete_x', 'delete_y', 'get_x']));
    const file = join(folder, 'claims.jsonl');
    const claim = { server: 'npm/a', capability: 'delete-data', holds: true, read: '2026-01-01' };
    const lines = [
      { ...claim, tool: 'delete_x' },
      { ...claim, tool: 'delete_y', holds: false },
      { ...claim, tool: 'get_x', holds: false },
    ];
    await writeFile(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const table = await claimsTable(file, folder);
    expect(table.count).toBe(2);
    expect(table.capabilities['delete-data']).toEqual({ count: 2, right: 1 });
    await writeFile(file, JSON.stringify({ ...claim, tool: 'gone' }));
    await expect(claimsTable(file, folder)).rejects.toThrow('npm/a has no tool "gone".');
  } finally {
    await rm(folder, { recursive: true });
  }
});

it('reads the committed judgements', async () => {
  expect((await claimsTable()).count).toBeGreaterThan(100);
}, 30_000);
