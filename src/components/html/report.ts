import { wrongClassificationLink } from '../../site/issue-link.ts';
import { markup, type Markup } from '../../site/markup.ts';
import type { ToolRecord } from '../../site/tool-view.ts';

export function report(record: ToolRecord): Markup {
  return markup`
    <p>
      A wrong label is a defect: <a href="${wrongClassificationLink(record)}">report a wrong classification</a> with this tool,
      the answer and the evidence filled in, or <a href="/contact/">write to us</a>.
    </p>
  `;
}
