import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { startAstro, type AstroProcess, type AstroRun } from './run-astro.ts';

const shardsFolder = resolve('.cache', 'shards');

/** Removes what processes that are gone have rendered and not put anywhere. */
export async function removeLeftShards(): Promise<void> {
  for (const name of await readdir(shardsFolder).catch(() => [])) {
    try {
      process.kill(Number.parseInt(name, 10), 0);
    } catch {
      await rm(join(shardsFolder, name), { recursive: true, force: true });
    }
  }
}

/** A process that renders one shard, and the folder that is its own. */
interface Renderer {
  folder: string;
  process: Promise<AstroProcess>;
}

/** Where a renderer's pages are, below its folder. */
export const renderedIn = (folder: string): string => join(folder, 'site');

/** The processes that render pages. They take seconds to bundle the code, which can begin before it is known what they have to render. */
export class Renderers {
  #started = 0;
  #ended = false;
  #bundled: Promise<void> = Promise.resolve();
  readonly #prepared: Renderer[] = [];

  #start(): Renderer {
    const folder = join(shardsFolder, `${process.pid}-${(this.#started += 1)}`);
    // Astro's runs share files while they bundle: one after the other.
    const started = this.#bundled.then(() =>
      startAstro({ OUT_DIR: renderedIn(folder), ASTRO_CACHE_DIR: join(folder, 'astro') }),
    );
    this.#bundled = started.then(({ bundled }) => bundled);
    void started.then((astro) => this.#ended && astro.end());
    return { folder, process: started };
  }

  /** Starts so many processes that wait for what they have to render. */
  prepare(count: number): void {
    for (let started = 0; started < count; started += 1) this.#prepared.push(this.#start());
  }

  /** Renders pages in a process of its own; returns the folder that then holds them. */
  async render(run: AstroRun, onPages: (count: number) => void): Promise<string> {
    const { folder, process } = this.#prepared.shift() ?? this.#start();
    try {
      await (await process).render(run, onPages);
      return folder;
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** Ends the processes that nobody needed. */
  async end(): Promise<void> {
    this.#ended = true;
    for (const { folder, process } of this.#prepared.splice(0)) {
      const astro = await process;
      astro.end();
      await astro.bundled;
      await rm(folder, { recursive: true, force: true });
    }
  }
}
