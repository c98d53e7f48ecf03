import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { measureNode } from './measured-command.ts';

const folder = await mkdtemp(join(tmpdir(), 'measured-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function program(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

const burn = 'const until = Date.now() + 900; while (Date.now() < until); ';

describe.runIf(process.platform === 'linux')('measureNode', () => {
  test('tells memory and processor time of the processes that a command starts, by kind', async () => {
    const child = await program('astro.mjs', `const held = Buffer.alloc(200e6, 1); ${burn}; held.at(0);`);
    const start = `import('node:child_process').then(({ spawnSync }) => spawnSync(process.execPath, [${JSON.stringify(child)}]));`;
    const { usage, peak, seconds } = await measureNode([await program('parent.mjs', start)]);
    expect(usage('astro')).toMatchObject({ processes: 1 });
    expect(usage('astro').peak).toBeGreaterThan(200e6);
    expect(usage('astro').cpuSeconds).toBeGreaterThan(0.3);
    expect(usage('node')).toMatchObject({ processes: 1 });
    expect(usage('node').peak).toBeLessThan(200e6);
    expect(usage('pagefind')).toEqual({ processes: 0, peak: 0, cpuSeconds: 0 });
    expect(peak).toBe(usage('astro').peak);
    expect(seconds).toBeGreaterThan(0.9);
  });
});

test('a command that fails is an error with its last lines, unless its exit code is accepted', async () => {
  const failing = await program('failing.mjs', 'console.error("first"); console.error("the reason"); process.exit(3);');
  await expect(measureNode([failing])).rejects.toThrow(/ended with 3: first \/ the reason/);
  const lines: string[] = [];
  await measureNode([failing], { accepts: [3], onLine: (line) => lines.push(line) });
  expect(lines).toEqual(['first', 'the reason']);
});
