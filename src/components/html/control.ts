import type { Bound } from '../../policy/bounds/bound.ts';
import { recommendationsOf } from '../../site/control.ts';
import { markup, type Piece } from '../../site/markup.ts';
import type { ServerRecord } from '../../site/record-reader.ts';
import { reveal } from '../../site/reveal.ts';
import { enforceSteps } from './enforce-steps.ts';
import { serverKey } from './server-key.ts';
import { toolPolicy } from './tool-policy.ts';

function conditionsOf(conditions: readonly Bound[], note: string): Piece {
  if (conditions.length === 0) return undefined;
  const items = conditions.map(
    ({ parameter, catches, misses }) => markup`
      <li>A condition on <code dir="auto">${reveal(parameter)}</code> catches: ${catches} It misses: ${misses}</li>
    `,
  );
  return markup`<ul class="conditions">${items}<li>${note}</li></ul>`;
}

/** The recommended policy of a tool, in every format, and how to put it in force; `offset` is its position in the record. */
export function control(record: ServerRecord, offset: number): Piece {
  const recommendation = recommendationsOf(record)[offset]!;
  const { effect, reason, conditions, conditionsNote } = recommendation;
  return markup`
    <div class="policy">
      <p class="effect">
        <strong>${effect}</strong> ${reason}
      </p>
      ${conditionsOf(conditions, conditionsNote)}
      ${serverKey(record.server.id)}
      ${toolPolicy(record.server, recommendation)}
    </div>
    ${enforceSteps}
  `;
}
