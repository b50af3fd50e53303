import { describe, expect, it } from 'vitest';
import { buyingCentreFigures, groupFigures } from '../../../shared/analysis/buyingCentre';
import { explain } from '../../../shared/analysis/explain';
import { fivePurposes } from '../../../shared/analysis/fivePurposes';
import { METHOD_LIBRARY, methodsBehind } from '../../../shared/analysis/methods';
import { cutAtWord, onePage } from '../../../shared/analysis/onePage';
import { findingsByRecord, personFacts, accountStatus } from '../../../shared/analysis/overview';
import { openGaps } from '../../../shared/analysis/gaps';
import { supportIndex } from '../../../shared/analysis/supportIndex';
import { edited } from '../../../shared/document/draft';
import { sampleDocument } from '../../support/samples';

const AS_OF = '2026-03-02';
const hospital = sampleDocument('hospital');
const industrial = sampleDocument('industrial');

describe('the status line', () => {
  it('counts people, vacant posts and gaps', () => {
    expect(accountStatus(hospital, AS_OF)).toMatchObject({
      people: 35,
      vacant: 1,
      gaps: 28,
      waivedGaps: 0,
      criticalGaps: 1,
      errors: 0,
      support: { value: 14.0625, low: 9.5, high: 17.5 },
    });
  });
  it('counts a seat whose holder has gone as vacant, and a waived gap apart', () => {
    const document = edited(hospital, (draft) => {
      const held = [...hospital.holding.values()].find((one) => one.personId === 'H08');
      draft.set('holding', held?.id ?? '', { to: '2026-01-31' });
      draft.set('person', 'H08', { status: 'left' });
      draft.add('waiver', { code: 'G1', ref: 'H24', reason: 'On leave' });
    });
    expect(accountStatus(document, AS_OF)).toMatchObject({ people: 34, vacant: 2, waivedGaps: 1, criticalGaps: 0 });
    expect(
      openGaps(document, AS_OF)
        .filter((gap) => gap.code === 'G9')
        .map((gap) => gap.ref),
    ).toEqual(['H08', 'H35']);
  });
});

describe('the panel of a person', () => {
  it('says all that is known', () => {
    expect(personFacts(hospital, AS_OF, 'H03')).toMatchObject({
      name: 'Ines Calloway',
      isKeyPlayer: true,
      isHiddenInfluencer: false,
      borrowedInfluence: 8,
      champion: null,
      coverage: 'thin',
      contact: { days: 90, limit: 30 },
      warmRoute: { cost: 5, text: 'Dr Tobias Renner → Maren Aldous → Ines Calloway' },
    });
    expect(personFacts(hospital, AS_OF, 'H03')?.findings.map((finding) => finding.code)).toEqual(['G2', 'G5']);
    expect(personFacts(hospital, AS_OF, 'H10')).toMatchObject({
      isHiddenInfluencer: true,
      isKeyPlayer: false,
      warmRoute: null,
    });
    expect(personFacts(hospital, AS_OF, 'H11')?.champion).toMatchObject({ score: 90, class: 'Champion' });
    expect(personFacts(industrial, AS_OF, 'M32')?.warmRoute?.text).toBe(
      'No warm route: cold approach, sponsor, or event',
    );
    expect(personFacts(hospital, AS_OF, 'nobody')).toBeNull();
  });
  it('shares its index of findings between people', () => {
    expect(findingsByRecord(hospital, AS_OF)).toBe(findingsByRecord(hospital, AS_OF));
  });
});

describe('a buying centre', () => {
  it('has support and phases of its own, with the attitudes people have in it', () => {
    const before = buyingCentreFigures(hospital, AS_OF).get('P1')?.support.value ?? 0;
    const changed = edited(hospital, (draft) => {
      draft.add('override', { opportunityId: 'P1', personId: 'H03', attitude: 2 });
    });
    expect(buyingCentreFigures(changed, AS_OF).get('P1')?.support.value).toBeGreaterThan(before);
    expect(supportIndex(changed, AS_OF)).toEqual(supportIndex(hospital, AS_OF));
    expect(buyingCentreFigures(hospital, AS_OF).get('P5')?.coverage.value).toBeCloseTo((100 * 24) / 48, 9);
  });
  it('may be a committee that votes', () => {
    expect(groupFigures(hospital, AS_OF).get('G1')).toMatchObject({
      chair: { id: 'H16' },
      votes: { inFavour: 4, neutral: 2, against: 2, unknown: 0 },
    });
  });
});

describe('the one-page summary', () => {
  const page = onePage(hospital, AS_OF);
  it('holds what fits and says how much more there is', () => {
    expect([page.objectives.rows.length, page.objectives.more]).toEqual([3, 1]);
    expect(page.people.players.rows.map((one) => one.id)).toEqual([
      'H01',
      'H02',
      'H03',
      'H04',
      'H05',
      'H06',
      'H07',
      'H11',
      'H13',
      'H16',
      'H20',
      'H23',
    ]);
    expect(page.people.players.more).toBe(2);
    expect(page.people.gaps.rows.map((gap) => gap.code)).toEqual(['G1', 'G2', 'G2']);
    expect(page.risks.rows.map((row) => row.risk.id)).toEqual(['R3', 'R2', 'R1']);
    expect([
      page.actions.rows.length,
      page.actions.rows[0]?.action.id,
      page.actions.rows[0]?.isOverdue,
      page.actions.more,
    ]).toEqual([7, 'N04', true, 1]);
    expect(page.head).toMatchObject({
      lead: 'Saoirse Whitlow',
      sponsor: 'Daniel Korte',
      stage: 'Cooperative',
      matrix: { quadrant: 'Strategic', isBorderline: true },
    });
    expect(page.northStar).toMatchObject({
      targetYear1: { value: 8_200_000 },
      targetYear3: { value: 10_600_000 },
      gap: { value: 1_449_500 },
    });
    expect(page.value.topDriver).toBe('Nurse time saved from fewer alarms');
    expect(page.foot.purposes.every((light) => light.isOn)).toBe(true);
  });
  it.each([
    ['one two three', 20, 'one two three'],
    ['one two three', 8, 'one two…'],
    ['one two three', 7, 'one…'],
    ['onetwothree', 5, 'onet…'],
    [null, 5, null],
  ])('cuts %j at %d', (text, limit, result) => {
    expect(cutAtWord(text, limit)).toBe(result);
  });
});

describe('the five lights', () => {
  it.each([
    ['opportunity', 'identify opportunities'],
    ['action', 'improve client relationships'],
    ['objective', 'grow revenue'],
    ['valueDriver', 'create value'],
    ['risk', 'reduce risk'],
  ] as const)('without %s, “%s” is off', (kind, purpose) => {
    expect(
      fivePurposes({ ...hospital, [kind]: new Map() }, AS_OF).find((light) => light.purpose === purpose)?.isOn,
    ).toBe(false);
  });
});

describe('an explanation', () => {
  it('of support adds up to the figure', () => {
    const { value, contributions } = explain('support', hospital, AS_OF);
    const rated = contributions.filter((one) => one.value !== null);
    const weight = rated.reduce((total, one) => total + Number(/weight (\d+)/.exec(one.note)?.[1] ?? 0), 0);
    expect((100 * rated.reduce((total, one) => total + (one.value ?? 0), 0)) / (2 * weight)).toBeCloseTo(
      value as number,
      9,
    );
    expect(contributions.length).toBe(35);
  });
  it('of whitespace and pipeline add up', () => {
    for (const figure of ['whitespace', 'value'] as const) {
      const { value, contributions } = explain(figure, hospital, AS_OF);
      expect(contributions.reduce((total, one) => total + (one.value ?? 0), 0)).toBeCloseTo(value as number, 6);
    }
  });
  it('of a figure that is not there gives the reason', () => {
    expect(
      explain(
        'pipeline',
        edited(hospital, (draft) => {
          draft.set('financials', 'financials', { committed: 9e9 });
        }),
        AS_OF,
      ),
    ).toMatchObject({ value: null, reason: 'zeroBase' });
  });
});

describe('the method library', () => {
  it('has each method once, with its text', () => {
    expect(new Set(METHOD_LIBRARY.map((method) => method.id)).size).toBe(METHOD_LIBRARY.length);
    for (const method of METHOD_LIBRARY)
      for (const text of [method.what, method.when, method.how]) expect(text, method.id).toMatch(/^[A-Z].*[.?]$/);
  });
  it.each([
    'F2',
    'F7',
    'F8',
    'F9',
    'F13',
    'F16',
    'F17',
    'F19',
    'F22',
    'F23',
    'F26b',
    'F26c',
    'F27',
    'F28',
    'F34',
  ] as const)('stands behind %s', (formula) => {
    expect(methodsBehind(formula)).not.toEqual([]);
  });
  it('has entries for BibTeX that close what they open', () => {
    const count = (text: string, mark: string) => [...text].filter((c) => c === mark).length;
    expect(METHOD_LIBRARY.filter(({ bibtex }) => bibtex && count(bibtex, '{') !== count(bibtex, '}'))).toEqual([]);
  });
});
