import { readFile } from 'node:fs/promises';
import fastGlob from 'fast-glob';
import { parse } from 'yaml';
import { z } from 'zod';
import { articleKinds, type ArticleFolder } from './article-kinds.ts';
import { articleCard, type SocialCard } from './social-card.ts';

const headSchema = z.looseObject({ title: z.string(), summary: z.string() });

/** The cards of the attack patterns and guides, with the addresses of their pages. */
export async function articleCards(): Promise<{ page: string; card: SocialCard }[]> {
  const files = await fastGlob(`src/content/{${Object.keys(articleKinds).join()}}/*.mdx`);
  return Promise.all(
    files.toSorted().map(async (file) => {
      const [folder, name] = file.split('/').slice(-2) as [ArticleFolder, string];
      const [, head = ''] = (await readFile(file, 'utf8')).split(/^---$/m);
      return {
        page: `/${folder}/${name.replace(/\.mdx$/, '')}/`,
        card: articleCard(articleKinds[folder], headSchema.parse(parse(head))),
      };
    }),
  );
}
