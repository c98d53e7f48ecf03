import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { OciEntry } from '../../catalog/package-entries.ts';
import { LiveFailure } from '../live/failure.ts';
import { lastLine, type Engine } from './engine.ts';

const run = promisify(execFile);

const pullMs = 600_000;

// `docker image inspect`: https://docs.docker.com/reference/cli/docker/image/inspect/
const inspectionSchema = z
  .array(
    z.looseObject({
      RepoDigests: z.array(z.string()).nullish(),
      Config: z.looseObject({ Labels: z.record(z.string(), z.string()).nullish() }).nullish(),
    }),
  )
  .min(1);

/** An image that was pulled. */
export interface Image {
  /** Name with digest: what is started. */
  reference: string;
  digest: string;
  labels: Readonly<Record<string, string>>;
  /** Deletes it, unless it was on this machine before. */
  remove(): Promise<void>;
}

/** Pulls the image of an entry: that of its digest, else the one that its tag stands for now. Nothing of it runs. Throws a `LiveFailure`. */
export async function pullImage({ program, env }: Engine, entry: OciEntry): Promise<Image> {
  const asked = entry.digest === undefined ? `${entry.package}:${entry.version}` : `${entry.package}@${entry.digest}`;
  const command = (...args: string[]) => run(program, args, { env, timeout: pullMs, maxBuffer: 16 * 1024 * 1024 });
  const inspect = () => command('image', 'inspect', asked);
  const wasHere = await inspect().then(
    () => true,
    () => false,
  );
  try {
    await command('pull', '--quiet', asked);
    const [inspected] = inspectionSchema.parse(JSON.parse((await inspect()).stdout));
    const digest = entry.digest ?? digestOf(inspected?.RepoDigests ?? [], entry.package);
    const reference = `${entry.package}@${digest}`;
    const remove = async (): Promise<void> => {
      if (!wasHere) await command('image', 'rm', asked).catch(() => {});
    };
    return { reference, digest, labels: inspected?.Config?.Labels ?? {}, remove };
  } catch (error) {
    if (error instanceof LiveFailure) throw error;
    throw new LiveFailure('not-installable', `${asked} could not be pulled: ${lastLine(error as Error)}`);
  }
}

function digestOf(repoDigests: readonly string[], name: string): string {
  const found = repoDigests.find((each) => each.split('@')[0]?.endsWith(name)) ?? repoDigests[0];
  const digest = /@(sha256:[0-9a-f]{64})$/.exec(found ?? '')?.[1];
  if (digest === undefined)
    throw new LiveFailure('not-installable', 'The engine does not say which digest its tag stands for.');
  return digest;
}
