import { getCollection } from 'astro:content';
import type { AttackSummary } from '../site/attacks.ts';

let loaded: Promise<AttackSummary[]> | undefined;

async function load(): Promise<AttackSummary[]> {
  const entries = await getCollection('attacks');
  return entries.map(({ id, data: { title, summary, capabilities, findings } }) => ({
    title,
    summary,
    capabilities,
    findings,
    path: `/attacks/${id}/`,
  }));
}

/** Every attack pattern, read once a build. */
export function attackSummaries(): Promise<AttackSummary[]> {
  return (loaded ??= load());
}
