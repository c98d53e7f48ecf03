import { parentPort } from 'node:worker_threads';
import { makePart, type PartJob } from './download-parts.ts';

let before: Promise<void> = Promise.resolve();

// One job after the other: answers go back in the order of the jobs.
parentPort?.on('message', (job: PartJob) => {
  before = before.then(async () => parentPort?.postMessage(await makePart(job)));
});
