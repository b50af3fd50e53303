/** A portfolio in which every field of every record says something, and a walk through all that it says. */
import { list, type Document } from '../../shared/document/document';
import { edited } from '../../shared/document/draft';
import { fieldsOf, type AnyRecord, type Kind } from '../../shared/model';

/** What is entered above the accounts, and what an account’s own plan says for its place there. */
export const PORTFOLIO_RECORDS = [
  'supplier',
  'portfolio',
  'criterion',
  'attractivenessFactor',
  'portfolioAccount',
  'keyAccountList',
  'selectionDecision',
  'priceConcession',
] as const satisfies readonly Kind[];
export const PLAN_RECORDS = [
  'attractivenessScore',
  'strengthFactor',
  'powerBalance',
] as const satisfies readonly Kind[];

/** The sample with all a portfolio can hold beyond it: what the sample says stays as it is. */
export const filledPortfolio = (document: Document): Document =>
  edited(document, (draft) => {
    const members = list(document, 'member').map(({ id }) => id);
    const rows = list(document, 'portfolioAccount');
    const factors = list(document, 'attractivenessFactor');
    for (const [at, row] of rows.entries()) {
      const hours = row.hoursPerMonth ?? 10;
      draft.set('portfolioAccount', row.id, {
        attractivenessIn3y: 3 + at * 0.7,
        strengthIn3y: 8.5 - at * 0.6,
        ours: 5 + at * 0.3,
        bestCompetitor: 7.5 - at * 0.4,
        scores: Object.fromEntries(factors.map(({ id }, factor) => [id, ((at * 3 + factor * 2) % 9) + 1])),
        hoursNeeded: hours + 11 + at,
        hoursLogged: hours + 31 + at * 2,
        ownerId: members[at % 3] ?? null,
        customerDependence: at % 5,
        planSharedOn: `2026-01-${10 + at}`,
        customerVersionOn: `2026-02-${10 + at}`,
        ...(at === 0 ? {} : { currency: at === 7 ? 'CHF' : 'GBP', fxRate: at === 7 ? null : 1.11 + at / 100 }),
        ...(at === 6 || at === 7 ? { partOfId: rows[5]!.id } : {}),
      });
    }
    for (const [at, { id }] of list(document, 'criterion').entries())
      draft.set('criterion', id, { name: `Criterion ${'ABCDE'[at] ?? ''}` });
    draft.set('supplier', 'supplier', { totalRevenue: 74_500_000 });
    draft.set('portfolio', 'portfolio', {
      selectedOn: '2025-02-10',
      pilotOverride: 'The board asked for two more',
      pilotPurpose: 'That a team of its own grows faster',
      pilotMeasures: 'Two new units in use',
      pilotStop: 'The clinical lead leaves',
      pilotSponsorId: members[0] ?? null,
      pilotDecideOn: '2027-01-15',
      listsShownOn: '2026-02-20',
    });
    draft.set('portfolioAccount', rows[2]!.id, { lifecycle: 'pilot' });
    for (const [manager, some] of [
      ['Ines Karlberg', [0, 2, 5]],
      ['Jonas Petrie', [0, 1, 3]],
    ] as const)
      draft.add('keyAccountList', { manager, named: some.map((at) => rows[at]!.name) });
    draft.add('priceConcession', {
      portfolioAccountId: rows[0]!.id,
      on: '2025-06-11',
      what: 'Two per cent on disposables',
      amount: 48_000,
      inReturn: 'A frame of three years',
      askedBy: 'Their purchasing',
    });
    draft.add('selectionDecision', {
      portfolioAccountId: rows[2]!.id,
      on: '2026-01-10',
      before: 'candidate',
      after: 'pilot',
      reason: 'Grows fastest',
      decidedBy: 'The board',
    });
  });

/** One value of a record: of a field, of an entry of its list, or under a key of it. */
export type Said = {
  readonly kind: Kind;
  readonly id: string;
  readonly field: string;
  readonly at: number | string | null;
  readonly value: string | number | boolean;
};

const isThere = (value: unknown): value is Said['value'] => value !== null && value !== undefined && value !== '';

/** Every value somebody entered in records of these kinds. */
export const allSaid = (document: Document, kinds: readonly Kind[]): readonly Said[] =>
  kinds.flatMap((kind) =>
    list(document, kind).flatMap((record) =>
      Object.keys(fieldsOf(kind)).flatMap((field): readonly Said[] => {
        const value: unknown = (record as AnyRecord)[field];
        const of = (at: Said['at'], one: unknown): readonly Said[] =>
          isThere(one) ? [{ kind, id: record.id, field, at, value: one }] : [];
        if (Array.isArray(value)) return value.flatMap((one, at) => of(at, one));
        if (typeof value === 'object' && value !== null)
          return Object.entries(value).flatMap(([key, one]) => of(key, one));
        return of(null, value);
      }),
    ),
  );

/** The document in which one of them is another. */
export const saidAnew = (document: Document, { kind, id, field, at }: Said, next: Said['value']): Document =>
  edited(document, (draft) => {
    const before: unknown = (draft.current()[kind].get(id) as AnyRecord)[field];
    const whole = Array.isArray(before)
      ? before.map((one: unknown, place) => (place === at ? next : one))
      : at === null
        ? next
        : { ...(before as object), [at]: next };
    draft.set(kind, id, { [field]: whole });
  });
