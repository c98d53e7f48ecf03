import { serverProfiles, type ControlProfile } from '../../site/control.ts';
import { markup, type Markup, type Piece } from '../../site/markup.ts';
import type { ServerRecord } from '../../site/record-reader.ts';
import { shellWord } from '../../site/shell-word.ts';
import { enforceSteps } from './enforce-steps.ts';
import { policyFormats } from './policy-formats.ts';
import { serverKey } from './server-key.ts';

const commandFor = (server: string, profile: string): Markup => markup`
  <p class="muted">In another format, which FORMAT names:</p>
  <pre>${`npm run -s policy -- --server ${shellWord(server)} --profile ${profile} --format FORMAT`}</pre>
`;

const profileOf = ({ id, title, summary, formats, inFull }: ControlProfile, server: string): Markup => markup`
  <details class="policy profile" id="${id}" name="profile"${id === 'recommended' && markup` open`}>
    <summary>
      <strong>${title}</strong> ${summary}
    </summary>
    ${policyFormats(formats, `Format of the ${title.toLowerCase()} profile`)}
    ${!inFull && commandFor(server, id)}
  </details>
`;

/** A server's policies, a profile each, and how to put them in force. */
export function serverControl(record: ServerRecord): Piece {
  const { id } = record.server;
  return [serverKey(id), serverProfiles(record).map((profile) => profileOf(profile, id)), enforceSteps];
}
