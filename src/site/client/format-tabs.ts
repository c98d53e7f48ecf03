const storageKey = 'policy-format';
let made = 0;

/** What the reader chose last, or nothing where storage is closed to us. */
function remembered(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

function remember(format: string): void {
  try {
    localStorage.setItem(storageKey, format);
  } catch {
    // Storage is closed to us: the choice lasts for this page.
  }
}

/**
 * `<format-tabs>` around `section[data-format]` panels whose first child is a heading: makes tabs of the headings and shows
 * one panel. Without script all panels stand below each other.
 */
class FormatTabs extends HTMLElement {
  readonly #number = (made += 1);
  #tabs: HTMLButtonElement[] = [];
  #panels: HTMLElement[] = [];

  connectedCallback(): void {
    this.#panels = [...this.querySelectorAll<HTMLElement>('section[data-format]')];
    if (this.#panels.length < 2) return;
    const list = document.createElement('div');
    list.setAttribute('role', 'tablist');
    list.setAttribute('aria-label', this.getAttribute('label') ?? 'Format');
    this.#tabs = this.#panels.map((panel, position) => this.#makeTab(panel, position));
    list.append(...this.#tabs);
    list.addEventListener('keydown', (event) => this.#onKey(event));
    this.prepend(list);
    const wanted = this.#panels.findIndex((panel) => panel.dataset['format'] === remembered());
    this.#select(Math.max(0, wanted));
  }

  #makeTab(panel: HTMLElement, position: number): HTMLButtonElement {
    const heading = panel.querySelector('h3, h4');
    const tab = document.createElement('button');
    tab.type = 'button';
    tab.role = 'tab';
    panel.id ||= `format-${this.#number}-${position}`;
    tab.id = `${panel.id}-tab`;
    tab.textContent = heading?.textContent ?? panel.dataset['format'] ?? '';
    tab.setAttribute('aria-controls', panel.id);
    tab.addEventListener('click', () => {
      this.#select(position);
      remember(panel.dataset['format'] ?? '');
    });
    heading?.classList.add('visually-hidden');
    for (const text of panel.querySelectorAll('pre')) {
      text.tabIndex = 0;
      text.role = 'region';
      text.ariaLabel = `${tab.textContent}: policy text`;
    }
    panel.role = 'tabpanel';
    panel.setAttribute('aria-labelledby', tab.id);
    return tab;
  }

  #select(position: number): void {
    for (const [index, tab] of this.#tabs.entries()) {
      tab.ariaSelected = String(index === position);
      tab.tabIndex = index === position ? 0 : -1;
      this.#panels[index]!.hidden = index !== position;
    }
  }

  #onKey(event: KeyboardEvent): void {
    const last = this.#tabs.length - 1;
    const current = this.#tabs.indexOf(document.activeElement as HTMLButtonElement);
    const next = { ArrowRight: current + 1, ArrowLeft: current - 1, Home: 0, End: last }[event.key];
    if (next === undefined || current < 0) return;
    event.preventDefault();
    const tab = this.#tabs[next > last ? 0 : next < 0 ? last : next];
    tab?.focus();
    tab?.click();
  }
}

customElements.define('format-tabs', FormatTabs);
