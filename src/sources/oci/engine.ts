import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { LiveFailure } from '../live/failure.ts';
import { programOnPath } from '../live/sandbox-support.ts';

const run = promisify(execFile);

/** The container engine that pulls and starts images. */
export interface Engine {
  /** Path of its command. */
  program: string;
  /** Environment of its command: where the engine is, and no login of the one who crawls. */
  env: Record<string, string>;
}

/** Variables that say where the engine listens. */
const whereVariables = ['PATH', 'HOME', 'XDG_RUNTIME_DIR', 'DOCKER_HOST', 'CONTAINER_HOST'];

/** Commands of engines, the first that answers is taken. */
const programs = ['podman', 'docker'];

/** An empty folder for the command's settings: in the real ones are logins, which no upstream is to get. */
function environmentOf(settings: string): Record<string, string> {
  const where = whereVariables.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  return { ...Object.fromEntries(where), DOCKER_CONFIG: settings, REGISTRY_AUTH_FILE: `${settings}/auth.json` };
}

/** The engine that answers here. Throws a `LiveFailure` of kind `no-runner` that says what to install or start. */
export async function findEngine(settings: string): Promise<Engine> {
  const reasons: string[] = [];
  for (const name of programs) {
    const program = programOnPath(name);
    if (program === undefined) {
      reasons.push(`${name} is not installed`);
      continue;
    }
    const engine = { program, env: environmentOf(settings) };
    try {
      await run(program, ['info'], { env: engine.env, timeout: 15_000 });
      return engine;
    } catch (error) {
      reasons.push(`${name} does not answer (${lastLine(error as Error)})`);
    }
  }
  throw new LiveFailure(
    'no-runner',
    `No container engine answers here: ${reasons.join(', ')}. Install Podman, or Docker and start its engine.`,
  );
}

/** The line in which an engine's command says what was wrong, without addresses and paths. */
export function lastLine(error: Error & { stderr?: string }): string {
  const lines = (error.stderr || error.message).split('\n').filter((line) => line.trim() !== '');
  return (lines.at(-1) ?? 'no reason given')
    .replace(/\b[a-z]+:\/\/\S+|(?<=\s)\/[\w./-]+/g, '(address)')
    .trim()
    .slice(0, 300);
}
