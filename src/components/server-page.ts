import { serverPath, twinPath } from '../catalog/server-id.ts';
import { textsOf, type RecordPage } from '../layouts/page-texts.ts';
import type { OwnTexts } from '../site/framed-pages.ts';
import { readServerRecord } from '../site/record-reader.ts';
import { serverHead } from '../site/server-view.ts';
import { catalogDir, catalogIndex } from '../site/site-catalog.ts';
import { serverImage } from '../site/social/social-image.ts';
import { serverArticle } from './html/server-article.ts';

/** The page of a server, by its position in the index. */
export async function serverPage(position: number): Promise<RecordPage> {
  const row = catalogIndex.servers[position]!;
  const record = await readServerRecord(catalogDir, row.id);
  return {
    address: serverPath(row.id),
    props: { ...serverHead(row), image: serverImage(catalogIndex, row), alternateJson: twinPath(row.id) },
    article: serverArticle(record, row).text,
  };
}

/** All that a server's page shows and another's does not. */
export const serverTexts = async (position: number): Promise<OwnTexts> => textsOf(await serverPage(position));
