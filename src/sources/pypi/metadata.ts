// Core metadata: https://packaging.python.org/en/latest/specifications/core-metadata/
// Entry points: https://packaging.python.org/en/latest/specifications/entry-points/

/** The headers of a METADATA file: each name in lower case, with its values in order. The description may follow as a body. */
export interface Metadata {
  headers: ReadonlyMap<string, readonly string[]>;
  description: string;
}

export function parseMetadata(text: string): Metadata {
  const [head = '', ...rest] = text.replaceAll('\r\n', '\n').split('\n\n');
  const headers = new Map<string, string[]>();
  for (const line of head.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const [, name, value] = /^([A-Za-z-]+):\s*(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    headers.set(name.toLowerCase(), [...(headers.get(name.toLowerCase()) ?? []), value.trim()]);
  }
  return { headers, description: headers.get('description')?.[0] ?? rest.join('\n\n') };
}

/** A console script: what it is called, and the function that it calls. */
export interface ConsoleScript {
  name: string;
  module: string;
  /** Names from the module to the function, such as `['Server', 'main']`. */
  attributes: string[];
}

/** The console scripts of an `entry_points.txt`. A line of another form is left out. */
export function consoleScripts(text: string): ConsoleScript[] {
  const section = /(?:^|\n)\[console_scripts\]([^]*?)(?=\n\[|$)/.exec(text.replaceAll('\r\n', '\n'))?.[1] ?? '';
  return section.split('\n').flatMap((line) => {
    const [, name, module, attributes] = /^\s*([^=\s]+)\s*=\s*([\w.]+):([\w.]+)\s*(?:\[.*\])?\s*$/.exec(line) ?? [];
    if (name === undefined || module === undefined || attributes === undefined) return [];
    return [{ name, module, attributes: attributes.split('.') }];
  });
}
