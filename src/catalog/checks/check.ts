import type { ServerClassification } from '../classification.ts';
import type { Correction } from '../correction.ts';
import type { OptOutFile } from '../opt-out.ts';
import type { Override } from '../override.ts';
import type { Server } from '../server.ts';
import type { SourcesFile } from '../sources-file.ts';

/** A file of the catalog, as a check sees it: read, parsed and valid. */
export type CatalogFile = {
  /** Relative to the catalog, with `/`. */
  path: string;
  text: string;
} & (
  | { folder: 'servers'; value: Server }
  | { folder: 'classifications'; value: ServerClassification; server: Server | undefined }
  | { folder: 'overrides'; value: Override; server: Server | undefined }
  | { folder: 'corrections'; value: Correction; server: Server | undefined }
  | { folder: 'sources'; value: SourcesFile }
  | { folder: 'opt-out'; value: OptOutFile }
);

/** What a check has seen so far belongs to one run over one catalog. */
export interface CheckRun {
  /** One sentence for each thing that is wrong in this file. */
  file(file: CatalogFile): Iterable<string>;
}

/** One claim about the catalog that its schemas cannot make. */
export interface Check {
  /** Kebab-case; the file's name. */
  id: string;
  /** The claim. */
  title: string;
  /** What a person does when it does not hold; a command where there is one. */
  repair: string;
  start(): CheckRun;
}

/** A check that looks at each file alone. */
export function stateless(file: CheckRun['file']): Check['start'] {
  return () => ({ file });
}

