import type { APIRoute } from 'astro';
import { framed } from '../../../site/framed-pages.ts';
import { selectOwn } from '../../../site/page-selection.ts';
import { readServerRecord } from '../../../site/record-reader.ts';
import { serverRoutes, type ServerParams } from '../../../site/routes.ts';
import { catalogDir, catalogIndex } from '../../../site/site-catalog.ts';
import { twinOf } from '../../../site/twin.ts';

const addressOf = ({ namespace, name }: ServerParams): string => `/servers/${namespace}/${name}.json`;

const twin = async (server: number): Promise<string> =>
  twinOf(await readServerRecord(catalogDir, catalogIndex.servers[server]!.id));

export const getStaticPaths = () =>
  framed(selectOwn(serverRoutes(catalogIndex), addressOf), addressOf, async ({ server }) => [await twin(server)]);

export const GET: APIRoute<{ server: number }> = async ({ props }) => new Response(await twin(props.server));
