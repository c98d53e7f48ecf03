/** A button that saves the text of `source`, as it is shown at that moment, under the name `file`. */
export function downloadButton(source: HTMLElement, file: string): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'download';
  button.textContent = `Download ${file}`;
  button.addEventListener('click', () => {
    const address = URL.createObjectURL(new Blob([source.textContent ?? ''], { type: 'text/plain' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  });
  return button;
}
