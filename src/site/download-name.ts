import type { Export } from '../policy/exports/export.ts';

const endings: Record<Export['language'], string> = {
  json: 'json',
  yaml: 'yaml',
  toml: 'toml',
  cedar: 'cedar',
  shell: 'sh',
};

/** The name under which a format's text is saved: that of the file it goes into, else `policy` with the language's ending. */
export function downloadName({ file, language }: Pick<Export, 'file' | 'language'>): string {
  return /^(?:[~.\w-]*\/)*([\w-]+\.\w+)/.exec(file)?.[1] ?? `policy.${endings[language]}`;
}
