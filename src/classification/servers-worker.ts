import { parentPort } from 'node:worker_threads';
import { classifyServers, type ServersJob } from './classify-servers.ts';

let before: Promise<void> = Promise.resolve();

// One job after the other: answers go back in the order of the jobs. A failure to write is thrown and ends the pass.
parentPort?.on('message', (job: ServersJob) => {
  before = before.then(async () => parentPort?.postMessage(await classifyServers(job)));
});
