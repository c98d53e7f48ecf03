import { now } from '../../catalog/clock.ts';
import { sandboxHost, sandboxPaths, sandboxUser } from './sandbox.ts';

/** A value that a server took from the machine, and the name that stands for it in a record. */
export interface MachineValue {
  value: string;
  name: string;
}

const dayMs = 24 * 60 * 60 * 1000;

/** The forms in which programs print a day, in English. */
function dayForms(day: Date): string[] {
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', ...options }).format(day);
  const [year, month, date] = day.toISOString().slice(0, 10).split('-') as [string, string, string];
  const long = part({ month: 'long' });
  const number = String(Number(date));
  return [
    `${year}-${month}-${date}`,
    `${long} ${number}, ${year}`,
    `${number} ${long} ${year}`,
    `${part({ weekday: 'short' })} ${part({ month: 'short' })} ${date} ${year}`,
    `${Number(month)}/${number}/${year}`,
    `${month}/${date}/${year}`,
    `${date}/${month}/${year}`,
    `${year}/${month}/${date}`,
  ];
}

/** Yesterday, today and tomorrow: servers put them into descriptions and defaults. */
function days(): MachineValue[] {
  return [
    ...dayForms(now()).map((value) => ({ value, name: '${TODAY}' })),
    ...dayForms(new Date(now().getTime() - dayMs)).map((value) => ({ value, name: '${YESTERDAY}' })),
    ...dayForms(new Date(now().getTime() + dayMs)).map((value) => ({ value, name: '${TOMORROW}' })),
  ];
}

/** What every sandboxed server can take from the machine. */
export function sandboxValues(): MachineValue[] {
  return [
    { value: sandboxPaths.package, name: '${PACKAGE}' },
    { value: sandboxPaths.home, name: '${HOME}' },
    { value: sandboxPaths.temporary, name: '${TMPDIR}' },
    { value: `${sandboxPaths.node}/node`, name: '${NODE}' },
    { value: sandboxUser, name: '${USER}' },
    { value: sandboxHost, name: '${HOST}' },
    { value: process.version, name: '${NODE_VERSION}' },
    ...days(),
  ];
}

/** The time of day that follows a day, to the second or finer, belongs to it. */
const timeAfterDay = /(\$\{(?:TODAY|YESTERDAY|TOMORROW)\})[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?/g;

/**
 * The text with the machine's values replaced by their names, longest value first. A value counts only as a whole word, so that
 * `1/1/2026` does not hit `11/1/2026`; the letter that parts a day from its time does not belong to the word.
 */
export function withoutMachineValues(text: string, values: readonly MachineValue[]): string {
  let result = text;
  for (const { value, name } of values.toSorted((a, b) => b.value.length - a.value.length)) {
    if (value === '' || !result.includes(value)) continue;
    const pattern = value.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    result = result.replace(new RegExp(`(?<![0-9A-Za-z])${pattern}(?!\\d|[A-SU-Za-z])`, 'g'), () => name);
  }
  return result.replace(timeAfterDay, '$1');
}
