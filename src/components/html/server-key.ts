import { defaultServerKey } from '../../policy/server-key.ts';
import { markup, type Markup } from '../../site/markup.ts';

/** Says how the policies call the server, and where its script lets the reader name it. `id` is the catalog's. */
export function serverKey(id: string): Markup {
  return markup`
    <div class="server-key">
      <p>
        The server is called <code>${defaultServerKey(id)}</code> here; put in your client’s name for it.
      </p>
    </div>
  `;
}
