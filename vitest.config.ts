import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Also on two cores, where Vitest would leave one to itself: most tests wait for a browser, a process or a disk.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['src/e2e/**'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
      {
        test: {
          name: 'site',
          include: ['src/e2e/**/*.test.ts'],
          globalSetup: 'src/e2e/global-setup.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A browser on a busy machine may lose a key press; what fails twice is broken.
          retry: 1,
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
