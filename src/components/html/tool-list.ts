import { markup, type Markup } from '../../site/markup.ts';
import type { ToolLabel, ToolLink } from '../../site/tool-link.ts';
import { riskMark } from './risk-mark.ts';

const cellsOf = ({ riskLevel, path, name, category }: ToolLabel): Markup => markup`
  <td>${riskMark(riskLevel)} ${riskLevel}</td>
  <th scope="row">
    <a href="${path}">${name}</a>
  </th>
  <td>${category}</td>
`;

const rowBeside = (tool: ToolLabel): Markup => markup`<tr>${cellsOf(tool)}</tr>`;

const rowOf = (tool: ToolLink): Markup => markup`
  <tr>
    ${cellsOf(tool)}
    <td>
      <a href="${tool.serverPath}">${tool.serverTitle}</a>
    </td>
  </tr>
`;

/** Tools of one server; the heading right above says which. */
export function toolsBeside(tools: readonly ToolLabel[]): Markup {
  return markup`
    <table class="tools">
      <thead>
        <tr>
          <th scope="col">Risk</th>
          <th scope="col">Tool</th>
          <th scope="col">Category</th>
        </tr>
      </thead>
      <tbody>${tools.map(rowBeside)}</tbody>
    </table>
  `;
}

/** Tools of several servers; `label` is the caption, where no heading right above says what they are. */
export function toolList(tools: readonly ToolLink[], label?: string): Markup {
  return markup`
    <table class="tools of-servers">
      ${label !== undefined && markup`<caption class="visually-hidden">${label}</caption>`}
      <thead>
        <tr>
          <th scope="col">Risk</th>
          <th scope="col">Tool</th>
          <th scope="col">Category</th>
          <th scope="col">Server</th>
        </tr>
      </thead>
      <tbody>${tools.map(rowOf)}</tbody>
    </table>
  `;
}
