import type { Server } from './server.ts';

/** A record of which nothing is known but its name. */
export const emptyServer: Server = {
  id: 'com.example/notes',
  aliases: [],
  title: 'Notes',
  status: 'active',
  packages: [],
  remotes: [],
  sources: ['tools-list'],
  provenance: {},
  toolsOrigin: null,
  tools: [],
  defects: [],
  firstSeen: '2026-01-01T00:00:00Z',
  lastChanged: '2026-01-01T00:00:00Z',
};
