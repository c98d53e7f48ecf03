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
function days(at: Date): MachineValue[] {
  return [
    ...dayForms(at).map((value) => ({ value, name: '${TODAY}' })),
    ...dayForms(new Date(at.getTime() - dayMs)).map((value) => ({ value, name: '${YESTERDAY}' })),
    ...dayForms(new Date(at.getTime() + dayMs)).map((value) => ({ value, name: '${TOMORROW}' })),
  ];
}

/** What every sandboxed server can take from the machine. `at` is the time by the clock that the server sees, which no setting fixes. */
export function sandboxValues(at = new Date()): MachineValue[] {
  return [
    { value: sandboxPaths.package, name: '${PACKAGE}' },
    { value: sandboxPaths.home, name: '${HOME}' },
    { value: sandboxPaths.temporary, name: '${TMPDIR}' },
    { value: `${sandboxPaths.node}/node`, name: '${NODE}' },
    { value: sandboxUser, name: '${USER}' },
    { value: sandboxHost, name: '${HOST}' },
    { value: process.version, name: '${NODE_VERSION}' },
    ...days(at),
  ];
}

/** Takes the day of the crawl out of texts: servers put it into descriptions and defaults. */
export function withoutDays(at = new Date()): (text: string) => string {
  const values = days(at);
  return (text) => withoutMachineValues(text, values, at);
}

/** The time of day that follows a day, to the second or finer, belongs to it. */
const timeAfterDay = /(\$\{(?:TODAY|YESTERDAY|TOMORROW)\})[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?/g;

/** How far the time of day in a server's text may be from now for it to have been reckoned from now, in milliseconds. */
const sameMomentMs = 2 * 60 * 1000;

/** `2026-01-11T09:30:00.123Z`, if it is a whole number of days from now to the minute, becomes `${TODAY-30d}` or the like. */
function withoutReckonedTimes(text: string, at: Date): string {
  return text.replace(/\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z/g, (time) => {
    const distance = Date.parse(time) - at.getTime();
    const wholeDays = Math.round(distance / dayMs);
    if (!(Math.abs(distance - wholeDays * dayMs) < sameMomentMs)) return time;
    return wholeDays === 0 ? '${TODAY}' : `\${TODAY${wholeDays > 0 ? '+' : ''}${wholeDays}d}`;
  });
}

/**
 * The text with the machine's values replaced by their names, longest value first. A value counts only as a whole word, so that
 * `1/1/2026` does not hit `11/1/2026`; the letter that parts a day from its time does not belong to the word.
 */
export function withoutMachineValues(text: string, values: readonly MachineValue[], at = new Date()): string {
  let result = withoutReckonedTimes(text, at);
  for (const { value, name } of values.toSorted((a, b) => b.value.length - a.value.length)) {
    if (value === '' || !result.includes(value)) continue;
    const pattern = value.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    result = result.replace(new RegExp(`(?<![0-9A-Za-z])${pattern}(?!\\d|[A-SU-Za-z])`, 'g'), () => name);
  }
  return result.replace(timeAfterDay, '$1');
}
