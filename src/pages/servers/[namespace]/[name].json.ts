import type { APIRoute } from 'astro';
import { selectOwn } from '../../../site/page-selection.ts';
import { readServerRecord } from '../../../site/record-reader.ts';
import { serverRoutes } from '../../../site/routes.ts';
import { catalogDir, catalogIndex } from '../../../site/site-catalog.ts';
import { twinOf } from '../../../site/twin.ts';

export const getStaticPaths = () =>
  selectOwn(serverRoutes(catalogIndex), ({ namespace, name }) => `/servers/${namespace}/${name}.json`);

export const GET: APIRoute<{ server: number }> = async ({ props }) => {
  const { id } = catalogIndex.servers[props.server]!;
  return new Response(twinOf(await readServerRecord(catalogDir, id)));
};
