/** Every figure of a frozen day beside that of another one, or of today. */
import { roundedTo } from '../conventions/writeNumber';
import { inMoneyWords } from '../document/moneyWord';
import { accountOf, type Document } from '../document/document';
import type { RecordOf } from '../model';
import type { Explained } from './explain';
import type { Unit } from './explanation';
import { CURRENCY, FROZEN_IDS, frozenEntry, type FrozenId, type FrozenValues } from './frozenFigures';
import { meanOf, type Reason } from './result';
import { settingsOf } from './settings';
import { supportOf } from './supportIndex';

type Snapshot = RecordOf<'snapshot'>;

/**
 * A figure on one side. `notFrozen`: nobody kept it; `otherCurrency`: it was in another one than the account is now;
 * `notKnown`: it was kept that it was not known.
 */
export type SideValue = {
  readonly value: number | string | null;
  readonly reason: Reason | 'notFrozen' | 'otherCurrency' | 'notKnown' | null;
};
const NOT_FROZEN: SideValue = { value: null, reason: 'notFrozen' };

/** What a snapshot of before figures were frozen still tells, of its ratings and its coverage. */
const toldByRatings = (
  document: Document,
  asOf: string,
  { stakeholders, coverage }: Pick<Snapshot, 'stakeholders' | 'coverage'>,
  id: FrozenId,
): number | null | undefined => {
  switch (id) {
    case 'people':
      return stakeholders.length;
    case 'support':
      return supportOf(stakeholders, settingsOf(document, asOf)).value;
    case 'inFavour':
      return stakeholders.filter((one) => (one.attitude ?? 0) > 0).length;
    case 'against':
      return stakeholders.filter((one) => (one.attitude ?? 0) < 0).length;
    case 'relationship':
      return meanOf(stakeholders.map((one) => one.relationship));
    case 'coverage':
      return coverage ?? undefined;
    default:
      return undefined;
  }
};

/** A figure as a snapshot keeps it. Amounts in another currency are not compared. */
export const figureThen = (document: Document, asOf: string, snapshot: Snapshot, id: FrozenId): SideValue => {
  const { gives, unit } = frozenEntry(id);
  const kept: FrozenValues | null = gives === 'money' ? snapshot.money : snapshot.figures;
  if (kept?.[id] === undefined) {
    const told = toldByRatings(document, asOf, snapshot, id);
    if (told === undefined) return NOT_FROZEN;
    return { value: told, reason: told === null ? 'notKnown' : null };
  }
  const { currency } = accountOf(document);
  if (unit === 'money' && kept[CURRENCY] !== undefined && kept[CURRENCY] !== currency)
    return { value: null, reason: 'otherCurrency' };
  return { value: kept[id], reason: kept[id] === null ? 'notKnown' : null };
};

/** Decimals a figure is shown with; the difference is that of the two as they are shown, so that they add up. */
const digitsOf = (unit: Unit): number =>
  unit === 'months' || unit === 'hours' || unit === 'share' ? 2 : unit === 'points' ? 1 : 0;

export type ComparedFigure = {
  readonly id: FrozenId;
  readonly label: string;
  readonly unit: Unit;
  readonly tellsMoney: boolean;
  readonly explained: Explained | null;
  readonly then: SideValue;
  readonly now: SideValue;
  /** Null where one of the two is not known, or they are no numbers. */
  readonly difference: number | null;
  /** Whether both are known and are not the same. */
  readonly isOther: boolean;
};

const differenceOf = (unit: Unit, then: SideValue, now: SideValue): number | null => {
  if (typeof then.value !== 'number' || typeof now.value !== 'number') return null;
  const digits = digitsOf(unit);
  return roundedTo(roundedTo(now.value, digits) - roundedTo(then.value, digits), digits);
};

/** One figure with both sides. */
export const comparedFigure = (document: Document, id: FrozenId, then: SideValue, now: SideValue): ComparedFigure => {
  const { label, unit, gives, explained } = frozenEntry(id);
  const difference = differenceOf(unit, then, now);
  return {
    id,
    label: inMoneyWords(document, label),
    unit,
    tellsMoney: gives === 'money',
    explained,
    then,
    now,
    difference,
    isOther:
      then.value !== null && now.value !== null && (difference === null ? then.value !== now.value : difference !== 0),
  };
};

/** A figure of today. */
export const figureNow = (document: Document, asOf: string, id: FrozenId): SideValue =>
  frozenEntry(id).of(document, asOf);

/** Every figure of a snapshot beside that of another one; null: of today. */
export const comparedFigures = (
  document: Document,
  asOf: string,
  then: Snapshot,
  now: Snapshot | null,
): readonly ComparedFigure[] =>
  FROZEN_IDS.map((id) =>
    comparedFigure(
      document,
      id,
      figureThen(document, asOf, then, id),
      now === null ? figureNow(document, asOf, id) : figureThen(document, asOf, now, id),
    ),
  );

/** The figures as they are read, part by part. */
export const FIGURE_PARTS: readonly { readonly title: string; readonly ids: readonly FrozenId[] }[] = [
  { title: 'Health', ids: ['health', 'healthRelationship', 'healthValue', 'healthExecution'] },
  {
    title: 'People',
    ids: [
      'people',
      'support',
      'inFavour',
      'against',
      'relationship',
      'coverage',
      'keyPlayers',
      'champions',
      'gaps',
      'singleThread',
      'progress',
      'readiness',
    ],
  },
  {
    title: 'Position',
    ids: ['stage', 'power', 'lockOut', 'forces', 'fit', 'attractiveness', 'strength', 'field'],
  },
  {
    title: 'Money',
    ids: [
      'revenue',
      'contribution',
      'growth',
      'shareOfWallet',
      'whitespace',
      'target',
      'forecast',
      'gap',
      'pipeline',
      'agreed',
      'delivered',
      'expectedLoss',
    ],
  },
  { title: 'Plan', ids: ['complete', 'risk', 'measures', 'openActions', 'overdueActions', 'load'] },
];
