import { isRemote } from '../host-paths.ts';
import type { Action } from '../actions.ts';
import type { Finding, Rule } from '../rule.ts';
import { anyOf, claim, hasParameter, said, saysSo, topicIn } from '../match.ts';
import type { View } from '../view.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

/** Names a folder that bounds the reading. */
const bounded =
  /\b(?:allowed|within|workspace|project|vault|docs|inside|relative to|sandbox|root director|permitted|configured)\b/i;
const anywhere =
  /\b(?:any|arbitrary) (?:file|path|directory|location)\b|\babsolute (?:file )?paths?\b|\banywhere on\b|\bfrom (?:the )?(?:local )?(?:file ?system|disk)\b|\bon the (?:host|local) (?:file ?system|machine)\b/i;

/** Asks for an absolute path, or takes files by their address, and no word of the sentence bounds that. */
const absolute =
  /\bpaths? must be absolute\b|\babsolute paths? only\b|\busing an absolute path\b|\b(?:root|project|base) directory \(absolute path\)|\bfile:(?:\/\/)?[ ,]?[^.\n]{0,30}\bURIs?\b|\bURIs?\b[^.\n]{0,60}\bfile:/i;
const strictly =
  /\b(?:allowed|permitted|configured|authorized) (?:\w+ )?(?:director|path|folder|root|location)|\b(?:within|inside|relative to) (?:the |your )?(?:\w+ )?(?:workspace|vault|sandbox|allowed|permitted|root)|\bsandbox/i;

/** A root that the caller names bounds nothing. */
const allowed = /\b(?:allowed|permitted|authorized) (?:\w+ )?(?:director|path|folder|root|location)|\bsandbox/i;

function anyPlace(view: View): Finding | undefined {
  if (!/absolute|file:/.test(view.description)) return undefined;
  const stated = absolute.exec(view.description);
  const reads = view.told?.kind === 'lookUp' || view.told?.verb === 'convert';
  if (stated === null || !reads || saysSo(view, stated[0].endsWith(')') ? allowed : strictly)) return undefined;
  return { pointer: '/tool/description', text: stated[0] };
}

const wholeServer =
  /\b(?:allowed|workspace|project|vault|docs|sandbox|root|permitted|configured|secure|within|restricted|controlled)\b/i;

/** A file of the host is read by its path, and neither the tool nor its server names a folder. */
function readsByPath({ verb, object, place }: Action, view: View): boolean {
  if (place !== 'name' || !/^(?:read|view|cat|open)$/.test(verb)) return false;
  if (object.at(-1) !== 'file' || object.length > 2 || isRemote(view)) return false;
  const path = view.parameters.find(({ name }) => /^(?:file_?)?path$|^filepath$/i.test(name));
  if (path === undefined || bounded.test(path.description)) return false;
  return !wholeServer.test(
    `${view.input.server.name} ${view.input.server.title ?? ''} ${view.input.server.description ?? ''}`,
  );
}

export const readsAnyPath: Rule = {
  id: 'reads-any-path',
  title: 'The tool reads any path on the host, with no stated boundary.',
  rationale: 'Without a stated folder the keys and the mail of the account are a path away.',
  references: [references.pathCwe, references.exposureCwe],
  confidence: 0.75,
  effect: { fact: 'any-path', says: 'reads any path on the host' },
  *find(view) {
    if (view.named && view.named.kind !== 'lookUp' && !/^(?:convert|extract|parse|transcribe)$/.test(view.named.verb))
      return;
    const place = anyPlace(view);
    if (place) yield place;
    if (saysSo(view, bounded)) return;
    yield* said(view, anywhere);
    for (const action of view.actions) {
      if (
        readsByPath(action, view) ||
        (/^(?:read|cat|grep|get|view)$/.test(action.verb) &&
          anyOf(action.object, words('file files')) &&
          topicIn(view, 'shell') &&
          hasParameter(view, words('path filepath paths')) &&
          !saysSo(view, /sandbox|isolated/i))
      )
        yield claim(action);
    }
  },
  examples: {
    matches: [
      { name: 'view_file', description: 'View a text file', parameters: { path: { type: 'string' } } },
      { name: 'read_files', description: 'Read full content of files. Provide absolute paths.' },
      { name: 'convert', description: 'Convert a resource described by an http:, file: or data: URI' },
      {
        name: 'read_context',
        description: 'Reads files from a project root directory (absolute path), within that root',
      },
    ],
    ignores: [
      { server: 'GitHub', name: 'read_file', parameters: { path: { type: 'string' } } },
      { name: 'read_file', description: 'Reads a file within the allowed directories.' },
      { name: 'read_file', description: 'Paths must be absolute and inside the allowed directories.' },
    ],
  },
};
