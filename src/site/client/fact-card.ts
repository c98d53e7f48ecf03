/** Beside the text a fact card or a facet bar is always open, as the stylesheet shows it; below the verdict on a narrow screen it starts folded. */
const wide = matchMedia('(width >= 62rem)');

function open(): void {
  for (const card of document.querySelectorAll<HTMLDetailsElement>('details:is(.fact-card, .facet-bar)'))
    card.open = wide.matches;
}

open();
wide.addEventListener('change', open);
