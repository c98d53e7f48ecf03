import { readFile, stat } from 'node:fs/promises';
import { jsonPositions, type Position } from './json-positions.ts';
import { parsePolicy } from './parse-policy.ts';

/** One thing that is wrong in a policy that somebody wrote. */
export interface Finding extends Position {
  /** Keys from the root, parted by dots; empty for the whole file. */
  field: string;
  message: string;
  /** What to do about it, in one sentence. */
  repair: string;
}

/** A larger file is no policy that a person wrote. In bytes. */
const largestFile = 5_000_000;

function syntaxFinding(error: Error): Finding {
  const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(error.message) ?? [];
  const message = `It is not JSON: ${error.message.replace(/ in JSON at position.*$/s, '')}.`;
  const repair =
    'Look here for a missing or extra comma, quote or bracket; JSON has no comments and no comma after the last entry.';
  return { line: Number(line ?? 1), column: Number(column ?? 1), field: '', message, repair };
}

/** Everything that is wrong in a policy's text, in the order of its lines; empty for a valid one. */
export function checkPolicyText(text: string): Finding[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return [syntaxFinding(error as Error)];
  }
  const positions = jsonPositions(text);
  const twice = positions.duplicates.map(({ path, position }) => ({
    ...position,
    field: path.join('.'),
    message: `${JSON.stringify(String(path.at(-1)))} stands here a second time, and only this one would count.`,
    repair: 'Remove one of the two, or make one of both.',
  }));
  const parsed = parsePolicy(value);
  const issues = parsed.ok ? [] : parsed.issues;
  return issues
    .map(({ path, message, repair }) => ({ ...positions.at(path), field: path.join('.'), message, repair }))
    .concat(twice)
    .toSorted((a, b) => a.line - b.line || a.column - b.column);
}

/** The same for a file. Throws when it cannot be read or is too large to be a policy. */
export async function checkPolicyFile(file: string): Promise<Finding[]> {
  const { size } = await stat(file);
  if (size > largestFile) throw new Error(`${file} is larger than ${largestFile} bytes.`);
  return checkPolicyText(await readFile(file, 'utf8'));
}
