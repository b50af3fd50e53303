/** What moves an account of the portfolio from one state to another, and what holds it back. */
import { list, single, type Document } from '../document/document';
import type { Draft } from '../document/draft';
import { longDate } from '../conventions/writeDay';
import { inWords } from '../model/words';
import { addMonths } from './days';
import type { Lifecycle } from './lifecycle';
import { pilotStart } from './rollOut';

export const PILOT_MONTHS = 12;
export const MOST_IN_PILOT = 3;

/** The day from which more may follow the pilot; null where none began. */
export const pilotEnd = (document: Document): string | null => {
  const start = pilotStart(document);
  return start === null ? null : addMonths(start, PILOT_MONTHS);
};

/** Whether no account becomes a key account yet: the pilot runs, and nobody wrote why it is extended before. */
export const isPilotLocked = (document: Document, asOf: string): boolean => {
  const end = pilotEnd(document);
  return end !== null && asOf < end && (single(document, 'portfolio')?.pilotOverride ?? '').trim() === '';
};

export type Hold =
  /** Nothing lifts it. */
  | { readonly is: 'refused'; readonly words: string }
  /** A reason lifts it, and becomes the override of the pilot. */
  | { readonly is: 'locked'; readonly words: string };

/** What holds an account back from a state; null where nothing does. It holds for every way there. */
export const holdOn = (document: Document, asOf: string, rowId: string | null, to: Lifecycle | null): Hold | null => {
  const now = rowId === null ? null : (document.portfolioAccount.get(rowId)?.lifecycle ?? null);
  if (to === null || to === now) return null;
  if (to === 'key' && now !== 'watch' && isPilotLocked(document, asOf))
    return {
      is: 'locked',
      words: `The pilot runs until ${longDate(pilotEnd(document))}: no account becomes a key account before, unless somebody writes why.`,
    };
  const inPilot = list(document, 'portfolioAccount').filter(({ lifecycle }) => lifecycle === 'pilot').length;
  if (to === 'pilot' && inPilot >= MOST_IN_PILOT)
    return { is: 'refused', words: `The pilot is full: more than ${MOST_IN_PILOT} accounts learn nothing.` };
  return null;
};

export type Move = {
  readonly rowId: string;
  readonly to: Lifecycle;
  readonly on: string;
  readonly reason: string | null;
  readonly decidedBy: string | null;
};

/**
 * Moves an account and keeps why. Answers what holds it back instead, and changes nothing then: a lock opens only with a
 * reason, which is kept as the override.
 */
export const moveAccount = (draft: Draft, asOf: string, { rowId, to, on, reason, decidedBy }: Move): Hold | null => {
  const document = draft.current();
  const row = document.portfolioAccount.get(rowId);
  if (row === undefined) return { is: 'refused', words: 'This account is no longer in the portfolio.' };
  const why = reason?.trim() ?? '';
  const hold = holdOn(document, asOf, rowId, to);
  if (hold !== null && (hold.is === 'refused' || why === '')) return hold;
  if (hold !== null) draft.set('portfolio', 'portfolio', { pilotOverride: why });
  if (row.lifecycle !== to) draft.set('portfolioAccount', rowId, { lifecycle: to });
  draft.add('selectionDecision', {
    portfolioAccountId: rowId,
    on,
    before: row.lifecycle,
    after: to,
    reason: why === '' ? null : why,
    decidedBy: decidedBy?.trim() === '' ? null : (decidedBy?.trim() ?? null),
  });
  return null;
};

/** What a decision says: *Candidate → Pilot*, *Key, stays*. */
export const decisionWords = (before: Lifecycle | null, after: Lifecycle): string =>
  before === after ? `${inWords(after)}, stays` : `${before === null ? 'New' : inWords(before)} → ${inWords(after)}`;
