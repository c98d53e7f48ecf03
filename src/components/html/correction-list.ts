import type { CorrectionView } from '../../site/correction-view.ts';
import { markup, type Markup } from '../../site/markup.ts';

const itemOf = ({ heading, asked, decision, answer, href }: CorrectionView): Markup => markup`
  <li>
    <h3>${heading}</h3>
    <p>${asked}</p>
    <p>
      <strong>${decision}</strong> ${answer} ${href && markup`<a href="${href}" rel="nofollow ugc noopener">Reference</a>`}
    </p>
  </li>
`;

/** What people asked about an entry, and what was decided. */
export function correctionList(requests: readonly CorrectionView[]): Markup {
  return markup`
    <ul class="findings">${requests.map(itemOf)}</ul>
    <p class="source-note">
      <a href="/guides/correct-an-entry/">How to have an entry corrected, disputed or removed</a>
    </p>
  `;
}
