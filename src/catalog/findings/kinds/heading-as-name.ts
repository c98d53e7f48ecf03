import { isHeading, isTitlePhrase } from '../../heading-words.ts';
import type { FindingKind, Found, Subject } from '../kind.ts';

function* find({ server, tool }: Subject): Generator<Found> {
  if (tool === undefined || tool.inputSchema?.['properties'] !== undefined) return;
  const heading = isHeading(tool.name);
  const phrase = isTitlePhrase(tool.name) && !tool.description && server.tools.some(({ name }) => /^[a-z][\w-]*$/.test(name));
  if (!heading && !phrase) return;
  yield {
    pointer: '/name',
    evidence: tool.name,
    message: heading
      ? 'Its name is a heading or a type, and it has no parameters: a harvest seems to have taken it for a tool.'
      : 'Its name is a phrase among names of another form, and nothing else is said of it.',
  };
}

export const headingAsName: FindingKind = {
  id: 'heading-as-name',
  group: 'harvest',
  title: 'A tool has the name of a heading.',
  why: 'Directories that read tools out of a documentation page take headings for tools. Such an entry says nothing about the server, and no client can call it.',
  find,
  examples: {
    matches: [{ name: 'Parameters' }, { name: 'Cross-Platform' }, { name: 'boolean' }, { name: 'Search All Notes', siblings: [{ name: 'list_notes' }] }],
    ignores: [{ name: 'get_input' }, { name: 'config' }, { name: 'Input', parameters: { text: {} } }, { name: 'Search All Notes', siblings: [{ name: 'List Every Note' }] }],
  },
};
