import { parentPort } from 'node:worker_threads';
import { classifyServers, type ServersJob } from './classify-servers.ts';

// A failure to write is thrown, so that the pass ends with it instead of leaving a hole.
parentPort?.on('message', async (job: ServersJob) => parentPort?.postMessage(await classifyServers(job)));
