import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../free-port.ts';

/** Whether this machine has nginx. */
export const hasNginx = spawnSync('nginx', ['-v']).status === 0;

/** Starts nginx with one `server` block, which it finds in `folder` with the files it includes; `end` stops it. */
export async function startNginx(
  folder: string,
  block: (port: number) => string,
): Promise<{ url: string; end(): Promise<void> }> {
  const port = await freePort();
  await mkdir(join(folder, 'tmp'), { recursive: true });
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${join(folder, 'tmp', kind)};`,
  );
  const config = [
    // Its workers may read what only we may read.
    process.getuid?.() === 0 ? 'user root;' : '',
    `pid ${join(folder, 'nginx.pid')}; error_log stderr; events {}`,
    `http { include /etc/nginx/mime.types; access_log off; ${temporary.join(' ')}`,
    `${block(port)} }`,
  ];
  await writeFile(join(folder, 'main.conf'), config.join('\n'));
  const args = ['-p', folder, '-c', join(folder, 'main.conf'), '-g', 'daemon off;'];
  const child = spawn('nginx', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text) => (said += text));
  const url = `http://127.0.0.1:${port}`;
  while (!(await fetch(url).catch(() => undefined))) {
    if (child.exitCode !== null) throw new Error(said);
    await setTimeout(20);
  }
  return {
    url,
    async end() {
      child.kill();
      await once(child, 'exit');
    },
  };
}
