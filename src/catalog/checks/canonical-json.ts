import { toFileText } from '../json.ts';
import { stateless, type Check } from './check.ts';

export const canonicalJson: Check = {
  id: 'canonical-json',
  title: 'Every file has the one form that the programs write, so that a difference is a difference in content.',
  repair: 'Run the command that writes the file again: crawl or classify; for a file written by hand, use JSON with an indent of two spaces and the keys in the order of catalog/schemas.',
  start: stateless(function* ({ text, value }) {
    if (text !== toFileText(value)) yield 'The bytes differ from those of its content in canonical JSON.';
  }),
};
