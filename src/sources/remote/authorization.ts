import {
  checkResourceAllowed,
  extractWWWAuthenticateParams,
  resourceUrlFromServerUrl,
} from '@modelcontextprotocol/client';
import { z } from 'zod';
import type { Authorization } from '../../catalog/remote.ts';
import { webAddress } from '../addresses.ts';
import { ByteBudget } from '../http/body.ts';
import type { HttpClient } from '../http/client.ts';
import { defined } from '../listing.ts';

/** What one document of metadata may cost. */
const metadataBytes = 256 * 1024;
const metadataMs = 10_000;

/** Names of a list that are kept, and characters of one. */
const keptNames = 100;
const keptCharacters = 200;

const texts = z.array(z.string()).optional().catch(undefined);

/** https://datatracker.ietf.org/doc/html/rfc9728#name-protected-resource-metadata */
const metadataSchema = z.looseObject({
  resource: z.string(),
  authorization_servers: texts,
  scopes_supported: texts,
});
type Metadata = z.infer<typeof metadataSchema>;

/** What a challenge asks for. */
export interface Wanted {
  authorization: Authorization;
  /** One sentence: why the metadata that the challenge points to was not taken. */
  failure?: string;
}

/** Reads a challenge and the metadata of the resource that it protects, as any client would before it asks its user. */
export async function authorizationOf(http: HttpClient, url: URL, challenge: string | null): Promise<Wanted> {
  const headers = challenge === null ? [] : [['www-authenticate', challenge] as [string, string]];
  const { resourceMetadataUrl, scope } = extractWWWAuthenticateParams(new Response(null, { headers }));
  const { metadata, failure } = await findMetadata(http, url, resourceMetadataUrl);
  const servers = metadata?.authorization_servers?.flatMap((server) => webAddress(server) ?? []);
  const scopes = [...(scope?.split(' ') ?? []), ...(metadata?.scopes_supported ?? [])];
  const authorization: Authorization = defined<Authorization>({
    scheme: /^\s*([A-Za-z][\w-]*)/.exec(challenge ?? '')?.[1],
    resource: metadata?.resource,
    servers: kept(servers ?? []),
    scopes: kept(scopes),
  });
  return { authorization, ...(failure === undefined ? {} : { failure }) };
}

/** Sorted and without repetition, since servers give such lists in any order; `undefined` for none. */
function kept(names: readonly string[]): string[] | undefined {
  const fitting = names
    .map((name) => name.toWellFormed().trim())
    .filter((name) => name !== '' && name.length <= keptCharacters);
  const unique = [...new Set(fitting)].toSorted().slice(0, keptNames);
  return unique.length === 0 ? undefined : unique;
}

/** The document that the challenge names, else the one at the well-known place of the address or of its host. */
async function findMetadata(
  http: HttpClient,
  url: URL,
  named: URL | undefined,
): Promise<{ metadata?: Metadata; failure?: string }> {
  const wellKnown = new URL('/.well-known/oauth-protected-resource', url);
  const ofPath = new URL(wellKnown.pathname + url.pathname.replace(/\/$/, ''), url);
  const places = named === undefined ? [...new Map([ofPath, wellKnown].map((at) => [at.href, at])).values()] : [named];
  for (const place of places) {
    try {
      return { metadata: await readMetadata(http, url, place) };
    } catch (error) {
      if (named !== undefined) return { failure: (error as Error).message };
    }
  }
  return {};
}

async function readMetadata(http: HttpClient, url: URL, place: URL): Promise<Metadata> {
  const headers = new Headers({ accept: 'application/json' });
  const budget = new ByteBudget(metadataBytes);
  // Bounds all redirects and pauses together, where the client bounds each request.
  const signal = AbortSignal.timeout(metadataMs);
  const late = (error: unknown): never => {
    if (!signal.aborted) throw error;
    throw new Error(`${place.host} did not give its authorization metadata in ${metadataMs / 1000} s.`, {
      cause: error,
    });
  };
  const response = await http.fetch(place, { headers, budget, timeMs: metadataMs, signal }).catch(late);
  if (!response.ok) {
    await response.body?.cancel();
    throw new Error(`${place.host} answered ${response.status} when asked for its authorization metadata.`);
  }
  const text = await response.text().catch(late);
  const metadata = metadataSchema.safeParse(parsed(text));
  if (!metadata.success || !URL.canParse(metadata.data.resource)) {
    throw new Error(`${place.host} gave authorization metadata that names no resource.`);
  }
  // RFC 9728, 3.3: metadata of another resource must not be used.
  const { resource } = metadata.data;
  if (!checkResourceAllowed({ requestedResource: resourceUrlFromServerUrl(url), configuredResource: resource })) {
    throw new Error(`${place.host} gave authorization metadata of another resource.`);
  }
  return metadata.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
