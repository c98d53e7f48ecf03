import type { Classification } from '../../catalog/classification.ts';
import { serverPath, toolSegment } from '../../catalog/server-id.ts';
import type { Server } from '../../catalog/server.ts';
import { longestKey } from './name-keys.ts';
import { encodeNamed } from './name-row.ts';
import { plainText, toolFacets } from './record.ts';
import { bagKey, isGenericWord, nameKey, splitWords } from './words.ts';

const longestBag = 8;

/** One name: its key, its rank among names of that key (servers, their shortened names, tools), what it names, and the key of its words in any order. */
export type Name = [key: string, rank: 0 | 1 | 2, named: string, bag?: string];

/** What the name index takes of one server. */
export interface ServerNames {
  /** `<namespace>/<name>` as the site's addresses have it. */
  server: string;
  serverTitle: string;
  names: Name[];
}

/** The names of a server that somebody may type, the best known first. */
function namesOf(server: Server): string[] {
  const names = [server.title, server.id, server.id.slice(server.id.indexOf('/') + 1), ...server.aliases];
  for (const { identifier } of server.packages)
    names.push(identifier, identifier.slice(identifier.lastIndexOf('/') + 1));
  return names.map((name) => plainText(name.replaceAll('~', ' ')));
}

/** The name, with the key of its words where they can come in another order. */
function nameOf(key: string, rank: 0 | 1 | 2, named: string, words: readonly string[]): Name {
  if (words.length < 2 || words.length > longestBag) return [key, rank, named];
  return [key, rank, named, bagKey(words).slice(0, longestKey)];
}

/** The names of a server and of its tools that have an answer; `answers` has one entry a tool, in the record's order. */
export function serverNames(server: Server, answers: readonly Classification[]): ServerNames {
  const names: Name[] = [];
  const named = encodeNamed({ toolCount: server.tools.length });
  const seen = new Set<string>();
  const addServer = (key: string, words: readonly string[], rank: 0 | 1): void => {
    const cut = key.slice(0, longestKey);
    if (cut === '' || seen.has(cut)) return;
    seen.add(cut);
    names.push(nameOf(cut, rank, named, words));
  };
  const own = namesOf(server);
  for (const name of own) addServer(nameKey(name), splitWords(name), 0);
  for (const name of own) {
    const telling = splitWords(name).filter((word) => !isGenericWord(word));
    addServer(telling.join(''), telling, 1);
  }
  for (const [position, tool] of server.tools.entries()) {
    const answer = answers[position];
    const key = nameKey(plainText(tool.name)).slice(0, longestKey);
    if (key === '' || answer === undefined) continue;
    const facets = toolFacets(answer);
    names.push(
      nameOf(key, 2, encodeNamed({ tool: { segment: toolSegment(tool.name), facets } }), splitWords(tool.name)),
    );
  }
  return {
    server: serverPath(server.id).slice('/servers/'.length, -1),
    serverTitle: plainText(server.title),
    names,
  };
}
