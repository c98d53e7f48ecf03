import { markup, type Piece } from '../../site/markup.ts';

/** The attribute of a link, none without an address. */
export function hrefTo(address: string | undefined): Piece {
  return address === undefined ? undefined : markup` href="${address}"`;
}
