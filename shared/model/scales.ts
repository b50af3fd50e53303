/** Closed sets and scales. Values are stored; labels live in `words.ts`. */

export const INFLUENCE = [1, 2, 3, 4, 5] as const;
export const ATTITUDE = [-2, -1, 0, 1, 2] as const;
export const RELATIONSHIP = [0, 1, 2, 3, 4] as const;

export const PERSON_STATUS = ['active', 'leaving', 'vacant', 'left'] as const;
export const BUYING_ROLES = ['user', 'influencer', 'buyer', 'decider', 'gatekeeper', 'initiator', 'approver'] as const;
export const BUYING_INFLUENCES = ['economic', 'user', 'technical', 'coach'] as const;
export const POLITICAL_STATUS = ['innerCircle', 'politicalStructure', 'outside'] as const;
export const ADAPTABILITY = ['innovator', 'earlyAdopter', 'pragmatist', 'conservative', 'laggard'] as const;
export const DECISION_ORIENTATION = ['financial', 'technical', 'relationship', 'business', 'clinical'] as const;
export const RESPONSE_MODE = ['growth', 'trouble', 'evenKeel', 'overconfident'] as const;
export const PHASES = ['need', 'specify', 'evaluate', 'decide', 'review'] as const;
export const CHAMPION_CRITERIA = ['sells', 'win', 'access', 'trust'] as const;
export type ChampionCriterion = (typeof CHAMPION_CRITERIA)[number];

/** What somebody from outside the customer is to it. */
export const OUTSIDE_KINDS = ['consortium', 'adviser', 'integrator', 'shareholder', 'regulator', 'affiliate'] as const;
export const NOTE_FORMS = ['sticky', 'words'] as const;
export const NOTE_COLOURS = ['yellow', 'blue', 'green', 'rose', 'plain'] as const;
export const LINK_TYPES = ['influences', 'mentor', 'ally', 'conflict'] as const;
export const DECISION_RULES = ['chairDecides', 'majority', 'consensus', 'advises'] as const;

export const TEAM_ROLES = [
  'accountLead',
  'clientExecutive',
  'executiveSponsor',
  'clinicalLead',
  'solutionConsultant',
  'serviceLead',
  'commercial',
  'delivery',
  'finance',
  'guestFacilitator',
] as const;
export const LIFECYCLES = ['candidate', 'pilot', 'key', 'large', 'watch', 'exited'] as const;
export const KAM_FORMS = ['key', 'national', 'regional', 'global'] as const;

export const CELL_STATUS = ['ours', 'partial', 'competitor', 'open', 'notApplicable', 'unknown'] as const;
export const OPPORTUNITY_STAGES = [
  'idea',
  'identified',
  'qualified',
  'proposed',
  'negotiation',
  'won',
  'lost',
] as const;
export const OPPORTUNITY_TYPES = ['renewal', 'upsell', 'crossSell', 'new'] as const;
export const MEDDICC = [
  'metrics',
  'economicBuyer',
  'decisionCriteria',
  'decisionProcess',
  'identifyPain',
  'champion',
  'competition',
] as const;
export const PROJECT_STATUS = ['planned', 'inProgress', 'done', 'stopped'] as const;
/** The fields of the key information card: those of the account, then those of your last full year with it. */
export const KEY_FIELDS = [
  'industry',
  'ownership',
  'hq',
  'employees',
  'customerRevenue',
  'customerRevenuePrevious',
  'netIncome',
  'netIncomePrevious',
  'revenue',
  'cogs',
  'costToServe',
] as const;
export const SPEND_TRENDS = ['rising', 'steady', 'falling'] as const;
export const PLAN_IMPACT = ['opportunity', 'threat', 'neutral'] as const;

export const OBJECTIVE_TYPES = ['revenue', 'relationship', 'customerSuccess'] as const;
export const OBJECTIVE_STATUS = ['onTrack', 'atRisk', 'offTrack', 'done'] as const;
export const ACTION_STATUS = ['open', 'inProgress', 'done', 'cancelled'] as const;
export const ACTION_ORIGINS = ['trigger', 'workshop', 'ownIdea', 'customerRequest'] as const;

export const RISK_CATEGORIES = [
  'commercial',
  'competitive',
  'relationship',
  'delivery',
  'contract',
  'financial',
  'strategic',
  'compliance',
  'tradeCompliance',
  'reputation',
] as const;
export const RISK_STEPS = ['collect', 'assess', 'prescribe', 'monitor'] as const;
export const RISK_STATUS = ['open', 'closed', 'accepted'] as const;

export const TARGET_TYPES = ['revenue', 'profit'] as const;
export const DRIVER_TYPES = ['cost', 'revenue', 'time', 'risk', 'capital', 'outcome'] as const;
export const DRIVER_STATES = ['claimed', 'agreed', 'delivered'] as const;
export const MEETING_KINDS = ['executive', 'review', 'negotiation', 'working', 'social'] as const;
export const MEASURE_CATEGORIES = ['financial', 'salesVolume', 'customer', 'relationship', 'process', 'team'] as const;
export const MEASURE_DIRECTIONS = ['up', 'down'] as const;
export const BUYER_TYPES = ['strategic', 'transactional'] as const;
export const VOTE_DIMENSIONS = ['influence', 'attitude', 'relationship'] as const;
/** What a vote of the room comes to (F32); `notVoted` is said of names it was not asked about. */
export const VOTE_STATUS = ['agreed', 'discuss', 'revote', 'findOut', 'needVotes', 'notVoted'] as const;
/** What a part of a step opens instead of the place of its step. */
export const PART_VIEWS = ['calibrate', 'influence', 'attitude', 'relationship', 'outliers'] as const;

/** Models of key account management a plan can be shown by: ids of the method library. */
export const FRAMEWORKS = ['relationshipStages', 'portfolioMatrix', 'bowTie', 'stGallen'] as const;
export type Framework = (typeof FRAMEWORKS)[number];
/** What a plan is shown by that has chosen none. */
export const USUAL_FRAMEWORK: Framework = 'relationshipStages';
export const PLAN_STATES = ['draft', 'inReview', 'final', 'superseded'] as const;
export const CALENDAR_KINDS = ['customerReview', 'internalReview', 'sponsor', 'other'] as const;
export const CONFIDENTIALITY = ['internal', 'customer'] as const;
/** Texts of which there is one, each shared with the customer by a tick of its own: the fields marked `onTick`. */
export const SHARED_TEXTS = [
  'account.situationToday',
  'account.situationTomorrow',
  'account.situationPath',
  'account.customersCustomers',
  'account.customersCompetitors',
  'plan.ambition',
  'plan.valueStatement',
] as const;
export type SharedText = (typeof SHARED_TEXTS)[number];
/** `voted`: by the room. `notVoted`: the lead’s value beside what the room voted on. */
export const BASES = ['confirmed', 'observed', 'voted', 'notVoted', 'assumed', 'hearsay'] as const;
export const RATINGS = [
  'influence',
  'attitude',
  'relationship',
  'targetRelationship',
  'adaptability',
  'politicalStatus',
] as const;
export const SWOT_FIELDS = ['strengths', 'weaknesses', 'opportunities', 'threats'] as const;
export const FORCE_SIDES = ['driving', 'restraining'] as const;
export const ACCOUNT_TYPES = ['customer', 'partner', 'affiliate'] as const;

export type Phase = (typeof PHASES)[number];
export type BuyingRole = (typeof BUYING_ROLES)[number];
export type LinkType = (typeof LINK_TYPES)[number];
export type PersonStatus = (typeof PERSON_STATUS)[number];

/** The places of the app, in the order of the rail, and how the same people are shown in that of the map. */
export const PLACES = ['compass', 'map', 'grid', 'plan', 'actions', 'workshop', 'export', 'work'] as const;
export const PEOPLE_VIEWS = ['map', 'list', 'contacts'] as const;

/** What a step of a workshop opens: who is there, a place of the app, or a section of the plan. */
export const STEP_VIEWS = [
  'participants',
  'map',
  'grid',
  'contacts',
  'compass',
  'actions',
  'close',
  'position',
  'world',
  'ambition',
  'potential',
  'decision',
  'value',
  'competition',
  'risks',
  'stakeholders',
  'profile',
  'objectives',
  'pageOverview',
  'pageObjectives',
  'pageSolution',
  'pageActions',
  'pageChange',
  'pageImplementation',
  'pageReview',
] as const;
export const PARTICIPANT_ROLES = [
  'facilitator',
  'scribe',
  'accountLead',
  'sponsor',
  'contributor',
  'challenger',
  'customerGuest',
] as const;
export const CAPTURED_FORMS = ['parked', 'decision', 'action', 'note'] as const;

/** Lists of statements that the programme is checked by. */
export const RESPONSIBILITIES = ['R', 'A', 'C', 'I'] as const;
export const RHYTHMS = ['monthly', 'quarterly', 'halfYearly', 'yearly'] as const;
export const INITIATIVE_STATUS = ['planned', 'running', 'done', 'dropped'] as const;
export const PROGRAMME_CHECKS = ['readiness', 'stGallenAudit', 'sevenKeys'] as const;
export type ProgrammeCheck = (typeof PROGRAMME_CHECKS)[number];

/** What an account manager has to be good at, in the order of the profile. */
export const COMPETENCES = [
  'strategicThinking',
  'customerBusiness',
  'finance',
  'leadership',
  'teamManagement',
  'projectManagement',
  'planning',
  'negotiation',
  'valueSelling',
  'communication',
] as const;
export type Competence = (typeof COMPETENCES)[number];
/** Languages a role profile is written in: that of its headings and of what it is begun with. */
export const ROLE_LANGUAGES = ['en', 'de'] as const;
export type RoleLanguage = (typeof ROLE_LANGUAGES)[number];
