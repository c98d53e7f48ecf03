import { parentPort } from 'node:worker_threads';
import { readSeen, type ReadJob } from './server-rows.ts';

let before: Promise<void> = Promise.resolve();

// One job after the other: answers go back in the order of the jobs.
parentPort?.on('message', (job: ReadJob) => {
  before = before.then(async () => parentPort?.postMessage(await readSeen(job)));
});
