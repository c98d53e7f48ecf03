import { refuseServerKey, writeServerKey } from '../../policy/server-key-forms.ts';

/** Puts the name into every text of a panel, or the sentence that refuses it into the text's place. */
function rewrite(panel: HTMLElement, key: string): void {
  const places = panel.querySelectorAll('var');
  if (places.length === 0) return;
  const format = panel.dataset['format'] ?? '';
  const refusal = refuseServerKey(format, key);
  let said = panel.querySelector<HTMLElement>('.refused');
  if (said === null) {
    said = document.createElement('p');
    said.className = 'refused';
    said.role = 'status';
    panel.querySelector('h3')?.after(said);
  }
  said.textContent = refusal ?? '';
  for (const part of panel.querySelectorAll<HTMLElement>('code, pre, .snippet-actions'))
    part.hidden = refusal !== undefined;
  if (refusal === undefined) for (const place of places) place.textContent = writeServerKey(format, key);
}

/**
 * A sentence whose `code` is the name that the texts of the page call the server becomes a field that rewrites them. Without script
 * the sentence stands.
 */
function makeField(block: HTMLElement): void {
  const shown = block.querySelector('code')?.textContent;
  if (!shown) return;
  const field = document.createElement('input');
  field.value = shown;
  field.spellcheck = false;
  field.autocomplete = 'off';
  field.autocapitalize = 'none';
  const label = document.createElement('label');
  label.append('The server’s name in your client', field);
  block.replaceChildren(label);
  field.addEventListener('input', () => {
    for (const panel of document.querySelectorAll<HTMLElement>('section[data-format]'))
      rewrite(panel, field.value.trim());
  });
}

for (const block of document.querySelectorAll<HTMLElement>('.server-key')) makeField(block);
