/** The designer of the programme: hours of segments, who is accountable, what comes back when; waves, procedures, causes. */
import { describe, expect, it } from 'vitest';
import { accountStanding } from '../../../shared/analysis/accountStanding';
import { planCauses, programmeCauses, causesSentence } from '../../../shared/analysis/preMortem';
import { procedureRuns } from '../../../shared/analysis/procedures';
import { reviewRows, roleTree, segmentsView, taskLines } from '../../../shared/analysis/programmeDesign';
import { pilotStart, rollOut, rollOutSentence } from '../../../shared/analysis/rollOut';
import { startLines } from '../../../shared/analysis/startLines';
import { screenWords, threeSAnswers, threeSBefore, threeSFit } from '../../../shared/analysis/threeS';
import { triggers } from '../../../shared/analysis/triggers';
import { emptyDocument, list } from '../../../shared/document/document';
import { edited, type Draft } from '../../../shared/document/draft';
import { sampleDocument } from '../../support/samples';

const AS_OF = '2026-03-02';
const hospital = sampleDocument('hospital');
const made = (how: (draft: Draft) => void) => edited(hospital, how);

describe('the designer', () => {
  it('works out hours from accounts and hours each; what is not known is no zero', () => {
    const content = made((draft) => {
      draft.add('segment', { name: 'Partners', accountIds: ['PB', 'PC'], hoursPerAccount: 12.5, maxAccounts: 1 });
      draft.add('segment', { name: 'Others', accountIds: ['PC'] });
    });
    const view = segmentsView(content, AS_OF);
    expect(view.lines.map(({ hours, isOver }) => [hours, isOver])).toEqual([
      [25, true],
      [null, false],
    ]);
    expect([view.hours, view.budget, view.twice]).toEqual([25, null, ['PC']]);
    expect(segmentsView(hospital, AS_OF).hours).toBe(null);
  });

  it('asks for exactly one who is accountable', () => {
    const content = made((draft) => {
      const [head, manager] = ['Head', 'Manager'].map((title) => draft.add('teamRole', { title }).id);
      const { id: taskId } = draft.add('programmeTask', { task: 'Choose' });
      draft.add('taskPart', { taskId, roleId: head!, part: 'A' });
      draft.add('taskPart', { taskId, roleId: manager!, part: 'A' });
      draft.add('programmeTask', { task: 'Write' });
    });
    expect(taskLines(content, AS_OF).map(({ accountable }) => accountable)).toEqual([2, 0]);
  });

  it('draws every role once, also where two report to each other', () => {
    const content = made((draft) => {
      const { id: a } = draft.add('teamRole', { title: 'A' });
      const { id: b } = draft.add('teamRole', { title: 'B', reportsToId: a });
      draft.set('teamRole', a, { reportsToId: b });
      draft.add('teamRole', { title: 'C' });
    });
    const titles = (nodes: ReturnType<typeof roleTree>): readonly string[] =>
      nodes.flatMap(({ role, below }) => [role.title, ...titles(below)]);
    expect(titles(roleTree(content)).toSorted()).toEqual(['A', 'B', 'C']);
  });

  it('tells the months of a review for a year, also of one that began long ago', () => {
    const content = made((draft) => {
      draft.add('programmeReview', { title: 'Old', rhythm: 'monthly', next: '2020-01-10' });
      draft.add('programmeReview', { title: 'Next', rhythm: 'quarterly', next: '2026-04-10' });
      draft.add('programmeReview', { title: 'None', rhythm: 'yearly' });
    });
    expect(reviewRows(content, AS_OF).map(({ months, isLate }) => [months.length, isLate])).toEqual([
      [12, true],
      [4, false],
      [0, false],
    ]);
  });
});

describe('the roll-out', () => {
  const waves = (reason: string | null, actual: number | null) =>
    made((draft) => {
      draft.add('wave', { name: 'One', accountIds: ['PB', 'PC', 'PD', 'PE'], openedOn: '2026-01-01' });
      const { id: waveId } = draft.add('wave', { name: 'Two', overrideReason: reason, start: '2026-02-01' });
      draft.add('waveGate', { waveId, criterion: 'Plans', target: 3, actual });
      draft.add('waveGate', { waveId, criterion: 'Complaints', direction: 'down', target: 2, actual: 1 });
    });
  it('opens a wave once its whole gate is passed, or with a reason', () => {
    const stateOf = (reason: string | null, actual: number | null) => rollOut(waves(reason, actual), AS_OF)[1]?.state;
    expect([stateOf(null, 1), stateOf(null, null), stateOf('The board asks', 1), stateOf(null, 3)]).toEqual([
      'waits',
      'waits',
      'overridden',
      'mayOpen',
    ]);
  });
  it('says that four accounts are too many to begin with, and what is past its start', () => {
    const lines = rollOut(waves(null, 1), AS_OF);
    expect(lines.map(({ isTooLarge, isLate }) => [isTooLarge, isLate])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(rollOutSentence(waves(null, 1), AS_OF)).toBe('1 of 2 waves is open; wave 2 waits for its gate.');
  });
  it('knows one day on which the pilot began', () => {
    expect(pilotStart(hospital)).toBe('2024-04-01');
    const older = made((draft) => {
      draft.set('programme', 'programme', { charter: null });
      draft.set('portfolio', 'portfolio', { pilotStart: '2025-05-05' });
    });
    expect(pilotStart(older)).toBe('2025-05-05');
    expect(pilotStart(emptyDocument())).toBe(null);
  });
});

it('goes through a procedure step by step, and is signed off once each is shown', () => {
  const begin = (evidence: string | null) =>
    made((draft) => {
      const { id: procedureId } = draft.add('procedure', { name: 'Open' });
      const step = (title: string) =>
        draft.add('procedureStep', { procedureId, title, evidence: 'A list', dueAfterDays: 7 }).id;
      const [first, second] = [step('Name'), step('Write')];
      const { id: runId } = draft.add('procedureRun', { procedureId, startedOn: '2026-02-01' });
      draft.add('procedureDone', { runId, stepId: first, doneOn: '2026-02-03', evidence: 'It is there' });
      if (evidence !== null) draft.add('procedureDone', { runId, stepId: second, doneOn: '2026-02-05', evidence });
    });
  const [open] = procedureRuns(begin(null), AS_OF);
  expect(open?.steps.map(({ state, due, isLate }) => [state, due, isLate])).toEqual([
    ['done', '2026-02-08', false],
    ['next', '2026-02-08', true],
  ]);
  expect([open?.maySignOff, open?.isLate]).toEqual([false, true]);
  expect(procedureRuns(begin(' '), AS_OF)[0]?.maySignOff).toBe(false);
  expect(procedureRuns(begin('Signed list'), AS_OF)[0]?.maySignOff).toBe(true);
});

it('weighs causes of failure by F22, and points at heavy ones nobody does anything against', () => {
  const content = made((draft) => {
    for (const kind of ['programmeCause', 'planCause'] as const) {
      draft.add(kind, { cause: 'No time', likelihood: 2, impact: 5 });
      draft.add(kind, { cause: 'No sponsor', likelihood: 5, impact: 5, countermeasure: 'Named one' });
      draft.add(kind, { cause: 'No value', likelihood: 3 });
    }
  });
  for (const lines of [programmeCauses(content, AS_OF), planCauses(content, AS_OF)])
    expect(lines.map(({ score, isOpen }) => [score, isOpen])).toEqual([
      [10, true],
      [25, false],
      [null, false],
    ]);
  expect(causesSentence(programmeCauses(content, AS_OF), 'programme')).toBe(
    '3 causes, 2 rated; nothing is done yet against one that weighs much.',
  );
});

it('brings a promise to the sponsor once it is more than two weeks late, on Start, in my work and on the board', () => {
  const late = (due: string) =>
    made((draft) => draft.add('commitment', { unit: 'Service', promise: 'A second van', due }));
  const told = (due: string) => [
    accountStanding(late(due), AS_OF).escalated.length,
    triggers(late(due), AS_OF).filter(({ code }) => code === 'promiseLate').length,
    startLines(late(due), AS_OF).filter(({ part }) => part === 'escalations').length,
  ];
  const before = told('2026-02-16');
  expect(told('2026-02-15')).toEqual(before.map((count) => count + 1));
  expect(triggers(late('2026-02-15'), AS_OF).find(({ code }) => code === 'promiseLate')?.sentence).toBe(
    'Service is 15 days late with “A second van”.',
  );
});

it('keeps the 3-S answers of an account to compare with, in the words of the company', () => {
  const content = made((draft) => {
    draft.add('threeSResult', { takenOn: '2025-01-05', answers: threeSAnswers(hospital).map(() => 3) });
    draft.add('threeSResult', { takenOn: '2026-01-05', answers: threeSAnswers(hospital) });
    draft.set('threeSWords', 'threeSWords', { systems: 'Routines', systems2: 'Suppliers are looked at' });
  });
  const before = threeSBefore(content, AS_OF);
  expect([before?.takenOn, before?.verdict]).toEqual(['2026-01-05', threeSFit(hospital, AS_OF).verdict]);
  expect(threeSFit(content, AS_OF).screens).toEqual(threeSFit(hospital, AS_OF).screens);
  expect(screenWords(content).systems).toMatchObject({ name: 'Routines' });
  expect(screenWords(content).systems.statements[1]).toBe('Suppliers are looked at');
  expect(threeSBefore(hospital, AS_OF)).toBe(null);
  expect(accountStanding(content, AS_OF).fit.screens).toEqual([200 / 3, 200 / 3, 500 / 9]);
  expect(list(content, 'threeSResult')).toHaveLength(2);
});
