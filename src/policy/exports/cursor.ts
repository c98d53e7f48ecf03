import { toFileText } from '../../catalog/json.ts';
import type { Export } from './export.ts';
import { accept, toolsWith } from './names.ts';

const plain = /^[A-Za-z0-9_./-]+$/;
const rule =
  'Cursor’s lists part server and tool with a colon and take patterns, so names there are letters, digits and _ . / -';

export const cursor: Export = {
  id: 'cursor',
  title: 'Cursor',
  file: '~/.cursor/permissions.json',
  language: 'json',
  homepage: 'https://cursor.com/docs/reference/permissions',
  can: { deny: false, ask: true, limit: 'none', conditions: false, hide: false },
  cannotExpress:
    'Denying, rate caps, and conditions on arguments: the list names what runs unasked, and Cursor says that it is no security boundary.',
  unlisted: 'A tool that is not listed asks a person.',
  unlistedIs: 'ask',
  refuseTool: accept(plain, rule),
  write: (entries, serverKey) =>
    toFileText({ mcpAllowlist: toolsWith(entries, 'allow').map((tool) => `${serverKey}:${tool}`) }),
};
