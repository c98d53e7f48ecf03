import type { ToolDefinition } from '../tool.ts';
import type { FindingServer } from './kind.ts';

/** One text of a record and where it stands. */
export interface RecordText {
  /** JSON Pointer into the tool's definition, or into the record. */
  pointer: string;
  /** `name`: an identifier; `prose`: what a model reads as explanation; `value`: a default, an example, a choice; `address`: a URL. */
  role: 'name' | 'prose' | 'value' | 'address';
  text: string;
}

/** Keys under which a definition holds prose; any other text is a value. */
const proseKeys = new Set(['description', 'title', '$comment', 'errorMessage', 'markdownDescription']);

const token = (key: string): string => (/[~/]/.test(key) ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key);

/** Adds every text inside a JSON value. Records are cut at 100 levels, so recursion is bounded. */
function addTexts(value: unknown, pointer: string, key: string, texts: RecordText[]): void {
  if (typeof value === 'string') texts.push({ pointer, role: proseKeys.has(key) ? 'prose' : 'value', text: value });
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) addTexts(item, `${pointer}/${index}`, key, texts);
  } else if (value !== null && typeof value === 'object') {
    for (const [name, item] of Object.entries(value)) {
      const place = `${pointer}/${token(name)}`;
      texts.push({ pointer: place, role: 'name', text: name });
      addTexts(item, place, name, texts);
    }
  }
}

/** Every text of a tool's definition, in its order. */
export function toolTexts(tool: ToolDefinition): RecordText[] {
  const texts: RecordText[] = [{ pointer: '/name', role: 'name', text: tool.name }];
  if (tool.title !== undefined) texts.push({ pointer: '/title', role: 'prose', text: tool.title });
  if (tool.description !== undefined) texts.push({ pointer: '/description', role: 'prose', text: tool.description });
  for (const field of ['inputSchema', 'outputSchema', 'annotations', 'execution', '_meta', 'icons'] as const) {
    addTexts(tool[field], `/${field}`, field, texts);
  }
  return texts;
}

/** Every text of a server's own fields. */
export function* serverTexts(server: FindingServer): Generator<RecordText> {
  yield { pointer: '/title', role: 'name', text: server.title };
  for (const field of ['description', 'instructions'] as const) {
    const text = server[field];
    if (text !== undefined) yield { pointer: `/${field}`, role: 'prose', text };
  }
  if (server.author !== undefined) yield { pointer: '/author', role: 'name', text: server.author };
  if (server.repository) yield { pointer: '/repository/url', role: 'address', text: server.repository.url };
  if (server.websiteUrl !== undefined) yield { pointer: '/websiteUrl', role: 'address', text: server.websiteUrl };
  for (const [index, { identifier }] of server.packages.entries()) {
    yield { pointer: `/packages/${index}/identifier`, role: 'name', text: identifier };
  }
  for (const [index, { url }] of server.remotes.entries()) {
    yield { pointer: `/remotes/${index}/url`, role: 'address', text: url };
  }
}
