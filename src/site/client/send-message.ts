/** What became of a message. */
type Sending = { sent: true } | { sent: false; reason: string; fields: FieldError[] };

/** What the endpoint found wrong with a field. */
interface FieldError {
  field: string;
  message: string;
}

const slow = 20_000;

function isFieldError(value: unknown): value is FieldError {
  const { field, message } = (value ?? {}) as Partial<Record<string, unknown>>;
  return typeof field === 'string' && typeof message === 'string';
}

async function fieldErrors(response: Response): Promise<FieldError[]> {
  try {
    const { errors } = (await response.json()) as { errors?: unknown };
    return Array.isArray(errors) ? errors.filter(isFieldError) : [];
  } catch {
    return [];
  }
}

/**
 * Posts a message as a form does. The endpoint accepts it with any 2xx answer, and may refuse with
 * `{ "errors": [{ "field", "message" }] }`. What a program wrote into the field that people do not see is not sent.
 */
export async function sendMessage(endpoint: string, data: FormData): Promise<Sending> {
  if (data.get('website')) return { sent: true };
  const kept = 'Your text is still here; try again, or write by mail.';
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams([...data].map(([name, value]) => [name, String(value)])),
      signal: AbortSignal.timeout(slow),
    });
    if (response.ok) return { sent: true };
    const fields = await fieldErrors(response);
    const reason =
      fields.length > 0 ? 'Not sent: see the field.' : `Not sent: the answer was ${response.status}. ${kept}`;
    return { sent: false, reason, fields };
  } catch (error) {
    const why = (error as Error).name === 'TimeoutError' ? 'there was no answer' : 'the connection failed';
    return { sent: false, reason: `Not sent: ${why}. ${kept}`, fields: [] };
  }
}
