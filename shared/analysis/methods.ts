/** The method library: one entry for each framework behind a figure or a screen. Texts are the product's own. */

import { stageNames } from './relationshipStage';
import { FRAMEWORKS } from '../model/scales';
import { inWords, withinSentence, said } from '../model/words';
import { METHOD_PLACES } from './methodPlaces';

export type FormulaNumber = `F${number}` | 'F22b' | 'F26a' | 'F26b' | 'F26c';

export type Method = {
  readonly id: string;
  readonly name: string;
  /** What it is, in plain words. */
  readonly what: string;
  /** When it helps. */
  readonly when: string;
  /** Where and how it appears in the app. */
  readonly how: string;
  /** Where it comes from; methods of other companies are named as compatible with. */
  readonly reference: string;
  readonly bibtex: string | null;
  readonly figures: readonly FormulaNumber[];
};

const bib = (kind: string, key: string, fields: Readonly<Record<string, string>>): string =>
  `@${kind}{${key},\n${Object.entries(fields)
    .map(([name, value]) => `  ${name} = {${value}}`)
    .join(',\n')}\n}`;

export const METHOD_LIBRARY: readonly Method[] = [
  {
    id: 'buyingCentre',
    name: 'Buying centre',
    figures: ['F2', 'F3', 'F5', 'F10'],
    what: 'A company does not buy; several people decide together, each in a role: {buyingRoles.user}, {buyingRoles.influencer}, {buyingRoles.buyer}, {buyingRoles.decider}, {buyingRoles.gatekeeper}; {buyingRoles.initiator} and {buyingRoles.approver} were added later.',
    when: 'Whenever more than one person has a say, which is nearly always.',
    how: 'Roles stand on every card. Each opportunity has its own buying centre with support, coverage and missing roles.',
    reference:
      'Webster, F. E. and Wind, Y. (1972), A General Model for Understanding Organizational Buying Behavior, Journal of Marketing 36(2)',
    bibtex: bib('article', 'webster1972', {
      author: 'Webster, Frederick E. and Wind, Yoram',
      title: 'A General Model for Understanding Organizational Buying Behavior',
      journal: 'Journal of Marketing',
      volume: '36',
      number: '2',
      pages: '12--19',
      year: '1972',
    }),
  },
  {
    id: 'buyPhases',
    name: 'Buying phases',
    figures: ['F10'],
    what: 'A purchase runs through phases, and different people matter in each. Five phases condense the classic eight: need, specify, evaluate, decide, review.',
    when: 'When support looks good but the decision still slips.',
    how: 'Involvement of each person per phase gives coverage and support per phase; the weakest phase stands out.',
    reference: 'Robinson, P. J., Faris, C. W. and Wind, Y. (1967), Industrial Buying and Creative Marketing',
    bibtex: bib('book', 'robinson1967', {
      author: 'Robinson, Patrick J. and Faris, Charles W. and Wind, Yoram',
      title: 'Industrial Buying and Creative Marketing',
      publisher: 'Allyn and Bacon',
      year: '1967',
    }),
  },
  {
    id: 'buyingInfluences',
    name: 'Buying influences',
    figures: ['F5', 'F6'],
    what: 'Four kinds of influence on one deal: the economic one can say yes when all say no, user and technical ones judge from their work, and a coach guides you inside.',
    when: 'For a single large opportunity, to see who can stop it and who can release it.',
    how: 'A field on each person, the economic buyer of each opportunity, the response mode, and the import of attitudes on a scale from −5 to +5.',
    reference:
      'Compatible with the buying influences of Miller Heiman; Miller, R. B. and Heiman, S. E. (1985), Strategic Selling',
    bibtex: bib('book', 'miller1985', {
      author: 'Miller, Robert B. and Heiman, Stephen E.',
      title: 'Strategic Selling',
      year: '1985',
    }),
  },
  {
    id: 'meddicc',
    name: 'Opportunity evidence',
    figures: ['F8', 'F28'],
    what: 'Seven things to know before you believe a deal: metrics, economic buyer, decision criteria, decision process, pain, champion, competition.',
    when: 'Before moving an opportunity to a later stage, and before a forecast.',
    how: 'Each element is rated by its proof, 0 to 3. A stage ahead of its evidence is flagged. The champion has five criteria of its own.',
    reference: 'Compatible with MEDDICC',
    bibtex: null,
  },
  {
    id: 'relationshipAttributes',
    name: 'Relationship attributes',
    figures: ['F1', 'F2', 'F4', 'F5', 'F9', 'F12'],
    what: 'What a map shows beside the org chart: attitude, influence, political status, adaptability, decision orientation, and who has whose ear.',
    when: 'When the boxes and lines of the chart do not explain how decisions come about.',
    how: 'Fields on each person, lines between people, and lenses that colour the map by one of them.',
    reference: 'Compatible with the contact attributes of Altify',
    bibtex: null,
  },
  {
    id: 'adoption',
    name: 'Adoption of the new',
    figures: ['F12'],
    what: 'People take up new things at different times, from innovator to laggard, and listen to different arguments.',
    when: 'When you bring something the customer has not done before.',
    how: 'Adaptability on each person with a hint for the talk; change readiness of the account as a weighted mean.',
    reference: 'Rogers, E. M. (1962), Diffusion of Innovations',
    bibtex: bib('book', 'rogers1962', {
      author: 'Rogers, Everett M.',
      title: 'Diffusion of Innovations',
      publisher: 'Free Press',
      year: '1962',
    }),
  },
  {
    id: 'relationshipStages',
    name: 'Relationship stages',
    figures: ['F11', 'F13'],
    get what() {
      const [first = '', second = '', third = '', fourth = '', fifth = ''] = stageNames().map(withinSentence);
      return `A relationship with a key account grows from ${first} over ${second} and ${third} to ${fourth} and ${fifth}, and it can come apart.`;
    },
    when: 'Once a year, and whenever your view and the customer’s may differ.',
    how: 'Fifteen questions in five dimensions, from your view and theirs, with warnings; the weakest dimension holds the stage back.',
    reference:
      'Millman, T. and Wilson, K. (1995), From key account selling to key account management, Journal of Marketing Practice 1(1); McDonald, M., Millman, T. and Rogers, B. (1997), Key account management: theory, practice and challenges, Journal of Marketing Management 13(8)',
    bibtex: [
      bib('article', 'millman1995', {
        author: 'Millman, Tony and Wilson, Kevin',
        title: 'From key account selling to key account management',
        journal: 'Journal of Marketing Practice: Applied Marketing Science',
        volume: '1',
        number: '1',
        pages: '9--21',
        year: '1995',
      }),
      bib('article', 'mcdonald1997', {
        author: 'McDonald, Malcolm and Millman, Tony and Rogers, Beth',
        title: 'Key account management: theory, practice and challenges',
        journal: 'Journal of Marketing Management',
        volume: '13',
        number: '8',
        pages: '737--757',
        year: '1997',
      }),
    ].join('\n\n'),
  },
  {
    id: 'portfolioMatrix',
    name: 'Portfolio matrix',
    figures: ['F14', 'F15', 'F16', 'F25'],
    what: 'Accounts are placed by how attractive they are and how strong you are there. Each of the four fields asks for other effort: Strategic, Star, Status, Streamline.',
    when: 'When you share out people, time and money among accounts.',
    how: 'Weighted factors give both axes. The field brings a strategy, a review rhythm and resource rules; borderline accounts are dashed.',
    reference:
      'Ryals, L. and Rogers, B. (2007), Key account planning: benefits, barriers and best practice, Journal of Strategic Marketing 15; Woodburn, D. and McDonald, M. (2011), Key Account Management: The Definitive Guide',
    bibtex: [
      bib('article', 'ryals2007', {
        author: 'Ryals, Lynette and Rogers, Beth',
        title: 'Key account planning: benefits, barriers and best practice',
        journal: 'Journal of Strategic Marketing',
        volume: '15',
        pages: '209--222',
        year: '2007',
      }),
      bib('book', 'woodburn2011', {
        author: 'Woodburn, Diana and McDonald, Malcolm',
        title: 'Key Account Management: The Definitive Guide',
        publisher: 'Wiley',
        year: '2011',
      }),
    ].join('\n\n'),
  },
  {
    id: 'selection',
    name: 'Selection of key accounts',
    figures: ['F17', 'F18'],
    what: 'Choose key accounts by a few criteria tied to strategy, not by turnover alone, and begin with two or three.',
    when: 'When the programme starts, and once a year after that.',
    how: 'Three to five weighted criteria rank the strategic buyers; the list stands beside the one a revenue limit would give, and a pilot of at most three is proposed.',
    reference: 'Compatible with the selection steps of Sales Benchmark Index (SBI)',
    bibtex: null,
  },
  {
    id: 'listAlignment',
    name: 'List alignment and growth check',
    figures: ['F17', 'F21', 'F26a'],
    what: 'Two quick tests of a programme: would all managers write the same list, and do you grow with the customer or slower?',
    when: 'At the start of a year, before targets are set.',
    how: 'Managers type their lists and see the overlap; growth lag compares your revenue with the customer’s own.',
    reference: 'Compatible with the self-checks of Sales Benchmark Index (SBI)',
    bibtex: null,
  },
  {
    id: 'stGallen',
    name: 'St. Gallen audit',
    figures: ['F26b'],
    what: 'Maturity of key account management in five dimensions, strategy, solution, people, management and screening, for the account and for the company.',
    when: 'Once a year, with those who run the programme.',
    how: 'Thirty statements 0 to 4 in a grid give a radar, a level from 1 to 5, and what to improve.',
    reference:
      'Compatible with the St. Gallen key account management concept; Zupancic, D. (2008), Towards an integrated framework of key account management, Journal of Business & Industrial Marketing 23(5)',
    bibtex: bib('article', 'zupancic2008', {
      author: 'Zupancic, Dirk',
      title: 'Towards an integrated framework of key account management',
      journal: 'Journal of Business \\& Industrial Marketing',
      volume: '23',
      number: '5',
      pages: '323--331',
      year: '2008',
    }),
  },
  {
    id: 'threeS',
    name: '3-S screen',
    figures: ['F26c'],
    what: 'A customer can only be managed as a key account where strategy, structure and systems let it decide as one.',
    when: 'Before you make a customer a key account.',
    how: 'Nine answers give three values and a verdict; the weak answers are the conditions.',
    reference: 'After the common management triad of strategy, structure and systems',
    bibtex: null,
  },
  {
    id: 'sevenKeys',
    name: 'Seven keys',
    figures: ['F35'],
    what: 'What a strategic account programme rests on: business not sales, alignment, the right accounts, the right people, relations at many levels, value told, learning.',
    when: 'When you build a programme, to see which foundation is missing.',
    how: 'A state for each key with proof and an owner; the index adds them up.',
    reference:
      'After Sherman, S., Sperry, J. and Reese, S. (2003), The Seven Keys to Managing Strategic Accounts; keys four to seven in own words',
    bibtex: bib('book', 'sherman2003', {
      author: 'Sherman, Sallie and Sperry, Joseph and Reese, Samuel',
      title: 'The Seven Keys to Managing Strategic Accounts',
      publisher: 'McGraw-Hill',
      year: '2003',
    }),
  },
  {
    id: 'riskSteps',
    name: 'Risk in four steps',
    figures: ['F22', 'F22b'],
    what: 'A risk is collected, assessed, answered and watched, in that order.',
    when: 'From the first suspicion; a risk that is only named helps nobody.',
    how: 'A risk moves on only when its step is filled. Likelihood and impact give bands before and after measures; the data suggest risks of their own.',
    reference: 'After U.S. Customs Service (2001), Account Management Handbook',
    bibtex: bib('manual', 'customs2001', {
      title: 'Account Management Handbook',
      organization: 'U.S. Customs Service',
      year: '2001',
      month: '10',
    }),
  },
  {
    id: 'scorecard',
    name: 'KAM scorecard and reward',
    figures: ['F27'],
    what: 'Account managers work on long-term and shared results, so a volume bonus pulls them the wrong way. Measures should be few, partly long term, partly scored by the customer, partly by team.',
    when: 'When targets and bonuses are set.',
    how: 'Measures with floor, target and weight give attainment, score and payout; five checks look at the design.',
    reference:
      'Davies, I. (2014), Key Account Management: Performance, Measurement and Rewards, University of Bath; Woodburn, D. (2008), Rewarding Key Account Management, Cranfield',
    bibtex: [
      bib('techreport', 'davies2014', {
        author: 'Davies, Iain',
        title: 'Key Account Management: Performance, Measurement and Rewards',
        institution: 'University of Bath',
        year: '2014',
      }),
      bib('techreport', 'woodburn2008', {
        author: 'Woodburn, Diana',
        title: 'Rewarding Key Account Management',
        institution: 'Cranfield University',
        year: '2008',
      }),
    ].join('\n\n'),
  },
  {
    id: 'transition',
    name: 'Transition to key account management',
    figures: ['F26a'],
    what: 'A company comes to key account management in stages: scoping, introducing, embedding, optimising.',
    when: 'When you plan the roll-out, to ask of each wave only what it can give.',
    how: 'The waves of the roll-out with their gates, and the readiness check.',
    reference:
      'Davies, I. A. and Ryals, L. J. (2009), A stage model for transitioning to KAM, Journal of Marketing Management 25',
    bibtex: bib('article', 'davies2009', {
      author: 'Davies, Iain A. and Ryals, Lynette J.',
      title: 'A stage model for transitioning to KAM',
      journal: 'Journal of Marketing Management',
      volume: '25',
      pages: '1027--1048',
      year: '2009',
    }),
  },
  {
    id: 'forceField',
    name: 'Force field',
    figures: ['F34'],
    what: 'What drives a change and what holds it back, side by side. Weakening a force against often does more than pushing harder.',
    when: 'Before you commit to an objective.',
    how: 'Forces scored 1 to 5 give a ratio and name the force to weaken first.',
    reference: 'Lewin, K. (1951), Field Theory in Social Science',
    bibtex: bib('book', 'lewin1951', {
      author: 'Lewin, Kurt',
      title: 'Field Theory in Social Science',
      publisher: 'Harper',
      year: '1951',
    }),
  },
  {
    id: 'bowTie',
    name: 'Bow-tie and diamond',
    figures: ['F7', 'F35'],
    what: 'Where one seller meets one buyer the companies touch in a point, like a bow-tie; where many functions meet, the picture is a diamond that survives the loss of one person.',
    when: 'When somebody important may leave, on either side.',
    how: 'Single-thread risk shows how much hangs on one person or one owner; the contact matrix shows which functions meet.',
    reference: 'A common picture in key account management',
    bibtex: null,
  },
  {
    id: 'wallet',
    name: 'Share of wallet and whitespace',
    figures: ['F19'],
    what: 'How much of what the customer spends in your field comes to you, and what does not yet.',
    when: 'To look for growth where you are known already.',
    how: 'A grid of business units and offerings, with spend, your part and competitors; unknown spend is counted, not guessed.',
    reference: 'A common measure in account management',
    bibtex: null,
  },
  {
    id: 'gapToTarget',
    name: 'Gap to target',
    figures: ['F20'],
    what: 'Contracts in force, plus what is likely from open opportunities, minus what risks may cost, against the target.',
    when: 'Every month, and before you promise a number.',
    how: 'Forecast, gap, pipeline coverage and required growth in the plan and on one page.',
    reference: 'A common method of sales planning',
    bibtex: null,
  },
  {
    id: 'valueSelling',
    name: 'Value selling',
    figures: ['F23'],
    what: 'Value counts when the customer agrees with it. A driver goes from claimed to agreed to delivered, with a person and a day.',
    when: 'When price is the only thing talked about.',
    how: 'Drivers with quantity, improvement and confidence give agreed value, return and payback; headline figures never use claims.',
    reference: 'A common method of business-to-business selling',
    bibtex: null,
  },
  {
    id: 'lockOut',
    name: 'Barriers against competitors',
    figures: ['F24', 'F31'],
    what: 'What keeps a competitor out: benefit the customer does not want to lose, and effort to change. A contract alone is a cage, not loyalty.',
    when: 'Before a contract ends, and when a competitor shows up.',
    how: 'Eight barriers 0 to 3 give an index; the power balance shows who needs whom more.',
    reference: 'A common view of switching barriers',
    bibtex: null,
  },
  {
    id: 'health',
    name: 'Account health',
    figures: ['F30'],
    what: 'One look at relationship, value and execution together.',
    when: 'Every month, to see which account needs you.',
    how: 'Mean of three parts, shown with the parts; the value part comes from ten short answers.',
    reference: 'Compatible with the health idea of Revegy',
    bibtex: null,
  },
  {
    id: 'landscapePlan',
    name: 'Customer landscape plan',
    figures: ['F29'],
    what: 'A plan that begins with the customer’s landscape, then revenue, goals and administration.',
    when: 'When your company is used to plans in that order.',
    how: 'A built-in order of the plan’s sections, with the age of key information beside it.',
    reference: 'Compatible with the account planning template of Revegy',
    bibtex: null,
  },
  {
    id: 'onePagePlan',
    name: 'One-page plan',
    figures: ['F34'],
    what: 'A plan that is made in two hours and kept up in one hour a month: few objectives, in the customer’s measures.',
    when: 'For accounts that do not need a full plan, and for a first draft.',
    how: 'One-page mode with three objectives and seven actions, printed on one sheet.',
    reference: 'Compatible with the one-page plan of accountmanager.tips',
    bibtex: null,
  },
  {
    id: 'fourSteps',
    name: '{riskSteps.assess}, {steps.plan}, {steps.do}, {phases.review}',
    figures: ['F29'],
    what: 'Account management as a cycle of four steps.',
    when: 'To see at a glance where an account stands in the year.',
    how: 'A bar over each account; the first step that is not done is the current one.',
    reference: 'Compatible with the account plan of OISM',
    bibtex: null,
  },
  {
    id: 'executiveSponsor',
    name: '{teamRoles.executiveSponsor}',
    figures: ['F25'],
    what: 'A member of your top management keeps a line to a counterpart at the customer.',
    when: 'For every Strategic or Star account.',
    how: 'A pairing with a rhythm, touches, a reminder and a briefing page.',
    reference: 'A common practice in key account management',
    bibtex: null,
  },
  {
    id: 'timeInAccounts',
    name: 'Time by value',
    figures: ['F25'],
    what: 'Time should follow value: what an account earns now and what it may bring.',
    when: 'When a manager has too much to do, or a small account takes too much.',
    how: 'Hours per relationship by influence, and the load of each owner.',
    reference: 'A rule of thumb of account managers',
    bibtex: null,
  },
  {
    id: 'roomVote',
    name: 'Vote of the room',
    figures: ['F32', 'F33'],
    what: 'Everybody rates alone first, then the spread shows what to talk about. Not knowing is an answer.',
    when: 'In a workshop, before one voice sets the tone.',
    how: 'Votes per person and dimension give the careful middle and a spread: agreed, discuss, vote again, or find out.',
    reference: 'A common method of group estimation',
    bibtex: null,
  },
  {
    id: 'relationshipMarketing',
    name: 'Relationship marketing',
    figures: [],
    what: 'The theory behind it all: lasting relationships between companies earn more than single deals.',
    when: 'To explain why key account management exists.',
    how: 'Background reading; no screen of its own.',
    reference: 'A school of business-to-business marketing',
    bibtex: null,
  },
];

/** The pages of the library: only methods one can go to. The others would speak of what nobody can find. */
export const SHOWN_METHODS: readonly Method[] = METHOD_LIBRARY.filter(({ id }) => Object.hasOwn(METHOD_PLACES, id));

/** What a method is called: models a plan can be shown by are named by the words of the atlas. */
export const methodName = ({ id, name }: Pick<Method, 'id' | 'name'>): string =>
  FRAMEWORKS.some((one) => one === id) ? inWords(id) : said(name);

/** The methods behind a figure, for “why this screen”. */
export const methodsBehind = (formula: FormulaNumber): readonly Method[] =>
  METHOD_LIBRARY.filter((method) => method.figures.includes(formula));
