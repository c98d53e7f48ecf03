import type { FindingKind, Found, Subject } from '../kind.ts';

/** Marks of a template whose value was never put in. */
const template = /\$\{[A-Za-z_][\w.]{0,60}\}|\{\{\s{0,4}[A-Za-z_][\w. ]{0,60}\}\}|<%[^%]{1,60}%>|%[A-Z][A-Z_]{2,40}%|\[object Object\]|^\{[a-z_]{1,40}\}$/;
/** Values that the crawler itself put in the place of the machine's. */
const ours = /^\$\{(?:HOME|TMPDIR|PACKAGE|NODE|USER|HOST|NODE_VERSION|TODAY|YESTERDAY|TOMORROW)[^}]*\}$/;
const placeholderName = /^(?:your[-_ ]?tool(?:[-_ ]?name)?|my[-_ ]?tool|tool[-_ ]?name|example[-_ ]?tool|sample[-_ ]?tool|new[-_ ]?tool|tool[-_ ]?\d{1,2}|foo|bar|foobar|lorem|todo|tbd|undefined|null|nan|untitled|unnamed|unknown|xxx+)$/i;
const placeholderText = /^(?:todo|tbd|fixme|n\/a|none|null|undefined|\.{2,}|-|no description(?: (?:available|provided))?|description(?: (?:here|goes here|not available))?|tool description|add (?:a )?description(?: here)?|lorem ipsum.{0,400}|your description here|placeholder)\.?$/is;

function* find({ tool, texts }: Subject): Generator<Found> {
  if (tool === undefined) return;
  const marks = template.exec(tool.name);
  if ((marks && !ours.test(marks[0])) || placeholderName.test(tool.name)) {
    yield { pointer: '/name', evidence: tool.name, message: 'Its name is a placeholder that nobody filled in.' };
  }
  for (const { pointer, role, text } of texts) {
    if (pointer !== '/description' || role !== 'prose' || !placeholderText.test(text.trim())) continue;
    yield { pointer, evidence: text, message: 'Its description is a placeholder that nobody filled in.' };
  }
}

export const placeholderLeftIn: FindingKind = {
  id: 'placeholder-left-in',
  group: 'harvest',
  title: 'A tool’s name or description is a placeholder.',
  why: 'A template whose values were never put in tells nothing of the tool, and the real name may be another for each user.',
  find,
  examples: {
    matches: [{ name: '${PREFIX}_read' }, { name: 'your_tool_name' }, 'TODO', { name: 'read', description: 'No description available' }],
    ignores: [{ name: 'list_todo' }, 'Fills {{name}} in a template.', { name: 'undefined_symbols' }, { name: 'foo_reader' }],
  },
};
