import { parentPort } from 'node:worker_threads';

/**
 * In a worker thread: answers each message with what `answer` makes of it, one job after the other, so that the answers go back in the
 * order of the jobs. What it throws ends the worker and reaches whoever waits for it.
 */
export function answerEach<Job, Answer>(answer: (job: Job) => Answer | Promise<Answer>): void {
  let before: Promise<void> = Promise.resolve();
  parentPort?.on('message', (job: Job) => {
    before = before.then(async () => parentPort?.postMessage(await answer(job)));
  });
}
