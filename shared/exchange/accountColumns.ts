/** What the headings of a table of accounts mean, and what their cells come to. */
import type { Conventions } from '../conventions/conventions';
import { readMoney, readNumber } from '../conventions/readNumber';
import { criterionName } from '../analysis/selectionView';
import { list, type Document } from '../document/document';
import { fold } from '../model/fold';
import { choiceOf, labelOf } from '../model/labels';
import { longestOf, type FieldName, type RecordOf } from '../model';
import { BUYER_TYPES, KAM_FORMS, LIFECYCLES } from '../model/scales';
import { readFlag, readOneOf, saysNothing } from './csv/values';
import { plainWords } from './csv/words';

export type Row = RecordOf<'portfolioAccount'>;
export type Fields = Partial<Row>;
/** What a cell comes to: fields of the row, or why it stays empty. */
type Read =
  | {
      readonly fields: Fields;
      readonly newOwner?: string;
      /** The cell was read as thousands, though a mark parts decimals here. */
      readonly isThousands?: boolean;
    }
  | { readonly why: string };

type Reader = (cell: string, written: Conventions, so: Row) => Read;
type Meaning = { readonly id: string; readonly label: string; readonly read: Reader };

const HIGHEST_SCORE = 10;

type NumberIs = 'number' | 'score' | 'money';
const numberIn = (
  cell: string,
  written: Conventions,
  put: (value: number) => Fields,
  is: NumberIs = 'number',
): Read => {
  if (saysNothing(cell)) return { fields: {} };
  const plain = readNumber(cell, written);
  const read = is === 'money' ? readMoney(cell, written) : plain;
  if (read.kind === 'empty') return { fields: {} };
  if (read.kind === 'unreadable') return { why: `“${cell}” is no number` };
  if (is === 'score' && (read.value < 0 || read.value > HIGHEST_SCORE))
    return { why: `“${cell}”: a score goes from 0 to 10` };
  return { fields: put(read.value), isThousands: plain.kind === 'number' && plain.value !== read.value };
};

type NumberField =
  | 'attractiveness'
  | 'strength'
  | 'ours'
  | 'bestCompetitor'
  | 'attractivenessIn3y'
  | 'strengthIn3y'
  | 'potential3y'
  | 'hoursPerMonth'
  | 'hoursNeeded'
  | 'hoursLogged'
  | 'fxRate';
const SCORES: ReadonlySet<string> = new Set<NumberField>([
  'attractiveness',
  'strength',
  'ours',
  'bestCompetitor',
  'attractivenessIn3y',
  'strengthIn3y',
]);

const label = (field: FieldName<'portfolioAccount'>): string => labelOf('portfolioAccount', field, 'Revenue');

const numberMeaning = (id: NumberField, called: string): Meaning => ({
  id,
  label: called,
  read: (cell, written) =>
    numberIn(
      cell,
      written,
      (value) => ({ [id]: value }),
      SCORES.has(id) ? 'score' : id === 'potential3y' ? 'money' : 'number',
    ),
});

const choiceMeaning = <F extends 'lifecycle' | 'kamForm' | 'buyerType'>(
  field: F,
  values: readonly NonNullable<Row[F]>[],
  words: Readonly<Record<string, NonNullable<Row[F]>>>,
): Meaning => ({
  id: field,
  label: label(field),
  read: (cell) => {
    const value = readOneOf(cell, values, words);
    if (value === null) return { fields: {} };
    if (value !== undefined) return { fields: { [field]: value } as Fields };
    return {
      why: `“${cell}” is none of ${values.map((one) => choiceOf('portfolioAccount', field, one, 'Revenue')).join(', ')}`,
    };
  },
});

export const NAME: Meaning = { id: 'name', label: 'Account', read: () => ({ fields: {} }) };

/** What a heading may be called, in small letters without marks. */
const FIXED: readonly (readonly [Meaning, RegExp])[] = [
  [
    NAME,
    /^(account|accounts|account name|name|customer|customers|customer name|client|company|kunde|kundenname|firma|compte|client name)$/,
  ],
  [
    choiceMeaning('lifecycle', LIFECYCLES, {
      'key account': 'key',
      'large account': 'large',
      prospect: 'candidate',
      'pilot account': 'pilot',
      exit: 'exited',
      left: 'exited',
    }),
    /^(lifecycle|state|state in the lifecycle|status|stage|account status|phase)$/,
  ],
  [
    choiceMeaning('kamForm', KAM_FORMS, {
      'key account': 'key',
      'national account': 'national',
      'regional account': 'regional',
      'global account': 'global',
    }),
    /^(form|kam form|account form|type of account|reach|management form)$/,
  ],
  [choiceMeaning('buyerType', BUYER_TYPES, { 'strategic buyer': 'strategic' }), /^(buyer|buyer type|buying type)$/],
  [
    {
      id: 'customerOptedIn',
      label: 'Opted in',
      read: (cell) => {
        if (saysNothing(cell)) return { fields: {} };
        const flag = readFlag(cell);
        return flag === undefined ? { why: `“${cell}” is neither yes nor no` } : { fields: { customerOptedIn: flag } };
      },
    },
    /^(opted in|customer opted in|the customer opted in|opt in)$/,
  ],
  [
    numberMeaning('attractivenessIn3y', 'Attractiveness in three years'),
    /^(attractiveness|attractive) (in|after) (three|3) years?$/,
  ],
  [numberMeaning('strengthIn3y', 'Strength in three years'), /^(strength|strong) (in|after) (three|3) years?$/],
  [
    numberMeaning('attractiveness', 'Attractiveness'),
    /^(attractiveness|attractivity|attractiveness score|attraktivitat)$/,
  ],
  [numberMeaning('strength', 'Strength'), /^(strength|our strength|relative strength|strength score|starke)$/],
  [numberMeaning('ours', 'You, as they see it'), /^(you|us|you as they see it|our score)$/],
  [numberMeaning('bestCompetitor', 'Best competitor'), /^(best competitor|best rival|rival|competitor score)$/],
  [
    numberMeaning('potential3y', 'Potential over three years'),
    /^(potential|potential over three years|three year potential|3 year potential|potential 3y)$/,
  ],
  [numberMeaning('hoursNeeded', 'Hours needed a month'), /^hours needed( a month)?$/],
  [numberMeaning('hoursLogged', 'Hours spent a month'), /^hours (spent|logged)( a month)?$/],
  [
    numberMeaning('hoursPerMonth', 'Hours a month'),
    /^(hours|hours a month|hours per month|hours month|monthly hours|hours planned|planned hours)$/,
  ],
  [numberMeaning('fxRate', 'Rate'), /^(rate|fx rate|exchange rate)$/],
  [
    {
      id: 'currency',
      label: 'Currency',
      read: (cell) =>
        saysNothing(cell)
          ? { fields: {} }
          : /^[a-z]{3}$/i.test(cell.trim())
            ? { fields: { currency: cell.trim().toUpperCase() } }
            : { why: `“${cell}” is no currency of three letters` },
    },
    /^(currency|ccy|wahrung)$/,
  ],
];

type Yearly = 'revenue' | 'cogs' | 'costToServe';
const YEARLY: readonly (readonly [Yearly, RegExp, string])[] = [
  ['revenue', /^(revenue|revenues|sales|turnover|umsatz)\b/, 'Revenue'],
  ['cogs', /^(cogs|cost of goods|cost of goods sold)\b/, 'Cost of goods'],
  ['costToServe', /^(cost to serve|service cost|costs to serve)\b/, 'Cost to serve'],
];
const YEARS = 3;
const YEAR = /\b(?:fy ?)?((?:19|20)?\d{2})\b/;
const YEAR_WORDS = ['last year', 'year before', 'two before'] as const;

/** How many years before the last one a heading means by its words; null where it names none. */
const backBy = (words: string): number | null => {
  if (/\b(two|2) (before|years ago|years before)\b|\bfy ?2\b/.test(words)) return 2;
  if (/\b(year before|previous year|the year before)\b|\bfy ?1\b/.test(words)) return 1;
  return /\b(last year|latest|last)\b/.test(words) ? 0 : null;
};

const yearlyMeaning = (field: Yearly, called: string, back: number): Meaning => ({
  id: `${field} ${back}`,
  label: `${called}, ${YEAR_WORDS[back] ?? ''}`,
  read: (cell, written, so) =>
    numberIn(
      cell,
      written,
      (value) => {
        const before = so[field];
        const padded: (number | null)[] = [
          ...Array.from({ length: Math.max(0, YEARS - before.length) }, () => null),
          ...before,
        ];
        padded[padded.length - 1 - back] = value;
        return { [field]: padded };
      },
      'money',
    ),
});

/** Columns of one amount by year: the latest of them is the last year. */
const yearlyMeanings = (headings: readonly string[]): ReadonlyMap<number, Meaning> => {
  const found = new Map<number, Meaning>();
  for (const [field, is, called] of YEARLY) {
    const own = headings.flatMap((heading, at) => (is.test(heading) ? [{ heading: heading.replace(is, ''), at }] : []));
    const years = own.flatMap(({ heading }) => YEAR.exec(heading)?.[1] ?? []).map(Number);
    const last = Math.max(...years);
    for (const { heading, at } of own) {
      const year = YEAR.exec(heading)?.[1];
      const back = year === undefined ? (backBy(heading) ?? 0) : last - Number(year);
      if (back < YEARS) found.set(at, yearlyMeaning(field, called, back));
    }
  }
  return found;
};

const ofAtlas = (document: Document): readonly (readonly [Meaning, (heading: string) => boolean])[] => {
  const isCalled = (name: string) => (heading: string) => heading === plainWords(name);
  const members = list(document, 'member');
  return [
    ...list(document, 'criterion').map((criterion): readonly [Meaning, (heading: string) => boolean] => [
      {
        id: `criterion ${criterion.id}`,
        label: criterionName(criterion),
        read: (cell, written, so) =>
          numberIn(cell, written, (value) => ({ ratings: { ...so.ratings, [criterion.id]: value } }), 'score'),
      },
      isCalled(criterionName(criterion)),
    ]),
    ...list(document, 'attractivenessFactor').map(
      ({ id, factor }): readonly [Meaning, (heading: string) => boolean] => [
        {
          id: `factor ${id}`,
          label: factor,
          read: (cell, written, so) =>
            numberIn(cell, written, (value) => ({ scores: { ...so.scores, [id]: value } }), 'score'),
        },
        isCalled(factor),
      ],
    ),
    [
      {
        id: 'ownerId',
        label: 'Owner',
        read: (cell) => {
          if (saysNothing(cell)) return { fields: {} };
          const member = members.find(({ name }) => fold(name) === fold(cell));
          if (member !== undefined) return { fields: { ownerId: member.id } };
          // A team that has nobody yet begins with whom the table names; later, a name nobody has may be misspelt.
          return members.length === 0
            ? { fields: {}, newOwner: cell.slice(0, longestOf('member', 'name')) }
            : { why: `“${cell}” is nobody of your team` };
        },
      },
      (heading) => /^(owner|account manager|account owner|key account manager|led by|lead)$/.test(heading),
    ],
  ];
};

const PART_OF = /^(part of|parent|parent account|belongs to)$/;

/** What each heading means, in their order; null: nothing that is known, or what an earlier column says already. */
export const meaningsOf = (document: Document, given: readonly string[]): readonly (Meaning | 'partOf' | null)[] => {
  const headings = given.map(plainWords);
  const yearly = yearlyMeanings(headings);
  const own = ofAtlas(document);
  const taken = new Set<string>();
  return headings.map((heading, at) => {
    if (heading === '') return null;
    if (PART_OF.test(heading)) return 'partOf';
    const meaning =
      own.find(([, is]) => is(heading))?.[0] ?? yearly.get(at) ?? FIXED.find(([, is]) => is.test(heading))?.[0] ?? null;
    if (meaning === null || taken.has(meaning.id)) return null;
    taken.add(meaning.id);
    return meaning;
  });
};
