import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { RunMessage } from './page-writer.ts';

/** Where a process of Astro works; each field is an environment variable that `astro.config.mjs` reads. */
interface AstroPlace {
  /** Below the working directory: elsewhere, Astro bundles into a folder that all its runs share. */
  OUT_DIR: string;
  /** Of this run alone: two that share it break each other. */
  ASTRO_CACHE_DIR: string;
}

/** What a process of Astro is to render; each field is an environment variable that the site reads. */
export interface AstroRun {
  CATALOG_DIR: string;
  /** The index that was made in one pass over the catalog. */
  CATALOG_INDEX: string;
  /** What was written for download, as JSON. */
  CATALOG_DOWNLOADS: string;
  PAGE_SHARD: string;
  /** Empty for every page. */
  PAGE_LIST: string;
}

/** A process of Astro, which bundles the pages' code and then waits to be told what to render. */
export interface AstroProcess {
  /** The code is bundled, or the process is over. */
  bundled: Promise<void>;
  /** Renders pages, and ends; throws with what Astro said when it fails. */
  render(run: AstroRun, onPages: (count: number) => void): Promise<void>;
  /** Ends it though it may wait or render. */
  end(): void;
}

const astro = resolve('node_modules', 'astro', 'bin', 'astro.mjs');
/** Of what Astro says when it fails; the reason comes last. */
const linesKept = 40;

export function startAstro(place: AstroPlace): AstroProcess {
  const child = spawn(process.execPath, [astro, 'build', '--silent'], {
    env: { ...process.env, ...place, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const { promise: bundled, resolve: onBundled } = Promise.withResolvers<void>();
  let told: (count: number) => void = () => {};
  child.on('message', (message) => {
    const { rendered } = message as RunMessage;
    if (rendered === 0) onBundled();
    else told(rendered);
  });
  const end = (): void => void child.kill();
  process.once('exit', end);
  const said: string[] = [];
  const read = async (stream: NodeJS.ReadableStream): Promise<void> => {
    for await (const line of createInterface({ input: stream })) {
      if (said.push(line) > linesKept) said.shift();
    }
  };
  const closed = Promise.all([once(child, 'close'), read(child.stdout!), read(child.stderr!)]).finally(() => {
    process.off('exit', end);
    onBundled();
  });
  // Of a process that is ended before it was asked to render, nobody waits for the end.
  closed.catch(() => {});
  return {
    bundled,
    end,
    async render(run, onPages) {
      told = onPages;
      await bundled;
      if (child.connected) child.send(run);
      const [[code]] = await closed;
      if (code !== 0) throw new Error(`The pages did not build (exit code ${code}).\n${said.join('\n')}`);
    },
  };
}
