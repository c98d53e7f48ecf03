import { z } from 'zod';

/** What a registry lets a container of the server do: its own rule for running it, not what the server was seen to do. */
export const permissionsSchema = z.strictObject({
  /** Absent when the profile says nothing of the network, which means none. */
  network: z
    .strictObject({
      /** Any host and port may be reached. */
      any: z.boolean(),
      /** Hosts that may be reached; a leading dot stands for all its subdomains. */
      hosts: z.array(z.string()),
      ports: z.array(z.int()),
    })
    .optional(),
  /** Paths that the container may read. */
  read: z.array(z.string()),
  /** Paths that the container may write, and read. */
  write: z.array(z.string()),
});
export type Permissions = z.infer<typeof permissionsSchema>;
