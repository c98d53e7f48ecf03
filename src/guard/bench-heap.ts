import { writeFileSync } from 'node:fs';

// Loaded into the guard's process by the bench: on a signal it writes down the heap that is left after a collection.
process.on('SIGUSR2', () => {
  globalThis.gc?.();
  writeFileSync(process.env['GUARD_BENCH_HEAP'] ?? '', String(process.memoryUsage().heapUsed));
});
