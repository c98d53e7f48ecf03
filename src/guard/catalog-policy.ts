import { readClassification } from '../catalog/store.ts';
import { loadPolicy } from '../policy/evaluate.ts';
import { findServer } from '../policy/find-server.ts';
import { parsePolicy } from '../policy/parse-policy.ts';
import { profiles, type ProfileId } from '../policy/profile.ts';
import { recommendServer } from '../policy/recommend.ts';
import type { PolicyState } from './policy-file.ts';

/** The catalog's own policy for a server. Throws when the catalog has no such server or the profile needs a person to ask. */
export async function catalogPolicy(catalogDir: string, name: string, profile: ProfileId): Promise<PolicyState> {
  if (profiles.find(({ id }) => id === profile)?.needsAsk) {
    throw new Error(`The guard cannot ask a person, so it cannot enforce the ${profile} profile.`);
  }
  const server = await findServer(catalogDir, name);
  const classification = await readClassification(catalogDir, server.id);
  if (classification?.ok === false)
    throw new Error(`${classification.problem.label}: ${classification.problem.reason}`);
  const parsed = parsePolicy(recommendServer(server, classification?.value, profile).policy);
  if (!parsed.ok) throw new Error(parsed.issues[0]?.message ?? 'The recommended policy is invalid.');
  return { ok: true, loaded: loadPolicy(parsed.policy) };
}
