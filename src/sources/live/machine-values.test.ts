import { afterEach, expect, test } from 'vitest';
import { setClock } from '../../catalog/clock.ts';
import { sandboxValues, withoutMachineValues } from './machine-values.ts';

afterEach(() => setClock(undefined));

test.each([
  ['Default: 2026-01-11.', 'Default: ${TODAY}.'],
  ['Since 2026-01-10T09:30:00.123Z', 'Since ${YESTERDAY}'],
  ['Until January 12, 2026', 'Until ${TOMORROW}'],
  ['It is Sun Jan 11 2026', 'It is ${TODAY}'],
  ['From 1/11/2026 on', 'From ${TODAY} on'],
  ['Reads /sandbox/home/notes', 'Reads ${HOME}/notes'],
  ['In /sandbox/package/node_modules/x', 'In ${PACKAGE}/node_modules/x'],
])('%s → %s', (text, expected) => {
  setClock(new Date('2026-01-11T12:00:00Z'));
  expect(withoutMachineValues(text, sandboxValues())).toBe(expected);
});

test.each(['Released 2025-01-11', 'Room 11/1/20261', '21/11/2026', 'Writes to /tmp and /home/user', 'v1.2.3'])(
  'leaves %s',
  (text) => {
    setClock(new Date('2026-01-11T12:00:00Z'));
    expect(withoutMachineValues(text, sandboxValues())).toBe(text);
  },
);
