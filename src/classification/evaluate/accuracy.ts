import type { Capability } from '../../catalog/classification.ts';
import { calibrationOf, type CalibrationBin } from './calibration.ts';
import type { Share } from './interval.ts';
import { serverOf, type LabelledSet } from './labelled.ts';
import { groupsOf, type GroupId, type Metrics } from './metrics.ts';
import { worstMisses, type Miss } from './misses.ts';
import { capabilityAnswers, rulePrecision, type RulePrecision } from './precision.ts';

/** One measurement, as it is committed and shown; holds no text of a tool but its name. */
export interface AccuracyTable {
  /** File name of the labelled set, or what it is when it is not a file of ours. */
  set: string;
  /** Number of tools in it. */
  count: number;
  servers: number;
  /** SHA-256 of the set's bytes. */
  checksum: string;
  groups: Record<GroupId, Metrics>;
  calibration: CalibrationBin[];
  /** Wrong answers that are furthest from the label or that we were surest of. */
  worstMisses: Miss[];
  /** By rule id. */
  rules: Record<string, RulePrecision>;
  capabilities: Record<Capability, Share>;
}

const mostMisses = 20;

/** To so many places that a page and a terminal print the same per cent of it. */
function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 1_000_000) / 1_000_000;
  if (Array.isArray(value)) return value.map(rounded);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rounded(item)]));
}

export function accuracyTable({ answered, checksum }: LabelledSet, name: string): AccuracyTable {
  return rounded({
    set: name,
    count: answered.length,
    servers: new Set(answered.map(({ right }) => serverOf(right))).size,
    checksum,
    groups: groupsOf(answered),
    calibration: calibrationOf(answered),
    worstMisses: worstMisses(answered).slice(0, mostMisses),
    rules: rulePrecision(answered),
    capabilities: capabilityAnswers(answered),
  } satisfies AccuracyTable) as AccuracyTable;
}
