import type { ServerRow } from '../../site/catalog-index.ts';
import { serverFindings } from '../../site/finding-view.ts';
import { markup, type Markup } from '../../site/markup.ts';
import type { ServerRecord } from '../../site/record-reader.ts';
import { reveal } from '../../site/reveal.ts';
import { badgeSample } from './badge.ts';
import { findingList } from './findings.ts';
import { recordSections } from './record-sections.ts';
import { section } from './section.ts';
import { serverFacts } from './server-facts.ts';
import { serverSummary } from './server-summary.ts';
import { serverToolSections } from './server-tool-sections.ts';

const quotation = (description: string): Markup =>
  markup`<blockquote class="quoted" dir="auto">${reveal(description)}</blockquote>`;

/** The content of a server's page. */
export function serverArticle(record: ServerRecord, row: ServerRow): Markup {
  const { server } = record;
  const description = server.description?.trim();
  const findings = serverFindings(server);
  return markup`
    ${serverSummary(server, row)}
    ${serverFacts(server)}
    <div class="body">
      ${description && section({ id: 'what', title: 'In its author’s words' }, quotation(description))}
      ${server.tools.length > 0 && serverToolSections(record)}
      ${findings.length > 0 && section({ id: 'findings', title: 'Findings in its own text' }, findingList(findings))}
      ${recordSections(record)}
      ${server.removed === undefined && section({ id: 'badge', title: 'Show this rating elsewhere' }, badgeSample(row))}
    </div>
  `;
}
