import { countLevels } from '../../site/count-levels.ts';
import { markup, type Markup, type Piece } from '../../site/markup.ts';
import { counted } from '../../site/round-down.ts';
import type { ServerTool } from '../../site/server-tools.ts';
import { levelSummary } from '../../site/server-view.ts';
import { riskMark } from './risk-mark.ts';

/** Rows that are laid out with the page. */
const shown = 100;

function flags({ path, findings, versionStayed }: ServerTool): Piece {
  return [
    findings > 0 && markup` <a class="flag" href="${path}#findings">${counted(findings, 'finding')}</a>`,
    versionStayed && markup` <a class="flag" href="${path}">version stayed</a>`,
  ];
}

const rowOf = (tool: ServerTool): Markup => markup`
  <tr>
    <td>${riskMark(tool.riskLevel)} ${tool.riskLevel}</td>
    <th scope="row">
      <a href="${tool.path}">${tool.name}</a>
      ${flags(tool)}
      <p dir="auto">${tool.says}</p>
    </th>
    <td>${tool.category}${tool.conflict && markup`<small class="conflict">hint conflicts</small>`}</td>
    <td>${tool.policy}</td>
  </tr>
`;

const tableOf = (tools: readonly ServerTool[], label: string): Markup => markup`
  <table class="tools of-servers">
    <caption class="visually-hidden">${label}</caption>
    <thead>
      <tr>
        <th scope="col">Risk</th>
        <th scope="col">Tool</th>
        <th scope="col">Category</th>
        <th scope="col">Recommended policy</th>
      </tr>
    </thead>
    <tbody>${tools.map(rowOf)}</tbody>
  </table>
`;

const foldedOf = (tools: readonly ServerTool[]): Markup => markup`
  <details>
    <summary>The other ${tools.length} tools: ${levelSummary({ levels: countLevels(tools) })}</summary>
    ${tableOf(tools, 'The other tools')}
  </details>
`;

/** A server's tools, worst first. */
export function serverToolTable(tools: readonly ServerTool[]): Piece {
  const folded = tools.slice(shown);
  return [tableOf(tools.slice(0, shown), 'Tools, riskiest first'), folded.length > 0 && foldedOf(folded)];
}
