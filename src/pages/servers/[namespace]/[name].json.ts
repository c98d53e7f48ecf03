import type { APIRoute } from 'astro';
import { readServerRecord } from '../../../site/record-reader.ts';
import { serverRoutes } from '../../../site/routes.ts';
import { catalogDir, catalogIndex } from '../../../site/site-catalog.ts';
import { twinOf } from '../../../site/twin.ts';

export const getStaticPaths = () => serverRoutes(catalogIndex);

export const GET: APIRoute<{ server: number }> = async ({ props }) => {
  const { id } = catalogIndex.servers[props.server]!;
  return new Response(twinOf(await readServerRecord(catalogDir, id)));
};
