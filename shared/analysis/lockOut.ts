import { tableOf } from '../packs/spoken';
import { shows, viewerOf } from '../audience/viewer';
import { single, type Document } from '../document/document';
import { isBelow } from './compare';
import { figure } from './memo';
import { sum, type Reason } from './result';
import { settingsOf } from './settings';

export const BARRIERS = [
  'contractTerm',
  'switchingCost',
  'jointProjects',
  'uniqueSolution',
  'executiveRelations',
  'satisfaction',
  'shareOfWallet',
  'processIntegration',
] as const;

export type Barrier = (typeof BARRIERS)[number];
export const BARRIER_WORDS: Readonly<Record<Barrier, string>> = tableOf('barriers');

/** The barriers a reader of the document may see: what is kept from them is not *not known*. */
export const barriersShown = (document: Document): readonly Barrier[] => {
  const viewer = viewerOf(document);
  return BARRIERS.filter((barrier) => shows(viewer, 'lockout', barrier));
};

/** F24. `index` 0–100. */
type LockOut = {
  readonly index: number | null;
  readonly band: 'Open' | 'Contested' | 'Locked in' | null;
  /** Held by the contract alone: caged, not loyal. */
  readonly isCaged: boolean;
  readonly reason: Reason | null;
};

const NOT_SHOWN: LockOut = { index: null, band: null, isCaged: false, reason: 'notShown' };

/** F24: how hard it is for a competitor to get in, from eight barriers 0–3; null with fewer than six answers. */
export const lockOut = figure(
  ['lockout', 'setting'],
  (document, asOf): LockOut => {
    const { lockOut: limits } = settingsOf(document, asOf);
    const record = single(document, 'lockout');
    const answers = BARRIERS.flatMap((barrier) => record?.[barrier] ?? []);
    const isCaged = record?.contractTerm === 3 && record.satisfaction !== null && record.satisfaction <= 1;
    if (answers.length < limits.minAnswers)
      return { index: null, band: null, isCaged, reason: record ? 'tooFewRatings' : 'noData' };
    const index = (100 * sum(answers)) / (3 * answers.length);
    return {
      index,
      band: isBelow(index, limits.contested) ? 'Open' : isBelow(index, limits.lockedIn) ? 'Contested' : 'Locked in',
      isCaged,
      reason: null,
    };
  },
  { blank: () => NOT_SHOWN },
);
