import { hashOf } from '../catalog/json.ts';
import type { Server } from '../catalog/server.ts';

type Stated = Pick<Server, 'version' | 'provenance' | 'toolsOrigin'>;

/** The version that came with the tool list, from the source that gave it or from the server itself. */
function statedVersion({ version, provenance, toolsOrigin }: Stated): string | undefined {
  const withTheList = provenance['version'] !== undefined && provenance['version'] === provenance['tools'];
  return (withTheList ? version : undefined) ?? toolsOrigin?.serverInfo?.version;
}

/** How the list was obtained and read: another way may bring another list of the same version. */
function way({ toolsOrigin }: Stated): string {
  const { source, from, of, args, env, network, reader } = toolsOrigin ?? {};
  return hashOf([source, from, of, args, env, network, reader]);
}

/**
 * The version of the server, when it stated one with both lists, every version that is known of it is the same before and after, and
 * both lists were obtained in the same way; else `undefined`, because then a difference may be a new version's.
 */
export function unchangedVersion(before: Stated | undefined, after: Stated): string | undefined {
  if (before === undefined) return undefined;
  const versions = ({ version, toolsOrigin }: Stated): string => hashOf([version, toolsOrigin?.serverInfo?.version]);
  const same = versions(before) === versions(after) && way(before) === way(after);
  const stated = statedVersion(after);
  return same && statedVersion(before) === stated ? stated : undefined;
}
