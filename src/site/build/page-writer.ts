import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, PathWithRoute } from 'astro';
import { collectGarbage } from './collect-garbage.ts';
import { FramedWriter } from './framed-writer.ts';
import { fileOf } from './own-pages.ts';

/** What a run of Astro tells the process that started it, over the channel between them. */
export interface RunMessage {
  /** Pages rendered since the last message; 0 when the code is bundled and rendering begins. */
  rendered: number;
}

/** Waits for what the process that started this one wants rendered, as environment variables; ends when that one is gone. */
async function untilAsked(): Promise<void> {
  if (!process.connected) return;
  const abandoned = (): never => process.exit(1);
  process.once('disconnect', abandoned);
  const [run] = (await once(process, 'message')) as [Record<string, string>];
  process.off('disconnect', abandoned);
  Object.assign(process.env, run);
}

/** A message for each page would cost more than it tells. */
const pagesInMessage = 50;

/** Pages after which the garbage is collected, beginning with the first, when the index has just been read. */
const pagesBetweenCollections = 25_000;

/** A page to be rendered, as Astro lists it. */
interface PagePath {
  pathname: string;
  route: { route: string };
}

/** Whether a route is that of a server's or a tool's pages. */
const isOwn = ({ route }: PagePath['route']): boolean => route.startsWith('/servers/[namespace]/');

/** The pages of servers and their tools, one server after the other, so that its record is read once; other pages come before them. */
export function serverByServer<P extends PagePath>(paths: readonly P[]): P[] {
  const others: P[] = [];
  const servers = new Map<string, P[]>();
  for (const path of paths) {
    const [, , namespace, name = ''] = path.pathname.split('/');
    const key = `${namespace}/${name.replace(/\.json$/, '')}`;
    const pages = isOwn(path.route) ? (servers.get(key) ?? []) : others;
    if (pages !== others && pages.length === 0) servers.set(key, pages);
    pages.push(path);
  }
  return [...others, ...[...servers.values()].flat()];
}

/** Makes a folder whose parent is there for all but the first page in it: to look for each folder above takes longer. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') mkdirSync(folder, { recursive: true });
    else if (code !== 'EEXIST') throw error;
  }
}

/** Written at once: a round through the thread pool takes as much processor time as a small page. */
function writePage(file: string, page: string): void {
  makeFolder(dirname(file));
  writeFileSync(file, page);
}

/** As the page's request has it. */
const addressOf = ({ pathname, route: { type } }: PathWithRoute): string =>
  type === 'page' && !pathname.endsWith('/') ? `${pathname}/` : pathname;

/**
 * Astro's own renderer with what hundreds of thousands of pages need: they come server by server, those that differ in nothing but
 * their own texts are filled into one frame, and their files are written at once.
 */
function writingPrerenderer(astro: AstroPrerenderer, outDir: string): AstroPrerenderer {
  // Astro writes no file for an answer without a body.
  const isWritten = new Response(null);
  let rendered = 0;
  let written = 0;
  const tell = (): void => {
    process.send?.({ rendered } satisfies RunMessage);
    rendered = 0;
  };
  const write = (address: string, page: string): void => {
    writePage(join(outDir, fileOf(address)), page);
    if (written % pagesBetweenCollections === 0) collectGarbage();
    written += 1;
    rendered += 1;
    if (rendered >= pagesInMessage) tell();
  };
  const framed = new FramedWriter(write);
  return {
    ...astro,
    name: 'page-writer',
    async setup() {
      tell();
      await untilAsked();
      await astro.setup?.();
    },
    async getStaticPaths() {
      return framed.part(serverByServer(await astro.getStaticPaths()), addressOf);
    },
    async render(request, options) {
      const address = decodeURI(new URL(request.url).pathname);
      try {
        const answer = await astro.render(request, options);
        const response = answer instanceof Response ? answer : answer.response;
        const isPage = isOwn(options.routeData) && response.ok;
        if (isPage) {
          const page = await response.text();
          await framed.learn(address, page);
          write(address, page);
        } else rendered += 1;
        await framed.writeAfter(address);
        return isPage ? isWritten : answer;
      } catch (error) {
        process.stderr.write(`The page ${address} or one that follows it cannot be rendered.\n`);
        throw error;
      }
    },
    async teardown() {
      if (rendered > 0) tell();
      await astro.teardown?.();
    },
  };
}

/** Lets Astro render the pages of servers and tools in the order and into files as a large catalog needs it, and tells the progress. */
export function pageWriter(): AstroIntegration {
  let outDir = '';
  return {
    name: 'page-writer',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => writingPrerenderer(astro, outDir));
      },
    },
  };
}
