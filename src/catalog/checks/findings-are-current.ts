import { findFindings } from '../findings/find-findings.ts';
import { stateless, type Check } from './check.ts';

export const findingsAreCurrent: Check = {
  id: 'findings-are-current',
  title: 'A record has the findings that today’s kinds find in it, no more and no fewer.',
  repair: 'npm run crawl -- --remerge',
  start: stateless(function* (file) {
    if (file.folder !== 'servers') return;
    const found = file.value.removed === undefined ? findFindings(file.value) : [];
    if (JSON.stringify(found) !== JSON.stringify(file.value.findings ?? [])) yield 'Its findings are those of other kinds or another text.';
  }),
};
