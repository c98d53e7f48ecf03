import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readServers } from '../catalog/store.ts';
import { gatherMaterial } from '../synthesis/material.ts';
import { synthesizeCatalog } from '../synthesis/synthesize.ts';
import { changeServers } from './change-servers.ts';

test('a hundredth of the servers changes, and they stay readable when a stage that was ended changes them again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'change-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await synthesizeCatalog(folder, { servers: 210, seed: 1, material: await gatherMaterial('catalog'), step() {} });
  const texts = async (): Promise<string[]> => {
    const found: string[] = [];
    for await (const reading of readServers(folder)) found.push(reading.ok ? reading.text : reading.problem.reason);
    return found;
  };
  const before = await texts();
  expect(await changeServers(folder, 100, 1)).toBe(3);
  const after = await texts();
  expect(after.filter((text, position) => text !== before[position])).toHaveLength(3);
  expect(await changeServers(folder, 100, 1)).toBe(3);
  for await (const reading of readServers(folder)) expect(reading.ok).toBe(true);
});
