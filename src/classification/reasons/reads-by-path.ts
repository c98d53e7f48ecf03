import type { Action } from '../actions.ts';
import type { Finding } from '../rule.ts';
import type { View } from '../view.ts';
import { isRemote } from '../host-paths.ts';
import { saysSo } from '../match.ts';

/** Names a folder that bounds the reading. */
export const bounded =
  /\b(?:allowed|within|workspace|project|vault|docs|inside|relative to|sandbox|root director|permitted|configured)\b/i;

/** Asks for an absolute path, or takes files by their address, and no word of the sentence bounds that. */
const absolute =
  /\bpaths? must be absolute\b|\babsolute paths? only\b|\busing an absolute path\b|\b(?:root|project|base) directory \(absolute path\)|\bfile:(?:\/\/)?[ ,]?[^.\n]{0,30}\bURIs?\b|\bURIs?\b[^.\n]{0,60}\bfile:/i;

const strictly =
  /\b(?:allowed|permitted|configured|authorized) (?:\w+ )?(?:director|path|folder|root|location)|\b(?:within|inside|relative to) (?:the |your )?(?:\w+ )?(?:workspace|vault|sandbox|allowed|permitted|root)|\bsandbox/i;

/** A root that the caller names bounds nothing. */
const allowed = /\b(?:allowed|permitted|authorized) (?:\w+ )?(?:director|path|folder|root|location)|\bsandbox/i;

export function anyPlace(view: View): Finding | undefined {
  if (!/absolute|file:/.test(view.description)) return undefined;
  const stated = absolute.exec(view.description);
  const reads = view.told?.kind === 'lookUp' || view.told?.verb === 'convert';
  if (stated === null || !reads || saysSo(view, stated[0].endsWith(')') ? allowed : strictly)) return undefined;
  return { pointer: '/tool/description', text: stated[0] };
}

const wholeServer =
  /\b(?:allowed|workspace|project|vault|docs|sandbox|root|permitted|configured|secure|restricted|controlled)\b/i;

/** A file of the host is read by its path, and neither the tool nor its server names a folder. */
export function readsByPath({ verb, object, place }: Action, view: View): boolean {
  if (place !== 'name' || !/^(?:read|view|cat|open)$/.test(verb)) return false;
  if (object.at(-1) !== 'file' || object.length > 2 || isRemote(view)) return false;
  const path = view.parameters.find(({ name }) => /^(?:file_?)?path$|^filepath$/i.test(name));
  if (path === undefined || bounded.test(path.description)) return false;
  return !wholeServer.test(
    `${view.input.server.name} ${view.input.server.title ?? ''} ${view.input.server.description ?? ''}`,
  );
}
