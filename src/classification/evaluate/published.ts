import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { toFileText } from '../../catalog/json.ts';
import { writeFileAtomic, type WriteResult } from '../../catalog/store.ts';
import { accuracyTable } from './accuracy.ts';
import { answerLabelled, type LabelledSet } from './labelled.ts';

/** A labelled set and the table that is published of it. */
export interface PublishedSet {
  /** Its name in the floors. */
  id: 'catalog' | 'dev';
  /** The labels. */
  labels: string;
  /** Where `evaluate --write` puts the table that the site shows. */
  table: string;
}

const tables = join('src', 'classification', 'accuracy');

/** The tools of the committed catalog that were read and labelled. */
export const catalogSet: PublishedSet = {
  id: 'catalog',
  labels: join('catalog', 'labelled', 'catalog.jsonl'),
  table: join(tables, 'catalog.json'),
};

/** The labels that the rules are developed with. They are no part of the repository: what is measured with them is skipped where they are absent. */
export const devSet: PublishedSet = {
  id: 'dev',
  labels: join('..', 'shared', 'data', 'labelled', 'dev.jsonl'),
  table: join(tables, 'dev.json'),
};

export const publishedSets: readonly PublishedSet[] = [catalogSet, devSet];

/** Measurements made once, with labels given blind and before anybody read the misses; the same tools never measure that again. */
export const blindTables = {
  /** Tools of other servers than the rules were developed with. */
  servers: join(tables, 'blind-servers.json'),
  /** Tools of the committed catalog where the rules were unsure. */
  unsure: join(tables, 'blind-unsure.json'),
  /** Tools of the committed catalog that were drawn by words of danger in their names. */
  danger: join(tables, 'blind-danger.json'),
} as const;

/** Whether the labels are there; only then can the table be made anew. */
export function isPresent({ labels }: PublishedSet): boolean {
  return existsSync(labels);
}

/** Writes the table of a measured set; with `check` only compares. */
export function writeTable(table: string, labels: string, set: LabelledSet, check = false): Promise<WriteResult> {
  return writeFileAtomic(table, toFileText(accuracyTable(set, basename(labels))), check);
}

/** Measures a published set and writes its table; with `check` only compares. */
export async function publish({ labels, table }: PublishedSet, check: boolean): Promise<WriteResult> {
  return writeTable(table, labels, await answerLabelled(labels), check);
}
