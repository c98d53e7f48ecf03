import { webAddress } from '../../site/external-link.ts';
import { markup, type Piece } from '../../site/markup.ts';
import { reveal } from '../../site/reveal.ts';

/** An address that a stranger gave; a link only when it leads to the web. */
export function strangerLink(url: string | undefined): Piece {
  if (!url) return 'not stated';
  const href = webAddress(url);
  const shown = reveal(url).replace(/^https?:\/\//, '');
  return href
    ? markup`<a href="${href}" rel="nofollow ugc noopener" dir="auto">${shown}</a>`
    : markup`<code dir="auto">${shown}</code>`;
}
