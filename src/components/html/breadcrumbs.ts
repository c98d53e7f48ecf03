import type { Crumb } from '../../site/json-ld.ts';
import { markup, type Markup } from '../../site/markup.ts';

const itemOf = ({ label, path, code }: Crumb, position: number, { length }: readonly Crumb[]): Markup =>
  position < length - 1
    ? markup`<li><a href="${path}" dir="auto">${label}</a></li>`
    : markup`<li><span aria-current="page" dir="auto"${code && markup` class="mono"`}>${label}</span></li>`;

export function breadcrumbs(crumbs: readonly Crumb[]): Markup {
  return markup`<nav class="crumbs" aria-label="Breadcrumb"><ol>${crumbs.map(itemOf)}</ol></nav>`;
}
