/** The agendas the product knows: steps, minutes, what they open, questions to the room, outcome (domain section 4). */
import type { StepPart, TemplateStep } from './agenda';

export type AgendaTemplate = {
  readonly id: 'oneDay' | 'halfDay' | 'review' | 'opportunity' | 'sevenSteps' | 'joint';
  readonly title: string;
  /** Minutes after midnight. */
  readonly startTime: number;
  readonly minutes: number;
  /** A joint session, with the customer in the room. */
  readonly withCustomer?: true;
  readonly steps: readonly TemplateStep[];
};

type Opens = TemplateStep['opens'];
type Given = {
  readonly asks?: readonly string[];
  readonly notes?: string;
  readonly outcome?: string;
  readonly parts?: readonly StepPart[];
};

const step = (minutes: number, title: string, opens: Opens, given: Given = {}): TemplateStep => ({
  title,
  minutes,
  isBreak: false,
  opens,
  questions: given.asks?.join('\n') ?? null,
  notes: given.notes ?? null,
  outcome: given.outcome ?? null,
  parts: given.parts ?? [],
});
const rest = (minutes: number, title: string, notes: string | null = null): TemplateStep => ({
  title,
  minutes,
  isBreak: true,
  opens: 'participants',
  questions: null,
  notes,
  outcome: null,
  parts: [],
});

const RULES =
  'Rules, read aloud: facts before opinions; say how you know; no talk about private life; nothing here you would not defend if the person read it; “I don’t know” is a good answer.';

const WHO =
  '“Who decides, pays, uses, checks, blocks, advises, controls the diary? Who could say no and is not on the chart? Who joined or left?”';
const CALL = '“Whom do they call before deciding? Who trained whom? Who cannot stand whom?”';

/** A part with its minutes in the whole and in the half day, and what it opens instead of the place of its step. */
type PartRow = readonly [title: string, oneDay: number, halfDay: number, how: string, opens?: StepPart['opens']];
const BUILDING: readonly PartRow[] = [
  ['Frame', 5, 3, 'Name the decision or goal the map must serve.'],
  ['Silent brainstorm', 8, 5, `Everybody writes names and functions alone: ${WHO} Roles first, then names.`],
  ['Round robin', 12, 7, 'One name per turn until lists are empty; no debate.'],
  ['Place', 15, 10, 'Drag from the tray into the formal lines; unknown manager: leave as root.'],
  ['Informal lines', 12, 6, CALL],
  ['Buying roles', 8, 4, 'Roles for the top opportunity.'],
];
const RATING: readonly PartRow[] = [
  ['Calibrate', 5, 3, 'Read the anchors; rate two well-known people together.', 'calibrate'],
  ['Influence', 15, 9, 'Show 1–5 fingers at the same moment, or hidden input one after the other.', 'influence'],
  ['Attitude', 15, 9, 'The same; “don’t know” is a flat hand.', 'attitude'],
  [
    'Relationship and owner',
    10,
    6,
    'The person who knows them best says the relationship with evidence; others challenge.',
    'relationship',
  ],
  ['Outliers', 5, 3, 'Vote again where you were far apart; the lead decides.', 'outliers'],
];
const partsOf = (rows: readonly PartRow[], of: 1 | 2): readonly StepPart[] =>
  rows.map(([title, oneDay, halfDay, how, opens]) => {
    const part = { title, minutes: of === 1 ? oneDay : halfDay, how };
    return opens === undefined ? part : { ...part, opens };
  });

const READ_THE_MAP =
  'Read the map, always in this order: 1 empty or grey cards (do not know); 2 red with high weight; 3 friends without power and power without friends; 4 hidden influencers; 5 one-owner clusters; 6 phase decide; 7 class balance. Each finding becomes an action, a waiver or is dropped by decision.';

const TODAY = ['“What surprises you?”', '“Are we growing with them or slower?”', '“Do we earn money here?”'];
const WORLD = [
  '“What does their board talk about?”',
  '“Who is their customer, what hurts them?”',
  '“What if they do nothing?”',
  '“Which goal is money, which is risk?”',
];
const GAPS = [
  '“Which three relationships would change the year?”',
  '“Who can open that door?”',
  '“What would make the sceptic’s life better?”',
  '“Who takes whom, by when?”',
];
const WHITESPACE = [
  '“Where do they spend and not with us?”',
  '“Which of their goals needs it?”',
  '“Who would buy it?”',
  '“What would stop it?”',
];
const AMBITION = ['“In three years, what will they say we changed?”', '“What will we not do?”'];
const PRE_MORTEM = ['“It is next year and we lost the account. Why?”'];
const NEXT = ['“Which action, if done, makes others easier?”', '“What do we stop?”', '“Who owns it, one name?”'];
const READ_BACK = ['Each owner reads own actions aloud; fist of five (5 fully behind … 0)'];
const SNAPSHOT = 'snapshot, one page, minutes, next review date';

const ONE_DAY: readonly TemplateStep[] = [
  step(15, 'Open: purpose, rules, parking lot', 'participants', {
    asks: ['“What must be true at the end for this day to be worth it?”'],
    notes: RULES,
    outcome: 'participants, expectations',
  }),
  step(30, 'Where are we today', 'position', { asks: TODAY, outcome: 'corrected figures' }),
  step(45, 'The customer’s world', 'world', {
    asks: WORLD,
    notes: 'Bring news and the three answers of the customer.',
    outcome: 'situation texts, 2–6 goals, strategy map',
  }),
  rest(15, 'Break'),
  step(60, 'Stakeholder map: build', 'map', {
    asks: ['“Who could say no and is not on the chart?”'],
    notes: RULES,
    outcome: 'people, lines, links, roles',
    parts: partsOf(BUILDING, 1),
  }),
  step(50, 'Stakeholder map: rate', 'map', {
    asks: ['Say how you know. “I don’t know” is a good answer.'],
    notes:
      'At most 20 names are voted, highest suggested influence first; the rest gets the lead’s values. At most 20 seconds a name.',
    outcome: 'influence, attitude, relationship, owner',
    parts: partsOf(RATING, 1),
  }),
  rest(45, 'Lunch', 'The scribe tidies; look at the list of gaps.'),
  step(35, 'Gaps, routes, relationship plan', 'contacts', {
    asks: GAPS,
    notes: READ_THE_MAP,
    outcome: 'relationship objective, actions, waivers',
  }),
  step(25, 'Relationship stage', 'position', {
    asks: ['“Where do we differ?”', '“Would the customer say the same?”', '“Which warning is true?”'],
    notes: 'Each has done the diagnostic alone.',
    outcome: 'stage, wanted stage',
  }),
  step(40, 'Whitespace and opportunities', 'potential', { asks: WHITESPACE, outcome: 'grid, opportunities' }),
  rest(15, 'Break'),
  step(30, 'Ambition, target, strategy', 'ambition', { asks: AMBITION, outcome: 'ambition, targets, gap, strategy' }),
  step(25, 'Value and competition', 'value', {
    asks: [
      '“What is it worth to them, who agrees?”',
      '“Why would they leave?”',
      '“If you were the rival, where would you attack?”',
    ],
    outcome: 'drivers, lock-out, barriers',
  }),
  step(15, 'Risks', 'risks', {
    asks: PRE_MORTEM,
    notes: 'Pre-mortem, silent 3 minutes.',
    outcome: 'top 5 risks with measure',
  }),
  step(25, 'Objectives and 90-day actions', 'actions', { asks: NEXT, outcome: '3–5 objectives, 7–15 actions' }),
  step(10, 'Read-back and close', 'close', { asks: READ_BACK, outcome: SNAPSHOT }),
];

const HALF_DAY: readonly TemplateStep[] = [
  step(10, 'Open: purpose, rules, parking lot', 'participants', {
    asks: ['“What must be true at the end for this day to be worth it?”'],
    notes: RULES,
    outcome: 'participants, expectations',
  }),
  step(20, 'Where are we today', 'position', {
    asks: ['“Are we growing with them or slower?”', '“What surprises you?”', '“Do we earn money here?”'],
    notes: 'Only exceptions.',
    outcome: 'corrected figures',
  }),
  step(25, 'The customer’s world', 'world', { asks: WORLD, outcome: '2–3 goals' }),
  step(35, 'Stakeholder map: build', 'map', {
    asks: ['“Who could say no and is not on the chart?”'],
    notes: `The chart is prepared; add, correct, link. ${RULES}`,
    outcome: 'people, lines, links, roles',
    parts: partsOf(BUILDING, 2),
  }),
  step(30, 'Stakeholder map: rate', 'map', {
    asks: ['Say how you know. “I don’t know” is a good answer.'],
    notes:
      'Vote only on influence 3 or more, or disputed, at most 15 names. Read the anchors. Start with two people everybody knows. The lead decides last.',
    outcome: 'influence, attitude, relationship and owner for every name with influence 3 or more',
    parts: partsOf(RATING, 2),
  }),
  rest(15, 'Break'),
  step(25, 'Gaps, routes, relationship plan', 'contacts', {
    asks: GAPS,
    notes: READ_THE_MAP,
    outcome: 'top 5 gaps: actions, waivers',
  }),
  step(25, 'Whitespace and opportunities', 'potential', { asks: WHITESPACE, outcome: 'top 5 cells' }),
  step(20, 'Ambition, target, strategy', 'ambition', {
    asks: AMBITION,
    notes: 'Year 1 only.',
    outcome: 'ambition, targets of year 1',
  }),
  step(10, 'Risks', 'risks', {
    asks: PRE_MORTEM,
    notes: 'Pre-mortem, silent 3 minutes.',
    outcome: 'top 3 risks with measure',
  }),
  step(20, 'Objectives and 90-day actions', 'actions', {
    asks: ['“Who owns it, one name?”', '“Which action, if done, makes others easier?”', '“What do we stop?”'],
    outcome: 'at most 3 objectives, 7 actions',
  }),
  step(5, 'Read-back and close', 'close', { asks: READ_BACK, outcome: SNAPSHOT }),
];

const REVIEW: readonly TemplateStep[] = [
  step(15, 'Changes', 'compass', { asks: ['“Who joined or left?”', '“What surprises you?”'] }),
  step(20, 'Map movement', 'map', {
    asks: ['Say how you know. “I don’t know” is a good answer.'],
    notes: READ_THE_MAP,
  }),
  step(15, 'Figures', 'position', { asks: TODAY }),
  step(25, 'Actions', 'actions', { asks: NEXT }),
  step(10, 'Risks', 'risks', { asks: PRE_MORTEM }),
  step(5, 'Decisions', 'close', { asks: READ_BACK, outcome: SNAPSHOT }),
];

const OPPORTUNITY: readonly TemplateStep[] = [
  step(25, 'Who decides', 'decision', { asks: [WHO, CALL], outcome: 'people of the decision, roles, phases' }),
  step(20, 'Evidence', 'potential', {
    asks: ['“Who would buy it?”', '“What would stop it?”', 'Say how you know. “I don’t know” is a good answer.'],
    outcome: 'evidence for the opportunity',
  }),
  step(15, 'Next moves', 'actions', { asks: ['“Who takes whom, by when?”', '“Who owns it, one name?”'] }),
];

/** A plan on a page in two hours: its seven steps, and between them the people it depends on. */
const SEVEN_STEPS: readonly TemplateStep[] = [
  step(10, 'Overview', 'pageOverview', {
    asks: ['“Where are they, where do they want to be, and what will we be for them?”'],
    outcome: 'ambition, situation today and tomorrow',
  }),
  step(20, 'The people', 'map', {
    asks: ['“Who decides, pays, uses, checks, blocks, advises?”', '“Who could say no and is not on the chart?”'],
    notes: 'Build and rate the ten people who matter most; the rest later. ' + RULES,
    outcome: 'people, lines, influence, attitude, relationship',
  }),
  step(15, 'Objectives', 'pageObjectives', {
    asks: ['“What will be true by when, in their measures?”'],
    notes: 'At most three.',
    outcome: 'at most three objectives',
  }),
  step(15, 'Solution', 'pageSolution', {
    asks: ['“How do we help them get there?”', '“What is it worth to them, who agrees?”'],
    outcome: 'value statement, value drivers',
  }),
  step(20, 'Action plan', 'pageActions', {
    asks: NEXT,
    notes: 'At most seven.',
    outcome: 'at most seven actions',
  }),
  step(10, 'Change management', 'pageChange', {
    asks: [
      '“What drives this plan, and what holds it back?”',
      '“What would weaken the strongest of what holds it back?”',
    ],
    outcome: 'force field with scores',
  }),
  step(15, 'Implementation', 'pageImplementation', {
    asks: ['“Who owns it, one name?”', '“By when?”'],
    outcome: 'owner and day of every action',
  }),
  step(10, 'Review', 'pageReview', {
    asks: ['“How shall we see whether it works?”', '“When do we look again?”'],
    outcome: 'measures, next review',
  }),
  step(5, 'Read-back and close', 'close', { asks: READ_BACK, outcome: SNAPSHOT }),
];

/** With a customer in the room: only what a guest takes part in (domain section 4.1), asked of them and not about them. */
const JOINT: readonly TemplateStep[] = [
  step(10, 'Welcome', 'participants', {
    asks: ['“What must be true at the end for this to be worth your time?”'],
    notes: 'Who is in the room, and what happens with what is said. The projector shows only what is shared with them.',
    outcome: 'participants, expectations',
  }),
  step(40, 'What you want to reach', 'world', {
    asks: [
      '“What does your board talk about this year?”',
      '“Who is your customer, and what hurts them?”',
      '“What happens if nothing is done?”',
    ],
    notes: 'Their words, not yours. Goals they agree to are ticked as shared, so that they stand on the projector.',
    outcome: 'situation texts, goals in their words',
  }),
  step(25, 'What may stand in the way', 'risks', {
    asks: ['“It is next year and what we began together did not work. Why?”'],
    notes: 'Silent 3 minutes, then one each. Risks of relationship and of rivals are never shared.',
    outcome: 'risks both sides see, with a measure',
  }),
  step(5, 'What was agreed', 'close', { asks: ['Who does what, by when'], outcome: 'actions, the next date' }),
];

export const AGENDA_TEMPLATES: readonly AgendaTemplate[] = [
  { id: 'oneDay', title: 'One day', startTime: 9 * 60, minutes: 480, steps: ONE_DAY },
  { id: 'halfDay', title: 'Half day', startTime: 8 * 60 + 30, minutes: 240, steps: HALF_DAY },
  { id: 'review', title: '90-minute review', startTime: 9 * 60, minutes: 90, steps: REVIEW },
  { id: 'opportunity', title: '60-minute opportunity', startTime: 9 * 60, minutes: 60, steps: OPPORTUNITY },
  { id: 'sevenSteps', title: 'Plan on a page, seven steps', startTime: 9 * 60, minutes: 120, steps: SEVEN_STEPS },
  {
    id: 'joint',
    title: 'Joint customer session',
    startTime: 10 * 60,
    minutes: 80,
    withCustomer: true,
    steps: JOINT,
  },
];

/** What is done one to two weeks before a workshop: who, task, minutes. */
export const PRE_WORK: readonly (readonly [who: string, task: string, minutes: number])[] = [
  ['lead', 'Load revenue, cost of goods, cost to serve, opportunities, contracts', 45],
  ['lead', 'First chart from the customer’s public information and own contacts', 45],
  ['each', 'Own list of people they met in the last year, with date', 15],
  ['each', 'Stage diagnostic, alone', 10],
  ['facilitator', 'Choose template, participants, timings; check the projector at 100 % zoom', 20],
  ['lead', 'Ask the customer three questions: what matters this year, how do we do, what should we do more of', 30],
];
