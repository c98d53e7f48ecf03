import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One measured share, from 0 to 1. */
export interface AccuracyRow {
  label: string;
  share: number;
}

/** What was measured on one set of labelled tools. */
export interface AccuracyTable {
  title: string;
  /** How many labelled tools. */
  count: number;
  rows: AccuracyRow[];
}

/** Written by `evaluate --write`. */
const path = join('src', 'classification', 'accuracy.json');

/** The published measurement; empty when there is none, since no number here is ever written by hand. */
export async function readAccuracy(): Promise<AccuracyTable[]> {
  try {
    return toTables(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

export function toTables(_measured: unknown): AccuracyTable[] {
  return [];
}
