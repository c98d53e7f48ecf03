import { toolPath } from '../catalog/server-id.ts';
import { config } from '../config.ts';
import { excerpt } from './reveal.ts';
import type { ToolRecord } from './tool-view.ts';

/** Longest address that the common issue trackers and browsers take without loss. */
const longest = 4000;

/** A stranger's text as a tracker shows it: one line in a code span, so that it makes no link, no markup and calls no user. */
function quoted(text: string): string {
  return `\`${excerpt(text, 200).replaceAll('`', '’')}\``;
}

/** What a form's encoding escapes beyond `encodeURIComponent`, and what it need not: a slash and a colon mean nothing in a query. */
const written: Record<string, string> = { '%20': '+', '%2F': '/', '%3A': ':' };

/** As a query carries it; the address stays short and readable. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /%20|%2F|%3A|[!'()~]/g,
    (one) => written[one] ?? `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Opens an issue on a wrong classification with the tool, the answer and the evidence filled in. */
export function wrongClassificationLink({ server, tool, answer }: ToolRecord): string {
  const evidence = answer.evidence.map(({ rule, pointer, text }) => `- ${rule} at ${quoted(pointer)}: ${quoted(text)}`);
  const lines = [
    `Page: ${config.siteUrl}${toolPath(server.id, tool.name)}`,
    `Answer: ${answer.category}, ${answer.riskLevel} (row ${answer.risk}, confidence ${answer.confidence.toFixed(2)})`,
    '',
    'What is wrong, and what shows it:',
    '',
    '',
    'Evidence:',
  ];
  const encodedTitle = encoded(`Wrong classification: ${excerpt(tool.name, 128)} on ${server.id}`);
  const withFirst = (count: number): string =>
    `${config.issueTrackerUrl}/new?title=${encodedTitle}&body=${encoded([...lines, ...evidence.slice(0, count)].join('\n'))}`;
  let address = withFirst(evidence.length);
  for (let count = evidence.length - 1; count >= 0 && address.length > longest; count -= 1) address = withFirst(count);
  return address;
}
