import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clockFrom,
  clockWords,
  FRESH_CLOCK,
  leftOfAll,
  leftOfStep,
  paused,
  spentAt,
  started,
} from '../../../shared/analysis/onePageClock';
import { actionRoom, objectiveRoom } from '../../../shared/analysis/onePageRoom';
import { ONE_PAGE_STEPS, onePageSteps, type StepId } from '../../../shared/analysis/onePageSteps';
import { DEFAULT_SETTINGS } from '../../../shared/analysis/settings';
import { emptyDocument, list, type Document } from '../../../shared/document/document';
import { edited, type Draft } from '../../../shared/document/draft';
import { sampleDocument } from '../../support/samples';

const DAY = '2026-03-02';
const bare = edited(emptyDocument(), (draft) => {
  draft.add('account', { id: 'A', name: 'Testfield', currency: 'EUR' });
  draft.add('member', { id: 'U', name: 'Una' });
  draft.add('customerGoal', { id: 'G', title: 'Two weeks of stock' });
});
const withMore = (document: Document, recipe: (draft: Draft) => void): Document => edited(document, recipe);
const step = (document: Document, id: StepId) => onePageSteps(document, DAY).find((one) => one.id === id)!;
const OBJECTIVE = {
  title: 'Half the stock',
  measure: 'Weeks of stock',
  baseline: 4,
  target: 2,
  customerGoalId: 'G',
  ownerId: 'U',
  due: '2026-12-01',
} as const;

describe('the seven steps', () => {
  it('take two hours together', () => {
    expect(ONE_PAGE_STEPS).toHaveLength(7);
    expect(onePageSteps(bare, DAY).reduce((sum, one) => sum + one.minutes, 0)).toBe(120);
  });
  it('take as long as the settings say', () => {
    const slow = withMore(bare, (draft) => {
      draft.add('setting', { id: 'onePageMinutes', value: { overview: 30 } });
    });
    expect([step(slow, 'overview').minutes, step(slow, 'review').minutes]).toEqual([30, 15]);
  });
  it('are none of them done in a plan that says nothing, and each says what it lacks', () => {
    const steps = onePageSteps(bare, DAY);
    expect(steps.filter((one) => one.isDone)).toEqual([]);
    expect(Object.fromEntries(steps.map((one) => [one.id, one.lacks]))).toEqual({
      overview: ['the ambition', 'where they are today', 'where they want to be tomorrow', 'how you get there'],
      objectives: ['an objective'],
      solution: ['a value statement', 'a value driver, or help of yours on the strategy map'],
      actions: ['an open action'],
      change: ['a force that drives it, with a score', 'a force that holds it back, with a score'],
      implementation: ['an open action', 'somebody who leads the account'],
      review: ['the day of the next review', 'a measure with a target'],
    });
  });
  it('hold for an empty document as well', () => {
    expect(onePageSteps(emptyDocument(), DAY).every((one) => !one.isDone && one.lacks.length > 0)).toBe(true);
  });
  it('overview asks for the ambition and the three texts; blanks are no words', () => {
    const document = withMore(bare, (draft) => {
      draft.set('plan', 'plan', { ambition: '  ' });
      draft.set('account', 'A', { situationToday: 'Stock', situationTomorrow: 'Less', situationPath: 'Together' });
    });
    expect(step(document, 'overview').lacks).toEqual(['the ambition']);
    expect(
      step(
        withMore(document, (draft) => {
          draft.set('plan', 'plan', { ambition: 'First call' });
        }),
        'overview',
      ).isDone,
    ).toBe(true);
  });
  it('objectives ask for measure, start, target, goal, owner and day of those on the page', () => {
    const lacksOf = (part: object) =>
      step(
        withMore(bare, (draft) => {
          draft.add('objective', { ...OBJECTIVE, ...part });
        }),
        'objectives',
      ).lacks;
    expect(lacksOf({})).toEqual([]);
    expect(lacksOf({ measure: null, ownerId: null })).toEqual(['“Half the stock”: a measure, an owner']);
    expect(lacksOf({ target: null })).toEqual(['“Half the stock”: a target']);
    expect(lacksOf({ target: 4 })).toEqual(['“Half the stock”: a target that differs from the start']);
    // Zero is a start like any other.
    expect(lacksOf({ baseline: 0 })).toEqual([]);
    const four = withMore(bare, (draft) => {
      for (let index = 0; index < 3; index += 1) draft.add('objective', OBJECTIVE);
      draft.add('objective', { title: 'Off the page' });
    });
    expect(step(four, 'objectives').isDone).toBe(true);
  });
  it('solution takes a value driver or help on the strategy map', () => {
    const document = withMore(bare, (draft) => {
      draft.set('plan', 'plan', { valueStatement: 'For plants that stop' });
    });
    expect(step(document, 'solution').lacks).toHaveLength(1);
    expect(
      step(
        withMore(document, (draft) => {
          draft.add('valueDriver', { title: 'Fewer stops' });
        }),
        'solution',
      ).isDone,
    ).toBe(true);
    expect(
      step(
        withMore(document, (draft) => {
          draft.add('strategyStep', { step: 'help', title: 'Our stock' });
        }),
        'solution',
      ).isDone,
    ).toBe(true);
    expect(
      step(
        withMore(document, (draft) => {
          draft.add('strategyStep', { step: 'initiative', title: 'Their stock' });
        }),
        'solution',
      ).isDone,
    ).toBe(false);
  });
  it('says what is late where nothing is missing, and says it nowhere else', () => {
    const document = withMore(bare, (draft) => {
      draft.add('action', { title: 'Count it', ownerId: 'U', due: '2026-02-27' });
      draft.add('action', { title: 'Call', ownerId: 'U', due: DAY });
    });
    const late = ['“Count it” is 3 days late'];
    expect(step(document, 'actions')).toMatchObject({ isDone: true, late });
    expect(step(document, 'implementation').late).toEqual(late);
    expect(step(document, 'overview').late).toEqual([]);
  });
  it('the action plan serves every objective on the page; closed actions do not count', () => {
    const document = withMore(bare, (draft) => {
      draft.add('objective', { ...OBJECTIVE, id: 'O' });
      draft.add('action', { id: 'a', title: 'Count it', status: 'done', objectiveId: 'O' });
    });
    expect(step(document, 'actions').lacks).toEqual(['an open action']);
    const loose = withMore(document, (draft) => {
      draft.add('action', { id: 'b', title: 'Call' });
    });
    expect(step(loose, 'actions').lacks).toEqual(['an action for “Half the stock”']);
    expect(
      step(
        withMore(loose, (draft) => {
          draft.set('action', 'b', { objectiveId: 'O' });
        }),
        'actions',
      ).isDone,
    ).toBe(true);
  });
  it('change management asks for a scored force on each side', () => {
    const document = withMore(bare, (draft) => {
      draft.add('force', { side: 'driving', title: 'Cost', score: 4 });
      draft.add('force', { id: 'r', side: 'restraining', title: 'Habit' });
    });
    expect(step(document, 'change').lacks).toEqual(['a force that holds it back, with a score']);
    expect(
      step(
        withMore(document, (draft) => {
          draft.set('force', 'r', { score: 1 });
        }),
        'change',
      ).isDone,
    ).toBe(true);
  });
  it('implementation names what lacks an owner or a day, and asks who leads', () => {
    const document = withMore(bare, (draft) => {
      draft.add('action', { id: 'a', title: 'Call', due: DAY });
      draft.add('assignment', { memberId: 'U', role: 'accountLead' });
    });
    expect(step(document, 'implementation').lacks).toEqual(['“Call”: an owner']);
    expect(
      step(
        withMore(document, (draft) => {
          draft.set('action', 'a', { ownerId: 'U' });
        }),
        'implementation',
      ).isDone,
    ).toBe(true);
  });
  it('review asks for a next review that has not passed and for a measure with a target', () => {
    const document = withMore(bare, (draft) => {
      draft.set('plan', 'plan', { nextReview: '2026-03-01' });
      draft.add('kpi', { id: 'k', name: 'Weeks of stock' });
    });
    expect(step(document, 'review').lacks).toEqual(['the day of the next review', 'a measure with a target']);
    expect(
      step(
        withMore(document, (draft) => {
          draft.set('plan', 'plan', { nextReview: DAY });
          draft.set('kpi', 'k', { target: 0 });
        }),
        'review',
      ).isDone,
    ).toBe(true);
  });
});

describe('the room of the page', () => {
  it('holds three objectives and seven open actions and loses nothing beyond', () => {
    for (const name of ['hospital', 'industrial'] as const) {
      const document = sampleDocument(name);
      const objectives = objectiveRoom(document, DAY);
      const actions = actionRoom(document, DAY);
      expect([objectives.on.length, actions.on.length]).toEqual([3, 7]);
      expect([...objectives.on, ...objectives.off].map((one) => one.id)).toEqual(
        list(document, 'objective').map((one) => one.id),
      );
      expect(actions.on.length + actions.off.length).toBe(
        list(document, 'action').filter((one) => one.status === 'open' || one.status === 'inProgress').length,
      );
    }
  });
  it('refuses a fourth objective and says where to start', () => {
    const of = (count: number, goal: string | null) =>
      objectiveRoom(
        withMore(bare, (draft) => {
          for (let index = 0; index < count; index += 1)
            draft.add('objective', { ...OBJECTIVE, title: `Goal ${index}`, customerGoalId: index === 1 ? goal : 'G' });
        }),
        DAY,
      ).refusal;
    expect(of(2, null)).toBeNull();
    expect(of(3, 'G')).toBe(
      'The page is full: it holds three objectives. Merge two of them or delete one before you add another.',
    );
    expect(of(3, null)).toContain('“Goal 1” serves no goal of the customer: start there.');
  });
  it('refuses an eighth open action and names the one that is late or due first', () => {
    const of = (due: string | null, status: 'open' | 'done' = 'open') =>
      actionRoom(
        withMore(bare, (draft) => {
          for (let index = 0; index < 7; index += 1)
            draft.add('action', {
              title: `Call ${index}`,
              due: index === 4 ? due : null,
              status: index === 0 ? status : 'open',
            });
        }),
        DAY,
      ).refusal;
    expect(of(null)).toBe(
      'The page is full: it holds seven open actions. Finish, merge or drop one before you add another.',
    );
    expect(of('2026-03-01')).toContain('“Call 4” is one day late: start there.');
    expect(of(DAY)).toContain('“Call 4” is due first, on 2 March 2026.');
    expect(of(null, 'done')).toBeNull();
  });
  it('follows the settings', () => {
    const small = withMore(sampleDocument('hospital'), (draft) => {
      draft.add('setting', { id: 'onePage', value: { objectives: 1 } });
    });
    expect(objectiveRoom(small, DAY)).toMatchObject({ holds: 1, on: { length: 1 } });
  });
});

describe('the clock', () => {
  const MINUTES = Object.values(DEFAULT_SETTINGS.onePageMinutes);
  it('counts what ran, rests, and goes on', () => {
    const first = started(FRESH_CLOCK, 1_000);
    const rest = paused(first, 61_000);
    const again = started(rest, 500_000);
    expect([
      spentAt(FRESH_CLOCK, 9_999),
      spentAt(first, 61_000),
      spentAt(rest, 400_000),
      spentAt(again, 501_000),
    ]).toEqual([0, 60_000, 60_000, 61_000]);
    expect(started(first, 30_000)).toBe(first);
    expect(spentAt(first, 0)).toBe(0);
  });
  it('never loses time, however often it is started and paused', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ wait: fc.nat(1e7), runs: fc.boolean() })), (turns) => {
        let now = 0;
        let clock = FRESH_CLOCK;
        let spent = 0;
        for (const { wait, runs } of turns) {
          clock = runs ? started(clock, now) : paused(clock, now);
          now += wait;
          if (runs) spent += wait;
          expect(spentAt(clock, now)).toBe(spent);
          expect(clockFrom(JSON.parse(JSON.stringify(clock)))).toEqual(clock);
        }
      }),
    );
  });
  it('shares add up: a step has its whole share until its turn, and is over when the next one begins', () => {
    expect(leftOfAll(MINUTES, 0)).toBe(7_200_000);
    expect([
      leftOfStep(MINUTES, 1, 0),
      leftOfStep(MINUTES, 1, 15 * 60_000),
      leftOfStep(MINUTES, 1, 25 * 60_000),
      leftOfStep(MINUTES, 1, 36 * 60_000),
    ]).toEqual([20, 20, 10, -1].map((minutes) => minutes * 60_000));
    fc.assert(
      fc.property(fc.nat(7_200_000), (spent) => {
        expect(MINUTES.reduce((sum, _, index) => sum + Math.max(0, leftOfStep(MINUTES, index, spent)), 0)).toBe(
          leftOfAll(MINUTES, spent),
        );
      }),
    );
  });
  it('reads in minutes and seconds, and past zero as time over', () => {
    expect([7_200_000, 7_199_001, 59_000, 1, 0, -999, -61_000].map(clockWords)).toEqual([
      '120:00',
      '120:00',
      '0:59',
      '0:01',
      '0:00',
      '0:00',
      '1:01',
    ]);
  });
  it.each([
    null,
    'soon',
    7,
    [],
    {},
    { since: 'now', spent: 1 },
    { since: null, spent: -1 },
    { since: null, spent: Number.NaN },
  ])('kept as %j is a fresh one', (kept) => {
    expect(clockFrom(kept)).toEqual(FRESH_CLOCK);
  });
});
