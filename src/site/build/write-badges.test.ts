import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { badgePath } from '../../catalog/server-id.ts';
import { buildCatalogIndex } from '../catalog-index.ts';
import { writeBadges } from './write-badges.ts';

test('every server has a badge that says its worst level and nothing of its own words', async () => {
  const { servers } = await buildCatalogIndex('src/e2e/fixture-catalog');
  const directory = await mkdtemp(join(tmpdir(), 'badges-'));
  await writeBadges(servers, directory);
  for (const { id, levels, from } of servers) {
    const svg = await readFile(join(directory, badgePath(id)), 'utf8');
    const none = from === null ? 'no tool list' : 'no tools';
    const worst = ['critical', 'high', 'unknown', 'medium', 'low'].find((level) => level in levels) ?? none;
    expect(svg, id).toContain(`aria-label="MCP risk: ${worst}`);
    expect(svg).not.toMatch(/evil|script|href|style=|url\(/);
  }
  await rm(directory, { recursive: true });
});
