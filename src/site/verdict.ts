import type { Capability, Category, Classification } from '../catalog/classification.ts';
import { capabilityTexts } from './texts/capabilities.ts';
import { categoryTexts } from './texts/categories.ts';
import { riskLevelTexts } from './texts/risk-levels.ts';

/** Which capabilities can say what a tool of the category does better than the category's own words; the first that it has wins. */
const telling: Record<Category, readonly Capability[]> = {
  Read: ['read-secrets', 'read-files', 'read-private-data', 'run-query', 'fetch-url'],
  Write: ['change-access', 'change-infrastructure', 'publish', 'send-message', 'write-files'],
  Execute: ['execute-code', 'call-any-tool', 'install-software', 'run-query', 'change-infrastructure', 'drive-ui'],
  Destructive: [],
  Financial: [],
  unknown: [],
};

type Answer = Pick<Classification, 'category' | 'riskLevel' | 'capabilities'>;

/** What one call does, to follow the tool's name: "sends messages to people". */
export function whatItDoes({ category, riskLevel, capabilities }: Answer): string {
  const capability = riskLevel === 'low' ? undefined : telling[category].find((one) => capabilities.includes(one));
  const does = capability === undefined ? categoryTexts[category].does : capabilityTexts[capability].does;
  const bulk = capabilities.includes('bulk') && category !== 'Read' ? ', many items in one call' : '';
  return `${does}${bulk}`;
}

/** The verdict in one sentence without the tool's name in front: "Sends messages to people: one wrong call …". */
export function verdict(answer: Answer): string {
  const does = whatItDoes(answer);
  return `${does[0]?.toUpperCase()}${does.slice(1)}: ${riskLevelTexts[answer.riskLevel].consequence}.`;
}

/** The answer for a tool that no classification covers. */
export const unknownAnswer: Classification = {
  category: 'unknown',
  riskLevel: 'unknown',
  confidence: 0,
  rationale: 'This tool has not been classified yet, so nothing is claimed about it.',
  capabilities: [],
  evidence: [],
  conflicts: [],
  risk: 'not-classified',
};
