import type { Permissions } from '../../catalog/permissions.ts';
import type { Defect } from '../../catalog/server.ts';
import { profileSchema } from './schema.ts';

/** The profile of a spec in the catalog's form, and what was wrong with it. An absent profile says nothing; an empty one allows nothing. */
export function permissionsOf(given: unknown): { permissions?: Permissions; defects: Defect[] } {
  if (given === undefined || given === null) return { defects: [] };
  const profile = profileSchema.safeParse(given);
  if (!profile.success) {
    const place = profile.error.issues[0]?.path.join('.') || 'its top';
    const message = `Its permission profile is malformed at ${place} and was left out.`;
    return { defects: [{ id: 'malformed-permissions', message }] };
  }
  const { network, read, write } = profile.data;
  const outbound = network?.outbound;
  return {
    permissions: {
      ...(outbound
        ? {
            network: {
              any: outbound.insecure_allow_all ?? false,
              hosts: [...new Set(outbound.allow_host ?? [])].toSorted(),
              ports: [...new Set(outbound.allow_port ?? [])].toSorted((a, b) => a - b),
            },
          }
        : {}),
      read: [...new Set(read ?? [])].toSorted(),
      write: [...new Set(write ?? [])].toSorted(),
    },
    defects: [],
  };
}
