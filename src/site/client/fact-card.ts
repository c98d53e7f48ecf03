/** Beside the text a fact card is always open, as the stylesheet shows it; below the verdict on a narrow screen it starts folded. */
const wide = matchMedia('(width >= 62rem)');

function open(): void {
  for (const card of document.querySelectorAll<HTMLDetailsElement>('details.fact-card')) card.open = wide.matches;
}

open();
wide.addEventListener('change', open);
