import type { Policy } from '../../policy/policy.ts';

/** A cap of `max` calls a minute on one counter. */
export const limit = (counter: string, max: number) => ({ counter, window: 'minute' as const, max, scope: 'grant' as const });
/** Recommended as the defaults have it, for the logging server's tools: one of every category and what it needs beside. */
export const policy: Policy = {
  version: '1',
  default: 'deny',
  hide: ['delete_note'],
  tools: {
    read_note: {},
    write_note: { limits: [limit('write_note_rate', 30)] },
    run_job: { limits: [limit('run_job_rate', 10)] },
    pay: { deny_if: [{ conditions: [], on_deny: 'A person has to change the policy.' }] },
    ask: {},
    fail: {},
    count: {},
    wait: {},
    say: {},
    touch: {},
  },
};
