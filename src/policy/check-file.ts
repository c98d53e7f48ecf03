import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { jsonPositions, type Position } from './json-positions.ts';
import { parsePolicy } from './parse-policy.ts';
import type { Policy } from './policy.ts';

/** One thing that is wrong in a policy that somebody wrote. */
export interface Finding extends Position {
  /** Keys from the root, parted by dots; empty for the whole file. */
  field: string;
  message: string;
  /** What to do about it, in one sentence. */
  repair: string;
}

/** A policy that was read, or everything that is wrong in it, in the order of its lines. */
export type PolicyReading = { ok: true; policy: Policy } | { ok: false; findings: Finding[] };

/** A larger file is no policy that a person wrote. In bytes. */
const largestFile = 5_000_000;

const atStart = { line: 1, column: 1, field: '' };

function syntaxFinding(text: string, error: Error): Finding {
  if (text.trim() !== '' && !/^\s*[[{]/.test(text)) {
    const repair = 'Write it as a JSON object, which starts with a brace; YAML and other forms are not read.';
    return { ...atStart, message: 'It is not JSON.', repair };
  }
  const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(error.message) ?? [];
  const message = `It is not JSON: ${error.message.replace(/ in JSON at position.*$/s, '')}.`;
  const repair =
    'Look here for a missing or extra comma, quote or bracket; JSON has no comments and no comma after the last entry.';
  return { line: Number(line ?? 1), column: Number(column ?? 1), field: '', message, repair };
}

/** Reads a policy's text. What a reader could take for something else, such as a field that stands twice, is refused too. */
export function readPolicy(text: string): PolicyReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { ok: false, findings: [syntaxFinding(text, error as Error)] };
  }
  const positions = jsonPositions(text);
  if (positions.tooDeep !== undefined) {
    const message = 'It is nested deeper than any policy';
    const repair = 'Remove what is nested here: no field of the format holds it.';
    return { ok: false, findings: [{ ...positions.tooDeep, field: '', message, repair }] };
  }
  const twice = positions.duplicates.map(({ path, position }) => ({
    ...position,
    field: path.join('.'),
    message: `${JSON.stringify(String(path.at(-1)))} stands here a second time, and only this one would count.`,
    repair: 'Remove one of the two, or make one of both.',
  }));
  const parsed = parsePolicy(value);
  if (parsed.ok && twice.length === 0) return parsed;
  const issues = parsed.ok ? [] : parsed.issues;
  const findings = issues
    .map(({ path, message, repair }) => ({ ...positions.at(path), field: path.join('.'), message, repair }))
    .concat(twice)
    .toSorted((a, b) => a.line - b.line || a.column - b.column);
  return { ok: false, findings };
}

/** Reads a policy's file. Throws when it cannot be read or is too large to be a policy. */
export function readPolicyFile(file: string): PolicyReading {
  if (statSync(file).size > largestFile) throw new Error(`${file} is larger than ${largestFile} bytes.`);
  const bytes = readFileSync(file);
  const wrong = (message: string): PolicyReading => {
    const repair = 'Save the file as UTF-8 without a byte order mark.';
    return { ok: false, findings: [{ ...atStart, message, repair }] };
  };
  if (!isUtf8(bytes)) return wrong('It is not text in UTF-8.');
  const text = bytes.toString('utf8');
  return text.startsWith('\ufeff') ? wrong('It starts with a byte order mark.') : readPolicy(text);
}
