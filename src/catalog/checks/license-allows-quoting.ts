import { stateless, type Check } from './check.ts';

/** Words with which an author says that nothing may be passed on. */
const refused = /^(?:unlicensed|proprietary|commercial|all rights reserved|see licen[cs]e\b.*)$/i;

export const licenseAllowsQuoting: Check = {
  id: 'license-allows-quoting',
  title: 'A tool list taken from a package is quoted under a licence that is named and allows it.',
  repair:
    'Read the repository’s licence and name it as "license" of the entry in sources.json, or set the entry to "expected": "excluded" and remove the record.',
  start: stateless(function* (file) {
    if (file.folder !== 'servers' || file.value.toolsOrigin?.source !== 'npm') return;
    const { license } = file.value;
    if (license === undefined) yield 'No licence is stated.';
    else if (refused.test(license.trim())) yield `The licence is ${JSON.stringify(license)}.`;
  }),
};
