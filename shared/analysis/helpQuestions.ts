import type { BuyingRole } from '../model/scales';

/**
 * *Help me choose*: the anchors of a scale as plain questions, asked one after the other. The first yes
 * leads to its value; where all are answered with no, the last value is left.
 */
export type HelpedScale =
  | 'influence'
  | 'attitude'
  | 'relationship'
  | 'politicalStatus'
  | 'buyingInfluence'
  | 'adaptability'
  | 'decisionOrientation'
  | 'responseMode'
  | 'targetRelationship'
  | 'targetAttitude'
  | 'involvement'
  | 'sells'
  | 'win'
  | 'access'
  | 'trust'
  | 'likelihood'
  | 'impact'
  | 'force'
  | 'competence';

export type HelpValue = string | number;
type Question = { readonly asks: string; readonly value: HelpValue };
type Help = {
  readonly questions: readonly Question[];
  /** What is left where nothing else is so. */
  readonly otherwise: HelpValue;
};

export const HELP: Readonly<Record<HelpedScale, Help>> = {
  influence: {
    questions: [
      { asks: 'Could nothing be decided against this person?', value: 5 },
      { asks: 'Do they shape the decision, or can they block it in their own area?', value: 4 },
      { asks: 'Are they consulted regularly, and can they slow things down?', value: 3 },
      { asks: 'Are they asked now and then?', value: 2 },
    ],
    otherwise: 1,
  },
  attitude: {
    questions: [
      { asks: 'Do they speak for you when you are not in the room?', value: 2 },
      { asks: 'Would they choose you, and say so when asked?', value: 1 },
      { asks: 'Do they work against you?', value: -2 },
      { asks: 'Do they doubt you, or prefer another way?', value: -1 },
    ],
    otherwise: 0,
  },
  relationship: {
    questions: [
      { asks: 'Do they ask for your view on more than your products, and defend you?', value: 4 },
      { asks: 'Do they tell you things that are not public, and take your call?', value: 3 },
      { asks: 'Do you work on tasks together, and do they answer you?', value: 2 },
      { asks: 'Have you met, and do they know your name?', value: 1 },
    ],
    otherwise: 0,
  },
  politicalStatus: {
    questions: [
      { asks: 'Are they among the few who settle things before the meeting?', value: 'innerCircle' },
      { asks: 'Do the few listen to them, though they are not among them?', value: 'politicalStructure' },
    ],
    otherwise: 'outside',
  },
  buyingInfluence: {
    questions: [
      { asks: 'Can they release the money, and say yes when all others say no?', value: 'economic' },
      { asks: 'Do they guide you inside, and want you to win?', value: 'coach' },
      { asks: 'Will they or their people work with it every day?', value: 'user' },
    ],
    otherwise: 'technical',
  },
  adaptability: {
    questions: [
      { asks: 'Do they try new things before anybody else does?', value: 'innovator' },
      { asks: 'Do they take up what is new when they see what it brings?', value: 'earlyAdopter' },
      { asks: 'Do they wait for proof from others like them?', value: 'pragmatist' },
      { asks: 'Do they change only when the old can no longer be had?', value: 'laggard' },
    ],
    otherwise: 'conservative',
  },
  decisionOrientation: {
    questions: [
      { asks: 'Do they ask first what it costs and brings?', value: 'financial' },
      { asks: 'Do they ask first what it means for patients or users?', value: 'clinical' },
      { asks: 'Do they ask first how it works, and whether it fits?', value: 'technical' },
      { asks: 'Do they ask first who stands behind it?', value: 'relationship' },
    ],
    otherwise: 'business',
  },
  responseMode: {
    questions: [
      { asks: 'Are they in trouble now, and need something mended?', value: 'trouble' },
      { asks: 'Do they want more than they have, and see how?', value: 'growth' },
      { asks: 'Do they believe to be better off than they are?', value: 'overconfident' },
    ],
    otherwise: 'evenKeel',
  },
  targetRelationship: {
    questions: [
      { asks: 'Must they defend you when you are not there, or does one of your goals fail?', value: 4 },
      { asks: 'Must they tell you early what is not public?', value: 3 },
      { asks: 'Must they work on something with you?', value: 2 },
    ],
    otherwise: 1,
  },
  targetAttitude: {
    questions: [
      { asks: 'Does one of your goals need them to speak for you?', value: 2 },
      { asks: 'Is their yes needed for one of your goals?', value: 1 },
      { asks: 'Is it enough that they no longer stand in the way?', value: 0 },
    ],
    otherwise: -1,
  },
  involvement: {
    questions: [
      { asks: 'Do they decide in this phase?', value: 4 },
      { asks: 'Does what they write or ask for change what is decided?', value: 3 },
      { asks: 'Are they asked for their view?', value: 2 },
      { asks: 'Are they told what came of it?', value: 1 },
    ],
    otherwise: 0,
  },
  sells: {
    questions: [
      { asks: 'Have they argued against an objection to you when you were absent?', value: 3 },
      { asks: 'Have they brought you up in a meeting by themselves?', value: 2 },
      { asks: 'Do they say good things about you when asked?', value: 1 },
    ],
    otherwise: 0,
  },
  win: {
    questions: [
      { asks: 'Is something of their own, such as a goal or a promotion, lost if you fail?', value: 3 },
      { asks: 'Can you name what they gain if you succeed?', value: 2 },
      { asks: 'Do you think there is a gain, without knowing which?', value: 1 },
    ],
    otherwise: 0,
  },
  access: {
    questions: [
      { asks: 'Do they bring you to whoever can release the money?', value: 3 },
      { asks: 'Have they introduced you to somebody you could not reach?', value: 2 },
      { asks: 'Do they tell you whom to speak to?', value: 1 },
    ],
    otherwise: 0,
  },
  trust: {
    questions: [
      { asks: 'Do they warn you before anybody else hears of it?', value: 3 },
      { asks: 'Do you hear bad news from them while you can still act?', value: 2 },
      { asks: 'Do they tell you bad news at all?', value: 1 },
    ],
    otherwise: 0,
  },
  likelihood: {
    questions: [
      { asks: 'Would you be surprised if it did not happen?', value: 5 },
      { asks: 'Is it more likely to happen than not?', value: 4 },
      { asks: 'Could it go either way?', value: 3 },
      { asks: 'Have you seen it happen elsewhere?', value: 2 },
    ],
    otherwise: 1,
  },
  impact: {
    questions: [
      { asks: 'Could it cost you the account?', value: 5 },
      { asks: 'Would an objective of the plan fail?', value: 4 },
      { asks: 'Would you have to change the plan?', value: 3 },
      { asks: 'Would somebody at the customer notice?', value: 2 },
    ],
    otherwise: 1,
  },
  force: {
    questions: [
      { asks: 'Could the plan succeed or fail by this alone?', value: 5 },
      { asks: 'Does an objective depend on it?', value: 4 },
      { asks: 'Would it move a date or a target?', value: 3 },
      { asks: 'Do you meet it in most talks?', value: 2 },
    ],
    otherwise: 1,
  },
  competence: {
    questions: [
      { asks: 'Do others learn it from this person?', value: 5 },
      { asks: 'Do they do it without help in a hard case, too?', value: 4 },
      { asks: 'Do they do it on their own in a usual case?', value: 3 },
      { asks: 'Have they done it with somebody beside them?', value: 2 },
    ],
    otherwise: 1,
  },
};

/** What makes somebody a part of a purchase. Several may be so: each is answered by itself. */
export const ROLE_QUESTIONS: Readonly<Record<BuyingRole, string>> = {
  user: 'Will they or their people work with what is bought?',
  influencer: 'Do others ask them what to look for, or which offer is better?',
  buyer: 'Do they call for offers and settle price and terms?',
  decider: 'Is it their choice which offer is taken?',
  gatekeeper: 'Do they settle who gets through, to people or to papers?',
  initiator: 'Did they first say that something has to be bought?',
  approver: 'Must they sign, or release the money, after the choice is made?',
};

export type HelpAnswer = 'yes' | 'no' | 'unknown';

export type Advice = {
  /** What is asked next; null once there is a value. */
  readonly next: string | null;
  readonly value: HelpValue | null;
  /** What nobody could answer on the way: worth asking the person. */
  readonly open: readonly string[];
};

/** Where answers lead, in the order in which the questions are asked. What is not known counts as no, and stays open. */
export const adviceOf = (scale: HelpedScale, answers: readonly HelpAnswer[]): Advice => {
  const { questions, otherwise } = HELP[scale];
  const yes = answers.indexOf('yes');
  const reached = yes < 0 ? answers.length : yes + 1;
  const open = questions.slice(0, reached).flatMap(({ asks }, at) => (answers[at] === 'unknown' ? [asks] : []));
  if (yes >= 0) return { next: null, value: questions[yes]?.value ?? otherwise, open };
  const next = questions[answers.length]?.asks ?? null;
  // Whoever knows nothing at all has no value to take.
  const knowsNothing = open.length === questions.length;
  return { next, value: next === null && !knowsNothing ? otherwise : null, open };
};
