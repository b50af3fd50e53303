import { isAtlasKind, list, single, type Document } from '../document/document';
import { emptyRecords } from '../document/filled';
import { chartDrafts } from './chartChecks';
import { completeness, freshness } from './completeness';
import { isAtLeast, isAbove } from './compare';
import { KIND_NAMES } from '../model';
import { bySeverity, isOpen, withWaivers, type FindingDraft, type Finding, type RecordRef } from './finding';
import { gaps } from './gaps';
import { figure } from './memo';
import { MONEY_READS, moneyDrafts } from './moneyChecks';
import { filledSections } from './planContents';
import { sectionCode, SECTIONS } from './planSections';
import { PLAN_READS, planDrafts } from './planChecks';
import { requirements, REQUIREMENT_READS, type Requirement } from './requirements';
import { settingsOf } from './settings';
import { openActions } from './openActions';

const READS = ['person', 'seat', 'holding', ...MONEY_READS, ...PLAN_READS, ...REQUIREMENT_READS] as const;
type Tables = Pick<Document, (typeof READS)[number]>;

/** A required field that is missing: the plan cannot be final below the completeness it needs. */
const requiredDrafts = (document: Tables, asOf: string): readonly FindingDraft[] =>
  requirements(document, asOf)
    .filter((requirement) => requirement.met < requirement.needed)
    .map((requirement) => ({
      code: `${sectionCode(requirement.section)}.required`,
      severity: 'warning',
      ref: `${sectionCode(requirement.section)}:${requirement.field}`,
      records: requirement.records,
      sentence:
        requirement.needed > 1
          ? `You need ${requirement.asks}; ${requirement.needed - requirement.met} of ${requirement.needed} lack it.`
          : `You need ${requirement.asks}.`,
      action: `Add ${requirement.asks}`,
    }));

/** The common defects of plans, each by the name it goes by. */
const defectDrafts = (document: Tables, maxOpenActions: number): readonly FindingDraft[] => {
  const defect = (
    ref: string,
    words: string,
    sentence: string,
    action: string,
    records: FindingDraft['records'] = [],
  ): FindingDraft => ({
    code: 'D.defect',
    severity: 'warning',
    ref,
    records,
    sentence: `${words}: ${sentence}`,
    action,
  });
  const drafts: FindingDraft[] = [];
  const objectives = list(document, 'objective');
  const open = openActions(document);
  const [account] = list(document, 'account');
  if ((account?.situationToday ?? '') !== '' && document.strategyStatement.size === 0 && objectives.length === 0) {
    drafts.push(
      defect(
        'description',
        'Description instead of decisions',
        'you describe the customer but decide nothing.',
        'Write a strategy statement and an objective',
      ),
    );
  }
  const own = objectives.filter((objective) => objective.customerGoalId === null);
  if (document.customerGoal.size === 0 || (objectives.length > 0 && isAbove(own.length / objectives.length, 0.5))) {
    drafts.push(
      defect(
        'ourGoals',
        'Our goals instead of the customer’s',
        document.customerGoal.size === 0
          ? 'no goal of the customer is written down.'
          : 'few of your objectives serve a goal of the customer.',
        'Start from the goals of the customer',
      ),
    );
  }
  const vague = objectives.filter((objective) => objective.target === null);
  const hasTarget = list(document, 'target').some((target) => target.value !== null);
  if (!hasTarget || vague.length > 0) {
    drafts.push(
      defect(
        'numbers',
        'No numbers',
        hasTarget ? 'an objective has no number as its target.' : 'no target has a number yet.',
        'Put a number on every target',
        vague.map(({ id }) => ({ kind: 'objective', id })),
      ),
    );
  }
  if (open.length > maxOpenActions)
    drafts.push(
      defect('tooMany', 'Too many actions', `you have ${open.length} open actions.`, 'Close or drop actions'),
    );
  const loose = open.filter((action) => action.ownerId === null || action.due === null);
  if (loose.length > 0)
    drafts.push(
      defect(
        'loose',
        'Actions without owner or date',
        `${loose.length} open actions lack one.`,
        'Give every action an owner and a date',
        loose.map(({ id }) => ({ kind: 'action', id })),
      ),
    );
  if (!list(document, 'risk').some((risk) => risk.status === 'open'))
    drafts.push(defect('noRisk', 'No risk view', 'no open risk is recorded.', 'Record what could go wrong'));
  return drafts;
};

const checkDrafts = figure([...READS], (document, asOf): readonly FindingDraft[] => {
  const settings = settingsOf(document, asOf);
  return [
    ...chartDrafts(document, asOf, settings),
    ...moneyDrafts(document, asOf, settings),
    ...planDrafts(document, asOf, settings),
    ...requiredDrafts(document, asOf),
    ...defectDrafts(document, settings.maxOpenActions),
  ];
});

/** The defect that only the age of the sections shows. */
const ageDrafts = (document: Document, asOf: string): readonly FindingDraft[] =>
  freshness(document, asOf).whole.value !== 0
    ? []
    : [
        {
          code: 'D.defect',
          severity: 'warning',
          ref: 'neverUpdated',
          records: [],
          sentence: 'Plan never updated: no section was edited or confirmed lately.',
          action: 'Go through the plan and confirm what still holds',
        },
      ];

/** The sections somebody began to write: cover and profile hold their name and their state from the start. */
const begunSections = (document: Document, asOf: string): ReadonlySet<string> => {
  const written = new Set(
    requirements(document, asOf)
      .filter(({ section, field, met }) => met > 0 && !(section === 'cover' && field === 'name'))
      .map(({ section }) => section),
  );
  return new Set(
    filledSections(document, asOf)
      .filter((id) => (id !== 'cover' && id !== 'profile') || written.has(id))
      .map(sectionCode),
  );
};

/**
 * What a plan is asked for. Before its first person nothing; as long as it is a draft, what the sections still need that
 * somebody began, and what plans often lack once half of them are begun. What the others need is said beside them. Once
 * others read the plan, all of it.
 */
const askedFor = (document: Document, asOf: string, drafts: readonly FindingDraft[]): FindingDraft[] => {
  if (document.person.size === 0) return drafts.filter(isOfSomething);
  if ((single(document, 'plan')?.state ?? 'draft') !== 'draft') return [...drafts];
  const begun = begunSections(document, asOf);
  const isHalfBegun = begun.size * 2 >= SECTIONS.length;
  return drafts.filter(
    (draft) =>
      isOfSomething(draft) ||
      (draft.code === 'D.defect' ? isHalfBegun : begun.has(draft.code.slice(0, draft.code.indexOf('.')))),
  );
};

/**
 * Errors, warnings and notices of the plan, errors first. Gaps (F6) are beside it. Reads every kind: whether a plan is up
 * to date depends on all of it.
 */
export const planCheck = figure(KIND_NAMES, (document, asOf): readonly Finding[] => {
  const drafts = [...checkDrafts(document, asOf), ...ageDrafts(document, asOf)];
  return withWaivers(askedFor(document, asOf, drafts).sort(bySeverity), document, asOf);
});

/** Whether a finding is about something that was written, and not about what is not there yet. */
const isOfSomething = ({ code, severity, records }: FindingDraft): boolean =>
  severity === 'error' ||
  (!code.endsWith('.required') &&
    code !== 'D.defect' &&
    records.some(({ kind }) => kind !== 'plan' && kind !== 'account'));

/** What a plan must say before others review it, whatever else of it is there (F29). */
const OF_A_REVIEW: ReadonlySet<string> = new Set(['ambition.ambition', 'value.valueStatement', 'review.review']);

/** A state the plan may take, and what stands in its way. */
type PlanReadiness = {
  readonly isReadyForReview: boolean;
  readonly isReadyForFinal: boolean;
  readonly blockers: readonly Finding[];
  /** Whatever the share of fields: ambition, value statement and the next review, where they are missing. */
  readonly wanting: readonly Requirement[];
  /** Records nobody filled: each is filled or removed before others read the plan. */
  readonly empty: readonly RecordRef[];
};

/**
 * F29: whether the plan may go to review (80 % complete, no error, an ambition, a value statement, a review within 100
 * days, no record nobody filled) or be final (90 % complete, all of that, weights that sum to 100, and no critical gap
 * that nobody has set aside).
 */
export const planReadiness = (document: Document, asOf: string): PlanReadiness => {
  const settings = settingsOf(document, asOf);
  const { whole, sections } = completeness(document, asOf);
  const findings = planCheck(document, asOf);
  const errors = findings.filter((finding) => finding.severity === 'error');
  const weights = findings.filter((finding) => finding.code.includes('.weights'));
  const critical = gaps(document, asOf).filter((gap) => gap.code === 'G1' && isOpen(gap));
  const wanting = sections.flatMap(({ missing }) =>
    missing.filter((one) => OF_A_REVIEW.has(`${one.section}.${one.field}`)),
  );
  const empty = emptyRecords(document).filter(({ kind }) => !isAtlasKind(kind));
  const isSaid = errors.length + wanting.length + empty.length === 0;
  return {
    isReadyForReview: isSaid && isAtLeast(whole.value ?? 0, settings.readyForReview),
    isReadyForFinal:
      isSaid && weights.length + critical.length === 0 && isAtLeast(whole.value ?? 0, settings.readyForFinal),
    blockers: [...errors, ...weights, ...critical],
    wanting,
    empty,
  };
};
