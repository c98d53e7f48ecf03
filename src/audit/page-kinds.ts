import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import fastGlob from 'fast-glob';
import { filesBelow } from '../site/build/staged-files.ts';

/** One kind of page and the page of it that is looked at. */
export interface PageKind {
  /** The route below `src/pages`: `servers/[namespace]/[name]`. */
  kind: string;
  /** Address of the kind's largest page, from the site's root. */
  path: string;
}

interface Route {
  kind: string;
  /** Matches files of the site. */
  file: RegExp;
}

/** A route for `src/pages/**`, named without `index` and the ending. */
export function routeOf(template: string): Route {
  const kind = template.replace(/\.astro$/, '').replace(/(?:^|\/)index$/, '');
  const parts = kind
    .split('/')
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('[...') ? '(?:[^/]+/)*' : part.startsWith('[') ? '[^/]+/' : `${part}/`));
  const file = kind === '404' ? /^404\.html$/ : new RegExp(`^${parts.join('')}index\\.html$`);
  return { kind: kind === '' ? 'home' : kind, file };
}

/** Sorts routes as Astro does: a fixed part of an address goes before any part, and that before a rest of any length. */
function rank({ kind }: Route): string {
  const parts = kind.split('/').map((part) => (part.startsWith('[...') ? 2 : part.startsWith('[') ? 1 : 0));
  return parts.join('');
}

/** Every kind of page that the built site has, with its largest page: what is good enough there is so on the others. */
export async function pageKinds(siteDirectory: string, templates: readonly string[]): Promise<PageKind[]> {
  const routes = templates.map(routeOf).sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  const largest = new Map<Route, { file: string; bytes: number }>();
  for await (const file of filesBelow(siteDirectory)) {
    const route = file.endsWith('.html') && routes.find((one) => one.file.test(file));
    if (!route) continue;
    const { size } = await stat(join(siteDirectory, file));
    if (size > (largest.get(route)?.bytes ?? -1)) largest.set(route, { file, bytes: size });
  }
  return [...largest]
    .map(([{ kind }, { file }]) => ({ kind, path: `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}` }))
    .sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

/** The templates of the site's pages, relative to `src/pages`. */
export function pageTemplates(): Promise<string[]> {
  return fastGlob('**/*.astro', { cwd: 'src/pages' });
}
