import { parseArgs, styleText, type ParseArgsConfig } from 'node:util';
import { exitCodes, type ExitCode } from './exit-codes.ts';

/** One option of a command, as `parseArgs` takes it and with what `--help` prints. */
export interface CommandOption {
  type: 'string' | 'boolean';
  short?: string;
  multiple?: boolean;
  default?: string | boolean | string[];
  /** What stands for the value in `--help`, such as `DIR`. */
  value?: string;
  /** One line for `--help`. */
  help: string;
}

export interface Command<Options extends Record<string, CommandOption>> {
  /** As it is typed: `npm run crawl --`. */
  name: string;
  /** One sentence. */
  summary: string;
  /** What positional arguments mean, such as `FILE.jsonl`; absent when none are taken. */
  positionals?: string;
  options: Options;
  /** What follows `name`, a whole call each, for commands whose calls differ in kind. */
  examples?: readonly string[];
  /** The work. Thrown errors become exit code 1 with their message; throw a `UsageError` for a wrong call. */
  run(
    values: ReturnType<typeof parseArgs<{ options: Options; allowPositionals: true }>>['values'],
    positionals: string[],
  ): Promise<ExitCode>;
}

/** A wrong call: printed with the way to `--help`. */
export class UsageError extends Error {}

function helpText(command: Command<Record<string, CommandOption>>): string {
  const rows = Object.entries(command.options).map(([name, option]) => {
    const flag = `${option.short ? `-${option.short}, ` : ''}--${name}${option.type === 'string' ? ` ${option.value ?? 'VALUE'}` : ''}`;
    const fallback = typeof option.default === 'string' && option.default !== '' ? ` (default: ${option.default})` : '';
    return [flag, `${option.help}${option.multiple ? ' May be repeated.' : ''}${fallback}`] as const;
  });
  const width = Math.max(...rows.map(([flag]) => flag.length));
  return [
    `Usage: ${command.name} [options]${command.positionals ? ` ${command.positionals}` : ''}`,
    '',
    command.summary,
    '',
    ...(command.examples ? [...command.examples.map((example) => `  ${command.name} ${example}`), ''] : []),
    ...rows.map(([flag, help]) => `  ${flag.padEnd(width)}  ${help}`),
    '',
    'Exit codes: 0 done, 1 wrong use or crash, 2 a check failed, 3 a source failed.',
    '',
  ].join('\n');
}

/** Parses the arguments of this process, runs the command and sets the exit code. Results go to stdout, all else to stderr. */
export async function main<Options extends Record<string, CommandOption>>(command: Command<Options>): Promise<void> {
  const options = { ...command.options, help: { type: 'boolean', short: 'h', help: 'Print this help.' } } as const;
  try {
    const { values, positionals } = parseArgs({
      options: options as unknown as NonNullable<ParseArgsConfig['options']>,
      allowPositionals: command.positionals !== undefined,
    });
    if (values['help'] === true) {
      process.stdout.write(helpText({ ...command, options } as unknown as Command<Record<string, CommandOption>>));
      return;
    }
    process.exitCode = await command.run(values as Parameters<typeof command.run>[0], positionals);
  } catch (error) {
    process.exitCode = exitCodes.failed;
    const usage = error instanceof UsageError || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${styleText('red', 'Error:')} ${message}\n`);
    if (usage) process.stderr.write(`Run ${command.name} --help for the options.\n`);
    else if (process.env['DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  }
}

/** A whole number of at least `least` from an option's text. */
export function wholeNumber(text: string | undefined, option: string, least = 1): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!Number.isInteger(number) || number < least) {
    throw new UsageError(`--${option} takes a whole number from ${least}, not ${JSON.stringify(text)}.`);
  }
  return number;
}
