import type { Server } from '../../catalog/server.ts';
import { dayOf, transportsOf } from '../../site/fact-card.ts';
import { markup, type Markup } from '../../site/markup.ts';
import { reveal } from '../../site/reveal.ts';

type Package = Server['packages'][number];

const packageOf = ({ registryType, identifier, version, publishedAt }: Package): Markup => markup`
  <div>
    ${registryType} <code>${reveal(identifier)}${version && `@${reveal(version)}`}</code>
    ${publishedAt && markup`<small> published ${dayOf(publishedAt)}</small>`}
  </div>
`;

/** Where a server is to be had, as entries of its facts. */
export function serverOffers(server: Server): Markup {
  const { packages, remotes } = server;
  const addresses = remotes.map(({ url }) => markup`<div><code>${reveal(url)}</code></div>`);
  return markup`
    <dt>Packages</dt>
    <dd>${packages.length === 0 ? 'none listed' : packages.map(packageOf)}</dd>
    ${addresses.length > 0 && markup`<dt>Remotes</dt><dd>${addresses}</dd>`}
    <dt>Transport</dt>
    <dd>${transportsOf(server).join(', ') || 'not stated'}</dd>
  `;
}
