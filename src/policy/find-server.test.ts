import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeServer } from '../catalog/store.ts';
import { answer, bank, tool } from './__fixtures__/answers.ts';
import { assertTool, findServer, UnknownName } from './find-server.ts';

let catalog = '';
beforeAll(async () => {
  catalog = await mkdtemp(join(tmpdir(), 'find-server-'));
  await writeServer(catalog, bank.server);
  for (const id of ['npm/a-notes', 'npm/b-notes']) {
    await writeServer(catalog, { ...bank.server, id, aliases: [], title: 'Notes', packages: [] });
  }
  await writeFile(join(catalog, 'servers/npm/broken.json'), '{');
});
afterAll(() => rm(catalog, { recursive: true }));

describe('a server', () => {
  test.each(['npm/@acme~server-bank', 'npm/old-bank', 'Acme Bank', 'acme bank', '@acme/server-bank'])(
    'is found as %s',
    async (name) => {
      expect((await findServer(catalog, name)).id).toBe('npm/@acme~server-bank');
    },
  );

  test.each([
    ['@acme/server-bnak', '"@acme/server-bank"'],
    ['npm/a-note', '"npm/a-notes"'],
    ['bank', '"acme bank"'],
  ])('is not found as %s, and what is near is named', async (name, near) => {
    await expect(findServer(catalog, name)).rejects.toThrow(near);
  });

  test.each(['zzzzzzzzzz', '../../etc/passwd', '__proto__', 'a/b/c', ' ', 'npm/Ä'])(
    'is not found as %j',
    async (name) => {
      await expect(findServer(catalog, name)).rejects.toThrow(UnknownName);
    },
  );

  test('is asked for by id when several have the title', async () => {
    await expect(findServer(catalog, 'notes')).rejects.toThrow('npm/a-notes, npm/b-notes');
  });

  test('whose record is broken says so', async () => {
    await expect(findServer(catalog, 'npm/broken')).rejects.toThrow('not JSON');
  });

  test('is not looked for without a catalog', async () => {
    await expect(findServer(join(catalog, 'none'), 'x')).rejects.toThrow('no catalog');
  });
});

test('a tool that the server lacks is refused with those that are near', () => {
  expect(() => assertTool(bank.server, 'run_sql')).not.toThrow();
  expect(() => assertTool(bank.server, 'run_sqll')).toThrow('"run_sql"');
  expect(() => assertTool({ ...bank.server, tools: [tool('x')] }, answer('Read', 'low').rationale)).toThrow(
    UnknownName,
  );
});
