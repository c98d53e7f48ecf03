import type { Limit } from '../../policy/policy.ts';
import type { ToolRecommendation } from '../../policy/recommend.ts';
import { defaultServerKey } from '../../policy/server-key.ts';
import { yamlText } from '../../policy/yaml-text.ts';
import { toolFormats } from '../../site/control.ts';
import { Markup } from '../../site/markup.ts';
import { policyFormats } from './policy-formats.ts';

type Names = Record<'tool' | 'counter' | 'key', string>;

/** Names that every format takes and nobody gives. */
const stands: Names = { tool: 'tool_stand_7f3a9c', counter: 'counter_stand_7f3a9c', key: 'server-stand-7f3a9c' };
const standNames = Object.keys(stands) as (keyof Names)[];
const anyStand = new RegExp(`(${Object.values(stands).join('|')})`);

/** A name that stands in every format as it is. */
const isPlain = (name: string): boolean => /^[A-Za-z][A-Za-z0-9_-]{0,127}$/.test(name) && yamlText(name) === name;

/** The recommendation as it would be for a tool of another name. */
function renamed(recommendation: ToolRecommendation, { tool, counter }: Names): ToolRecommendation {
  const { rule, limit } = recommendation;
  const ofCounter = (one: Limit): Limit => ({ ...one, counter });
  return {
    ...recommendation,
    tool,
    counter,
    limit: limit && ofCounter(limit),
    rule: rule && { ...rule, ...(rule.limits && { limits: rule.limits.map(ofCounter) }) },
  };
}

/** A block of HTML, cut where names stand. */
type Cut = readonly ({ html: string } | keyof Names)[];
const blocks = new Map<string, Cut>();

/** The block for tools whose recommendations differ in nothing but names, made once for all of them. */
function blockOf(recommendation: ToolRecommendation): Cut {
  const { policy: _, ...shape } = renamed(recommendation, stands);
  const key = JSON.stringify(shape);
  let block = blocks.get(key);
  if (block === undefined) {
    const html = htmlFor(stands.key, { ...recommendation, ...shape }).text;
    block = html.split(anyStand).map((piece) => standNames.find((name) => stands[name] === piece) ?? { html: piece });
    blocks.set(key, block);
  }
  return block;
}

const htmlFor = (key: string, recommendation: ToolRecommendation): Markup =>
  policyFormats(toolFormats(key, recommendation), 'Policy format');

/**
 * A tool's recommended policy in every format. Most tools share all of it but their names: their block is written once and filled in.
 */
export function toolPolicy({ id }: { id: string }, recommendation: ToolRecommendation): Markup {
  const { tool, counter, conditions } = recommendation;
  const names: Names = { tool, counter, key: defaultServerKey(id) };
  if (conditions.length > 0 || !Object.values(names).every(isPlain)) return htmlFor(names.key, recommendation);
  let html = '';
  for (const piece of blockOf(recommendation)) html += typeof piece === 'string' ? names[piece] : piece.html;
  return new Markup(html);
}
