/** People of the customer: the seat in the chart, the person in it, and what joins them. */
import { z } from 'zod';
import {
  amount,
  beyond,
  date,
  dateSchema,
  FARTHEST,
  flag,
  forCustomer,
  json,
  labelled,
  number,
  ofMoney,
  ofNames,
  oneOf,
  opinion,
  optional,
  percent,
  privateNote,
  ref,
  refs,
  someOf,
  text,
  whole,
} from './fields';
import { imageSchema } from './image';
import { defineKind } from './kind';
import {
  ADAPTABILITY,
  BASES,
  BUYING_INFLUENCES,
  BUYING_ROLES,
  DECISION_ORIENTATION,
  DECISION_RULES,
  LINK_TYPES,
  NOTE_COLOURS,
  NOTE_FORMS,
  OUTSIDE_KINDS,
  PERSON_STATUS,
  POLITICAL_STATUS,
  RATINGS,
  RESPONSE_MODE,
} from './scales';

/** A place in the organisation. It stays when its holder leaves. */
export const seat = defineKind(
  'seat',
  { noun: 'seat', isForCustomer: true },
  {
    title: forCustomer(labelled('Job title', optional(text(500)))),
    departmentId: forCustomer(optional(ref('department'))),
    businessUnitId: forCustomer(optional(ref('businessUnit'))),
    reportsToId: forCustomer(optional(ref('seat'))),
    dottedLineToIds: forCustomer(refs('seat')),
    stakeholderClass: labelled('Class', optional(text(80))),
    level: optional(whole(1, 5)),
    /** A person from outside the account: adviser, regulator, owner. Has no solid line. */
    outside: labelled('From outside the customer', beyond(flag())),
    outsideKind: labelled('Kind of outsider', beyond(optional(oneOf(OUTSIDE_KINDS)))),
    company: beyond(optional(text(200))),
    /** Stands beside the manager on the map, not below with the other reports. */
    assistant: forCustomer(labelled('Assistant of their manager', beyond(optional(flag())))),
    /**
     * Waits in the tray until somebody says where in the chart it belongs. Means nothing once it has a manager or
     * reports.
     */
    unplaced: forCustomer(beyond(flag())),
  },
);

const involvement = z.number().int().min(0).max(4).nullable();
const criterion = z.number().int().min(0).max(3).nullable();

const frozen = (least: number, most: number) => z.number().int().min(least).max(most).nullable();
const frozenRatings = { influence: frozen(1, 5), attitude: frozen(-2, 2), relationship: frozen(0, 4) };

/** Days that go along from one account to another. */
const MOST_EARLIER = 60;
const earlierRatings = z
  .array(z.object({ asOf: dateSchema, account: z.string().max(200), ...frozenRatings }).readonly())
  .max(MOST_EARLIER)
  .readonly();

/**
 * A person, or the placeholder that keeps a vacant seat (status `vacant`, no name). An active person without a name is
 * shown as *Name not known* and counts.
 */
export const person = defineKind(
  'person',
  { noun: 'person', isForCustomer: true },
  {
    name: forCustomer(ofNames(optional(text(300)))),
    influence: opinion(optional(whole(1, 5))),
    attitude: opinion(optional(whole(-2, 2))),
    relationship: opinion(optional(whole(0, 4))),
    targetRelationship: opinion(labelled('Relationship wanted', optional(whole(0, 4)))),
    targetAttitude: opinion(labelled('Attitude wanted', beyond(optional(whole(-2, 2))))),
    buyingRoles: opinion(someOf(BUYING_ROLES)),
    buyingInfluence: opinion(optional(oneOf(BUYING_INFLUENCES))),
    politicalStatus: opinion(optional(oneOf(POLITICAL_STATUS))),
    adaptability: opinion(optional(oneOf(ADAPTABILITY))),
    decisionOrientation: opinion(optional(oneOf(DECISION_ORIENTATION))),
    responseMode: opinion(optional(oneOf(RESPONSE_MODE))),
    phases: opinion(
      json(
        z
          .object({
            need: involvement,
            specify: involvement,
            evaluate: involvement,
            decide: involvement,
            review: involvement,
          })
          .readonly()
          .nullable(),
        null,
      ),
    ),
    contactOwnerId: optional(ref('member')),
    secondaryOwnerIds: labelled('Second owners', refs('member')),
    lastContact: optional(date()),
    status: forCustomer(oneOf(PERSON_STATUS)),
    personalWin: privateNote(optional(text())),
    businessGoal: privateNote(optional(text())),
    evidence: privateNote(optional(text())),
    note: privateNote(optional(text())),
    champion: opinion(
      json(
        z.object({ sells: criterion, win: criterion, access: criterion, trust: criterion }).readonly().nullable(),
        null,
      ),
    ),
    /** What was frozen of the ratings in the accounts this person came from, the latest day first. */
    earlierRatings: opinion(beyond(optional(json(earlierRatings, [])))),
    email: ofNames(labelled('E-mail', beyond(optional(text(300))))),
    phone: ofNames(beyond(optional(text(100)))),
  },
);

/** Who holds which seat, from when to when. The current one has no end. */
export const holding = defineKind(
  'holding',
  { noun: 'holding', isForCustomer: true },
  {
    seatId: forCustomer(ref('seat')),
    personId: forCustomer(ref('person')),
    from: forCustomer(optional(date())),
    to: forCustomer(optional(date())),
  },
);

export const link = defineKind(
  'link',
  { noun: 'line', nature: 'opinion' },
  {
    fromId: ref('person'),
    toId: ref('person'),
    type: oneOf(LINK_TYPES),
    strength: optional(whole(1, 3)),
    note: privateNote(optional(text())),
    until: beyond(optional(date())),
  },
);

/** What is known of a dotted line, which itself is a field of the seat: why it is there, and what it means. */
export const dottedNote = defineKind(
  'dottedNote',
  { noun: 'note on a dotted line', nature: 'note' },
  {
    seatId: beyond(ref('seat')),
    bossId: beyond(ref('seat')),
    note: beyond(privateNote(text())),
  },
);

/** What somebody looks like, or the sign of their firm: a square picture. */
export const photo = defineKind(
  'photo',
  { noun: 'photo', nature: 'name', isForCustomer: true },
  {
    personId: forCustomer(beyond(ref('person'))),
    image: forCustomer(beyond(optional(json(imageSchema, '')))),
  },
);

/** Something that hung on a person who leaves, and is dealt with: `about` says which, in the words of the loss test. */
export const handover = defineKind(
  'handover',
  { noun: 'handover' },
  {
    personId: beyond(ref('person')),
    about: beyond(text(200)),
    on: beyond(optional(date())),
  },
);

export const group = defineKind(
  'group',
  { noun: 'group' },
  {
    name: labelled('Group', text(200)),
    chairId: labelled('Chair', optional(ref('person'))),
    memberIds: labelled('Members', refs('person')),
    decisionRule: opinion(labelled('How it decides', optional(oneOf(DECISION_RULES)))),
    meets: labelled('Meets', optional(text(200))),
    purpose: beyond(optional(text())),
    nextMeeting: beyond(optional(date())),
  },
);

/** On what a rating rests: who said so, when, and what to ask next. */
export const basis = defineKind(
  'basis',
  { noun: 'basis', nature: 'opinion' },
  {
    personId: ref('person'),
    rating: oneOf(RATINGS),
    basis: oneOf(BASES),
    memberId: labelled('Who says so', optional(ref('member'))),
    on: labelled('When', optional(date())),
    question: privateNote(labelled('What to ask', optional(text()))),
    askMemberId: labelled('Who asks', beyond(optional(ref('member')))),
    /** How far apart the room was that voted it, in steps of the scale. */
    spread: labelled('Spread', beyond(optional(whole(0, 4)))),
  },
);

/**
 * What if: a name for people who stand elsewhere on the grid for a moment. The ratings themselves stay as they are; the
 * ghosts say where somebody stands.
 */
export const scenario = defineKind(
  'scenario',
  { noun: 'scenario', nature: 'opinion' },
  { name: labelled('Scenario', text(200)) },
);

/** Where a person stands in a scenario. Null in a value: as it is. */
export const ghost = defineKind(
  'ghost',
  { noun: 'ghost', nature: 'opinion' },
  {
    scenarioId: ref('scenario'),
    personId: ref('person'),
    influence: optional(whole(1, 5)),
    attitude: optional(whole(-2, 2)),
    relationship: optional(whole(0, 4)),
  },
);

/**
 * The same person or unit in another account of the atlas: a buyer who also sits on the other's board, a parent and its
 * part. Exactly one of `personId`, `businessUnitId` is set. What stands there is named by its id, and called as it was
 * when the two were joined.
 */
export const counterpart = defineKind(
  'counterpart',
  { noun: 'link to another account' },
  {
    personId: optional(ref('person')),
    businessUnitId: optional(ref('businessUnit')),
    otherAccountId: text(80),
    /** A person or unit there, of the kind that is joined here; null: the account as a whole. */
    otherId: optional(text(80)),
    otherName: ofNames(labelled('Called there', text(300))),
  },
);

/** Role and attitude of a person in one opportunity, where they differ. */
export const override = defineKind(
  'override',
  { noun: 'override', nature: 'opinion' },
  {
    opportunityId: ref('opportunity'),
    personId: ref('person'),
    attitude: optional(whole(-2, 2)),
    buyingRoles: json(z.array(z.enum(BUYING_ROLES)).max(BUYING_ROLES.length).readonly().nullable(), null),
  },
);

/** A contact with a person; the newest sets last contact. */
export const contactNote = defineKind(
  'contactNote',
  { noun: 'contact note', nature: 'note' },
  {
    personId: ref('person'),
    memberId: labelled('Of yours', optional(ref('member'))),
    date: date(),
    note: privateNote(labelled('What was said', optional(text()))),
  },
);

const seatsInColumns = z.array(z.array(z.string().max(80)).readonly()).readonly();
const mapShape = z
  .object({
    madeFor: z.enum(['window', 'paper']),
    width: z.number().min(1).max(FARTHEST),
    height: z.number().min(1).max(FARTHEST),
    columns: z.record(z.string().max(80), seatsInColumns).readonly(),
  })
  .readonly();
const NO_SHAPE = { madeFor: 'window', width: 1, height: 1, columns: {} } as const;

export const map = defineKind(
  'map',
  { noun: 'map', isForCustomer: true },
  {
    name: forCustomer(text(200)),
    opportunityId: optional(ref('opportunity')),
    businessUnitId: forCustomer(optional(ref('businessUnit'))),
    /**
     * How the branches stand: for each manager the reports of every column, by seat. Null until somebody shapes or
     * tidies the map; then it is derived. Width and height are those of the window or sheet it was made for.
     */
    shape: forCustomer(beyond(optional(json(mapShape, NO_SHAPE)))),
    /** Cards are the larger the more influence somebody has. */
    sizedByInfluence: opinion(labelled('Cards sized by influence', beyond(optional(flag())))),
  },
);

/**
 * Where a seat or a group lies on one map. Exactly one of `seatId`, `groupId` is set; x and y are the top left corner
 * in map units.
 */
export const placement = defineKind(
  'placement',
  { noun: 'placement', isForCustomer: true },
  {
    mapId: forCustomer(ref('map')),
    seatId: forCustomer(optional(ref('seat'))),
    groupId: optional(ref('group')),
    x: forCustomer(number(FARTHEST)),
    y: forCustomer(number(FARTHEST)),
    pinned: forCustomer(flag()),
  },
);

/** A note or plain words on a map. x and y are the top left corner in map units; it takes no part in the layout. */
export const mapNote = defineKind(
  'mapNote',
  { noun: 'note on the map', nature: 'note' },
  {
    mapId: ref('map'),
    form: oneOf(NOTE_FORMS),
    text: optional(text(2_000)),
    colour: oneOf(NOTE_COLOURS),
    x: number(FARTHEST),
    y: number(FARTHEST),
    authorId: labelled('Written by', optional(ref('member'))),
    /** Shown to its author alone. */
    personal: labelled('For myself', flag()),
  },
);

/** More figures than any account has. */
const MOST_FIGURES = 200;
const frozenValues = z
  .record(z.string().max(80), z.union([amount, z.string().max(200), z.null()]))
  .refine((values) => Object.keys(values).length <= MOST_FIGURES, 'holds more figures than there are')
  .readonly();

/** More people than any account has. */
const MOST_FROZEN = 50_000;
/** Frozen ratings of a day. `revision` is null when it came with an import. */
export const snapshot = defineKind(
  'snapshot',
  { noun: 'snapshot', nature: 'opinion' },
  {
    asOf: date(),
    stakeholders: json(
      z
        .array(
          z
            .object({
              id: z.string().max(80),
              ...frozenRatings,
            })
            .readonly(),
        )
        .max(MOST_FROZEN)
        .readonly(),
      [],
    ),
    label: labelled('Name', beyond(optional(text(200)))),
    revision: beyond(optional(whole())),
    /** F5 of that day: it cannot be worked out from ratings alone. Null where it was not known, or nobody froze it. */
    coverage: beyond(optional(percent())),
    /** Figures of that day by their id (`frozenFigures.ts`); null in it was not known then. Null where nobody froze them. */
    figures: beyond(optional(json(frozenValues, {}))),
    /** The same of money, with the currency it is in. */
    money: ofMoney(beyond(optional(json(frozenValues, {})))),
  },
);
