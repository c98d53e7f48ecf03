/** Servers side by side at most. */
export const mostCompared = 6;

const bare = (path: string): string => path.replace(/^\/?servers\//, '').replace(/\/$/, '');

/** A server as its address has it, `<namespace>/<name>`; an id is one but for the characters that an address escapes. */
function keyOf(text: string): string | undefined {
  const key = bare(text.trim()).replace(/[^a-z0-9_.@~/-]/gu, (character) =>
    [...new TextEncoder().encode(character)].map((byte) => `~${byte.toString(16).padStart(2, '0')}`).join(''),
  );
  const parts = key.split('/');
  return parts.length === 2 && parts.every((part) => part !== '' && !/^\.{1,2}$/.test(part)) ? key : undefined;
}

/** What an address such as `?servers=npm/a,npm/b` asks for. */
export interface Asked {
  /** Each once, in the address's order. */
  keys: string[];
  /** What is no server's id, and what is too many. */
  refused: string[];
}

export function readCompareUrl(query: string): Asked {
  const asked: Asked = { keys: [], refused: [] };
  for (const text of new URLSearchParams(query).getAll('servers').flatMap((one) => one.split(','))) {
    if (text.trim() === '') continue;
    const key = keyOf(text);
    if (key !== undefined && asked.keys.includes(key)) continue;
    if (key === undefined || asked.keys.length === mostCompared) asked.refused.push(text.trim());
    else asked.keys.push(key);
  }
  return asked;
}

/** The address of a comparison of servers, each as `<namespace>/<name>` of its address or as the address itself. */
export function compareUrl(servers: readonly string[]): string {
  const keys = servers.map(bare);
  return keys.length === 0 ? '/compare/' : `/compare/?servers=${keys.join(',')}`;
}

/** A page's address on this site; the twin has it with the origin of the site that was built. */
export function pathOf(page: string): string {
  return URL.parse(page)?.pathname ?? '/';
}
