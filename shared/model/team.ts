/** Who of yours works for the account, beside whom at the customer, what they promised and how they are measured. */
import { z } from 'zod';
import {
  beyond,
  date,
  flag,
  forCustomer,
  fromZero,
  json,
  labelled,
  number,
  oneOf,
  opinion,
  optional,
  privateNote,
  ref,
  share,
  sharedWithCustomer,
  text,
  whole,
} from './fields';
import { defineKind } from './kind';
import { MEASURE_CATEGORIES, MEASURE_DIRECTIONS } from './scales';

export const assignment = defineKind(
  'assignment',
  { noun: 'team role', isForCustomer: true },
  {
    memberId: forCustomer(ref('member')),
    role: forCustomer(optional(text(80))),
    hoursPerMonth: fromZero(labelled('Hours a month', optional(number()))),
    accountablePct: share(labelled('Accountable %', optional(number()))),
    /** Six answers 0–3 on how well the customer's strategy is understood. */
    understanding: opinion(
      beyond(json(z.array(z.number().int().min(0).max(3).nullable()).max(6).readonly().nullable(), null)),
    ),
  },
);

export const sponsorPairing = defineKind(
  'sponsorPairing',
  { noun: 'sponsor pairing', isForCustomer: true },
  {
    memberId: forCustomer(labelled('Sponsor', ref('member'))),
    personId: forCustomer(labelled('Counterpart', optional(ref('person')))),
    commitment: privateNote(optional(text())),
    rhythmDays: labelled('Talks every (days)', whole(1, 3650)),
  },
);

export const sponsorTouch = defineKind(
  'sponsorTouch',
  { noun: 'sponsor touch', nature: 'note' },
  {
    sponsorPairingId: labelled('Sponsor', ref('sponsorPairing')),
    date: date(),
    kind: labelled('How', optional(text(80))),
    note: privateNote(labelled('What was said', optional(text()))),
  },
);

export const responsibility = defineKind(
  'responsibility',
  { noun: 'responsibility' },
  {
    task: text(),
    memberId: labelled('Who', optional(ref('member'))),
    part: labelled('R, A, C or I', oneOf(['R', 'A', 'C', 'I'])),
  },
);

export const commitment = defineKind(
  'commitment',
  { noun: 'commitment' },
  {
    unit: forCustomer(labelled('Unit', text(200))),
    promise: forCustomer(text()),
    due: forCustomer(optional(date())),
    doneOn: forCustomer(labelled('Kept on', optional(date()))),
    dependsOnActionId: labelled('Depends on', optional(ref('action'))),
    sharedWithCustomer: sharedWithCustomer(),
  },
);

export const measure = defineKind(
  'measure',
  { noun: 'measure' },
  {
    name: labelled('Measure', text(200)),
    category: oneOf(MEASURE_CATEGORIES),
    horizonMonths: labelled('Horizon (months)', optional(whole())),
    weight: number(),
    direction: labelled('Better is', oneOf(MEASURE_DIRECTIONS)),
    floor: optional(number()),
    target: optional(number()),
    actual: optional(number()),
    customerScored: labelled('Scored by the customer', flag()),
    team: labelled('Shared by the team', flag()),
  },
);
