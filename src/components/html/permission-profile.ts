import type { Server } from '../../catalog/server.ts';
import { markup, type Piece } from '../../site/markup.ts';
import { reveal } from '../../site/reveal.ts';
import { sourceTitle } from '../../site/texts/sources.ts';

type Values = readonly (string | number)[];

function rowOf(what: string, any: string, values: Values = []): Piece {
  const codes = values.map((value) => markup`<code>${reveal(String(value))}</code> `);
  return markup`<tr><th scope="row">${what}</th><td>${codes.length === 0 ? any : codes}</td></tr>`;
}

function rowsOf({ network, read, write }: NonNullable<Server['permissions']>): Piece {
  const any = network?.any ? 'any' : 'none';
  return [
    rowOf('Hosts', any, network?.hosts),
    rowOf('Ports', any, network?.ports),
    rowOf('Files it may read', 'none', read),
    rowOf('Files it may write', 'none', write),
  ];
}

/** With which rights a registry runs a server, and how it ranks it. */
export function permissionProfile({ permissions, tier, provenance }: Server): Piece {
  const ranks = sourceTitle(provenance['tier'] ?? '');
  return [
    tier && markup`<p>${ranks} ranks it as <strong dir="auto">${reveal(tier)}</strong>.</p>`,
    permissions &&
      markup`
        <p>
          ${sourceTitle(provenance['permissions'] ?? '')} runs the container with these rights. They say what a registry
          allows, not what the server was seen to do; another client may give it more.
        </p>
        <table>
          <tbody>${rowsOf(permissions)}</tbody>
        </table>
      `,
  ];
}
