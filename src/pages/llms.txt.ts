import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { counts } from '../site/site-catalog.ts';
import { llmsText } from '../site/llms-text.ts';

export const GET: APIRoute = async () => {
  const guides = (await getCollection('guides')).map(({ id, data }) => ({ ...data, path: `/guides/${id}/` }));
  return new Response(llmsText(counts, guides));
};
