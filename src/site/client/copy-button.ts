/**
 * `<copy-button>` after a `pre`: makes a button that copies its text, exactly as it is shown, and says so. Without script there is
 * no button, and the text can be selected.
 */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const source = this.parentElement?.querySelector('pre');
    if (!source || this.firstChild) return;
    const title = this.parentElement?.querySelector('h3')?.textContent;
    const said = document.createElement('span');
    said.setAttribute('aria-live', 'polite');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = title ? `Copy for ${title}` : 'Copy';
    button.addEventListener('click', () => void this.#copy(source, said));
    this.append(said, button);
  }

  async #copy(source: HTMLElement, said: HTMLElement): Promise<void> {
    try {
      await navigator.clipboard.writeText(source.textContent ?? '');
      said.textContent = 'Copied';
    } catch {
      getSelection()?.selectAllChildren(source);
      said.textContent = 'Selected: copy it with Ctrl+C or ⌘C';
    }
    setTimeout(() => (said.textContent = ''), 4000);
  }
}

customElements.define('copy-button', CopyButton);
