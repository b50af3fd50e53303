/** The lines between people as pulls between their cards. */
import { list, type Document } from '../document/document';
import { occupancyOf } from '../document/occupancy';
import type { Tie } from './tie';

/** How strongly the kinds of line pull, 0–1; of influence by its strength. */
const PULL = { ally: 0.85, conflict: 0.5, dotted: 0.2 } as const;

const sameTies = (a: readonly Tie[], b: readonly Tie[]): boolean =>
  a.length === b.length &&
  a.every(
    (tie, at) =>
      tie.from === b[at]?.from && tie.to === b[at]?.to && tie.weight === b[at]?.weight && tie.kind === b[at]?.kind,
  );

/**
 * The open lines of a document between seats; the very array given as `before` when none of them changed. Who reports
 * to whom does not pull.
 */
export const tiesOf = (
  document: Pick<Document, 'link' | 'seat' | 'holding' | 'person'>,
  before: readonly Tie[] = [],
): readonly Tie[] => {
  const { seatOfPerson } = occupancyOf(document);
  const between = list(document, 'link').flatMap((link): readonly Tie[] => {
    const from = seatOfPerson.get(link.fromId);
    const to = seatOfPerson.get(link.toId);
    if (link.until !== null || from === undefined || to === undefined) return [];
    const weight =
      link.type === 'ally' || link.type === 'conflict' ? PULL[link.type] : 0.25 + 0.25 * (link.strength ?? 1);
    return [{ from, to, weight, kind: link.type }];
  });
  const dotted = list(document, 'seat').flatMap((seat) =>
    seat.dottedLineToIds.map((to): Tie => ({ from: seat.id, to, weight: PULL.dotted, kind: 'dotted' })),
  );
  const ties = [...between, ...dotted];
  return sameTies(ties, before) ? before : ties;
};
