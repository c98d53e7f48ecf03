import type { FindingView } from '../../site/finding-view.ts';
import { markup, type Markup } from '../../site/markup.ts';

const itemOf = ({ title, href, message, evidence, place, tool }: FindingView): Markup => markup`
  <li>
    <h3>${href === undefined ? title : markup`<a href="${href}">${title}</a>`}</h3>
    <p>${tool && markup`<a class="mono" dir="auto" href="${tool.path}">${tool.name}</a>: `}${message}</p>
    ${evidence && markup`<blockquote class="quoted" dir="auto">${evidence}</blockquote>`}
    ${place && markup`<p class="source-note">Found in ${place}</p>`}
  </li>
`;

export function findingList(findings: readonly FindingView[]): Markup {
  return markup`
    <ul class="findings">${findings.map(itemOf)}</ul>
    <p class="source-note">
      A finding quotes and names; it says nothing of anybody’s intent. <a href="/findings/">What each one means</a>
    </p>
  `;
}
