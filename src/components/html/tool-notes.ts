import { correctionViews } from '../../site/correction-view.ts';
import { toolDisagreements } from '../../site/disagreement-view.ts';
import { toolFindings } from '../../site/finding-view.ts';
import { markup, type Piece } from '../../site/markup.ts';
import type { ServerRecord } from '../../site/record-reader.ts';
import { correctionList } from './correction-list.ts';
import { findingList } from './findings.ts';
import { section } from './section.ts';

/** What few tools have; `tool` is the name as the record has it. */
export function toolNotes({ server, correction }: ServerRecord, tool: string): Piece {
  const findings = toolFindings(server, tool);
  const disagreements = toolDisagreements(server, tool);
  const requests = correctionViews(correction, tool);
  return [
    findings.length > 0 && section({ id: 'findings', title: 'Findings in its own text' }, findingList(findings)),
    disagreements.length > 0 &&
      section(
        { id: 'disagreements', title: 'Where its sources disagree' },
        markup`<ul>${disagreements.map((text) => markup`<li dir="auto">${text}</li>`)}</ul>`,
      ),
    requests.length > 0 && section({ id: 'requests', title: 'Requests about this label' }, correctionList(requests)),
  ];
}
