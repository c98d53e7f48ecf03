import { config } from '../../config.ts';
import { markup } from '../../site/markup.ts';
import { footNavigation } from '../../site/navigation.ts';

/** The foot of every page. */
export const siteFooter = markup`
  <footer class="site-footer">
    <nav aria-label="Footer">
      <ul>
        ${footNavigation.map(({ label, path }) => markup`<li><a href="${path}">${label}</a></li>`)}
        <li>
          <a href="${config.repositoryUrl}">Source and data</a>
        </li>
      </ul>
    </nav>
    <p>
      Code: MIT. Labels and judgement: CC BY 4.0. Definitions are quoted from their authors, under their own licences. No
      tool was called.
    </p>
  </footer>
`;
