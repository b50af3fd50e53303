import { describe, expect, it } from 'vitest';
import { completeness, fourSteps, freshness } from '../../../shared/analysis/completeness';
import { figures } from '../../../shared/analysis/figures';
import { fivePurposes } from '../../../shared/analysis/fivePurposes';
import { onePage } from '../../../shared/analysis/onePage';
import { planCheck, planReadiness } from '../../../shared/analysis/planCheck';
import { filledSections } from '../../../shared/analysis/planContents';
import { addDays } from '../../../shared/analysis/days';
import { emptyDocument, list, type Document } from '../../../shared/document/document';
import { edited, type Draft } from '../../../shared/document/draft';
import { counts, emptyRecords, filledContent, isFilled, offered, wantsTitle } from '../../../shared/document/filled';
import { addSeat } from '../../../shared/document/people';
import { planText } from '../../../shared/exchange/planText';
import { fieldsOf, KIND_NAMES, KINDS, newRecord, type AnyRecord, type Kind } from '../../../shared/model';
import { sampleDocument } from '../../support/samples';

const AS_OF = '2026-03-02';
const sample = sampleDocument('hospital');
const blank = edited(emptyDocument(), (draft) => {
  draft.add('account', { id: 'A', name: 'Blank', currency: 'EUR' });
  draft.set('plan', 'plan', { state: 'draft', version: 1 });
  // Whoever a call sheet is for.
  addSeat(draft, { name: 'Ada' });
});

/** Kinds a button adds one of, with nothing in it. */
const ADDED: readonly Kind[] = KIND_NAMES.filter(
  (kind) => !KINDS[kind].single && !isFilled(kind, newRecord(kind, 'new', 1) as AnyRecord),
);

/** What a button puts into a new record, so that it may be there at all. */
const GIVEN: Partial<Record<Kind, object>> = {
  action: { origin: 'ownIdea', status: 'open' },
  review: { nextDate: addDays(AS_OF, 30) },
  sponsorPairing: { rhythmDays: 90 },
  assignment: { role: 'accountLead' },
  swotEntry: { field: 'weaknesses' },
  strategyStep: { step: 'help' },
  target: { fy: 2026 },
  financialYear: { fy: 2026, forecast: true },
  opportunity: { stage: 'identified' },
  responsibility: { part: 'A' },
};

/** Adds an untouched record as its button does: whatever it cannot be without is the first there is, or added with it. */
const addUntouched = (draft: Draft, kind: Kind): string => {
  const needed: Record<string, unknown> = {};
  for (const [name, { column }] of Object.entries(fieldsOf(kind))) {
    if (column.nullable || column.list) continue;
    if (column.date) needed[name] = AS_OF;
    if (column.ref === undefined) continue;
    const to = column.ref as Kind;
    const isOwn = kind === 'assignment' || kind === 'rival';
    const first = isOwn ? undefined : list(draft.current(), to)[0];
    needed[name] = first?.id ?? addUntouched(draft, to);
  }
  return draft.add(kind, { ...needed, ...GIVEN[kind] } as never).id;
};

const saidOf = (document: Document) => ({
  figures: figures(document, AS_OF),
  completeness: completeness(document, AS_OF),
  freshness: freshness(document, AS_OF),
  steps: fourSteps(document, AS_OF),
  purposes: fivePurposes(document, AS_OF),
  check: planCheck(document, AS_OF),
  sections: filledSections(document, AS_OF),
  page: onePage(document, AS_OF),
  text: planText(document, AS_OF),
});

describe.each([
  ['a blank plan', blank],
  ['the sample', sample],
] as const)('in %s', (_, document) => {
  const before = saidOf(document);
  it.each(ADDED)('an untouched %s changes no figure, no completeness, no light, no finding and no paper', (kind) => {
    const after = edited(document, (draft) => {
      addUntouched(draft, kind);
    });
    expect(saidOf(after)).toEqual(before);
    expect(emptyRecords(after).map((one) => one.kind)).toContain(kind);
  });
  it.each(ADDED)(
    'an untouched %s keeps the plan out of review until it is filled or removed, if it is of this account',
    (kind) => {
      const after = edited(document, (draft) => {
        addUntouched(draft, kind);
      });
      const isOfAccount = KINDS[kind].scope === 'account';
      expect(planReadiness(after, AS_OF).empty.some((one) => one.kind === kind)).toBe(isOfAccount);
      expect(planReadiness(document, AS_OF).empty).toEqual([]);
    },
  );
});

describe('a record', () => {
  it('is filled by the first word, not by spaces', () => {
    const risk = newRecord('risk', 'r', 1);
    expect(isFilled('risk', { ...risk, title: '  ' } as AnyRecord)).toBe(false);
    expect(isFilled('risk', { ...risk, category: 'delivery' } as AnyRecord)).toBe(false);
    expect(isFilled('risk', { ...risk, title: 'Notice' } as AnyRecord)).toBe(true);
  });
  it.each(['objective', 'action', 'risk', 'opportunity', 'project'] as const)(
    'of the kind %s counts once it has a title, whatever else was chosen',
    (kind) => {
      const chosen = {
        objective: { due: AS_OF, type: 'revenue' },
        action: { due: AS_OF },
        risk: { likelihood: 1, impact: 5, mitigation: 'Ask' },
        opportunity: { value: 1_500_000, stage: 'qualified' },
        project: { budget: 5 },
      }[kind];
      const untitled = edited(blank, (draft) => {
        draft.add(kind, { id: 'x', ...chosen } as never);
      });
      expect([counts(untitled, kind, 'x'), wantsTitle(untitled, kind, 'x')]).toEqual([false, true]);
      expect(fivePurposes(untitled, AS_OF)).toEqual(fivePurposes(blank, AS_OF));
      expect(completeness(untitled, AS_OF)).toEqual(completeness(blank, AS_OF));
      expect(planCheck(untitled, AS_OF)).toEqual(planCheck(blank, AS_OF));
      const titled = edited(untitled, (draft) => draft.set(kind, 'x', { title: 'Win the wards' } as never));
      expect([counts(titled, kind, 'x'), wantsTitle(titled, kind, 'x')]).toEqual([true, false]);
    },
  );
  it('of somebody of yours counts once they have a name', () => {
    const team = edited(blank, (draft) => {
      draft.add('member', { id: 'm' });
      draft.add('assignment', { id: 'm', memberId: 'm', role: 'accountLead' });
    });
    expect(counts(team, 'assignment', 'm')).toBe(false);
    const named = edited(team, (draft) => draft.set('member', 'm', { name: 'Ada' }));
    expect(counts(named, 'assignment', 'm')).toBe(true);
    expect(completeness(named, AS_OF).sections.find((one) => one.id === 'team')?.share.value).toBe(1);
  });
  it('offers nobody a record that nobody filled, but keeps the one that is chosen', () => {
    const rows = edited(blank, (draft) => {
      draft.add('objective', { id: 'new' });
      draft.add('objective', { id: 'named', title: 'Win the wards' });
      draft.add('member', { id: 'nobody' });
    });
    expect(offered(rows, 'objective').map(({ id }) => id)).toEqual(['named']);
    expect(offered(rows, 'objective')).toBe(offered(rows, 'objective', ['named']));
    expect(offered(rows, 'objective', ['new', null]).map(({ id }) => id)).toEqual(['new', 'named']);
    expect(offered(rows, 'member')).toEqual([]);
    expect(offered(sample, 'member')).toBe(list(sample, 'member'));
  });
  it('leaves the tables alone in which all are filled', () => {
    expect(filledContent(sample)).toBe(sample);
    expect(emptyRecords(sample)).toEqual([]);
  });
});

it('a plan is ready for review with an ambition, a value statement and a review within 100 days, and not without', () => {
  expect(planReadiness(sample, AS_OF)).toMatchObject({ isReadyForReview: true, wanting: [], empty: [] });
  for (const fields of [
    { ambition: null },
    { ambition: ' ' },
    { valueStatement: null },
    { nextReview: null },
    { nextReview: '2026-06-11' },
  ])
    expect(
      planReadiness(
        edited(sample, (draft) => draft.set('plan', 'plan', fields)),
        AS_OF,
      ),
    ).toMatchObject({ isReadyForReview: false, wanting: [{}] });
});

it('an opportunity lowers completeness with its first word, and each field it lacks says so', () => {
  const share = (document: Document) => completeness(document, AS_OF).whole.value ?? 0;
  const second = edited(sample, (draft) => {
    draft.add('opportunity', { id: 'second', stage: 'identified', title: 'Theatres' });
  });
  expect(share(second)).toBeLessThan(share(sample));
  const missing = completeness(second, AS_OF).sections.flatMap((section) => section.missing);
  expect(missing.filter((one) => one.records.some(({ id }) => id === 'second')).map((one) => one.field)).toEqual(
    expect.arrayContaining(['unit', 'offering', 'type', 'value', 'probability', 'closeDate']),
  );
});
