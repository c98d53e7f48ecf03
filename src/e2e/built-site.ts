import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastGlob from 'fast-glob';
import { parse, type HTMLElement } from 'node-html-parser';

/** A page as it lies on disk. */
export interface BuiltPage {
  /** Address from the site's root, such as `/servers/`. */
  path: string;
  html: string;
  root: HTMLElement;
}

/** Address of a file of the site: `index.html` stands for its folder. */
function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** Every HTML page of a built site, in the order of its address. */
export function readPages(directory: string): BuiltPage[] {
  return fastGlob
    .sync('**/*.html', { cwd: directory })
    .toSorted()
    .map((file) => {
      const html = readFileSync(join(directory, file), 'utf8');
      return { path: addressOf(file), html, root: parse(html) };
    });
}

/** The address of every file of the site. */
export function readAddresses(directory: string): Set<string> {
  return new Set(fastGlob.sync('**/*', { cwd: directory, dot: true }).map(addressOf));
}

/** Whether a page only sends its visitor on. */
export function redirects({ root }: BuiltPage): boolean {
  return root.querySelector('meta[http-equiv="refresh"]') !== null;
}
