import { appendFileSync } from 'node:fs';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import { loggingServer, type Log } from './logging-server.ts';

// Run as a process by the tests: ERA, LOG_FILE, PID_FILE and a MISCHIEF come from the environment.
const { ERA, LOG_FILE = '/dev/null', PID_FILE = '/dev/null', MISCHIEF } = process.env;

appendFileSync(PID_FILE, `${process.pid}\n`);

/** A log that ends up in a file, a line a call. */
class FileLog extends Array<Log[number]> {
  override push(...entries: Log): number {
    for (const entry of entries) appendFileSync(LOG_FILE, `${JSON.stringify(entry)}\n`);
    return super.push(...entries);
  }
}

const log = new FileLog();
if (MISCHIEF === 'exit') process.exit(3);
else if (MISCHIEF === 'hang') setInterval(() => {}, 1000);
else if (MISCHIEF === 'flood') for (;;) process.stdout.write('x'.repeat(1_000_000));
else if (ERA === 'modern') serveStdio(() => loggingServer(log, 'modern'), { legacy: 'reject' });
else await loggingServer(log, 'legacy').connect(new StdioServerTransport());
