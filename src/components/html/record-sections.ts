import { correctionViews } from '../../site/correction-view.ts';
import type { Piece } from '../../site/markup.ts';
import type { ServerRecord } from '../../site/record-reader.ts';
import { correctionList } from './correction-list.ts';
import { defectList } from './defects.ts';
import { disagreements } from './disagreements.ts';
import { permissionProfile } from './permission-profile.ts';
import { provenance } from './provenance.ts';
import { section } from './section.ts';

/** What a server's page says of its record. */
export function recordSections({ server, correction }: ServerRecord): Piece {
  const requests = correctionViews(correction);
  return [
    (server.permissions ?? server.tier) &&
      section({ id: 'permissions', title: 'What a registry says of running it' }, permissionProfile(server)),
    server.disagreements &&
      section({ id: 'disagreements', title: 'Where its sources disagree' }, disagreements(server)),
    requests.length > 0 && section({ id: 'requests', title: 'Requests about this entry' }, correctionList(requests)),
    server.defects.length > 0 &&
      section({ id: 'defects', title: 'Defects of this record' }, defectList(server.defects)),
    section({ id: 'provenance', title: 'Where this comes from' }, provenance(server)),
  ];
}
