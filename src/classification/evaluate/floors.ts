import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { measures, percent, type Measure } from './measures.ts';
import { groupIds, type GroupId, type Metrics } from './metrics.ts';

export const floorsFile = join('catalog', 'labelled', 'floors.json');

/** Below which share a measure may not fall, or above which one it may not rise where less is better. */
const groupFloorsSchema = z.partialRecord(
  z.enum(measures.map(({ id }) => id) as [string, ...string[]]),
  z.number().min(0).max(1),
);

/** `catalog/labelled/floors.json`: by set, by group of its labels, by measure. */
export const floorsSchema = z.strictObject({
  catalog: z.partialRecord(z.enum(groupIds), groupFloorsSchema),
  /** Checked only where the labels are present. */
  dev: z.partialRecord(z.enum(groupIds), groupFloorsSchema),
});
export type Floors = z.infer<typeof floorsSchema>;
export type SetFloors = Floors['catalog'];

export async function readFloors(file = floorsFile): Promise<Floors> {
  return floorsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}

/** A measure beside its floor. */
export interface Margin {
  group: GroupId;
  measure: Measure;
  value: number | null;
  floor: number;
  /** By how much the measure is better than its floor; negative when it fell, and when nothing was measured. */
  room: number;
}

export function marginsOf(groups: Record<GroupId, Metrics>, floors: SetFloors): Margin[] {
  return groupIds.flatMap((group) =>
    measures.flatMap((measure) => {
      const floor = floors[group]?.[measure.id];
      if (floor === undefined) return [];
      const value = measure.of(groups[group]);
      const room = value === null ? -1 : measure.higherIsBetter ? value - floor : floor - value;
      return [{ group, measure, value, floor, room }];
    }),
  );
}

/** What fell, one sentence each; empty when nothing did. */
export function fallen(groups: Record<GroupId, Metrics>, floors: SetFloors): string[] {
  return marginsOf(groups, floors)
    .filter(({ room }) => room < 0)
    .map(({ group, measure: { title, higherIsBetter }, value, floor, room }) => {
      const points = `${(-100 * room).toFixed(1)} points ${higherIsBetter ? 'under its floor' : 'over its ceiling'}`;
      return `${group}: “${title}” is ${percent(value)}, ${points} of ${percent(floor)}.`;
    });
}

/** So far a new floor stays away from what was measured: room for a change that helps elsewhere. */
const slack = 0.01;

/** The floors that today's figures allow: each a little under the figure, and never lower than it was. */
export function raised(groups: Record<GroupId, Metrics>, floors: SetFloors): SetFloors {
  const next: SetFloors = {};
  for (const group of groupIds) {
    const { count } = groups[group];
    for (const { id, higherIsBetter, of } of measures) {
      const value = count === 0 ? null : of(groups[group]);
      const before = floors[group]?.[id];
      if (value === null && before === undefined) continue;
      const sign = higherIsBetter ? 1 : -1;
      const near = value === null ? -Infinity : Math.floor((sign * value - slack) * 1000) / 1000;
      const best = Math.max(sign * (before ?? -sign * Infinity), near);
      (next[group] ??= {})[id] = Math.min(1, Math.max(0, sign * best));
    }
  }
  return next;
}
