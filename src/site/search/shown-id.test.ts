import { expect, test } from 'vitest';
import { serverPath } from '../../catalog/server-id.ts';
import { shownId } from './shown-id.ts';

function address(id: string): string {
  return serverPath(id).slice('/servers/'.length, -1);
}

test.each([
  'io.github.Owner/Some-Repo',
  'io.github.owner/plain',
  'com.example/名前',
  'com.example/a.json',
  'com.example/100%',
])('reads %s from its address', (id) => {
  expect(shownId(address(id))).toBe(id);
});

test.each(['npm/@scope~name', 'npm/@x~~341', 'remote/host.example~mcp'])('leaves the fallback id %s as it is', (id) => {
  expect(shownId(id)).toBe(id);
});

test('leaves a shortened name and bytes that are no text as they are', () => {
  const long = address(`com.example/${'N'.repeat(80)}`);
  expect(shownId(long)).toBe(long);
  expect(shownId('com.example/~ff')).toBe('com.example/~ff');
});
