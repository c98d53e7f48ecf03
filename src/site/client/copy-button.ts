/** A button that copies the text of `source` exactly as it is shown, beside what it says when it has. */
export function copyButton(source: HTMLElement, label: string): HTMLElement {
  const said = document.createElement('span');
  said.setAttribute('aria-live', 'polite');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  let clearing: ReturnType<typeof setTimeout> | undefined;
  button.addEventListener('click', async () => {
    clearTimeout(clearing);
    try {
      await navigator.clipboard.writeText(source.textContent ?? '');
      said.textContent = 'Copied';
    } catch {
      getSelection()?.selectAllChildren(source);
      said.textContent = 'Selected: copy it with Ctrl+C or ⌘C';
    }
    clearing = setTimeout(() => (said.textContent = ''), 4000);
  });
  const both = document.createElement('span');
  both.className = 'copy';
  both.append(said, button);
  return both;
}
