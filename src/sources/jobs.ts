import { UsageError } from '../cli/command.ts';
import type { SourcesFile } from '../catalog/sources-file.ts';
import type { Job } from './crawl.ts';
import { sources } from './index.ts';

/** What to read: the sources given as `ID` or `ID=LOCATION`, else the standing list. */
export function jobsOf(file: SourcesFile, given: readonly string[]): Job[] {
  const chosen: { id: string; location?: string | undefined }[] =
    given.length === 0
      ? file.sources
      : given.map((text) => {
          const [id, ...rest] = text.split('=');
          return { id: id as string, location: rest.length === 0 ? undefined : rest.join('=') };
        });
  if (chosen.length === 0) throw new UsageError('The catalog has no standing list of sources; name one with --source.');
  const repeated = chosen.find(({ id }, index) => chosen.findIndex((other) => other.id === id) !== index);
  if (repeated !== undefined) throw new UsageError(`The source ${repeated.id} is named twice.`);
  return chosen.map(({ id, location }) => {
    const source = sources.find((candidate) => candidate.id === id);
    if (source === undefined) {
      throw new UsageError(
        `There is no source ${JSON.stringify(id)}. There are: ${sources.map((each) => each.id).join(', ')}.`,
      );
    }
    const standing = file.sources.find((each) => each.id === id);
    return { source, location: location ?? standing?.location, entries: standing?.entries ?? [] };
  });
}
