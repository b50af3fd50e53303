/** Who does key account management, what for, and what a result pays: roles, competences, the scorecard and rewards. */
import { z } from 'zod';
import {
  beyond,
  date,
  flag,
  fromZero,
  json,
  labelled,
  number,
  ofMoney,
  oneOf,
  optional,
  privateNote,
  ref,
  refs,
  text,
  whole,
} from './fields';
import { defineKind } from './kind';
import { COMPETENCES, MEASURE_CATEGORIES, MEASURE_DIRECTIONS, ROLE_LANGUAGES } from './scales';

const atlas = (noun: string) => ({ scope: 'atlas' as const, noun });
/** What is thought of somebody of your own goes whole, with every other opinion. */
const opinionOfOwn = (noun: string) => ({ ...atlas(noun), nature: 'opinion' as const });

/** 1–5 in the order of the competences; null where one is not rated. A shorter list says nothing of the rest. */
const levels = () => json(z.array(z.number().int().min(1).max(5).nullable()).max(COMPETENCES.length).readonly(), []);

/** A measure of the programme's own scorecard, and the one accounts take over. */
export const programmeMeasure = defineKind('programmeMeasure', atlas('measure of the programme'), {
  name: labelled('Measure', beyond(text(200))),
  category: beyond(oneOf(MEASURE_CATEGORIES)),
  horizonMonths: labelled('Horizon (months)', beyond(optional(whole()))),
  weight: beyond(number()),
  direction: labelled('Better is', beyond(oneOf(MEASURE_DIRECTIONS))),
  floor: labelled('Nothing at', beyond(optional(number()))),
  target: labelled('Full at', beyond(optional(number()))),
  actual: labelled('Now', beyond(optional(number()))),
  source: labelled('Where the number is read', beyond(optional(text(300)))),
  customerScored: labelled('Scored by the customer', beyond(flag())),
  team: labelled('Shared by the team', beyond(flag())),
});

/** What the scorecard of the programme came to on a day somebody kept it. Shares 0–1.5. */
export const scorecardResult = defineKind('scorecardResult', atlas('result of the scorecard'), {
  takenOn: labelled('Kept on', beyond(date())),
  score: beyond(optional(number())),
  payout: beyond(optional(number())),
  /** Attained of each measure, by its id. */
  attained: beyond(json(z.record(z.string().max(80), z.number().nullable()).readonly(), {})),
});

/** What somebody of yours may earn by a scorecard: that of the programme, or that of one account. */
export const reward = defineKind('reward', atlas('reward'), {
  memberId: labelled('Who', beyond(optional(ref('member')))),
  targetBonus: fromZero(labelled('Target bonus a year', ofMoney(beyond(optional(number()))))),
  portfolioAccountId: labelled('By the scorecard of', beyond(optional(ref('portfolioAccount')))),
  note: labelled('Agreed', privateNote(beyond(optional(text(1_000))))),
});

/** What a role is for, what it takes and how it is measured. Lists are texts with a line for each point. */
export const roleProfile = defineKind('roleProfile', atlas('role profile'), {
  title: labelled('Title', beyond(text(200))),
  reportsTo: labelled('Reports to', beyond(optional(text(200)))),
  summary: labelled('Summary', beyond(optional(text(2_000)))),
  duties: labelled('Duties', beyond(optional(text(8_000)))),
  requirements: labelled('Requirements', beyond(optional(text(8_000)))),
  measures: labelled('Measured by', beyond(optional(text(4_000)))),
  portfolioAccountIds: labelled('Accounts', beyond(refs('portfolioAccount'))),
  language: labelled('Language', beyond(oneOf(ROLE_LANGUAGES))),
  wanted: labelled('Wanted levels', beyond(levels())),
});

/** How far somebody is in the competences of their role, as they see it and as their manager does. */
export const competenceProfile = defineKind('competenceProfile', opinionOfOwn('competence profile'), {
  memberId: labelled('Who', beyond(optional(ref('member')))),
  roleProfileId: labelled('Role', beyond(optional(ref('roleProfile')))),
  self: labelled('Own view', beyond(levels())),
  manager: labelled('Manager', beyond(levels())),
  note: labelled('Note', privateNote(beyond(optional(text(2_000))))),
});

/** What is done about a competence, by whom the profile is of. */
export const developmentStep = defineKind('developmentStep', opinionOfOwn('development step'), {
  competenceProfileId: labelled('Profile', beyond(ref('competenceProfile'))),
  competence: labelled('Competence', beyond(oneOf(COMPETENCES))),
  title: labelled('What is done', beyond(text(500))),
  dueDate: labelled('By', beyond(optional(date()))),
  doneOn: labelled('Done on', beyond(optional(date()))),
});

/** A competence profile as it was on a day somebody kept it. */
export const competenceResult = defineKind('competenceResult', opinionOfOwn('result of a competence profile'), {
  competenceProfileId: labelled('Profile', beyond(ref('competenceProfile'))),
  takenOn: labelled('Kept on', beyond(date())),
  self: labelled('Own view', beyond(levels())),
  manager: labelled('Manager', beyond(levels())),
  wanted: labelled('Wanted levels', beyond(levels())),
});
