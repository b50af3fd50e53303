/** Roles and rewards: the figures, what stands against the last result, and that nothing but measures is paid. */
import { expect, it } from 'vitest';
import { accountFacts } from '../../../shared/analysis/accountFacts';
import { competenceSentence, competenceSince, talkLines } from '../../../shared/analysis/competenceWords';
import { competences } from '../../../shared/analysis/competences';
import { figures } from '../../../shared/analysis/figures';
import {
  curveFault,
  curveSentence,
  payoutExamples,
  programmeScorecard,
  rewardLines,
  rewardsOfAccount,
  scorecardSentence,
  scorecardSince,
  scorecardsOf,
} from '../../../shared/analysis/programmeScorecard';
import { roleProfiles, roleSentence } from '../../../shared/analysis/roleProfiles';
import { scorecard } from '../../../shared/analysis/scorecard';
import { DEFAULT_SETTINGS, settingsOf } from '../../../shared/analysis/settings';
import { redacted } from '../../../shared/audience/redacted';
import { emptyDocument, list, type Document } from '../../../shared/document/document';
import { edited, type Draft } from '../../../shared/document/draft';
import { beginRole, beginScorecard, takeMeasures } from '../../../shared/document/rolesBegun';
import { roleText } from '../../../shared/exchange/roleText';
import { COMPETENCES } from '../../../shared/model/scales';
import { sampleDocument } from '../../support/samples';

const AS_OF = '2026-03-02';
/** As it is read while opinions are hidden. */
const asSeen = (content: Document): Document => redacted(content, 'team', ['opinions', 'notes']);
const SAMPLES = ['hospital', 'industrial'] as const;

/** The measures of a sample as those of the programme. */
const asProgramme = (sample: Document): Document =>
  edited(emptyDocument(), (draft) => {
    for (const { id, ordinal, updatedAt: _, ...measure } of list(sample, 'measure'))
      draft.add('programmeMeasure', { id, ordinal, ...measure });
  });

it('works out the scorecard of the programme as that of an account', () => {
  for (const name of SAMPLES) {
    const sample = sampleDocument(name);
    const own = scorecard(sample, AS_OF);
    const of = programmeScorecard(asProgramme(sample), AS_OF);
    expect([of.score, of.payout, of.checks, of.attainment]).toEqual([
      own.score,
      own.payout,
      own.checks,
      own.attainment,
    ]);
    const facts = accountFacts(sample, AS_OF).scorecard;
    expect([facts.measures, facts.score, facts.payout]).toEqual([
      sample.measure.size,
      own.score.value,
      own.payout.value,
    ]);
  }
  const hospital = programmeScorecard(asProgramme(sampleDocument('hospital')), AS_OF);
  expect(scorecardSentence(hospital)).toBe('The scorecard reaches 43 %: nothing is paid.');
  expect(hospital.score.value).toBeCloseTo((hospital.adds ?? 0) / hospital.weight, 10);
});

it('stands against the newest result that was kept, and knows nothing where nothing is measured', () => {
  const content = edited(asProgramme(sampleDocument('hospital')), (draft) => {
    draft.add('scorecardResult', { takenOn: '2026-01-05', score: 0.4, payout: 0 });
    draft.add('scorecardResult', { takenOn: '2025-01-05', score: 0.9, payout: 0.75 });
  });
  expect(scorecardSince(programmeScorecard(content, AS_OF))).toBe('Kept on 5 January 2026: 40 %. +3.3 points since.');
  const empty = programmeScorecard(emptyDocument(), AS_OF);
  expect([empty.score.value, empty.payout.value, empty.adds, empty.checks]).toEqual([null, null, null, null]);
  const begun = programmeScorecard(edited(emptyDocument(), beginScorecard), AS_OF);
  expect(Object.values(begun.checks ?? {})).toEqual([true, true, true, true, true]);
  expect(begun.score.value).toBe(null);
});

const rewarded = (score: number): Document =>
  edited(emptyDocument(), (draft) => {
    draft.add('programmeMeasure', { name: 'Growth', weight: 100, floor: 0, target: 1, actual: score });
    draft.add('member', { id: 'm', name: 'Elin Marsh' });
    draft.add('portfolioAccount', { id: 'row', name: 'Mill', accountId: 'a' });
    draft.add('reward', { id: 'own', memberId: 'm', targetBonus: 20_000 });
    draft.add('reward', { id: 'mill', memberId: 'm', targetBonus: 10_000, portfolioAccountId: 'row' });
  });

it('pays along the curve, by the scorecard a reward names, and nothing is known where that has no result', () => {
  const paid = [0.79, 0.8, 0.9, 1, 1.1, 1.2, 1.4].map(
    (score) => rewardLines(rewarded(score), AS_OF, scorecardsOf([]))[0]?.pays ?? null,
  );
  expect(paid.map((pays) => Math.round(pays ?? -1))).toEqual([0, 10_000, 15_000, 20_000, 25_000, 30_000, 30_000]);
  const [, mill] = rewardLines(rewarded(1), AS_OF, new Map([['a', { score: 0.9, payout: 0.75 }]]));
  expect([mill?.who, mill?.accountName, mill?.pays]).toEqual(['Elin Marsh', 'Mill', 7_500]);
  expect(rewardLines(rewarded(1), AS_OF, new Map())[1]?.pays).toBe(null);
  const inAccount = edited(rewarded(1), (draft) => draft.add('account', { id: 'a', name: 'Mill', currency: 'EUR' }));
  expect(rewardsOfAccount(inAccount, AS_OF, { score: 1, payout: 1 }).map(({ id, pays }) => [id, pays])).toEqual([
    ['mill', 10_000],
  ]);
});

it('never pays by an opinion: no attitude, vote or competence moves a reward', () => {
  const before = rewarded(0.9);
  const after = edited(before, (draft) => {
    const roleProfileId = beginRole(draft, 'en');
    draft.add('competenceProfile', { memberId: 'm', roleProfileId, self: COMPETENCES.map(() => 5) });
    draft.add('person', { name: 'Ann', attitude: 2, influence: 5, relationship: 4 });
  });
  expect(rewardLines(after, AS_OF, new Map())).toEqual(rewardLines(before, AS_OF, new Map()));
  // It is there while opinions are hidden, too: there is none in it.
  expect(rewardLines(asSeen(after), AS_OF, new Map())).toEqual(rewardLines(before, AS_OF, new Map()));
});

it('takes any curve that rises and says why another is none', () => {
  expect(curveFault(DEFAULT_SETTINGS.payout)).toBe(null);
  expect(
    curveFault([
      [0.8, 0.5],
      [0.8, 1],
      [1.2, 1.5],
    ]),
  ).toBe('Each score has to be higher than the one before.');
  expect(
    curveFault([
      [0.8, 0.5],
      [1, 0.4],
      [1.2, 1.5],
    ]),
  ).toBe('A better score never pays less.');
  expect(
    curveFault([
      [-0.1, 0.5],
      [1, 1],
      [1.2, 1.5],
    ]),
  ).toBe('Score and payout are never below zero.');
  const content = edited(emptyDocument(), (draft) => {
    draft.add('setting', {
      id: 'payout',
      value: [
        [0.7, 0.2],
        [1, 1],
        [1.3, 2],
      ],
    });
  });
  const settings = settingsOf(content, AS_OF);
  expect(curveSentence(settings)).toBe(
    'Below 70 % nothing is paid; from 130 % on no more than 200 % of the target bonus.',
  );
  expect(payoutExamples(settings).map(({ payout }) => Math.round(100 * payout))).toEqual([
    20, 47, 73, 100, 133, 167, 200,
  ]);
});

const profiled = (more: (draft: Draft, roleId: string) => void = () => undefined): Document =>
  edited(emptyDocument(), (draft) => {
    const roleId = beginRole(draft, 'en');
    draft.add('member', { id: 'm', name: 'Elin Marsh' });
    draft.set('roleProfile', roleId, { wanted: [4, 4, 4, null, 3] });
    draft.add('competenceProfile', {
      id: 'p',
      memberId: 'm',
      roleProfileId: roleId,
      self: [2, 5, null, 3, null],
      manager: [3, 2, 4],
    });
    more(draft, roleId);
  });

it('finds gaps by the mean of both views, by one where the other is missing, and none where it is not known', () => {
  const [view] = competences(profiled(), AS_OF);
  expect(view?.lines.slice(0, 5).map(({ gap }) => gap)).toEqual([1.5, 0.5, 0, null, null]);
  expect(view?.lines.slice(0, 5).map(({ isTalk }) => isTalk)).toEqual([false, true, false, false, false]);
  expect([view?.open, view?.compared, view?.missing]).toEqual([2, 3, 2]);
  expect(competenceSentence(view!)).toBe(
    'Elin Marsh is short of the role in 2 of 3 competences, most in strategic thinking.',
  );
  expect(talkLines(view!.lines)).toBe('The two views are far apart, so talk about it: the customer’s business.');
  expect(competenceSince(view!)).toBe('No result is kept yet to compare with.');
});

it('stands against its own last result, with what was wanted then', () => {
  const content = profiled((draft) => {
    draft.add('competenceResult', {
      competenceProfileId: 'p',
      takenOn: '2025-09-01',
      self: [1, 4],
      manager: [1],
      wanted: [4, 4],
    });
  });
  const [view] = competences(content, AS_OF);
  expect(competenceSince(view!)).toBe('Kept on 1 September 2025: 3 points missing. −1.0 since.');
  expect(view?.lines[0]?.before).toBe(1);
});

it('keeps what is thought of somebody of yours with the other opinions', () => {
  const hidden = asSeen(profiled());
  expect([hidden.competenceProfile.size, hidden.roleProfile.size]).toEqual([0, 1]);
});

it('is ready with five duties and a short summary', () => {
  const content = edited(emptyDocument(), (draft) => {
    beginRole(draft, 'en');
    beginRole(draft, 'de');
    draft.add('roleProfile', { title: 'Deputy', duties: '- One\n\n• Two', summary: 'word '.repeat(81) });
  });
  const [english, german, deputy] = roleProfiles(content, AS_OF);
  expect([english?.isReady, german?.isReady, deputy?.isReady]).toEqual([true, true, false]);
  expect(roleSentence(deputy!)).toBe(
    'Deputy is not ready yet: 2 of at least 5 duties, 81 words of summary, 80 at most.',
  );
});

it('writes a role as text, in its language, without what nobody filled', () => {
  const content = edited(emptyDocument(), (draft) => {
    draft.add('portfolioAccount', { id: 'row', name: 'Mill & Sons' });
    draft.set('roleProfile', beginRole(draft, 'de'), { reportsTo: null, portfolioAccountIds: ['row'] });
  });
  const text = roleText(content, list(content, 'roleProfile')[0]!);
  expect(text.split('\n')[0]).toBe('KEY ACCOUNT MANAGER (M/W/D)');
  expect(text).toContain('Kunden\n  - Mill & Sons\n');
  expect(text).not.toMatch(/Berichtet an|Gemessen an|null/);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
});

it('gives an account the measures it lacks, without the number of the programme', () => {
  const content = edited(emptyDocument(), (draft) => {
    draft.add('measure', { name: 'growth ', weight: 40 });
    draft.add('programmeMeasure', { name: 'Growth', weight: 60, actual: 3 });
    draft.add('programmeMeasure', { name: 'Share', weight: 40, target: 9, actual: 5, team: true });
    takeMeasures(draft);
  });
  expect(
    list(content, 'measure').map(({ name, weight, target, actual, team }) => [name, weight, target, actual, team]),
  ).toEqual([
    ['growth ', 40, null, null, false],
    ['Share', 40, 9, null, true],
  ]);
});

it('prints what the pages show as figures', () => {
  const content = edited(sampleDocument('hospital'), (draft) => {
    const roleProfileId = beginRole(draft, 'en');
    beginScorecard(draft);
    draft.add('competenceProfile', { id: 'p', roleProfileId, self: [2] });
  });
  const { rolesAndRewards } = figures(content, AS_OF)['seeingFurther'] as never as {
    rolesAndRewards: { competences: { open: number; missing: number }[]; roles: { isReady: boolean }[] };
  };
  const [view] = competences(content, AS_OF);
  expect(rolesAndRewards.competences[0]).toMatchObject({ open: view?.open, missing: view?.missing });
  expect(rolesAndRewards.roles.map(({ isReady }) => isReady)).toEqual([true]);
});
