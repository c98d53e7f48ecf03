import { copyButton } from './copy-button.ts';
import { downloadButton } from './download-button.ts';

/**
 * Gives every `pre` a button that copies its text, and that of a policy one that saves it too, under the name in `data-file` or else
 * that of the file it goes into. Without script there are no buttons, and a click selects the whole text.
 */
for (const source of document.querySelectorAll<HTMLElement>('main pre')) {
  const actions = document.createElement('div');
  actions.className = 'snippet-actions';
  const panel = source.closest('section[data-format]');
  const title = panel?.querySelector('h3')?.textContent;
  const file = source.dataset['file'] ?? panel?.querySelector('code')?.textContent?.split('/').at(-1);
  if (file) actions.append(downloadButton(source, file));
  actions.append(copyButton(source, title ? `Copy for ${title}` : 'Copy'));
  source.after(actions);
}
