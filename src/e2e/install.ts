import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

function run(command: string, args: string[]): boolean {
  process.stderr.write(`$ ${command} ${args.join(' ')}\n`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 2, 2], env: environment }).status === 0;
}

/** Installs a package of Debian's; `false` where that cannot be done (no apt-get, not root) or did not work. */
export function installDebianPackage(name: string): boolean {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return false;
  return run('apt-get', ['update', '-qq']) && run('apt-get', ['install', '-y', '-qq', name]);
}

/** Downloads the browser that playwright-core is made for. */
export function installPlaywrightChromium(): boolean {
  return run('npx', ['playwright-core', 'install', 'chromium']);
}
