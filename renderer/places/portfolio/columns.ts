/** What is entered of the accounts of a portfolio, in three tables. */
import type { AccountFacts } from '../../../shared/analysis/accountFacts';
import { attractivenessByFactors, strengthByScores } from '../../../shared/analysis/portfolioScores';
import type { Lifecycle } from '../../../shared/analysis/lifecycle';
import { holdOn } from '../../../shared/analysis/selectionMoves';
import { list, type Document } from '../../../shared/document/document';
import { fieldOf, type FieldName } from '../../../shared/model';
import { choiceOf, labelOf } from '../../../shared/model/labels';
import { NOT_KNOWN } from '../../../shared/model/words';
import { oneDecimal } from '../../parts/drawings/words';
import type { GridColumn, Row } from '../../parts/portfolio/gridColumn';

export const GRIDS = ['scores', 'money', 'facts'] as const;
export type GridName = (typeof GRIDS)[number];
export const GRID_WORDS: Readonly<Record<GridName, string>> = {
  scores: 'Scores',
  money: 'Money and hours',
  facts: 'Who and what',
};

type Field = FieldName<'portfolioAccount'>;
const label = (field: Field): string => labelOf('portfolioAccount', field, 'Revenue');

const name: GridColumn = {
  id: 'name',
  head: 'Account',
  shape: { is: 'text', longest: 200 },
  valueOf: (row) => row.name,
  fieldsFor: (_, value) => ({ name: typeof value === 'string' ? value : '' }),
};

type More = Partial<Pick<GridColumn, 'head' | 'hint' | 'group' | 'placeholder'>>;
const numberIn = (field: Field, more: More = {}, isScore = false): GridColumn => ({
  id: field,
  head: label(field),
  shape: { is: isScore ? 'score' : 'number' },
  valueOf: (row) => row[field] as number | null,
  fieldsFor: (_, value) => ({ [field]: value }),
  ...more,
});
const scoreIn = (field: Field, more: More = {}): GridColumn => numberIn(field, more, true);

const choiceIn = (field: Field): GridColumn => ({
  id: field,
  head: label(field),
  shape: {
    is: 'choice',
    none: NOT_KNOWN,
    options: (fieldOf('portfolioAccount', field).column.values ?? []).map((value) => ({
      value,
      label: choiceOf('portfolioAccount', field, value, 'Revenue'),
    })),
  },
  valueOf: (row) => row[field] as string | null,
  fieldsFor: (_, value) => ({ [field]: value }),
});

/** Tells a score that is worked out, or comes from the account's own plan, from one that was entered. */
const pale = (value: number | null): string => (value === null ? '' : oneDecimal(value));

const scoreColumns = (content: Document, asOf: string, facts: readonly AccountFacts[]): readonly GridColumn[] => {
  const known = new Map(facts.map((one) => [one.accountId, one]));
  const factOf = (row: Row): AccountFacts | undefined =>
    row.accountId === null ? undefined : known.get(row.accountId);
  const factors = list(content, 'attractivenessFactor').map((factor): GridColumn => ({
    id: `factor ${factor.id}`,
    head: factor.factor || 'Factor without a name',
    hint: `${factor.weight} %`,
    group: 'Attractiveness by factor',
    shape: { is: 'score' },
    valueOf: (row) => row.scores?.[factor.id] ?? null,
    fieldsFor: (row, value) => ({ scores: { ...row.scores, [factor.id]: typeof value === 'number' ? value : null } }),
    placeholder: (row) => pale(factOf(row)?.scores[factor.id] ?? null),
  }));
  return [
    name,
    ...factors,
    scoreIn('attractiveness', {
      head: 'As a whole',
      group: 'Attractiveness by factor',
      placeholder: (row) =>
        pale(attractivenessByFactors(content, asOf, row).value ?? factOf(row)?.attractiveness ?? null),
    }),
    scoreIn('ours', { head: 'You', group: 'Strength as they see it' }),
    scoreIn('bestCompetitor', { head: 'Best rival', group: 'Strength as they see it' }),
    scoreIn('strength', {
      head: 'As a whole',
      group: 'Strength as they see it',
      placeholder: (row) => pale(strengthByScores(row) ?? factOf(row)?.strength ?? null),
    }),
    scoreIn('attractivenessIn3y', { head: 'Attractive', group: 'In three years' }),
    scoreIn('strengthIn3y', { head: 'Strong', group: 'In three years' }),
  ];
};

const YEARS = ['Two before', 'Year before', 'Last year'] as const;
type Yearly = 'revenue' | 'cogs' | 'costToServe';
const YEARLY_WORDS: Readonly<Record<Yearly, string>> = {
  revenue: 'Revenue',
  cogs: 'Cost of goods',
  costToServe: 'Cost to serve',
};

/** An amount of one of the last three years: the lists end with the last full one. */
const yearlyColumn = (field: Yearly, at: number): GridColumn => ({
  id: `${field} ${at}`,
  head: YEARS[at] ?? '',
  group: YEARLY_WORDS[field],
  shape: { is: 'number', isMoney: true },
  valueOf: (row) => row[field][row[field].length - YEARS.length + at] ?? null,
  fieldsFor: (row, value) => {
    const before = row[field];
    const missing = Math.max(0, YEARS.length - before.length);
    const padded: (number | null)[] = [...Array.from({ length: missing }, () => null), ...before];
    padded[padded.length - YEARS.length + at] = typeof value === 'number' ? value : null;
    return { [field]: padded };
  },
});

const moneyColumns = (content: Document): readonly GridColumn[] => {
  const own = content.supplier.get('supplier')?.currency ?? '';
  return [
    name,
    ...(['revenue', 'cogs', 'costToServe'] as const).flatMap((field) => YEARS.map((_, at) => yearlyColumn(field, at))),
    numberIn('potential3y', { head: 'Potential', hint: 'three years' }),
    numberIn('hoursPerMonth', { head: 'Hours', hint: 'a month' }),
    {
      id: 'currency',
      head: 'Currency',
      shape: { is: 'text', longest: 3 },
      valueOf: (row) => row.currency ?? '',
      fieldsFor: (_, value) => ({
        currency: typeof value === 'string' && value.trim() !== '' ? value.trim().toUpperCase() : null,
      }),
      placeholder: () => own,
    },
    numberIn('fxRate', { head: 'Rate', hint: own === '' ? 'to the portfolio' : `to ${own}` }),
  ];
};

const factColumns = (content: Document, asOf: string): readonly GridColumn[] => {
  const members = list(content, 'member').map(({ id, name: called }) => ({ value: id, label: called }));
  const rows = list(content, 'portfolioAccount').map(({ id, name: called }) => ({ value: id, label: called }));
  const chosen = (field: 'ownerId' | 'partOfId', none: string, options: typeof rows): GridColumn => ({
    id: field,
    head: label(field),
    shape: { is: 'choice', options, none },
    valueOf: (row) => row[field],
    fieldsFor: (row, value) => ({ [field]: value === row.id ? null : (value as string | null) }),
  });
  return [
    name,
    {
      ...choiceIn('lifecycle'),
      refuses: (now, id, value) => holdOn(now, asOf, id, value as Lifecycle | null)?.words ?? null,
    },
    choiceIn('kamForm'),
    choiceIn('buyerType'),
    {
      id: 'customerOptedIn',
      head: 'Opted in',
      shape: {
        is: 'choice',
        none: NOT_KNOWN,
        options: [
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ],
      },
      valueOf: (row) => (row.customerOptedIn === null ? null : row.customerOptedIn ? 'yes' : 'no'),
      fieldsFor: (_, value) => ({ customerOptedIn: value === null ? null : value === 'yes' }),
    },
    chosen('ownerId', 'Nobody', members),
    chosen('partOfId', 'Stands alone', rows),
  ];
};

/** F25: what the time board is made of; pale is what the account’s own plan says. */
export const timeColumns = (facts: readonly AccountFacts[]): readonly GridColumn[] => {
  const known = new Map(facts.map((one) => [one.accountId, one]));
  const own = (field: 'hoursNeeded' | 'hoursPlanned' | 'hoursLogged') => (row: Row) =>
    pale(row.accountId === null ? null : (known.get(row.accountId)?.[field] ?? null));
  return [
    name,
    numberIn('hoursNeeded', { head: 'Needed', placeholder: own('hoursNeeded') }),
    numberIn('hoursPerMonth', { head: 'Planned', placeholder: own('hoursPlanned') }),
    numberIn('hoursLogged', { head: 'Spent', placeholder: own('hoursLogged') }),
  ];
};

/** The columns of a table, with the name first. */
export const gridColumns = (
  grid: GridName,
  content: Document,
  asOf: string,
  facts: readonly AccountFacts[],
): readonly GridColumn[] => {
  switch (grid) {
    case 'scores':
      return scoreColumns(content, asOf, facts);
    case 'money':
      return moneyColumns(content);
    case 'facts':
      return factColumns(content, asOf);
  }
};
