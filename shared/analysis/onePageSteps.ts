/** The seven steps of a plan on a page, how long each takes and what it still lacks. */
import { list, single, type Document } from '../document/document';
import type { RecordOf } from '../model';
import { capital, quoted } from '../model/words';
import { nextReview } from './completeness';
import { figure } from './memo';
import { actionRoom, objectiveRoom } from './onePageRoom';
import { accountableMembers } from './requirements';
import { settingsOf } from './settings';

/** The steps in their order, each with what it is for. */
export const ONE_PAGE_STEPS = [
  {
    id: 'overview',
    title: 'Overview',
    asks: 'Where the customer is, where they want to be, and what you will be for them.',
  },
  {
    id: 'objectives',
    title: 'Objectives',
    asks: 'At most three: what will be true by when, in the customer’s measures.',
  },
  { id: 'solution', title: 'Solution', asks: 'How you help them get there, and what it is worth to them.' },
  { id: 'actions', title: 'Action plan', asks: 'At most seven actions that bring the objectives about.' },
  {
    id: 'change',
    title: 'Change management',
    asks: 'What drives the plan and what holds it back, and whether it can succeed.',
  },
  { id: 'implementation', title: 'Implementation', asks: 'Who of you does it, and by when.' },
  { id: 'review', title: 'Review', asks: 'How you see whether it works, and when you look again.' },
] as const;
export type StepId = (typeof ONE_PAGE_STEPS)[number]['id'];

/** The step that a step of a workshop opens; undefined where it opens something else. */
export const pageStepOf = (opens: string): StepId | undefined =>
  ONE_PAGE_STEPS.find(({ id }) => opens === `page${capital(id)}`)?.id;

/** A step is done once it lacks nothing; `lacks` goes on from “Still needed:”. `late` are sentences without their end. */
export type OnePageStep = {
  readonly id: StepId;
  readonly title: string;
  readonly asks: string;
  readonly minutes: number;
  readonly lacks: readonly string[];
  readonly late: readonly string[];
  readonly isDone: boolean;
};

const READS = [
  'account',
  'plan',
  'objective',
  'action',
  'member',
  'person',
  'valueDriver',
  'strategyStep',
  'force',
  'assignment',
  'review',
  'kpi',
  'setting',
] as const;
type Tables = Pick<Document, (typeof READS)[number]>;

const isBlank = (text: string | null | undefined): boolean => (text ?? '').trim() === '';
/** The words of what is wanting: each word stands while its test holds. */
const wanting = (tests: Readonly<Record<string, boolean>>): readonly string[] =>
  Object.keys(tests).filter((words) => tests[words]);
const ofOne = (name: string, lacks: readonly string[]): readonly string[] =>
  lacks.length === 0 ? [] : [`${name}: ${lacks.join(', ')}`];

const objectiveLacks = (one: RecordOf<'objective'>): readonly string[] =>
  ofOne(
    quoted(one.title, 'objective'),
    wanting({
      'a title': isBlank(one.title),
      'a measure': isBlank(one.measure),
      'where it starts from': one.baseline === null,
      'a target': one.target === null,
      'a target that differs from the start': one.target !== null && one.target === one.baseline,
      'the customer’s goal': one.customerGoalId === null,
      'an owner': one.ownerId === null,
      'a due date': one.due === null,
    }),
  );

/**
 * What each step still lacks. Only what is on the page counts: more objectives or actions than it holds undo nothing.
 */
const LACKS: Readonly<Record<StepId, (document: Tables, asOf: string) => readonly string[]>> = {
  overview: (document) => {
    const [account] = list(document, 'account');
    return wanting({
      'the ambition': isBlank(single(document, 'plan')?.ambition),
      'where they are today': isBlank(account?.situationToday),
      'where they want to be tomorrow': isBlank(account?.situationTomorrow),
      'how you get there': isBlank(account?.situationPath),
    });
  },
  objectives: (document, asOf) => {
    const { on } = objectiveRoom(document, asOf);
    return on.length === 0 ? ['an objective'] : on.flatMap(objectiveLacks);
  },
  solution: (document) =>
    wanting({
      'a value statement': isBlank(single(document, 'plan')?.valueStatement),
      'a value driver, or help of yours on the strategy map':
        !list(document, 'valueDriver').some((driver) => !isBlank(driver.title)) &&
        !list(document, 'strategyStep').some((step) => step.step === 'help' && !isBlank(step.title)),
    }),
  actions: (document, asOf) => {
    const { on } = actionRoom(document, asOf);
    if (on.length === 0) return ['an open action'];
    const served = new Set(on.map(({ action }) => action.objectiveId));
    return [
      ...(on.some(({ action }) => isBlank(action.title)) ? ['words for every action'] : []),
      ...objectiveRoom(document, asOf)
        .on.filter((one) => !served.has(one.id))
        .map((one) => `an action for ${quoted(one.title, 'objective')}`),
    ];
  },
  change: (document) => {
    const hasScored = (side: RecordOf<'force'>['side']): boolean =>
      list(document, 'force').some((force) => force.side === side && force.score !== null && !isBlank(force.title));
    return wanting({
      'a force that drives it, with a score': !hasScored('driving'),
      'a force that holds it back, with a score': !hasScored('restraining'),
    });
  },
  implementation: (document, asOf) => {
    const { on } = actionRoom(document, asOf);
    return [
      ...(on.length === 0
        ? ['an open action']
        : on.flatMap(({ action }) =>
            ofOne(
              quoted(action.title, 'action'),
              wanting({ 'an owner': action.ownerId === null, 'a due date': action.due === null }),
            ),
          )),
      ...(accountableMembers(document).length === 0 ? ['somebody who leads the account'] : []),
    ];
  },
  review: (document, asOf) =>
    wanting({
      'the day of the next review': nextReview(document, asOf) === null,
      'a measure with a target': !list(document, 'kpi').some((kpi) => !isBlank(kpi.name) && kpi.target !== null),
    }),
};

const lateActions = (document: Tables, asOf: string): readonly string[] =>
  actionRoom(document, asOf)
    .on.filter(({ lateDays }) => lateDays > 0)
    .map(
      ({ action, lateDays }) =>
        `${quoted(action.title, 'action')} is ${lateDays} ${lateDays === 1 ? 'day' : 'days'} late`,
    );
/** Steps in which nothing may be missing, and yet something is past its day. */
const STEPS_OF_ACTIONS: ReadonlySet<StepId> = new Set(['actions', 'implementation']);

/** The seven steps as they stand on the day. */
export const onePageSteps = figure(
  [...READS],
  (document, asOf): readonly OnePageStep[] => {
    const minutes = settingsOf(document, asOf).onePageMinutes;
    return ONE_PAGE_STEPS.map((step) => {
      const lacks = LACKS[step.id](document, asOf);
      const late = STEPS_OF_ACTIONS.has(step.id) ? lateActions(document, asOf) : [];
      return { ...step, minutes: minutes[step.id], lacks, late, isDone: lacks.length === 0 };
    });
  },
  { reveals: ['money'] },
);
