/** What a new plan starts from. A template orders the sections and proposes: examples of fields, and of whole records. */
export type TemplateId =
  | 'blank'
  | 'onePage'
  | 'customerLandscape'
  | 'acquisition'
  | 'growth'
  | 'renewalAtRisk'
  | 'hospital'
  | 'partner';

/** What it proposes, as examples one takes or sets aside: nothing of it is written by itself. */
type Starter = {
  readonly departments?: readonly string[];
  readonly objectives?: readonly {
    readonly type: 'revenue' | 'relationship' | 'customerSuccess';
    readonly title: string;
    readonly measure: string;
  }[];
  readonly actions?: readonly string[];
  readonly risks?: readonly {
    readonly category: 'commercial' | 'competitive' | 'relationship' | 'delivery' | 'contract';
    readonly title: string;
  }[];
  readonly forces?: readonly { readonly side: 'driving' | 'restraining'; readonly title: string }[];
  readonly calendar?: readonly {
    readonly kind: 'customerReview' | 'internalReview' | 'sponsor';
    readonly title: string;
    readonly everyDays: number;
  }[];
  readonly groups?: readonly { readonly name: string; readonly purpose: string }[];
  readonly responsibilities?: readonly string[];
};

export type Template = {
  readonly id: TemplateId;
  readonly title: string;
  /** What it is good for, in a sentence. */
  readonly about: string;
  /** Which pair of classes of people is balanced (F3). */
  readonly industryTemplate: string | null;
  readonly accountType: 'customer' | 'partner';
  readonly starter: Starter;
};

const RHYTHM = [
  { kind: 'internalReview', title: 'Monthly team check', everyDays: 30 },
  { kind: 'customerReview', title: 'Quarterly review with the customer', everyDays: 91 },
  { kind: 'sponsor', title: 'Sponsor talk', everyDays: 90 },
] as const;

const template = (id: TemplateId, title: string, about: string, given: Partial<Template> = {}): Template => ({
  id,
  title,
  about,
  industryTemplate: null,
  accountType: 'customer',
  starter: {},
  ...given,
});

export const TEMPLATES: readonly Template[] = [
  template('blank', 'Blank', 'All sections, nothing filled in.'),
  template(
    'onePage',
    'One page',
    'The seven steps of a plan on a page: ambition, at most three objectives and seven actions, force field and review.',
    {
      starter: { calendar: [{ kind: 'internalReview', title: 'Monthly hour on the plan', everyDays: 30 }] },
    },
  ),
  template(
    'customerLandscape',
    'Customer landscape',
    'The customer first: relationship map, whitespace, strategy map and projects, then revenue, goals, risks and team.',
    {
      starter: { calendar: RHYTHM },
    },
  ),
  template(
    'acquisition',
    'Acquisition',
    'For a customer you want to win: their goals, who decides, who serves them today, and the first order.',
    {
      starter: {
        calendar: [
          { kind: 'internalReview', title: 'Fortnightly team check', everyDays: 14 },
          { kind: 'sponsor', title: 'Sponsor talk', everyDays: 60 },
        ],
        objectives: [
          {
            type: 'relationship',
            title: 'A champion inside who speaks for you when you are not there',
            measure: 'Champions with all four questions answered yes',
          },
          {
            type: 'relationship',
            title: 'You have met everyone who decides',
            measure: 'Deciders with relationship 1 or more',
          },
          {
            type: 'customerSuccess',
            title: 'A first trial ends with what they hoped for',
            measure: 'Success criteria they agreed before it, met after it',
          },
          { type: 'revenue', title: 'First order', measure: 'Revenue in the first year' },
        ],
        actions: [
          'Write down what they want to reach, in their own words, and who said so',
          'List who serves them today, for how much and until when',
          'Find who has opened a door there before, and ask for an introduction',
          'Agree with them what a first trial has to show',
        ],
        risks: [
          { category: 'competitive', title: 'Whoever serves them today lowers the price once they hear of you' },
          { category: 'relationship', title: 'The only person who wants you has no say' },
          { category: 'commercial', title: 'They compare you for a better price and never meant to change' },
        ],
        forces: [
          { side: 'driving', title: 'Something they want to reach that nobody gives them today' },
          { side: 'restraining', title: 'Changing costs them effort, staying does not' },
          { side: 'restraining', title: 'Nobody there has worked with you' },
        ],
        responsibilities: ['Who opens the first door', 'Who writes the offer', 'Who says when to stop'],
      },
    },
  ),
  template(
    'growth',
    'Growth',
    'For an account where you want more of what they spend: whitespace, new units, new decision makers.',
    {
      starter: {
        calendar: RHYTHM,
        objectives: [
          { type: 'revenue', title: 'First order in a unit you do not serve', measure: 'Units with revenue' },
          {
            type: 'relationship',
            title: 'Every decider in the new units knows you as Working or better',
            measure: 'Deciders with relationship 2 or more',
          },
        ],
        actions: [
          'Ask your strongest supporter for three introductions',
          'List what each unit spends in your field',
          'Bring one reference visit to the new unit',
        ],
        forces: [
          { side: 'driving', title: 'They are content where they know you' },
          { side: 'restraining', title: 'The new units have suppliers of their own' },
        ],
      },
    },
  ),
  template(
    'renewalAtRisk',
    'Renewal at risk',
    'For a contract that may go: who decides, what hurts, what must be mended before the date.',
    {
      starter: {
        calendar: [
          { kind: 'internalReview', title: 'Weekly team check until the date', everyDays: 7 },
          { kind: 'sponsor', title: 'Sponsor talk', everyDays: 30 },
        ],
        objectives: [
          {
            type: 'customerSuccess',
            title: 'Every open complaint closed and confirmed by the customer',
            measure: 'Open complaints',
          },
          { type: 'relationship', title: 'The decider supports the renewal', measure: 'Attitude of the decider' },
          { type: 'revenue', title: 'Contract renewed', measure: 'Contract value' },
        ],
        actions: [
          'Ask three users what must change, and write it down',
          'Have the sponsor call the decider',
          'Show the value delivered so far, agreed by one of them',
        ],
        risks: [
          { category: 'contract', title: 'Notice is given before the renewal is signed' },
          { category: 'competitive', title: 'A rival is on trial' },
        ],
        forces: [
          { side: 'driving', title: 'Leaving costs them effort' },
          { side: 'restraining', title: 'What went wrong is not forgotten' },
        ],
      },
    },
  ),
  template(
    'hospital',
    'Hospital',
    'Medical and managerial people side by side, boards and committees, and whether the group can be a key account at all.',
    {
      industryTemplate: 'hospital',
      starter: {
        calendar: RHYTHM,
        departments: [
          'Executive board',
          'Finance',
          'Procurement',
          'Medical direction',
          'Nursing',
          'Medical engineering',
          'IT',
        ],
        groups: [
          { name: 'Capital board', purpose: 'Releases investment' },
          { name: 'Medicines and devices committee', purpose: 'Admits products' },
        ],
        objectives: [
          {
            type: 'relationship',
            title: 'Finance and procurement know you as well as the clinicians do',
            measure: 'Coverage of the managerial side',
          },
        ],
      },
    },
  ),
  template(
    'partner',
    'Partner',
    'For a business partner or affiliate: what each brings, joint value instead of revenue, joint work.',
    {
      accountType: 'partner',
      starter: {
        calendar: [
          { kind: 'customerReview', title: 'Joint review', everyDays: 91 },
          { kind: 'sponsor', title: 'Talk of the two sponsors', everyDays: 120 },
        ],
        objectives: [
          { type: 'customerSuccess', title: 'One joint offer that customers ask for', measure: 'Joint offers made' },
          {
            type: 'relationship',
            title: 'Each of their sales leads has a counterpart of yours',
            measure: 'Pairs that talk monthly',
          },
        ],
        responsibilities: [
          'Who speaks to the joint customer',
          'Who decides on price',
          'Who owns what is developed together',
        ],
      },
    },
  ),
];

export const isTemplate = (id: string): boolean => TEMPLATES.some((template) => template.id === id);
