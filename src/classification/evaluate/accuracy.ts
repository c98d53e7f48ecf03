import { riskLevels } from '../../catalog/classification.ts';
import { calibrationOf, type CalibrationBin } from './calibration.ts';
import type { Answered, LabelledSet } from './labelled.ts';
import { groupsOf, type Metrics } from './metrics.ts';

/** What the method guide shows of one measurement; holds no text of a tool but its name. */
export interface AccuracyTable {
  /** File name of the labelled set. */
  set: string;
  /** Number of tools in it. */
  count: number;
  servers: number;
  /** SHA-256 of the set's bytes. */
  checksum: string;
  groups: Record<'notUnsure' | 'all' | 'random', Metrics>;
  calibration: CalibrationBin[];
  /** Wrong answers that are furthest from the label or that we were surest of. */
  worstMisses: Miss[];
}

export interface Miss {
  server: string;
  tool: string;
  labelled: { category: string; riskLevel: string };
  ours: { category: string; riskLevel: string; confidence: number };
}

const mostMisses = 20;

/** Levels between label and answer; `unknown` counts as the furthest. */
function distance({ right, ours }: Answered): number {
  const level = riskLevels.indexOf(ours.riskLevel as (typeof riskLevels)[number]);
  return level < 0 ? riskLevels.length : Math.abs(level - riskLevels.indexOf(right.riskLevel));
}

function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 10_000) / 10_000;
  if (Array.isArray(value)) return value.map(rounded);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rounded(item)]));
}

export function accuracyTable(set: LabelledSet, name: string): AccuracyTable {
  const sure = set.answered.filter(({ right }) => right.unsure !== true);
  const misses = sure
    .filter(({ right, ours }) => right.category !== ours.category || distance({ right, ours }) > 1)
    .toSorted(
      (a, b) =>
        distance(b) - distance(a) ||
        b.ours.confidence - a.ours.confidence ||
        (a.right.tool.name < b.right.tool.name ? -1 : 1),
    );
  return rounded({
    set: name,
    count: set.answered.length,
    servers: new Set(set.answered.map(({ right }) => right.server.name)).size,
    checksum: set.checksum,
    groups: groupsOf(set.answered),
    calibration: calibrationOf(set.answered),
    worstMisses: misses.slice(0, mostMisses).map(({ right, ours }) => ({
      server: right.server.name,
      tool: right.tool.name,
      labelled: { category: right.category, riskLevel: right.riskLevel },
      ours: { category: ours.category, riskLevel: ours.riskLevel, confidence: ours.confidence },
    })),
  }) as AccuracyTable;
}
