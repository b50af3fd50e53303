/** Rules of goals, strategy, value, objectives, actions and projects; with those of risks and team, all of the plan. */
import { find, list, single, type Document } from '../document/document';
import { addMonths } from './days';
import { kindDraft, recordDraft, type CheckLevel, type FindingDraft } from './finding';
import { riskDrafts } from './riskChecks';
import { teamDrafts } from './teamChecks';
import { matrixPosition } from './portfolioMatrix';
import { goalCover, twoSidedBalance } from './ratios';
import type { Settings } from './settings';
import { isAgreed } from './valueCase';
import { withinSentence, inWords } from '../model/words';

export const PLAN_READS = [
  'customerGoal',
  'objective',
  'trend',
  'strategyStep',
  'swotEntry',
  'keyIssue',
  'plan',
  'strategyStatement',
  'portfolioAccount',
  'attractivenessFactor',
  'attractivenessScore',
  'strengthFactor',
  'diagnostic',
  'valueDriver',
  'valueInvestment',
  'financials',
  'financialYear',
  'action',
  'project',
  'risk',
  'assignment',
  'member',
  'kpi',
  'supplierGoal',
  'setting',
  'target',
] as const;
type Tables = Pick<Document, (typeof PLAN_READS)[number]>;

const goalDrafts = (document: Tables, asOf: string): readonly FindingDraft[] => [
  ...goalCover(document, asOf).withoutObjective.map((id) => {
    const title = find(document, 'customerGoal', id)?.title ?? id;
    return recordDraft(
      'P3.goalCover',
      'warning',
      'customerGoal',
      id,
      `No objective of yours serves the customer’s goal “${title}”.`,
      `Set an objective for “${title}”`,
    );
  }),
  ...(document.trend.size > 0 && (document.trend.size < 3 || document.trend.size > 5)
    ? [kindDraft('P3.trends', 'notice', 'trend', 'Three to five trends are enough.', 'Name three to five trends')]
    : []),
  ...list(document, 'customerGoal')
    .filter(
      (goal) =>
        document.strategyStep.size > 0 &&
        !list(document, 'strategyStep').some((step) => step.step === 'help' && step.customerGoalId === goal.id),
    )
    .map((goal) =>
      recordDraft(
        'P3.goalOpen',
        'notice',
        'customerGoal',
        goal.id,
        `The strategy map shows no help of yours for “${goal.title}”.`,
        `Say how you help with “${goal.title}”`,
      ),
    ),
];

const issueDrafts = (document: Tables): readonly FindingDraft[] => [
  ...(['strengths', 'weaknesses', 'opportunities', 'threats'] as const).flatMap((field) => {
    const count = list(document, 'swotEntry').filter((entry) => entry.field === field).length;
    return count > 5
      ? [
          kindDraft(
            'P8.swot',
            'notice',
            field,
            `There are ${count} entries under ${field}; two to five say more.`,
            `Keep two to five entries under ${field}`,
          ),
        ]
      : [];
  }),
  ...list(document, 'keyIssue').flatMap((issue) => [
    ...(issue.swotEntryIds.length === 0
      ? [
          recordDraft(
            'P8.issueSwot',
            'warning',
            'keyIssue',
            issue.id,
            `The key issue “${issue.because}” rests on no SWOT entry.`,
            'Link the key issue to a SWOT entry',
          ),
        ]
      : []),
    ...(issue.objectiveIds.length === 0
      ? [
          recordDraft(
            'P8.issueObjective',
            'warning',
            'keyIssue',
            issue.id,
            `No objective answers the key issue “${issue.because}”.`,
            'Set an objective for the key issue',
          ),
        ]
      : []),
  ]),
];

const strategyDrafts = (document: Tables, asOf: string): readonly FindingDraft[] => {
  const plan = single(document, 'plan');
  const { quadrant } = matrixPosition(document, asOf);
  const drafts: FindingDraft[] = [];
  if ((plan?.ambition?.length ?? 0) > 200)
    drafts.push(
      recordDraft(
        'P9.ambition',
        'error',
        'plan',
        'plan',
        'The ambition is longer than 200 characters.',
        'Shorten the ambition',
      ),
    );
  if (
    plan?.strategyChoice &&
    quadrant !== null &&
    plan.strategyChoice !== quadrant &&
    !plan.strategyChoiceReason?.trim()
  ) {
    drafts.push(
      recordDraft(
        'P9.strategyReason',
        'warning',
        'plan',
        'plan',
        `You chose ${plan.strategyChoice} where the matrix says ${quadrant}, and gave no reason.`,
        'Give the reason for the strategy you chose',
      ),
    );
  }
  if (plan && !plan.notDoing?.trim())
    drafts.push(
      recordDraft(
        'P9.notDoing',
        'notice',
        'plan',
        'plan',
        'The plan does not say what you will not do.',
        'Write down what you will not do',
      ),
    );
  const statements = document.strategyStatement.size;
  if (statements > 0 && (statements < 3 || statements > 5))
    drafts.push(
      kindDraft(
        'P9.statements',
        'notice',
        'strategyStatement',
        'Three to five strategy statements are enough.',
        'Write three to five strategy statements',
      ),
    );
  return drafts;
};

const valueDrafts = (document: Tables, asOf: string): readonly FindingDraft[] => {
  const { quadrant } = matrixPosition(document, asOf);
  const drivers = list(document, 'valueDriver');
  return [
    ...drivers
      .filter((driver) => driver.state !== 'claimed' && !isAgreed(driver))
      .map((driver) =>
        recordDraft(
          driver.state === 'delivered' ? 'P10.delivered' : 'P10.agreed',
          'error',
          'valueDriver',
          driver.id,
          `“${driver.title}” is ${withinSentence(inWords(driver.state))} without a person who agreed and a day; it counts as ${withinSentence(inWords('claimed'))}.`,
          `Note who agreed “${driver.title}”, and when`,
        ),
      ),
    ...((quadrant === 'Strategic' || quadrant === 'Star') && !drivers.some((driver) => isAgreed(driver))
      ? [
          kindDraft(
            'P10.noneAgreed',
            'warning',
            'valueDriver',
            `For a ${quadrant} account, at least one value driver should be agreed with the customer.`,
            'Agree a value driver with the customer',
          ),
        ]
      : []),
    ...(drivers.length > 0 && twoSidedBalance(document, asOf).isOneSideEmpty
      ? [
          kindDraft(
            'P10.twoSided',
            'notice',
            'valueDriver',
            'Value is shown for one side only.',
            'Show what both sides gain',
          ),
        ]
      : []),
  ];
};

const GRACE_MONTHS = 12;

const objectiveDrafts = (document: Tables): readonly FindingDraft[] => {
  const { periodStart = null, periodEnd = null } = single(document, 'financials') ?? {};
  return list(document, 'objective').flatMap((objective) => {
    const drafts: FindingDraft[] = [];
    const name = `“${objective.title}”`;
    const add = (code: string, severity: CheckLevel, sentence: string, action: string): void => {
      drafts.push(recordDraft(`P11.${code}`, severity, 'objective', objective.id, sentence, action));
    };
    if (objective.baseline !== null && objective.baseline === objective.target)
      add('sameTarget', 'error', `The target of ${name} is where you are already.`, `Set a target for ${name}`);
    if (
      objective.due !== null &&
      ((periodStart !== null && objective.due < periodStart) ||
        (periodEnd !== null && objective.due > addMonths(periodEnd, GRACE_MONTHS)))
    ) {
      add('objectiveDue', 'warning', `${name} is due outside the plan period.`, `Correct the due date of ${name}`);
    }
    if (objective.customerGoalId === null)
      add(
        'customerGoal',
        'warning',
        `${name} serves no goal of the customer.`,
        `Link ${name} to a goal of the customer`,
      );
    if (objective.supplierGoalId === null && document.supplierGoal.size > 0)
      add(
        'supplierGoal',
        'notice',
        `${name} serves no goal of your own company.`,
        `Link ${name} to a goal of your company`,
      );
    return drafts;
  });
};

const actionDrafts = (document: Tables, asOf: string): readonly FindingDraft[] =>
  list(document, 'action').flatMap((action) => {
    const drafts: FindingDraft[] = [];
    const name = `“${action.title}”`;
    if ((action.status === 'done') !== (action.completedOn !== null)) {
      drafts.push(
        recordDraft(
          'P11.completed',
          'error',
          'action',
          action.id,
          action.status === 'done'
            ? `${name} is done but has no day on which it was.`
            : `${name} has a day of completion but is not done.`,
          `Correct state or completion of ${name}`,
        ),
      );
    } else if (action.completedOn !== null && action.completedOn > asOf) {
      drafts.push(
        recordDraft(
          'P11.completed',
          'error',
          'action',
          action.id,
          `${name} was completed on a day that has not come.`,
          `Correct the completion of ${name}`,
        ),
      );
    }
    return drafts;
  });

const projectDrafts = (document: Tables): readonly FindingDraft[] =>
  list(document, 'project').flatMap((project) => [
    ...(project.start !== null && project.end !== null && project.end < project.start
      ? [
          recordDraft(
            'P12.dates',
            'error',
            'project',
            project.id,
            `The project “${project.title}” ends before it starts.`,
            `Correct the dates of ${project.title}`,
          ),
        ]
      : []),
    ...(project.planImpact === 'threat' &&
    project.riskIds.length === 0 &&
    (project.status === 'planned' || project.status === 'inProgress')
      ? [
          recordDraft(
            'P12.threat',
            'warning',
            'project',
            project.id,
            `The project “${project.title}” threatens your plan and no risk is linked to it.`,
            `Record the risk behind ${project.title}`,
          ),
        ]
      : []),
  ]);

/** What is wrong with goals, strategy, value, objectives, actions, projects, risks and team. */
export const planDrafts = (document: Tables, asOf: string, settings: Settings): readonly FindingDraft[] => [
  ...goalDrafts(document, asOf),
  ...issueDrafts(document),
  ...strategyDrafts(document, asOf),
  ...valueDrafts(document, asOf),
  ...objectiveDrafts(document),
  ...actionDrafts(document, asOf),
  ...projectDrafts(document),
  ...riskDrafts(document, asOf, settings),
  ...teamDrafts(document, asOf),
];
