import { toFileText } from '../../catalog/json.ts';
import { cursor } from './cursor.ts';
import type { Export } from './export.ts';
import { toolsWith } from './names.ts';

export const cursorCli: Export = {
  ...cursor,
  id: 'cursor-cli',
  title: 'Cursor CLI',
  file: '~/.cursor/cli-config.json',
  can: { deny: true, ask: true, limit: 'none', conditions: false, hide: false },
  cannotExpress: 'Rate caps, and conditions on arguments.',
  write(entries, serverKey) {
    const names = (outcome: 'allow' | 'deny') => toolsWith(entries, outcome).map((tool) => `Mcp(${serverKey}:${tool})`);
    return toFileText({ permissions: { allow: names('allow'), deny: names('deny') } });
  },
};
