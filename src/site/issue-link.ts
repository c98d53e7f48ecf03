import { toolPath } from '../catalog/server-id.ts';
import { config } from '../config.ts';
import { reveal } from './reveal.ts';
import type { ToolRecord } from './tool-view.ts';

/** Longest address that the common issue trackers and browsers take without loss. */
const longest = 4000;

/** Opens an issue on a wrong classification with the tool, the answer and the evidence filled in. */
export function wrongClassificationLink({ server, tool, answer }: ToolRecord): string {
  const evidence = answer.evidence.map(({ rule, pointer, text }) => `- ${rule} at ${pointer}: ${reveal(text)}`);
  const lines = [
    `Page: ${config.siteUrl}${toolPath(server.id, tool.name)}`,
    `Answer: ${answer.category}, ${answer.riskLevel} (row ${answer.risk}, confidence ${answer.confidence.toFixed(2)})`,
    '',
    'What is wrong, and what shows it (the server’s source or documentation):',
    '',
    '',
    'Evidence:',
  ];
  const address = (body: string) =>
    `${config.issueTrackerUrl}/new?${new URLSearchParams({ title: `Wrong classification: ${reveal(tool.name)} on ${server.id}`, body })}`;
  let body = lines.join('\n');
  for (const line of evidence) {
    const longer = `${body}\n${line}`;
    if (address(longer).length > longest) break;
    body = longer;
  }
  return address(body);
}
