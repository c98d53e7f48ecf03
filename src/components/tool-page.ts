import { toolPath, twinPath } from '../catalog/server-id.ts';
import { textsOf, type RecordPage } from '../layouts/page-texts.ts';
import { recommendationsOf } from '../site/control.ts';
import { toolQuestions } from '../site/faq.ts';
import type { OwnTexts } from '../site/framed-pages.ts';
import { faqPage } from '../site/json-ld.ts';
import { readServerRecord } from '../site/record-reader.ts';
import { catalogDir, catalogIndex, toolGroups } from '../site/site-catalog.ts';
import { serverImage } from '../site/social/social-image.ts';
import { toolHead } from '../site/tool-view.ts';
import { attackSummaries } from './attack-summaries.ts';
import { toolArticle } from './html/tool-article.ts';

/** The page of a tool, by its position in the index. */
export async function toolPage(position: number): Promise<RecordPage> {
  const row = catalogIndex.servers[catalogIndex.tools[position]!.server]!;
  const serverRecord = await readServerRecord(catalogDir, row.id);
  const { server, answers } = serverRecord;
  const offset = position - row.firstTool;
  const record = { server, tool: server.tools[offset]!, answer: answers[offset]! };
  const questions = toolQuestions(record, recommendationsOf(serverRecord)[offset]!);
  const { text } = toolArticle(
    { record, server: serverRecord, offset, position, questions },
    { index: catalogIndex, groups: toolGroups, attacks: attackSummaries() },
  );
  const props = {
    ...toolHead(record),
    image: serverImage(catalogIndex, row),
    structured: [faqPage(questions)],
    alternateJson: twinPath(server.id),
  };
  return { address: toolPath(server.id, record.tool.name), props, article: text };
}

/** All that a tool's page shows and another's does not. */
export const toolTexts = async (position: number): Promise<OwnTexts> => textsOf(await toolPage(position));
