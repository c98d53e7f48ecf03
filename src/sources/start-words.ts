/** Options of launchers that name the package; the command of it follows. */
const namingOption = /^(?:-p|--package|--from|--spec)(?:=|$)/;

/** What a launcher's command line hands to the package that it starts. */
export function argumentsOf(args: readonly string[], identifier: string): string[] {
  const at = args.findIndex((arg) => arg.toLowerCase().includes(identifier.toLowerCase()));
  if (at === -1) return [];
  const rest = args.slice(at + 1);
  const isNamed = namingOption.test(args[at] as string) || namingOption.test(args[at - 1] ?? '');
  return isNamed ? rest.slice(rest.findIndex((arg) => !arg.startsWith('-')) + 1) : rest;
}

/** Names of the variables that a container's command line hands on. */
export function containerVariables(args: readonly string[]): string[] {
  return args.flatMap((arg, index) => {
    const given = /^(?:-e|--env)$/.test(args[index - 1] ?? '') ? arg : /^--env=(.*)$/s.exec(arg)?.[1];
    const name = given?.split('=', 1)[0];
    return name !== undefined && variableName.test(name) ? [name] : [];
  });
}

/** What every system takes for the name of a variable. */
export const variableName = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** An option's name alone. */
const optionName = /^--?[A-Za-z][\w-]*$/;

/** Options that take what nobody else is to know. */
const secretOption = /key|token|secret|pass|auth|cred|cookie|session/i;

/** A short word, such as `stdio` or `serve`. */
const plainWord = /^[a-z]{2,12}(?:-[a-z]{2,12})?$/;

/**
 * The arguments with a placeholder for every value that could be somebody's own: paths become the server's home folder, addresses
 * an example, and whatever else is neither an option's name nor a plain word, a placeholder.
 */
export function withoutValues(args: readonly string[]): string[] {
  return args.map((arg, index) => {
    const [option, value] = /^(--?[A-Za-z][\w-]*)=(.*)$/s.exec(arg)?.slice(1) ?? [];
    if (option !== undefined && value !== undefined) return `${option}=${neutral(value, option)}`;
    return optionName.test(arg) ? arg : neutral(arg, args[index - 1] ?? '');
  });
}

function neutral(value: string, before: string): string {
  const isSecret = before.startsWith('-') && secretOption.test(before);
  if (!isSecret && plainWord.test(value)) return value;
  if (/^[a-z][\w+.-]*:\/\//i.test(value)) return 'https://example.com/';
  if (!isSecret && /^(?:[~./\\]|[A-Za-z]:[\\/]|\$\{?(?:HOME|workspaceFolder))/.test(value)) return '${HOME}';
  return 'placeholder';
}
