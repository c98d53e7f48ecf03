import type { Rule } from '../rule.ts';
import { claim, said, saysSo } from '../match.ts';
import { references } from './references.ts';

const lost =
  /(?<!\b(?:no|not|without|never)\b[^.\n]{0,30})\b(?:all|any|existing|current|your|unsaved|stored|the) (?:[\w-]+ ){0,3}(?:data|files|contents|databases?|disks?|backups?|history|work|changes|state) (?:[\w-]+ ){0,5}(?:will|would|may|might|can|could|is|are|gets?) (?:be )?(?:\w+ )?(?:lost|erased|wiped|destroyed|purged|deleted)\b|, deleting (?:any |all |extra )?(?:\w+ )?(?:files|rows|records|data)\b|\bcauses? (?:permanent |irreversible )?data loss\b/i;

/** Without one of these words the longer search is in vain. */
const hint = /, deleting|lost|erased|wiped|destroyed|purged|deleted|data loss/i;

export const statesDataLoss: Rule = {
  id: 'states-data-loss',
  title: 'The tool says that data are lost.',
  rationale: 'Whatever its verb is, the author warns that what was there before is gone afterwards.',
  references: [references.warningCwe, references.toolMisuse],
  confidence: 0.9,
  effect: { category: 'Destructive', capability: 'delete-data', says: 'says that data are lost' },
  *find(view) {
    if (!saysSo(view, hint) || view.onlyLooks || /^(?:lookUp|workOut)$/.test(view.named?.kind ?? '')) return;
    const found = [...said(view, lost)];
    yield* found;
    if (found.length > 0)
      for (const action of view.actions) if (!/^(?:lookUp|workOut|vague)$/.test(action.kind)) yield claim(action);
  },
  examples: {
    matches: [
      { name: 'sync_folder', description: 'Mirror a folder, deleting files that are not in the source' },
      { name: 'rebuild_server', description: 'Set the server up anew. All data on the disk will be lost.' },
      { name: 'resize', description: 'Shrink the volume; existing files may be permanently lost.' },
    ],
    ignores: [
      { name: 'resize', description: 'Grow the volume. No data will be lost.' },
      { name: 'get_backup', description: 'Tells when the data were deleted' },
    ],
  },
};
