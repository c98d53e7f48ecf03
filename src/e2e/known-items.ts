import { serverPath, toolPath } from '../catalog/server-id.ts';
import { nameKey, splitWords } from '../site/search/words.ts';

/** A question that has one right answer. */
export interface KnownItem {
  kind: string;
  query: string;
  /** The page that should stand first. */
  path: string;
}

/** As much of a server as questions are made of. */
export interface NamedServer {
  id: string;
  title: string;
  tools: readonly { name: string }[];
  packages: readonly { identifier: string }[];
}

/** Random numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One character left out, put in, changed or swapped with the next, never the first. */
function slip(text: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (text.length - 2));
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const [before, own, rest] = [text.slice(0, at), text[at] ?? '', text.slice(at + 1)];
  const forms = [
    before + rest,
    before + letter + own + rest,
    before + letter + rest,
    before + rest.slice(0, 1) + own + rest.slice(1),
  ];
  return forms[Math.floor(random() * forms.length)] ?? text;
}

function camelCase(name: string): string {
  const [first = '', ...others] = splitWords(name);
  return first + others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

/** Draws questions of every kind about names that only one server or tool of the catalog has. */
export function drawKnownItems(servers: readonly NamedServer[], perKind: number, seed = 1): KnownItem[] {
  const random = seeded(seed);
  const count = new Map<string, number>();
  const note = (key: string): unknown => count.set(key, (count.get(key) ?? 0) + 1);
  const bag = (name: string): string => `words ${splitWords(name).toSorted().join(' ')}`;
  for (const { id, title, tools, packages } of servers) {
    new Set([title, id, ...packages.map((item) => item.identifier)].map(nameKey)).forEach(note);
    for (const { name } of tools) [nameKey(name), bag(name)].forEach(note);
  }
  const single = (key: string): boolean => count.get(key) === 1 && key.length > 3;

  const named = servers.filter(({ title }) => single(nameKey(title)));
  const packaged = servers.flatMap(({ id, packages }) =>
    packages.filter(({ identifier }) => single(nameKey(identifier))).map(({ identifier }) => ({ id, identifier })),
  );
  const ofNamed = named.flatMap(({ id, title, tools }) => tools.map(({ name }) => ({ id, title, name })));
  const tools = ofNamed.filter(({ name }) => single(nameKey(name)));
  const composed = tools.filter(({ name }) => splitWords(name).length > 1 && single(bag(name)));
  const long = tools.filter(({ name }) => name.length > 7);
  const ofTool = ({ id, name }: { id: string; name: string }): string => toolPath(id, name);

  const kinds: Record<string, () => [query: string, path: string] | undefined> = {
    'server name': () => draw(named, (one) => [one.title, serverPath(one.id)]),
    'package name': () => draw(packaged, (one) => [one.identifier, serverPath(one.id)]),
    'tool name': () => draw(tools, (one) => [one.name, ofTool(one)]),
    'server tool': () => draw(ofNamed, (one) => [`${one.title} ${one.name}`, ofTool(one)]),
    'other order': () => draw(composed, (one) => [splitWords(one.name).toReversed().join(' '), ofTool(one)]),
    'slip in a tool': () => draw(long, (one) => [slip(one.name, random), ofTool(one)]),
    'slip in a server': () =>
      draw(
        named.filter((one) => one.title.length > 7),
        (one) => [slip(one.title, random), serverPath(one.id)],
      ),
    camelCase: () => draw(composed, (one) => [camelCase(one.name), ofTool(one)]),
  };
  function draw<T>(list: readonly T[], ask: (one: T) => [string, string]): [string, string] | undefined {
    const one = list[Math.floor(random() * list.length)];
    return one === undefined ? undefined : ask(one);
  }
  return Object.entries(kinds).flatMap(([kind, next]) =>
    Array.from({ length: perKind }, next).flatMap((item) => (item ? [{ kind, query: item[0], path: item[1] }] : [])),
  );
}
