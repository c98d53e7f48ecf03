/** Runs `work` on every job, at most `concurrency` at a time, and yields each result as it comes. */
export async function* inParallel<Job, Result>(
  jobs: readonly Job[],
  concurrency: number,
  work: (job: Job) => Promise<Result>,
): AsyncGenerator<Result> {
  const running = new Map<number, Promise<{ index: number; result: Result }>>();
  let next = 0;
  const fill = (): void => {
    while (next < jobs.length && running.size < concurrency) {
      const index = next++;
      const job = work(jobs[index] as Job).then((result) => ({ index, result }));
      // A job that fails while nobody awaits it must not end the process; the race throws its error.
      job.catch(() => {});
      running.set(index, job);
    }
  };
  for (fill(); running.size > 0; fill()) {
    const { index, result } = await Promise.race(running.values());
    running.delete(index);
    yield result;
  }
}
