import { parentPort } from 'node:worker_threads';
import { classifyServers, type ServersJob } from './classify-servers.ts';

// A failure to write is thrown and ends the pass.
parentPort?.on('message', (job: ServersJob) => parentPort?.postMessage(classifyServers(job)));
