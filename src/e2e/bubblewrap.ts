import { existsSync } from 'node:fs';
import { installDebianPackage } from './install.ts';

/** Finds bubblewrap or installs it where that can be done; without it the sandbox tests say that they are skipped. */
export function ensureBubblewrap(): boolean {
  return existsSync('/usr/bin/bwrap') || (installDebianPackage('bubblewrap') && existsSync('/usr/bin/bwrap'));
}
