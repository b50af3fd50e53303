import { describe, expect, it } from 'vitest';
import { completeness, fourSteps, freshness } from '../../../shared/analysis/completeness';
import { planCheck, planReadiness } from '../../../shared/analysis/planCheck';
import { SECTIONS } from '../../../shared/analysis/planSections';
import { edited, type Draft } from '../../../shared/document/draft';
import { accountOf, emptyDocument, type Document } from '../../../shared/document/document';
import { apply, between } from '../../../shared/document/diff';
import { startFrom } from '../../../shared/document/fromTemplate';
import { addSeat } from '../../../shared/document/people';
import { SAMPLES, sampleDocument } from '../../support/samples';

const AS_OF = '2026-03-02';
const sample = sampleDocument('hospital');
const codes = (document: Document): readonly string[] =>
  planCheck(document, AS_OF).map((finding) => `${finding.code} ${finding.ref}`);

describe.each(SAMPLES)('the plan check of the %s sample', (name) => {
  const findings = planCheck(sampleDocument(name), AS_OF);
  it('has no errors', () => {
    expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
  });
  it('speaks in plain sentences', () => {
    for (const finding of findings) {
      expect(finding.sentence).toMatch(/^[A-Z“].*\.$/s);
      expect(finding.sentence + finding.action).not.toMatch(/!|\b[Ww]e\b|null|undefined|NaN/);
    }
  });
  it('names threats without a risk', () => {
    expect(findings.map((finding) => finding.code)).toContain('P12.threat');
  });
});

describe('the plan check finds', () => {
  it.each<[string, (draft: Draft) => void]>([
    ['P1.period financials', (draft) => draft.set('financials', 'financials', { periodEnd: '2026-01-01' })],
    ['P2.keySince A-CARROW', (draft) => draft.set('account', 'A-CARROW', { keySince: '2027-01-01' })],
    ['P2.contract C1', (draft) => draft.set('contract', 'C1', { end: '2020-01-01' })],
    ['P3.goalCover CG2', (draft) => draft.set('objective', 'B1', { customerGoalId: null })],
    ['P5.selfReport H02', (draft) => draft.set('seat', 'H02', { reportsToId: 'H02' })],
    ['P5.cycle H01', (draft) => draft.set('seat', 'H01', { reportsToId: 'H11' })],
    [
      'P5.duplicate H01',
      (draft) => {
        draft.set('person', 'H02', { name: 'maren aldous' });
        draft.set('seat', 'H02', { title: 'Group Chief Executive' });
      },
    ],
    ['P5.evidence H01', (draft) => draft.set('person', 'H01', { relationship: 3 })],
    ['P5.owner H01', (draft) => draft.set('person', 'H01', { contactOwnerId: null })],
    ['P5.lastContact H01', (draft) => draft.set('person', 'H01', { lastContact: '2026-03-03' })],
    ['P5.fade H01', (draft) => draft.set('person', 'H01', { lastContact: '2025-03-02' })],
    ['P5.outsideLine H36', (draft) => draft.set('seat', 'H36', { outside: true, reportsToId: 'H01' })],
    ['P7.probability P1', (draft) => draft.set('opportunity', 'P1', { probability: 101 })],
    ['P7.outcome P1', (draft) => draft.set('opportunity', 'P1', { stage: 'won' })],
    ['P7.closeDate P1', (draft) => draft.set('opportunity', 'P1', { closeDate: '2026-03-01' })],
    ['P7.valueInYear P1', (draft) => draft.set('opportunity', 'P1', { valueInYear: 4_000_000 })],
    ['P7.inconsistent cell1', (draft) => draft.set('cell', 'cell1', { ours: 2_700_000 })],
    ['P7.revenue cell', (draft) => draft.set('cell', 'cell1', { ours: 0 })],
    ['P9.strategyReason plan', (draft) => draft.set('plan', 'plan', { strategyChoice: 'Status' })],
    ['P9.ambition plan', (draft) => draft.set('plan', 'plan', { ambition: 'x'.repeat(201) })],
    ['P10.delivered V2', (draft) => draft.set('valueDriver', 'V2', { agreedOn: null })],
    ['P11.sameTarget B1', (draft) => draft.set('objective', 'B1', { target: 3_450_000 })],
    ['P11.objectiveDue B1', (draft) => draft.set('objective', 'B1', { due: '2028-01-01' })],
    ['P11.completed N01', (draft) => draft.set('action', 'N01', { completedOn: '2026-03-01' })],
    ['P11.completed N06', (draft) => draft.set('action', 'N06', { completedOn: '2026-03-03' })],
    ['P12.dates J1', (draft) => draft.set('project', 'J1', { end: '2020-01-01' })],
    ['P14.residual R1', (draft) => draft.set('risk', 'R1', { residualLikelihood: 5, residualImpact: 5 })],
    ['P14.coOwner R1', (draft) => draft.set('risk', 'R1', { likelihood: 5, residualLikelihood: 5, residualImpact: 5 })],
    ['P14.overdue R1', (draft) => draft.set('risk', 'R1', { reviewDate: '2026-03-01' })],
    [
      'P15.lead assignment',
      (draft) => draft.add('assignment', { memberId: 'T2', role: 'clientExecutive', accountablePct: 10 }),
    ],
    [
      'P15.accountable assignment',
      (draft) => draft.add('assignment', { memberId: 'T2', role: 'finance', accountablePct: 10 }),
    ],
    ['P16.weightsMeasures weights', (draft) => draft.set('measure', 'measure1', { weight: 99 })],
    [
      'D.defect noRisk',
      (draft) => {
        for (const id of sample.risk.keys()) draft.set('risk', id, { status: 'closed' });
      },
    ],
    ['D.defect loose', (draft) => draft.set('action', 'N01', { ownerId: null })],
    ['D.defect numbers', (draft) => draft.set('objective', 'B1', { target: null })],
    [
      'P2.required P2:kamForm',
      (draft) => {
        draft.set('account', 'A-CARROW', { kamForm: null });
        draft.set('portfolioAccount', 'PA', { kamForm: null });
      },
    ],
    ['P5.required P5:title', (draft) => draft.set('seat', 'H01', { title: null })],
  ])('%s', (code, change) => {
    expect(codes(sample)).not.toContain(code);
    expect(codes(edited(sample, change as (draft: Draft) => void))).toContain(code);
  });
});

describe('a waiver', () => {
  it('sets a warning aside but never an error', () => {
    const document = edited(sample, (draft) => {
      draft.set('opportunity', 'P1', { probability: 101 });
      for (const [code, ref] of [
        ['P12.threat', 'J1'],
        ['P7.probability', 'P1'],
      ] as const)
        draft.add('waiver', { code, ref, reason: 'Known' });
    });
    const waived = planCheck(document, AS_OF).filter((finding) => finding.isWaived);
    expect(waived.map((finding) => finding.code)).toEqual(['P12.threat']);
  });
});

/** The sample with everything its plan still lacks. */
const complete = (): Document =>
  edited(sample, (draft) => {
    draft.set('account', accountOf(sample).id, {
      situationToday: 'x'.repeat(60),
      situationTomorrow: 'x'.repeat(60),
      situationPath: 'x'.repeat(60),
    });
    draft.set('plan', 'plan', {
      author: 'Saoirse Whitlow',
      ambition: 'Be the partner of the group',
      valueStatement: 'Worth it',
      nextReview: '2026-04-01',
      notDoing: 'Tenders',
    });
    draft.add('strategyStatement', { title: 'Win the standard' });
    draft.add('keyIssue', {
      because: 'Finance is far',
      therefore: 'Win the CFO',
      swotEntryIds: [[...sample.swotEntry.keys()][0] ?? ''],
      objectiveIds: ['B3'],
    });
  });

describe('completeness', () => {
  it('is 100 % for a plan that lacks nothing, and less without its ambition', () => {
    const document = complete();
    expect(completeness(document, AS_OF).sections.flatMap((section) => section.missing)).toEqual([]);
    expect(completeness(document, AS_OF).whole.value).toBe(100);
    expect(
      completeness(
        edited(document, (draft) => {
          draft.set('plan', 'plan', { ambition: null });
        }),
        AS_OF,
      ).whole.value,
    ).toBeLessThan(100);
  });

  it('leaves out sections that require nothing', () => {
    expect(completeness(sample, AS_OF).sections.find((section) => section.id === 'competition')?.share).toEqual({
      value: null,
      reason: 'zeroBase',
    });
  });

  it('weighs sections that sum to 100', () => {
    expect(SECTIONS.reduce((total, section) => total + section.weight, 0)).toBe(100);
  });
});

describe('a plan', () => {
  it('is final only without errors and without a key player nobody owns, unless that is set aside', () => {
    const document = complete();
    expect(planReadiness(document, AS_OF)).toMatchObject({ isReadyForReview: true, isReadyForFinal: false });
    expect(planReadiness(document, AS_OF).blockers.map((finding) => finding.code)).toEqual(['G1']);
    const waived = edited(document, (draft) => {
      draft.add('waiver', { code: 'G1', ref: 'H24', reason: 'Meeting is fixed', until: '2026-03-27' });
    });
    expect(planReadiness(waived, AS_OF).isReadyForFinal).toBe(true);
    expect(planReadiness(waived, '2026-03-28').isReadyForFinal).toBe(false);
    const broken = edited(waived, (draft) => {
      draft.set('opportunity', 'P1', { probability: -1 });
    });
    expect(planReadiness(broken, AS_OF)).toMatchObject({ isReadyForReview: false, isReadyForFinal: false });
    const unbalanced = edited(waived, (draft) => {
      draft.set('measure', 'measure1', { weight: 99 });
    });
    expect(planReadiness(unbalanced, AS_OF)).toMatchObject({ isReadyForReview: true, isReadyForFinal: false });
  });
});

describe('freshness', () => {
  it('is unknown for a file nobody has edited, and counts confirmations', () => {
    expect(freshness(sample, AS_OF).whole).toEqual({ value: null, reason: 'noData' });
    const confirmed = edited(sample, (draft) => {
      draft.add('confirmation', { section: 'P14', on: '2025-12-02' });
    });
    const { whole, sections } = freshness(confirmed, AS_OF);
    expect(sections.filter((section) => section.isFresh).map((section) => section.id)).toEqual(['risks']);
    expect(whole.value).toBeCloseTo(100 / sections.filter((section) => section.isInUse).length, 9);
    expect(freshness(confirmed, '2026-03-03').whole.value).toBe(0);
    expect(codes(confirmed)).not.toContain('D.defect neverUpdated');
    expect(planCheck(confirmed, '2026-03-03').map((finding) => finding.ref)).toContain('neverUpdated');
  });

  it('counts an edit from the day it was made', () => {
    const changed = edited(sample, (draft) => {
      draft.set('risk', 'R1', { title: 'Another' });
    });
    const stamped = apply(sample, between(sample, changed), '2026-02-01T10:00:00Z');
    expect(freshness(stamped, AS_OF).sections.find((section) => section.id === 'risks')).toMatchObject({
      lastTouched: '2026-02-01',
      isFresh: true,
    });
  });
});

describe('a new plan', () => {
  const began = edited(emptyDocument(), (draft) => {
    draft.add('account', { id: 'A', name: 'New', currency: 'EUR' });
    startFrom(draft, 'A', 'blank');
    addSeat(draft, { name: 'Anna Berg' });
  });
  const sectionsOf = (document: Document): readonly string[] => [
    ...new Set(planCheck(document, AS_OF).map(({ code }) => code.split('.')[0] ?? '')),
  ];
  it('asks after its first person for what people need, and for nothing of a section nobody began', () => {
    expect(sectionsOf(began)).toEqual(['P5']);
    const further = edited(began, (draft) => void draft.add('swotEntry', { field: 'strengths', title: 'Trusted' }));
    expect(sectionsOf(further).toSorted()).toEqual(['P5', 'P8']);
    const author = edited(began, (draft) => draft.set('plan', 'plan', { author: 'Ada' }));
    expect(sectionsOf(author).toSorted()).toEqual(['P1', 'P5']);
  });
  it('is not complete in its risks by one that nobody rated', () => {
    const shareOf = (likelihood: number | null): number | null =>
      completeness(
        edited(began, (draft) => void draft.add('risk', { title: 'A rival is on trial', likelihood, impact: 3 })),
        AS_OF,
      ).sections.find(({ id }) => id === 'risks')?.share.value ?? null;
    expect([shareOf(null), shareOf(2)]).toEqual([0, 1]);
  });
  it('is asked for everything once others read it', () => {
    const inReview = edited(began, (draft) => draft.set('plan', 'plan', { state: 'inReview' }));
    expect(sectionsOf(inReview)).toEqual(expect.arrayContaining(['D', 'P2', 'P9', 'P14', 'P16']));
  });
  it('is told what plans often lack once half of it is begun', () => {
    expect(codes(edited(sample, (draft) => draft.set('objective', 'B1', { target: null })))).toContain(
      'D.defect numbers',
    );
    expect(codes(began).filter((code) => code.startsWith('D.'))).toEqual([]);
  });
});

describe('the four steps', () => {
  it('stand at the first that is not done', () => {
    const undirected = edited(sample, (draft) => draft.set('plan', 'plan', { ambition: null, valueStatement: null }));
    expect(fourSteps(undirected, AS_OF).current).toBe('plan');
    // The sample has both: its direction stands, and what it says is not yet done.
    expect(fourSteps(sample, AS_OF).current).toBe('do');
    const done = edited(complete(), (draft) => {
      for (const action of sample.action.values())
        if (action.due !== null && action.due < AS_OF)
          draft.set('action', action.id, { status: 'done', completedOn: action.due });
    });
    expect(fourSteps(done, AS_OF)).toMatchObject({ current: 'review', steps: { review: { value: 0 } } });
    const reviewed = (date: string) =>
      fourSteps(
        edited(done, (draft) => {
          draft.add('review', { date, whatChanged: 'A new board' });
        }),
        AS_OF,
      ).steps.review.value;
    expect([reviewed('2026-01-30'), reviewed('2026-01-29'), reviewed('2025-12-30'), reviewed('2025-12-29')]).toEqual([
      100, 50, 50, 0,
    ]);
  });
});
