import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import {
  deserializeMessage,
  serializeMessage,
  type JSONRPCMessage,
  type Transport,
} from '@modelcontextprotocol/client';
import { exitFailure } from './exit-failure.ts';
import { LiveFailure } from './failure.ts';
import type { Limits } from './limits.ts';
import { LineSplitter } from './line-splitter.ts';
import { watchUsage } from './watch-usage.ts';

/** A process to start, with the whole of its environment. */
export interface StartCommand {
  command: string;
  args: string[];
  env: Record<string, string>;
  cwd?: string;
}

/** Characters of standard error that a report may quote. */
const keptErrorText = 400;

const openingBrace = 0x7b;

/** How long output may follow the end of the process, in milliseconds. */
const drainMs = 300;

/**
 * A stdio transport that trusts the server with nothing: output is limited before it is buffered, the environment is exactly
 * what the command says, and the whole process group is ended with it. The SDK's own transport inherits variables, ends one
 * process and reads on whatever the amount.
 */
export class ContainedStdio implements Transport {
  onclose?: () => void;
  onerror?: (error: Error) => void;
  onmessage?: Transport['onmessage'];
  /** Why the connection ended; set before `onclose` is called unless `close` ended it. */
  failure: LiveFailure | undefined;
  readonly #start: StartCommand;
  readonly #limits: Limits;
  readonly #lines: LineSplitter;
  #process: ChildProcessWithoutNullStreams | undefined;
  #closed: Promise<void> = Promise.resolve();
  #errorText = '';
  #errorBytes = 0;
  #strayLines = 0;
  #closing = false;
  #stopWatching = (): void => {};

  constructor(start: StartCommand, limits: Limits) {
    this.#start = start;
    this.#limits = limits;
    this.#lines = new LineSplitter(limits.lineBytes, limits.outputBytes);
  }

  /** With `stderr`, how the SDK knows that silence means an older server. */
  get pid(): number | undefined {
    return this.#process?.pid;
  }

  get stderr(): ChildProcessWithoutNullStreams['stderr'] | undefined {
    return this.#process?.stderr;
  }

  async start(): Promise<void> {
    const { command, args, env, cwd } = this.#start;
    const child = spawn(command, args, { env, stdio: 'pipe', detached: true, ...(cwd === undefined ? {} : { cwd }) });
    this.#process = child;
    this.#closed = new Promise((resolve) => {
      child.once('close', () => {
        resolve();
        this.onclose?.();
      });
    });
    child.stdin.on('error', () => {});
    child.stdout.on('data', (chunk: Buffer) => this.#receive(chunk));
    child.stderr.on('data', (chunk: Buffer) => this.#receiveError(chunk));
    child.once('exit', (code, signal) => {
      this.#stopWatching();
      if (!this.#closing) this.failure ??= exitFailure(code, signal, this.#lines.pending > 0, this.details());
      setTimeout(() => this.#endGroup(), drainMs).unref();
    });
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', (error) => {
        this.failure = new LiveFailure('does-not-start', `It could not be started: ${error.message}.`);
        reject(this.failure);
      });
    });
    this.#stopWatching = watchUsage(child.pid as number, this.#limits, (failure) => this.fail(failure));
  }

  /** What a person needs to see why there was no answer: stray output and the end of standard error. */
  details(): string {
    const stray = this.#strayLines > 0 ? ` ${this.#strayLines} lines of its output were not messages.` : '';
    const half = this.#lines.pending > 0 && !this.failure ? ' A message was left unfinished.' : '';
    const text = this.#errorText.replace(/\s+/g, ' ').trim();
    return `${stray}${half}${text === '' ? '' : ` Standard error ended: ${text}`}`;
  }

  #receive(chunk: Buffer): void {
    if (this.failure?.kind === 'too-much-output' || this.failure?.kind === 'line-too-long') return;
    try {
      for (const line of this.#lines.push(chunk)) this.#receiveLine(line);
    } catch (error) {
      this.fail(error as Error);
    }
  }

  #receiveLine(line: Buffer): void {
    // Most noise is told apart by its first byte; parsing each line of a flood would take longer than the flood.
    if (line[0] !== openingBrace) {
      if (line.length > 1) this.#strayLines += 1;
      return;
    }
    const text = line.toString('utf8');
    let message: JSONRPCMessage;
    try {
      message = deserializeMessage(text);
    } catch {
      this.#strayLines += 1;
      return;
    }
    if (!Buffer.from(text, 'utf8').equals(line)) {
      throw new LiveFailure('not-utf-8', 'It answered with bytes that are not UTF-8.');
    }
    this.onmessage?.(message);
  }

  #receiveError(chunk: Buffer): void {
    this.#errorBytes += chunk.length;
    this.#errorText = (this.#errorText + chunk.toString('utf8')).slice(-keptErrorText);
    if (this.#errorBytes > this.#limits.errorBytes) {
      this.fail(
        new LiveFailure('too-much-output', `It wrote more than ${this.#limits.errorBytes} bytes to standard error.`),
      );
    }
  }

  /** Ends the server; what waits for an answer is rejected, and `failure` says why. */
  fail(error: Error): void {
    this.failure ??= error instanceof LiveFailure ? error : new LiveFailure('malformed-answer', error.message);
    this.onerror?.(this.failure);
    this.#endGroup();
  }

  #endGroup(): void {
    this.#stopWatching();
    const child = this.#process;
    if (child?.pid === undefined) return;
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      child.kill('SIGKILL');
    }
    child.stdout.destroy();
    child.stderr.destroy();
    child.stdin.destroy();
  }

  async send(message: JSONRPCMessage): Promise<void> {
    const input = this.#process?.stdin;
    if (input === undefined || !input.writable) throw this.failure ?? new LiveFailure('exited', 'It closed its input.');
    input.write(serializeMessage(message));
  }

  async close(): Promise<void> {
    this.#closing = true;
    this.#endGroup();
    await this.#closed;
  }
}
