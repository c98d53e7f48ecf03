/** A place in a JSON text, counted from 1. */
export interface Position {
  line: number;
  column: number;
}

/** Where each value of a JSON text starts, by its path; a property stands where its name does. */
interface Positions {
  at(path: readonly (string | number)[]): Position;
  /** Properties that an object has twice: the later one counts, which few people expect. */
  duplicates: { path: (string | number)[]; position: Position }[];
  /** Where the text is nested deeper than any policy; nothing behind it was looked at. */
  tooDeep: Position | undefined;
}

/** Levels of lists and objects: a policy has nine at most. It bounds the length of a path, and so the memory. */
const mostLevels = 20;

const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],]|[^\s{}[\],:"]+/g;

interface Level {
  path: (string | number)[];
  /** `undefined` in an object; the next index in a list. */
  index: number | undefined;
  names: Set<string>;
  /** The property whose value comes next. */
  name: string | undefined;
}

/** Turns offsets into positions: lines are found once, however many offsets there are. */
function lineReader(text: string): (offset: number) => Position {
  const starts = [0, ...[...text.matchAll(/\r\n|[\r\n]/g)].map(({ 0: end, index }) => index + end.length)];
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** Finds the positions in a text that `JSON.parse` accepts. */
export function jsonPositions(text: string): Positions {
  const position = lineReader(text);
  let tooDeep: Position | undefined;
  const starts = new Map<string, number>();
  const duplicates: { path: (string | number)[]; offset: number }[] = [];
  const levels: Level[] = [];
  for (const match of text.matchAll(tokens)) {
    const [token] = match;
    const level = levels.at(-1);
    if (token === '}' || token === ']') levels.pop();
    else if (level?.index === undefined && level !== undefined && level.name === undefined && token.startsWith('"')) {
      level.name = JSON.parse(token) as string;
      const path = [...level.path, level.name];
      if (level.names.has(level.name)) duplicates.push({ path, offset: match.index });
      level.names.add(level.name);
      starts.set(JSON.stringify(path), match.index);
    } else if (token === ',') {
      if (level?.index !== undefined) level.index += 1;
      else if (level !== undefined) level.name = undefined;
    } else {
      const path = level === undefined ? [] : [...level.path, level.index ?? level.name ?? ''];
      const key = JSON.stringify(path);
      if (level?.index !== undefined || level === undefined) starts.set(key, match.index);
      if (token === '{' || token === '[') {
        if (levels.length === mostLevels) {
          tooDeep = position(match.index);
          break;
        }
        levels.push({ path, index: token === '[' ? 0 : undefined, names: new Set(), name: undefined });
      }
    }
  }
  return {
    at(path) {
      // What is missing is reported where it should be: in the nearest value around it.
      for (let length = path.length; length >= 0; length -= 1) {
        const offset = starts.get(JSON.stringify(path.slice(0, length)));
        if (offset !== undefined) return position(offset);
      }
      return { line: 1, column: 1 };
    },
    duplicates: duplicates.map(({ path, offset }) => ({ path, position: position(offset) })),
    tooDeep,
  };
}
