import type { Defect } from '../catalog/server.ts';
import type { ToolDefinition } from '../catalog/tool.ts';
import { redactSecrets } from '../catalog/secrets.ts';
import { clean } from './clean.ts';
import { NotAServer } from './each-entry.ts';
import { idOf } from './identity.ts';
import type { Facts, Listing } from './source.ts';

type WithUndefined<T> = { [K in keyof T]: T[K] | undefined };

/** The object without the keys whose value is `undefined`. */
export function defined<T extends object>(object: WithUndefined<T>): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}

/** What an adapter knows of an entry. */
export interface Draft {
  source: string;
  label: string;
  /** Name in the official registry; absent for an entry that is known by its package, address or repository. */
  name?: string | undefined;
  aliases?: string[];
  facts: Partial<WithUndefined<Facts>>;
  tools?: ToolDefinition[] | undefined;
  defects?: Defect[];
}

/** The listing of a draft: texts that any file can hold, blank ones left out, and the id. Throws `NotAServer` when nothing tells it from others. */
export function listingOf({ source, label, name, aliases = [], facts, tools, defects = [] }: Draft): Listing {
  const wellFormed = clean(
    facts,
    // Before the id is made of an address that may hold a token.
    (text) => redactSecrets(text.trim()),
    () => {},
  ) as Facts;
  const kept = defined<Facts>(
    Object.fromEntries(
      Object.entries(wellFormed).map(([key, value]) => [key, value === '' ? undefined : value]),
    ) as Facts,
  );
  const id = name ?? idOf({ packages: kept.packages ?? [], remotes: kept.remotes ?? [], repository: kept.repository });
  if (id === undefined) {
    throw new NotAServer(
      'It names neither a package, an address nor a repository, so nothing tells it from other servers.',
    );
  }
  return {
    source,
    label: label.toWellFormed(),
    id,
    aliases,
    facts: kept,
    ...(tools === undefined ? {} : { tools }),
    defects,
  };
}
