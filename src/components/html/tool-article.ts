import type { AttackSummary } from '../../site/attacks.ts';
import type { CatalogIndex } from '../../site/catalog-index.ts';
import type { Question } from '../../site/json-ld.ts';
import { markup, type Markup } from '../../site/markup.ts';
import type { ServerRecord } from '../../site/record-reader.ts';
import { excerpt } from '../../site/reveal.ts';
import type { ToolGroups } from '../../site/tool-groups.ts';
import type { ToolRecord } from '../../site/tool-view.ts';
import { attackLinks } from './attack-links.ts';
import { control } from './control.ts';
import { factCard } from './fact-card.ts';
import { faq } from './faq.ts';
import { goDeeper } from './go-deeper.ts';
import { relatedLists } from './related-tools.ts';
import { report } from './report.ts';
import { section } from './section.ts';
import { serverCall } from './server-call.ts';
import { toolDefinition } from './tool-definition.ts';
import { toolNotes } from './tool-notes.ts';
import { toolSummary } from './tool-summary.ts';
import { why } from './why.ts';

/** What a tool's page shows, beside what is the same for every page of the build. */
interface ShownTool {
  record: ToolRecord;
  server: ServerRecord;
  /** Position in the server's record. */
  offset: number;
  /** Position in the index. */
  position: number;
  questions: readonly Question[];
}

/** What every tool's page takes its neighbours from. */
interface Surroundings {
  index: CatalogIndex;
  groups: ToolGroups;
  attacks: readonly AttackSummary[];
}

/** The content of a tool's page. */
export function toolArticle(
  { record, server, offset, position, questions }: ShownTool,
  { index, groups, attacks }: Surroundings,
): Markup {
  const { tool, answer } = record;
  const name = excerpt(tool.name, 80);
  const row = index.servers[index.tools[position]!.server]!;
  const findings = (record.server.findings ?? []).filter((one) => one.tool === tool.name).map(({ id }) => id);
  return markup`
    ${toolSummary(record)}
    ${factCard(record)}
    <div class="body">
      ${section({ id: 'what', title: `What ${name} does on ${excerpt(record.server.title, 80)}`, name }, toolDefinition(record))}
      ${section({ id: 'why', title: `Why ${name} needs a policy`, name }, why(record, server.override))}
      ${toolNotes(server, tool.name)}
      ${section(
        { id: 'attacks', title: 'Documented attack patterns that abuse this kind of access' },
        attackLinks(attacks, { capabilities: answer.capabilities, findings }),
      )}
      ${section({ id: 'control', title: `How to control ${name}`, name }, control(server, offset))}
      ${section({ id: 'related', title: 'Related tools' }, relatedLists(index, groups, position))}
      ${section({ id: 'deeper', title: 'Go deeper' }, goDeeper(answer))}
      ${section({ id: 'questions', title: `Questions about ${name}`, name }, faq(questions, name))}
      ${serverCall(row, index.servers.length)}
      ${section({ id: 'report', title: 'Is something wrong here?' }, report(record))}
    </div>
  `;
}
