import type { PackageEntry } from '../../catalog/package-entries.ts';
import type { ToolsOrigin } from '../../catalog/server.ts';
import { clean } from '../clean.ts';
import { defined } from '../listing.ts';
import type { Facts } from '../source.ts';
import type { Answer } from './converse.ts';

/** What a record keeps of a server's description of itself; the rest, such as pictures, says nothing of its tools. */
const keptServerInfo = ['name', 'title', 'version', 'websiteUrl', 'description'] as const;

/** What was asked, and how it came to run. */
export type AskedOf = Omit<ToolsOrigin, 'from' | 'protocolVersion' | 'serverInfo'>;

/** A package that was started over stdio; `of` names it with its version. */
export function startedAs(source: string, of: string, { args = [], env = {}, network = false }: PackageEntry): AskedOf {
  return { source, of, transport: 'stdio', args, env: Object.keys(env).toSorted(), network };
}

/** What the answer of a server says of it. */
export function answerFacts(
  asked: AskedOf,
  answer: Answer,
  neutral: (text: string) => string,
): Pick<Facts, 'toolsOrigin' | 'instructions'> & { title: string | undefined } {
  const text = (value: string): string => neutral(value.toWellFormed());
  const serverInfo = serverInfoOf(answer, text);
  const { protocolVersion } = answer;
  return {
    title: serverInfo?.title?.trim() || serverInfo?.name.trim() || undefined,
    toolsOrigin: defined<ToolsOrigin>({ ...asked, from: 'tools/list', protocolVersion, serverInfo }),
    ...defined<Pick<Facts, 'instructions'>>({
      instructions: answer.instructions === undefined ? undefined : text(answer.instructions) || undefined,
    }),
  };
}

/** What a server calls itself, with `text` applied to every word of it; `undefined` when it gives no name. */
function serverInfoOf({ serverInfo }: Answer, text: (value: string) => string): ToolsOrigin['serverInfo'] {
  const name = serverInfo?.['name'];
  if (typeof name !== 'string') return undefined;
  const kept = keptServerInfo.flatMap((key) => {
    const value = serverInfo?.[key];
    return typeof value === 'string' ? [[key, value]] : [];
  });
  return clean(Object.fromEntries(kept), text, () => {}) as ToolsOrigin['serverInfo'];
}
