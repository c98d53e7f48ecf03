import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
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

/** Writes the chunks as they come: Astro's answer is one, and to gather it as a whole would copy it twice. */
async function writeBody(file: string, { body }: Response): Promise<void> {
  const reader = body!.getReader();
  const first = await reader.read();
  writeFileSync(file, first.value ?? '');
  for (let next = await reader.read(); !next.done; next = await reader.read())
    writeFileSync(file, next.value, { flag: 'a' });
}

/**
 * Astro's own renderer with what hundreds of thousands of pages need: they come server by server, and their files are written at once,
 * since a round through the thread pool takes as much processor time as a small page.
 */
function writingPrerenderer(astro: AstroPrerenderer, outDir: string): AstroPrerenderer {
  // Astro writes no file for an answer without a body.
  const isWritten = new Response(null);
  let rendered = 0;
  const tell = (): void => {
    process.send?.({ rendered } satisfies RunMessage);
    rendered = 0;
  };
  return {
    ...astro,
    name: 'page-writer',
    async setup() {
      tell();
      await untilAsked();
      await astro.setup?.();
    },
    async getStaticPaths() {
      return serverByServer(await astro.getStaticPaths());
    },
    async render(request, options) {
      const { pathname } = new URL(request.url);
      const answer = await astro.render(request, options).catch((error: unknown) => {
        process.stderr.write(`The page ${pathname} cannot be rendered.\n`);
        throw error;
      });
      rendered += 1;
      if (rendered === pagesInMessage) tell();
      const response = answer instanceof Response ? answer : answer.response;
      if (!isOwn(options.routeData) || !response.ok) return answer;
      const file = join(outDir, fileOf(decodeURI(pathname)));
      makeFolder(dirname(file));
      await writeBody(file, response);
      return isWritten;
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
