import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { inBatches } from './in-batches.ts';

test('writes of one turn leave together and in order, and each turn’s by the end of the turn', async () => {
  const batches: string[] = [];
  const stream = inBatches(
    new Writable({
      write: (chunk: Buffer, _, done) => done(void batches.push(chunk.toString())),
      writev: (chunks, done) => done(void batches.push(chunks.map(({ chunk }) => String(chunk)).join(' '))),
    }),
  );
  stream.write('a');
  await Promise.resolve();
  stream.write('b');
  stream.write('c');
  await new Promise(setImmediate);
  expect(batches).toEqual(['a b c']);
  stream.write('d');
  await new Promise(setImmediate);
  expect(batches).toEqual(['a b c', 'd']);
});
