import { execFile } from 'node:child_process';
import { inSandbox, program } from './published.ts';

/** What the Inspector's command line printed, and how it ended. */
export interface Inspected {
  /** The result on stdout; `undefined` when there was none. */
  result: any;
  /** The code of the error on stderr, such as `tool_not_found`; `undefined` when there was none. */
  error: string | undefined;
}

const parsed = (text: string): any => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Runs the MCP Inspector's command line in the sandbox. `network` lets it reach a guard on the loopback. */
export function inspect(args: string[], { network = false }: { network?: boolean } = {}): Promise<Inspected> {
  const { command, args: all, env } = inSandbox(program('mcp-inspector'), ['--cli', ...args], { network });
  return new Promise((resolve) => {
    execFile(command, all, { env, timeout: 60_000, maxBuffer: 64 * 1024 * 1024 }, (_, stdout, stderr) => {
      const lines = stderr.split('\n').map(parsed);
      resolve({ result: parsed(stdout), error: lines.find((line) => line?.error !== undefined)?.error.code });
    });
  });
}
