import { expect, test } from 'vitest';
import { sandboxValues, withoutMachineValues } from './machine-values.ts';

const at = new Date('2026-01-11T12:00:00Z');

test.each([
  ['Default: 2026-01-11.', 'Default: ${TODAY}.'],
  ['Since 2026-01-10T09:30:00.123Z', 'Since ${YESTERDAY}'],
  ['From 2025-12-12T12:00:31.123Z', 'From ${TODAY-30d}'],
  ['To 2026-01-18T11:59:59.999Z', 'To ${TODAY+7d}'],
  ['Until January 12, 2026', 'Until ${TOMORROW}'],
  ['It is Sun Jan 11 2026', 'It is ${TODAY}'],
  ['From 1/11/2026 on', 'From ${TODAY} on'],
  ['Reads /sandbox/home/notes', 'Reads ${HOME}/notes'],
  ['In /sandbox/package/node_modules/x', 'In ${PACKAGE}/node_modules/x'],
])('%s → %s', (text, expected) => {
  expect(withoutMachineValues(text, sandboxValues(at), at)).toBe(expected);
});

test.each([
  'Released 2025-01-11',
  'Made 2025-12-12T08:15:00.000Z',
  'Made 2025-99-99T12:00:00.000Z',
  'Room 11/1/20261',
  '21/11/2026',
  'Writes to /tmp and /home/user',
  'v1.2.3',
])('leaves %s', (text) => {
  expect(withoutMachineValues(text, sandboxValues(at), at)).toBe(text);
});
