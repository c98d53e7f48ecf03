import type { Finding } from '../rule.ts';
import type { View } from '../view.ts';
import { anyOf, claim, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';

export const queryLanguage =
  /\b(?:KQL|Kusto Query Language|PromQL|LogQL|SOQL|SPARQL|GraphQL quer(?:y|ies)|Lucene query|NRQL)\b/;

export const namedLanguage =
  /^[^.\n]{0,40}\b(?:execut|run|perform)\w* (?:an? |the |custom |arbitrary |raw )*(?:(?:SOQL|SOSL|KQL|PromQL|LogQL|GraphQL|JQL|SPARQL|NRQL|SPL|DAX|MDX|LQL|Flux) quer|SOSL search)/i;

/** How a query of the caller would run tells what it reads, and finding out may run it. */
export function* plansQuery(view: View): Generator<Finding> {
  if (!topicIn(view, 'database')) return;
  for (const action of view.actions) {
    const said = action.object.join(' ');
    const explained =
      /^(?:explain|analyze|profile)$/.test(action.verb) && /(?:^| )(?:query|sql|query performance)$/.test(said);
    if (explained || (action.kind === 'lookUp' && /(?:query|execution|explain) plan$/.test(said))) yield claim(action);
  }
}

/** The name of a language for queries after a verb that reads. */
export function readsCypher({ name, named }: View): boolean {
  return named?.kind === 'lookUp' && anyOf(name, words('cypher sparql gremlin'));
}
