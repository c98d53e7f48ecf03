import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import fastGlob from 'fast-glob';
import { serverPath } from '../../catalog/server-id.ts';
import { Progress } from '../../cli/progress.ts';
import { config } from '../../config.ts';
import type { CatalogIndex, ServerRow } from '../catalog-index.ts';
import { articleCards } from '../social/article-cards.ts';
import { cardDrawer } from '../social/draw-card.ts';
import { serverCard, siteCard, type SocialCard } from '../social/social-card.ts';
import { serversHaveImages, siteImage, socialImagePath } from '../social/social-image.ts';

const cacheFolder = resolve('.cache', 'social-images');

interface Picture {
  /** Address on the site. */
  path: string;
  card: SocialCard;
}

/** Hash of what draws a card: our modules, the engine's and the fonts' versions. */
async function drawingHash(): Promise<string> {
  const files = ['src/site/risk-marks.ts', ...(await fastGlob('src/site/social/*.ts', { ignore: ['**/*.test.ts'] }))];
  const hash = createHash('sha256').update(JSON.stringify(config));
  for (const file of [...files.toSorted(), ...['@resvg/resvg-wasm', 'dejavu-fonts-ttf'].map(manifest)]) {
    hash.update(await readFile(file));
  }
  return hash.digest('hex');
}

function manifest(name: string): string {
  return join('node_modules', name, 'package.json');
}

/** The card's picture in the cache, drawn when it is not there yet. */
async function cachedPicture(card: SocialCard, drawing: string): Promise<string> {
  const key = createHash('sha256').update(drawing).update(JSON.stringify(card)).digest('hex').slice(0, 32);
  const path = join(cacheFolder, key.slice(0, 2), `${key}.png`);
  if (await stat(path).catch(() => undefined)) return path;
  const draw = await cardDrawer();
  await mkdir(dirname(path), { recursive: true });
  // Two builds may draw the same picture at once.
  const half = `${path}.${process.pid}`;
  await writeFile(half, draw(card));
  await rename(half, path);
  return path;
}

/** Writes the pictures of these servers, where servers have them, and of all other pages below `directory`; those drawn before come from `.cache`. */
export async function writeSocialImages(
  index: Pick<CatalogIndex, 'servers'>,
  servers: Iterable<ServerRow>,
  directory: string,
): Promise<void> {
  const pictures: Picture[] = [{ path: siteImage.path, card: siteCard }];
  for (const { page, card } of await articleCards()) pictures.push({ path: socialImagePath(page), card });
  if (serversHaveImages(index)) {
    for (const row of servers) pictures.push({ path: socialImagePath(serverPath(row.id)), card: serverCard(row) });
  }
  const progress = new Progress('Social images', pictures.length);
  const drawing = await drawingHash();
  for (const { path, card } of pictures) {
    const file = join(directory, path);
    await mkdir(dirname(file), { recursive: true });
    await copyFile(await cachedPicture(card, drawing), file);
    progress.step();
  }
  progress.done(`${pictures.length} pictures`);
}
