import { expect, test } from 'vitest';
import type { Server } from '../catalog/server.ts';
import { capabilityMap } from './capability-map.ts';
import { serverRecordNotes, toolRecordNotes } from './record-notes.ts';

const tool = { name: 'run', firstSeen: '2026-01-01T00:00:00Z', lastChanged: '2026-02-03T00:00:00Z' };
const server = { tools: [tool] } as unknown as Server;

test('a record with nothing to note has no notes', () => {
  expect(toolRecordNotes(server, tool)).toEqual([]);
  expect(serverRecordNotes(server)).toEqual([]);
});

test('a tool that changed under an unchanged version says so with its day, here and on its server', () => {
  const changed = { ...tool, underUnchangedVersion: '1.2.3' };
  const [note] = toolRecordNotes(server, changed);
  expect(note?.text).toBe('Its definition changed on 2026-02-03 while the server’s version stayed 1.2.3.');
  expect(serverRecordNotes({ ...server, tools: [changed, tool] })[0]?.text).toContain('1 tool changed');
});

test('a tool counts its own findings alone, and its server all of them', () => {
  const finding = { id: 'x', pointer: '', evidence: '', message: '' };
  const found = { ...server, findings: [{ ...finding, tool: 'run' }, { ...finding, tool: 'other' }, finding] };
  expect(toolRecordNotes(found, tool)[0]?.text).toContain('1 finding in its own text');
  expect(serverRecordNotes(found)[0]?.text).toContain('3 findings');
});

test('a server that is gone leads to the day on which it went', () => {
  const [note] = serverRecordNotes({ ...server, goneSince: '2026-03-04T05:06:07Z' });
  expect(note).toMatchObject({ href: '/changes/2026-03-04/' });
});

test('a capability map has every capability once, those that make a leg first', () => {
  const of = (name: string, ...capabilities: string[]) => ({ name, answer: { capabilities } }) as never;
  const rows = capabilityMap([of('a', 'delete-data', 'fetch-url'), of('b', 'fetch-url')]);
  expect(rows).toEqual([
    { capability: 'fetch-url', legs: ['untrusted', 'outward'], tools: ['a', 'b'] },
    { capability: 'delete-data', legs: [], tools: ['a'] },
  ]);
});
