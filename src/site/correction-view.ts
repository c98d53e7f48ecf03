import type { Correction, CorrectionRequest } from '../catalog/correction.ts';
import type { Server } from '../catalog/server.ts';
import { webAddress } from './external-link.ts';

const askers: Record<CorrectionRequest['by'], string> = {
  author: 'the server’s author',
  'rights-holder': 'the holder of a right in its texts',
  reader: 'a reader',
  catalog: 'the catalog’s maintainers',
};

const kinds: Record<CorrectionRequest['kind'], string> = {
  correct: 'Correction asked for by',
  dispute: 'Label disputed by',
  remove: 'Removal asked for by',
};

const decisions: Record<CorrectionRequest['decision'], string> = {
  open: 'Not decided yet.',
  granted: 'Granted',
  'partly-granted': 'Granted in part',
  declined: 'Declined',
};

/** One request, as the page tells it. */
export interface CorrectionView {
  /** "Label disputed by the server’s author on 2026-10-02". */
  heading: string;
  asked: string;
  /** "Declined on 2026-10-05." or "Not decided yet." */
  decision: string;
  answer: string | undefined;
  href: string | undefined;
}

/** The requests about a server, or those about one of its tools, newest first. */
export function correctionViews(correction: Correction | undefined, tool?: string): CorrectionView[] {
  return (correction?.requests ?? [])
    .filter((request) => tool === undefined || request.tool === tool)
    .map(({ date, by, kind, tool: about, asked, decision, answer, decided, reference }) => ({
      heading: `${kinds[kind]} ${askers[by]} on ${date}${about !== undefined && tool === undefined ? `, about ${about}` : ''}`,
      asked,
      decision: decided === undefined ? decisions.open : `${decisions[decision]} on ${decided}.`,
      answer,
      href: webAddress(reference),
    }))
    .toReversed();
}

/** The verdict on a server that was removed on request; `undefined` on one that was not. */
export function removalVerdict({ removed }: Pick<Server, 'removed'>): string | undefined {
  return (
    removed &&
    `This entry was removed on ${removed.date} at the wish of ${askers[removed.by]}. Its tools are not shown.`
  );
}
