// A server that takes without end what its first argument names, and never answers. Started in the sandbox alone.
import { spawn } from 'node:child_process';
import { appendFileSync, writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

const [mode, mark] = process.argv.slice(2);
const megabyte = 1024 * 1024;
const again = () => spawn(process.execPath, [process.argv[1], mode, mark], { detached: true, stdio: 'ignore' }).unref();

switch (mode) {
  case 'memory': {
    const kept = [];
    setInterval(() => kept.push(Buffer.alloc(8 * megabyte, 1)), 1);
    break;
  }
  case 'memory-of-children':
    // Each stays below the limit; together they do not.
    if (mark !== 'child') {
      for (let index = 0; index < 8; index += 1) spawn(process.execPath, [process.argv[1], mode, 'child']);
    }
    globalThis.kept = Buffer.alloc(24 * megabyte, 1);
    setInterval(() => {}, 1000);
    break;
  case 'nameless-files':
    spawn('python3', ['-c', 'import os\nwhile True: os.write(os.memfd_create(str(os.urandom(4))), b"x" * (4 << 20))']);
    setInterval(() => {}, 1000);
    break;
  case 'forks':
    setInterval(() => [again(), again()], 20);
    break;
  case 'threads':
    globalThis.kept = Array.from({ length: 100 }, () => new Worker('setInterval(() => {}, 1000)', { eval: true }));
    break;
  case 'spins':
    for (;;);
  case 'file':
    for (;;) appendFileSync(`${process.env.HOME}/endless`, 'x'.repeat(megabyte));
  case 'files':
    for (let index = 0; ; index += 1) writeFileSync(`${process.env.TMPDIR}/file-${index}`, 'x'.repeat(megabyte));
}
