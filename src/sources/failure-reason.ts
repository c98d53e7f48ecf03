import { ZodError } from 'zod';

/** What was wrong, in one line: of data of another form, the first place that does not fit. */
export function failureReason(error: Error, what = 'It'): string {
  if (!(error instanceof ZodError)) return error.message;
  const issue = error.issues[0];
  return `${what} is wrong at ${issue?.path.join('.') || 'its top'}: ${issue?.message}`;
}
