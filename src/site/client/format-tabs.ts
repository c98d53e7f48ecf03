const storageKey = 'policy-format';

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

/** The tab of a panel, named by the panel's heading. */
function makeTab(panel: HTMLElement, onChoose: () => void): HTMLButtonElement {
  const heading = panel.querySelector('h3, h4');
  const tab = document.createElement('button');
  tab.type = 'button';
  tab.role = 'tab';
  tab.id = `${panel.id}-tab`;
  tab.textContent = heading?.textContent ?? panel.dataset['format'] ?? '';
  tab.setAttribute('aria-controls', panel.id);
  tab.addEventListener('click', onChoose);
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

/** Arrow keys, Home and End go to another tab and choose it. */
function onKey(event: KeyboardEvent, tabs: readonly HTMLButtonElement[]): void {
  const last = tabs.length - 1;
  const current = tabs.indexOf(document.activeElement as HTMLButtonElement);
  const next = { ArrowRight: current + 1, ArrowLeft: current - 1, Home: 0, End: last }[event.key];
  if (next === undefined || current < 0) return;
  event.preventDefault();
  const tab = tabs[next > last ? 0 : next < 0 ? last : next];
  tab?.focus();
  tab?.click();
}

/**
 * Makes tabs of the headings of a block's `section[data-format]` panels and shows one panel. Without script all panels stand below
 * each other.
 */
function makeTabs(block: HTMLElement, number: number): void {
  const panels = [...block.querySelectorAll<HTMLElement>('section[data-format]')];
  if (panels.length < 2) return;
  const select = (chosen: number): void => {
    for (const [position, tab] of tabs.entries()) {
      tab.ariaSelected = String(position === chosen);
      tab.tabIndex = position === chosen ? 0 : -1;
      panels[position]!.hidden = position !== chosen;
    }
  };
  const tabs = panels.map((panel, position) => {
    panel.id ||= `format-${number}-${position}`;
    return makeTab(panel, () => {
      select(position);
      remember(panel.dataset['format'] ?? '');
    });
  });
  const list = document.createElement('div');
  list.setAttribute('role', 'tablist');
  list.setAttribute('aria-label', block.dataset['label'] ?? 'Format');
  list.append(...tabs);
  list.addEventListener('keydown', (event) => onKey(event, tabs));
  block.prepend(list);
  const wanted = panels.findIndex((panel) => panel.dataset['format'] === remembered());
  select(Math.max(0, wanted));
}

for (const [number, block] of document.querySelectorAll<HTMLElement>('.format-tabs').entries())
  makeTabs(block, number + 1);
