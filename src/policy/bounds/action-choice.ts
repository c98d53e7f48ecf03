import type { FindBound } from './bound.ts';
import { parametersOf, wordsOf } from './parameters.ts';

const reading =
  /^(?:get|list|read|search|find|describe|show|view|status|count|info|inspect|history|fetch|lookup|help|exists)(?: |$)/;
const beyondReading = /\b(?:and|or|set|update|delete|remove|create|write|run|execute|clear|reset)\b/;

/** The choices of a tool with several actions that only read. Used where the worst action has the tool denied or hidden. */
export const actionChoice: FindBound = (tool, { category, riskLevel }) => {
  const locked = category === 'Destructive' || category === 'Financial' || riskLevel === 'critical';
  if (!locked || category === 'Read') return undefined;
  const found = parametersOf(tool).find(
    ({ words, choices }) =>
      /^(?:action|operation|method|command|op|sub ?command|action type)$/.test(words) && choices.length > 1,
  );
  const reads =
    found?.choices.filter((choice) => reading.test(wordsOf(choice)) && !beyondReading.test(wordsOf(choice))) ?? [];
  if (found === undefined || reads.length === 0 || reads.length === found.choices.length) return undefined;
  return {
    id: 'action-choice',
    parameter: found.name,
    require: [{ path: `args.${found.name}`, op: 'in', value: reads }],
    deny_if: [],
    catches: `Every choice of ${found.name} whose name does not say that it reads.`,
    misses: 'A choice whose name says that it reads and that does more; choices are told apart by their names alone.',
  };
};
