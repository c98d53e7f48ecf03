import { getCollection } from 'astro:content';
import type { AttackSummary } from '../site/attacks.ts';

const summaries: readonly AttackSummary[] = (await getCollection('attacks')).map(
  ({ id, data: { title, summary, capabilities, findings } }) => ({
    title,
    summary,
    capabilities,
    findings,
    path: `/attacks/${id}/`,
  }),
);

/** Every attack pattern, read once a build, so that no component has to wait for them. */
export function attackSummaries(): readonly AttackSummary[] {
  return summaries;
}
