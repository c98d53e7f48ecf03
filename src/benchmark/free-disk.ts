import { mkdir, statfs } from 'node:fs/promises';

/** Bytes that a run with 43,000 servers may need. */
export const neededForAll = 40e9;

/** Throws when the folder's disk has not that much room. */
export async function requireFreeDisk(folder: string, bytes: number, disk = statfs): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { bavail, bsize } = await disk(folder);
  const free = bavail * bsize;
  if (free >= bytes) return;
  throw new Error(
    `This needs ${(bytes / 1e9).toFixed(0)} GB of free disk, and where ${folder} lies are ${(free / 1e9).toFixed(1)} GB. Make room, or name a folder on another disk with --work.`,
  );
}
