import type { PackageEntry } from '../../catalog/package-entries.ts';
import type { ToolsOrigin } from '../../catalog/server.ts';
import { clean } from '../clean.ts';
import { defined } from '../listing.ts';
import type { Facts } from '../source.ts';
import type { Answer } from './converse.ts';

/** What a record keeps of a server's description of itself; the rest, such as pictures, says nothing of its tools. */
const keptServerInfo = ['name', 'title', 'version', 'websiteUrl', 'description'] as const;

/** What the answer of a started package says of the server. `of` is what was started. */
export function answerFacts(
  origin: { source: string; of: string },
  entry: PackageEntry,
  answer: Answer,
  neutral: (text: string) => string,
): Pick<Facts, 'toolsOrigin' | 'instructions'> & { title: string | undefined } {
  const text = (value: string): string => neutral(value.toWellFormed());
  const serverInfo = serverInfoOf(answer, text);
  return {
    title: serverInfo?.title?.trim() || serverInfo?.name.trim() || undefined,
    toolsOrigin: defined<ToolsOrigin>({
      source: origin.source,
      from: 'tools/list',
      of: origin.of,
      transport: 'stdio',
      protocolVersion: answer.protocolVersion,
      serverInfo,
      args: entry.args ?? [],
      env: Object.keys(entry.env ?? {}).toSorted(),
      network: entry.network ?? false,
    }),
    ...defined<Pick<Facts, 'instructions'>>({
      instructions: answer.instructions === undefined ? undefined : text(answer.instructions) || undefined,
    }),
  };
}

/** What a server calls itself, with `text` applied to every word of it; `undefined` when it gives no name. */
export function serverInfoOf({ serverInfo }: Answer, text: (value: string) => string): ToolsOrigin['serverInfo'] {
  const name = serverInfo?.['name'];
  if (typeof name !== 'string') return undefined;
  const kept = keptServerInfo.flatMap((key) => {
    const value = serverInfo?.[key];
    return typeof value === 'string' ? [[key, value]] : [];
  });
  return clean(Object.fromEntries(kept), text, () => {}) as ToolsOrigin['serverInfo'];
}
