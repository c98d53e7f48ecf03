import { config } from '../../config.ts';
import { markup, type Markup } from '../../site/markup.ts';
import { mainNavigation } from '../../site/navigation.ts';

const headerIn = (part: string | undefined): Markup => markup`
  <header class="site-header">
    <div class="site-header-row">
      <a class="wordmark" href="/">
        <svg class="mark" aria-hidden="true"><use href="/marks.svg#medium"></use></svg>
        ${config.siteName}
      </a>
      <form action="/search/" role="search" class="site-search">
        <label class="visually-hidden" for="site-search">Search servers and tools</label>
        <input id="site-search" name="q" type="search" placeholder="Server, tool or task" autocomplete="off">
        <button type="submit">Search</button>
      </form>
      <nav class="site-nav" aria-label="Main">
        <ul>
          ${mainNavigation.map(
            ({ label, path }) =>
              markup`<li><a href="${path}"${path === part && markup` aria-current="true"`}>${label}</a></li>`,
          )}
        </ul>
      </nav>
    </div>
  </header>
`;

const headers = new Map([undefined, ...mainNavigation.map(({ path }) => path)].map((part) => [part, headerIn(part)]));

/** The header of a page at this address; the part of the site that it belongs to is marked. */
export function siteHeader(here: string): Markup {
  return headers.get(mainNavigation.find(({ path }) => here.startsWith(path))?.path)!;
}
