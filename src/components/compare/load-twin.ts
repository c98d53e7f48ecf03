import type { Twin } from '../../site/twin.ts';

/** A server that was asked for: what the catalog says of it, or why that is not here. */
export type Loaded = { key: string; twin: Twin } | { key: string; failed: 'unknown' | 'connection' };

const loaded = new Map<string, Twin>();

function isTwin(value: unknown): value is Twin {
  const { server, classifications, recommendations } = (value ?? {}) as Partial<Twin>;
  return typeof server?.title === 'string' && Array.isArray(classifications) && Array.isArray(recommendations);
}

/** Reads a server's JSON twin once; a failure is tried again at the next call. */
export async function loadTwin(key: string): Promise<Loaded> {
  const known = loaded.get(key);
  if (known) return { key, twin: known };
  try {
    const response = await fetch(`/servers/${key}.json`);
    if (response.status === 404) return { key, failed: 'unknown' };
    const twin: unknown = response.ok ? await response.json() : undefined;
    if (!isTwin(twin)) return { key, failed: 'connection' };
    loaded.set(key, twin);
    return { key, twin };
  } catch {
    return { key, failed: 'connection' };
  }
}
