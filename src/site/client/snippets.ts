import { copyButton } from './copy-button.ts';
import { downloadButton } from './download-button.ts';

/**
 * Gives every `pre` a button that copies its text, and one that saves it where `data-file` names a file. Without script there are
 * no buttons, and a click selects the whole text.
 */
for (const source of document.querySelectorAll<HTMLElement>('main pre')) {
  const actions = document.createElement('div');
  actions.className = 'snippet-actions';
  const title = source.closest('section[data-format]')?.querySelector('h3')?.textContent;
  const file = source.dataset['file'];
  if (file) actions.append(downloadButton(source, file));
  actions.append(copyButton(source, title ? `Copy for ${title}` : 'Copy'));
  source.after(actions);
}
