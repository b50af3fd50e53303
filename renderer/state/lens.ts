import { useCallback } from 'react';
import { lensMarks, type Lens, type LensMark } from '../../shared/analysis/lenses';
import { accountOf, type Document } from '../../shared/document/document';
import { currentDocument, useDocument } from './documentStore';
import { today } from './records';
import { remember, session, setSession, useSession } from './session';

/** The marks of everybody under the lens that is on. */
export const marksNow = (document: Document, lens: Lens): ReadonlyMap<string, LensMark> =>
  document.account.size === 0 ? new Map() : lensMarks(lens, document, accountOf(document).asOf ?? today());

/** One person's mark; drawn again only when it changes. */
export const useLensMark = (personId: string | undefined): LensMark | undefined => {
  const lens = useSession((state) => state.lens);
  const read = useCallback(({ document }: { readonly document: Document }) => (personId === undefined ? undefined : marksNow(document, lens).get(personId)), [lens, personId]);
  return useDocument(read);
};

/** Whether a person is faded by the filter of the legend or by the focus. */
export const useIsFaded = (seatId: string, mark: LensMark | undefined): boolean =>
  useSession((state) => (state.filter.length > 0 && mark !== undefined && !state.filter.includes(mark.key)) || (state.focus !== null && !state.focus.seats.has(seatId)));

export const setLens = (lens: Lens): void => { setSession({ lens, filter: [] }); remember('lens', lens); };

/** Shows only people with these marks in full colour; none means everybody. */
export const toggleFilter = (key: string): void => {
  const { filter } = session();
  setSession({ filter: filter.includes(key) ? filter.filter((one) => one !== key) : [...filter, key] });
};

/** Seats within so many steps of one: reporting lines both ways, and lines between people. */
const within = (document: Document, seatId: string, steps: number): ReadonlySet<string> => {
  const next = new Map<string, Set<string>>();
  const join = (a: string, b: string) => { next.set(a, (next.get(a) ?? new Set()).add(b)); next.set(b, (next.get(b) ?? new Set()).add(a)); };
  for (const seat of document.seat.values()) {
    if (seat.reportsToId) join(seat.id, seat.reportsToId);
    for (const manager of seat.dottedLineToIds) join(seat.id, manager);
  }
  const seatOf = new Map([...document.holding.values()].filter((holding) => holding.to === null).map((holding) => [holding.personId, holding.seatId]));
  for (const link of document.link.values()) {
    const from = seatOf.get(link.fromId), to = seatOf.get(link.toId);
    if (from && to && link.until === null) join(from, to);
  }
  const found = new Set([seatId]);
  let edge = [seatId];
  for (let step = 0; step < steps; step += 1) {
    edge = edge.flatMap((id) => [...(next.get(id) ?? [])]).filter((id) => !found.has(id));
    for (const id of edge) found.add(id);
  }
  return found;
};

/** One step around the chosen person, then two, then everybody again. */
export const stepFocus = (): void => {
  const { focus, selection } = session();
  const seatId = selection.at(-1);
  if (seatId === undefined) { setSession({ focus: null }); return; }
  const steps = focus === null || focus.seatId !== seatId ? 1 : focus.steps === 1 ? 2 : 0;
  setSession({ focus: steps === 0 ? null : { seatId, steps, seats: within(currentDocument(), seatId, steps) } });
};

/** Folds the branch below a card to a count, or opens it. */
export const toggleCollapsed = (): void => {
  const { collapsed, selection } = session();
  const next = new Set(collapsed);
  for (const seatId of selection) if (next.has(seatId)) next.delete(seatId); else next.add(seatId);
  setSession({ collapsed: next });
};
