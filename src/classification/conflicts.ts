import type { Conflict } from '../catalog/classification.ts';
import type { Assessment } from './assess.ts';

/** Hints that we assess. `idempotentHint` and `openWorldHint` are shown as declared and never contradicted. */
function assessedHints({ category }: Assessment): Partial<Record<Conflict['hint'], boolean>> {
  if (category === 'unknown') return {};
  return { readOnlyHint: category === 'Read', destructiveHint: category === 'Destructive' };
}

/** The hints that the author set and that the assessment contradicts. */
export function conflictsOf(assessment: Assessment): Conflict[] {
  const declared = assessment.view.input.tool.annotations ?? {};
  return Object.entries(assessedHints(assessment)).flatMap(([name, assessed]) => {
    const hint = name as Conflict['hint'];
    const value = declared[hint];
    return typeof value === 'boolean' && value !== assessed ? [{ hint, declared: value, assessed }] : [];
  });
}
