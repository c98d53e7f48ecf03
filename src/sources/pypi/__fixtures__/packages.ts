import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const metadata = `Metadata-Version: 2.4
Name: Example_Notes
Version: 1.0.0
Summary: Keeps notes.
Author-email: Ada Example <ada@example.com>
License-Expression: MIT
Project-URL: Source Code, https://github.com/example/notes
Project-URL: Homepage, https://notes.example.com/

Notes for agents. <!-- mcp-name: io.github.example/notes -->
`;

/** Packs the fixture server as a wheel into `folder`, which pip takes as an index; a wheel is a zip file of a known layout. */
export function packWheel(folder: string): void {
  const info = 'example_notes-1.0.0.dist-info';
  const files: Record<string, string> = {
    METADATA: metadata,
    WHEEL: 'Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
    'entry_points.txt': '[console_scripts]\nexample-notes = example_notes:Server.main\n\n[other]\nx = y:z\n',
    RECORD: '',
  };
  const parts = join(folder, 'parts');
  mkdirSync(join(parts, info), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(parts, info, name), text);
  copyFileSync(join(import.meta.dirname, 'example_notes.py'), join(parts, 'example_notes.py'));
  const wheel = join(folder, 'example_notes-1.0.0-py3-none-any.whl');
  execFileSync('python3', ['-m', 'zipfile', '-c', wheel, 'example_notes.py', info], { cwd: parts });
}

/** Packs a source distribution whose build would leave the file `trace` behind. */
export function packSource(folder: string, trace: string): void {
  const name = 'source_only-1.0.0';
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, 'setup.py'), `open(${JSON.stringify(trace)}, "w").close()\n`);
  writeFileSync(join(folder, name, 'PKG-INFO'), 'Metadata-Version: 1.0\nName: source_only\nVersion: 1.0.0\n');
  execFileSync('tar', ['-czf', `${name}.tar.gz`, name], { cwd: folder });
}
