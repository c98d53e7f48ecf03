import { markup, type Markup, type Piece } from '../../site/markup.ts';
import { namedText } from './named-text.ts';

interface SectionHead {
  /** Fragment of the permanent link to the section. */
  id: string;
  title: string;
  /** The tool's name as it occurs in the title. */
  name?: string;
}

export function section({ id, title, name }: SectionHead, content: Piece): Markup {
  return markup`
    <section id="${id}">
      <h2>
        <a href="#${id}">${namedText(title, name)}</a>
      </h2>
      ${content}
    </section>
  `;
}
