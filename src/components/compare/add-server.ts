const rest = 250;

/** The field that finds servers to add. The search is loaded when the field is used first. */
export function addServerField(form: HTMLFormElement, choose: (key: string) => void): void {
  const field = form.querySelector('input')!;
  const list = form.querySelector('ul')!;
  const said = form.querySelector<HTMLElement>('[role=status]')!;
  let current = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const find = async (): Promise<void> => {
    clearTimeout(timer);
    const own = ++current;
    const text = field.value.trim();
    if (text === '') {
      list.replaceChildren();
      said.textContent = '';
      return;
    }
    said.textContent = 'Searching…';
    try {
      const { findServers } = await import('./server-finder.ts');
      const items = await findServers(text, (key) => {
        field.value = '';
        list.replaceChildren();
        said.textContent = '';
        choose(key);
      });
      if (own !== current) return;
      list.replaceChildren(...items);
      said.textContent = items.length === 0 ? 'Nothing matches.' : `${items.length} found; choose one to add it.`;
    } catch {
      if (own === current)
        said.textContent = 'The search index could not be loaded. Check the connection and press Find.';
    }
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void find();
  });
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void find(), rest);
  });
}
