import { escapeText, type ControlFormat } from '../../site/control.ts';
import { Markup, markup, type Piece } from '../../site/markup.ts';

/** Of so many lines that the stylesheet lays the box out only when it is seen: a policy for hundreds of tools takes long. */
const isLong = (parts: readonly string[]): boolean =>
  parts.reduce((lines, part) => lines + part.split('\n').length - 1, 1) > 400;

function textOf({ parts, key, file, download }: ControlFormat): Piece {
  if (parts === undefined) return undefined;
  const text = new Markup(parts.map(escapeText).join(`<var>${escapeText(key)}</var>`));
  const saved = !file.endsWith(download) && markup` data-file="${download}"`;
  return markup`<code>${file}</code><pre${saved}${isLong(parts) && markup` class="long"`}>${text}</pre>`;
}

const sectionOf = (format: ControlFormat): Markup => markup`
  <section data-format="${format.format}">
    <h3>${format.title}</h3>
    ${textOf(format)}
    <p>${format.notes.join(' ')}</p>
  </section>
`;

/** A policy in its formats, which a script makes tabs of; `label` says for screen readers what they choose. */
export function policyFormats(formats: readonly ControlFormat[], label: string): Markup {
  return markup`<div class="format-tabs" data-label="${label}">${formats.map(sectionOf)}</div>`;
}
