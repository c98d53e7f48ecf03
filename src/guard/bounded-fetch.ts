/** A larger message is none that a server means. In bytes. */
const largestMessage = 16 * 1024 * 1024;

/** Where the last event of a stream ends in a chunk; -1 when none does. */
function eventEnd(chunk: Uint8Array): number {
  const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  return Math.max(bytes.lastIndexOf('\n\n'), bytes.lastIndexOf('\r\n\r\n'), bytes.lastIndexOf('\r\r'));
}

/** Reads like `fetch`, and fails on an answer or an event of a stream that has no end, before it fills the memory. */
export async function boundedFetch(
  url: string | URL,
  init?: RequestInit,
  largest: number = largestMessage,
): Promise<Response> {
  const response = await fetch(url, init);
  if (response.body === null) return response;
  const streams = response.headers.get('content-type')?.includes('text/event-stream') ?? false;
  let size = 0;
  const counting = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      const end = streams ? eventEnd(chunk) : -1;
      size = end < 0 ? size + chunk.length : chunk.length - end;
      if (size <= largest) controller.enqueue(chunk);
      else controller.error(new Error(`The server sent a message of more than ${largest} bytes.`));
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body.pipeThrough(counting), { status, statusText, headers });
}
