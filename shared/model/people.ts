/** People of the customer: the seat in the chart, the person in it, and what joins them. */
import { z } from 'zod';
import {
  beyond,
  date,
  FARTHEST,
  flag,
  json,
  labelled,
  number,
  oneOf,
  optional,
  ref,
  refs,
  someOf,
  text,
  whole,
} from './fields';
import { defineKind } from './kind';
import {
  ADAPTABILITY,
  BASES,
  BUYING_INFLUENCES,
  BUYING_ROLES,
  DECISION_ORIENTATION,
  DECISION_RULES,
  LINK_TYPES,
  PERSON_STATUS,
  POLITICAL_STATUS,
  RATINGS,
  RESPONSE_MODE,
} from './scales';

/** A place in the organisation. It stays when its holder leaves. */
export const seat = defineKind(
  'seat',
  { noun: 'seat' },
  {
    title: labelled('Job title', optional(text(500))),
    departmentId: optional(ref('department')),
    businessUnitId: optional(ref('businessUnit')),
    reportsToId: optional(ref('seat')),
    dottedLineToIds: refs('seat'),
    stakeholderClass: labelled('Class', optional(text(80))),
    level: optional(whole(1, 5)),
    /** A person from outside the account: adviser, regulator, owner. Has no solid line. */
    outside: labelled('From outside the customer', beyond(flag())),
    company: beyond(optional(text(200))),
    /**
     * Waits in the tray until somebody says where in the chart it belongs. Means nothing once it has a manager or
     * reports.
     */
    unplaced: beyond(flag()),
  },
);

const involvement = z.number().int().min(0).max(4).nullable();
const criterion = z.number().int().min(0).max(3).nullable();

/**
 * A person, or the placeholder that keeps a vacant seat (status `vacant`, no name). An active person without a name is
 * shown as *Name not known* and counts.
 */
export const person = defineKind(
  'person',
  { noun: 'person' },
  {
    name: optional(text(300)),
    influence: optional(whole(1, 5)),
    attitude: optional(whole(-2, 2)),
    relationship: optional(whole(0, 4)),
    targetRelationship: labelled('Relationship wanted', optional(whole(0, 4))),
    buyingRoles: someOf(BUYING_ROLES),
    buyingInfluence: optional(oneOf(BUYING_INFLUENCES)),
    politicalStatus: optional(oneOf(POLITICAL_STATUS)),
    adaptability: optional(oneOf(ADAPTABILITY)),
    decisionOrientation: optional(oneOf(DECISION_ORIENTATION)),
    responseMode: optional(oneOf(RESPONSE_MODE)),
    phases: json(
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
    contactOwnerId: optional(ref('member')),
    secondaryOwnerIds: labelled('Second owners', refs('member')),
    lastContact: optional(date()),
    status: oneOf(PERSON_STATUS),
    personalWin: optional(text()),
    businessGoal: optional(text()),
    evidence: optional(text()),
    note: optional(text()),
    champion: json(
      z.object({ sells: criterion, win: criterion, access: criterion, trust: criterion }).readonly().nullable(),
      null,
    ),
    email: labelled('E-mail', beyond(optional(text(300)))),
    phone: beyond(optional(text(100))),
  },
);

/** Who holds which seat, from when to when. The current one has no end. */
export const holding = defineKind(
  'holding',
  { noun: 'holding' },
  {
    seatId: ref('seat'),
    personId: ref('person'),
    from: optional(date()),
    to: optional(date()),
  },
);

export const link = defineKind(
  'link',
  { noun: 'line' },
  {
    fromId: ref('person'),
    toId: ref('person'),
    type: oneOf(LINK_TYPES),
    strength: optional(whole(1, 3)),
    note: optional(text()),
    until: beyond(optional(date())),
  },
);

export const group = defineKind(
  'group',
  { noun: 'group' },
  {
    name: labelled('Group', text(200)),
    chairId: labelled('Chair', optional(ref('person'))),
    memberIds: labelled('Members', refs('person')),
    decisionRule: labelled('How it decides', optional(oneOf(DECISION_RULES))),
    meets: labelled('Meets', optional(text(200))),
    purpose: beyond(optional(text())),
    nextMeeting: beyond(optional(date())),
  },
);

/** On what a rating rests: who said so, when, and what to ask next. */
export const basis = defineKind(
  'basis',
  { noun: 'basis' },
  {
    personId: ref('person'),
    rating: oneOf(RATINGS),
    basis: oneOf(BASES),
    memberId: labelled('Who says so', optional(ref('member'))),
    on: labelled('When', optional(date())),
    question: labelled('What to ask', optional(text())),
  },
);

/** Role and attitude of a person in one opportunity, where they differ. */
export const override = defineKind(
  'override',
  { noun: 'override' },
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
  { noun: 'contact note' },
  {
    personId: ref('person'),
    memberId: labelled('Of yours', optional(ref('member'))),
    date: date(),
    note: labelled('What was said', optional(text())),
  },
);

export const map = defineKind(
  'map',
  { noun: 'map' },
  {
    name: text(200),
    opportunityId: optional(ref('opportunity')),
    businessUnitId: optional(ref('businessUnit')),
  },
);

/**
 * Where a seat or a group lies on one map. Exactly one of `seatId`, `groupId` is set; x and y are the top left corner
 * in map units.
 */
export const placement = defineKind(
  'placement',
  { noun: 'placement' },
  {
    mapId: ref('map'),
    seatId: optional(ref('seat')),
    groupId: optional(ref('group')),
    x: number(FARTHEST),
    y: number(FARTHEST),
    pinned: flag(),
  },
);

const frozen = (least: number, most: number) => z.number().int().min(least).max(most).nullable();
/** More people than any account has. */
const MOST_FROZEN = 50_000;
/** Frozen ratings of a day. `revision` is null when it came with an import. */
export const snapshot = defineKind(
  'snapshot',
  { noun: 'snapshot' },
  {
    asOf: date(),
    stakeholders: json(
      z
        .array(
          z
            .object({
              id: z.string().max(80),
              influence: frozen(1, 5),
              attitude: frozen(-2, 2),
              relationship: frozen(0, 4),
            })
            .readonly(),
        )
        .max(MOST_FROZEN)
        .readonly(),
      [],
    ),
    label: beyond(optional(text(200))),
    revision: beyond(optional(whole())),
  },
);
