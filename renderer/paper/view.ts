import { hides, shows, viewerOf, type Viewer } from '../../shared/audience/viewer';
import type { FieldName, Kind } from '../../shared/model';
import { accountOf, find, type Document } from '../../shared/document/document';
import { moneyWordIn } from '../../shared/document/moneyWord';
import { displayName, knownName } from '../../shared/document/personName';
import { stakeholderById, type Stakeholder } from '../../shared/document/stakeholder';
import { shortDate } from '../../shared/conventions/writeDay';
import { wholeMoney } from '../../shared/model/money';
import { inMoneyOf, type MoneyWord } from '../../shared/model/moneyWord';

/** What every section of a printed plan reads: the document its reader may see, the day, and how things are called. */
export type PlanView = {
  readonly content: Document;
  readonly viewer: Viewer;
  /** Whether its reader may see a field: a column of what they may not is left out. */
  readonly sees: <K extends Kind>(kind: K, field: FieldName<K>) => boolean;
  /** Whether what is thought of people may be seen; without it a plan says who they are and no more. */
  readonly seesOpinions: boolean;
  readonly asOf: string;
  readonly currency: string;
  /** What the money of the account is called, and a text about it in that word. */
  readonly word: MoneyWord;
  readonly inMoney: (text: string) => string;
  readonly people: ReadonlyMap<string, Stakeholder>;
  /** Null for an id that is not there. */
  readonly person: (id: string | null) => string | null;
  readonly persons: (ids: readonly string[]) => string;
  readonly member: (id: string | null) => string | null;
  readonly members: (ids: readonly string[]) => string;
  readonly unit: (id: string | null) => string | null;
  readonly offering: (id: string | null) => string | null;
  readonly competitor: (id: string | null) => string | null;
  /** The day without the year of the plan, null for null. */
  readonly day: (day: string | null) => string | null;
  /** Whole units with their currency, null for null. */
  readonly money: (value: number | null) => string | null;
};

export const planView = (content: Document, asOf: string): PlanView => {
  const { currency } = accountOf(content);
  const word = moneyWordIn(content);
  const people = stakeholderById(content);
  const person: PlanView['person'] = (id) => {
    const one = id === null ? undefined : people.get(id);
    return one ? nameOf(one) : null;
  };
  const nameIn = (kind: 'member' | 'businessUnit' | 'offering' | 'competitor') => (id: string | null) =>
    find(content, kind, id)?.name ?? null;
  const member = nameIn('member');
  const viewer = viewerOf(content);
  return {
    content,
    viewer,
    sees: (kind, field) => shows(viewer, kind, field),
    seesOpinions: !hides(viewer, 'opinion') && viewer.audience === 'team',
    asOf,
    currency,
    word,
    people,
    person,
    member,
    inMoney: (text) => inMoneyOf(word, text),
    persons: (ids) => ids.flatMap((id) => person(id) ?? []).join(', '),
    members: (ids) => ids.flatMap((id) => member(id) ?? []).join(', '),
    unit: nameIn('businessUnit'),
    offering: nameIn('offering'),
    competitor: nameIn('competitor'),
    day: (day) => (day === null ? null : shortDate(day, asOf.slice(0, 4))),
    money: (value) => (value === null ? null : `${currency} ${wholeMoney(value)}`),
  };
};

/** Whole units without a currency, for columns that name it; null for null. */
export const wholeAmount = (value: number | null): string | null => (value === null ? null : wholeMoney(value));

/** Somebody without a name is told apart by the title. */
const nameOf = (one: Stakeholder): string =>
  knownName(one) === null && one.title !== null ? `${displayName(one)} (${one.title})` : displayName(one);
