import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { pageKinds, pageTemplates } from './page-kinds.ts';

async function kindsOf(files: Record<string, number>, templates: readonly string[]): Promise<Record<string, string>> {
  const directory = await mkdtemp(join(tmpdir(), 'kinds-'));
  for (const [file, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(directory, file)), { recursive: true });
    await writeFile(join(directory, file), 'x'.repeat(bytes));
  }
  const kinds = await pageKinds(directory, templates);
  await rm(directory, { recursive: true });
  return Object.fromEntries(kinds.map(({ kind, path }) => [kind, path]));
}

test('each file is of the kind whose route says the most of it', async () => {
  const files = {
    'index.html': 1,
    '404.html': 1,
    'changes/index.html': 1,
    'changes/rug-pulls/index.html': 1,
    'changes/2026-11-12/2/index.html': 1,
    'servers/npm/a/index.html': 1,
    'servers/npm/a/tools/b/index.html': 1,
    'servers/high/2/3/index.html': 1,
    'servers/npm/a.json': 1,
  };
  const found = await kindsOf(files, [
    'index.astro',
    '404.astro',
    'changes/[...page].astro',
    'changes/[day]/[...page].astro',
    'changes/rug-pulls/[...page].astro',
    'servers/[...list].astro',
    'servers/[namespace]/[name]/index.astro',
    'servers/[namespace]/[name]/tools/[tool]/index.astro',
  ]);
  expect(found).toEqual({
    '404': '/404.html',
    home: '/',
    'changes/[day]/[...page]': '/changes/2026-11-12/2/',
    'changes/[...page]': '/changes/',
    'changes/rug-pulls/[...page]': '/changes/rug-pulls/',
    'servers/[...list]': '/servers/high/2/3/',
    'servers/[namespace]/[name]': '/servers/npm/a/',
    'servers/[namespace]/[name]/tools/[tool]': '/servers/npm/a/tools/b/',
  });
});

test('the largest page stands for its kind', async () => {
  const files = { 'rules/a/index.html': 5, 'rules/b/index.html': 9, 'rules/c/index.html': 7 };
  expect(await kindsOf(files, ['rules/[rule].astro'])).toEqual({ 'rules/[rule]': '/rules/b/' });
});

test('the project’s own templates are found', async () => {
  expect(await pageTemplates()).toEqual(expect.arrayContaining(['index.astro', 'attacks/[attack].astro']));
});
