import type { CatalogIndex } from './catalog-index.ts';
import { relatedTools } from './related-tools.ts';
import { roundedDown } from './round-down.ts';
import { serversHaveImages } from './social/social-image.ts';
import type { ToolGroups } from './tool-groups.ts';

/** FNV-1a over the characters, from two starts: 64 bits that tell texts apart. */
function hashText(text: string): [number, number] {
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x01000193);
  }
  return [a >>> 0, b >>> 0];
}

/** What every server's and tool's page says of the whole catalog; when it changes, all of them do. */
export function factsEverywhere(index: Pick<CatalogIndex, 'servers'>): string {
  return `${roundedDown(index.servers.length)}${serversHaveImages(index) ? '' : ' without images'}`;
}

/**
 * By position in the index's `tools`: a hash of what the tool's page shows of other tools and servers. A page may show nothing of
 * them but its `relatedTools`, as `toolLink` tells them; otherwise a rebuild would not know that it has to render it.
 */
export function toolFacts(index: CatalogIndex, groups: ToolGroups): string[] {
  const own = index.tools.map(({ server, name, category, riskLevel, confidence }) => {
    const { id, title } = index.servers[server]!;
    return hashText([id, title, name, category, riskLevel, confidence].join('\n'));
  });
  return index.tools.map((_, position) => {
    const { sameServer, otherServers } = relatedTools(index, groups, position);
    let [a, b] = [sameServer.length, otherServers.length];
    for (const tool of [...sameServer, ...otherServers]) {
      a = (Math.imul(a, 31) + own[tool]![0]) | 0;
      b = (Math.imul(b, 33) + own[tool]![1]) | 0;
    }
    return (a >>> 0).toString(36) + (b >>> 0).toString(36).padStart(7, '0');
  });
}
