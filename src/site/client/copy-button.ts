/**
 * `<copy-button for="id">` around a button and an `aria-live` output: copies the text of the element with that id, exactly as it is
 * shown, and says so. Without script the button stays hidden and the text can be selected.
 */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    button?.removeAttribute('hidden');
    button?.addEventListener('click', () => void this.#copy(button));
  }

  async #copy(button: HTMLButtonElement): Promise<void> {
    const source = document.getElementById(this.getAttribute('for') ?? '');
    const output = this.querySelector('[aria-live]');
    if (source === null || output === null) return;
    let said = 'Copied';
    try {
      await navigator.clipboard.writeText(source.textContent ?? '');
    } catch {
      getSelection()?.selectAllChildren(source);
      said = 'Selected: copy it with Ctrl+C or ⌘C';
    }
    output.textContent = said;
    button.classList.add('done');
    setTimeout(() => {
      output.textContent = '';
      button.classList.remove('done');
    }, 4000);
  }
}

customElements.define('copy-button', CopyButton);
