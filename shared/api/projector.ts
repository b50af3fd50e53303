/**
 * The projector: a second window of the presenter, for those in the room. What of it crosses between page and host.
 */
import { z } from 'zod';
import { LENSES } from '../analysis/lenses';
import { ONE_PAGE_STEPS } from '../analysis/onePageSteps';
import { SECTION_IDS } from '../analysis/planSections';
import { AUDIENCES } from '../audience/viewer';
import { FRAME_KINDS } from '../document/frames';
import { MAP_LAYOUTS } from '../layout/chart';
import { PEOPLE_VIEWS, PLACES } from '../model/scales';
import { lineSwitches, peopleFilter, viewBox } from '../model/viewShapes';
import { runningVote } from '../model/runningVote';
import { keptLayout } from './layoutCalls';
import { diff, id, records, THEMES } from './shapes';

/** Seats of the largest chart. */
const MOST_SEATS = 20_000;
const seats = z.array(id).max(MOST_SEATS);

/** What of a vote stands in place of what the step opens. */
export const VOTING_PAGES = ['vote', 'calibrate', 'relationship', 'outliers', 'names', 'rest', 'definition'] as const;
/** A clock for what is talked about: since when it runs, and what was left by then; in milliseconds. */
const talkClock = z.strictObject({ of: z.string().max(200), since: z.number().nullable(), left: z.number() });
export type TalkClockState = z.output<typeof talkClock>;

const presentedVoting = z.strictObject({
  page: z.enum(VOTING_PAGES),
  /** Who is spoken of on the page about relationships. */
  personId: id.nullable(),
  /** The two who are rated together to calibrate. */
  calibrated: z.array(id.nullable()).max(2),
  vote: runningVote.nullable(),
  talk: talkClock.nullable(),
});

/** What a presenter has on screen, as far as it is a view: no dialog, nothing that is being typed. */
export const presentedView = z.strictObject({
  place: z.enum(PLACES),
  view: z.enum(PEOPLE_VIEWS),
  section: z.enum(SECTION_IDS),
  /** The step of the plan on a page that is shown; null for none. */
  pageView: z.enum(['page', 'upkeep', ...ONE_PAGE_STEPS.map(({ id }) => id)]).nullable(),
  mapId: id.nullable(),
  layout: z.enum(MAP_LAYOUTS),
  lens: z.enum(LENSES),
  frames: z.enum(FRAME_KINDS).nullable(),
  groupsOver: z.boolean(),
  photos: z.boolean(),
  lines: lineSwitches,
  marks: z.array(z.string().max(200)).max(200),
  filter: peopleFilter.nullable(),
  focus: z
    .strictObject({
      seatId: id,
      steps: z.number().int(),
      seats,
      way: z.strictObject({ seats, hardest: z.number().int() }).nullable(),
    })
    .nullable(),
  collapsed: seats,
  selection: seats,
  line: z.string().max(200).nullable(),
  scenarioId: id.nullable(),
  asksWhatIf: z.boolean(),
  /** What of the map is in view, in map units; null while none is. */
  box: viewBox.nullable(),
  /** How far down the place is scrolled, 0–1. */
  scrolled: z.number().min(0).max(1),
  /** The slide on screen, by its id. */
  slide: z.string().max(120).nullable(),
  /** The workshop that runs in the window. */
  running: id.nullable(),
  /** Null: no page of a vote is on screen. */
  voting: presentedVoting.nullable(),
});
export type PresentedView = z.output<typeof presentedView>;

/** How a workshop's clock stood at a moment; whoever shows it counts on from there. All in milliseconds. */
const shownClock = z.object({
  at: z.number(),
  isRunning: z.boolean(),
  leftOfPart: z.number(),
  leftOfStep: z.number(),
  leftOfDay: z.number(),
  late: z.number(),
});
export type ShownClock = z.output<typeof shownClock>;

/** What was decided and agreed on in front of a customer, as far as it is shared with them. */
const agreed = z.object({
  decisions: z.array(z.string()),
  actions: z.array(z.object({ title: z.string(), owner: z.string().nullable(), due: z.string().nullable() })),
});
export type Agreed = z.output<typeof agreed>;

/** What a step asks of the room. */
const shownStep = z.object({
  title: z.string(),
  asks: z.string(),
  more: z.string(),
  parts: z.array(z.string()),
  part: z.number(),
  isBreak: z.boolean(),
  /** At the close of a joint session, for the customer; else null. */
  agreed: agreed.nullable(),
});
export type ShownStep = z.output<typeof shownStep>;

/** What the projector's page draws. */
export const projected = z.object({
  audience: z.enum(AUDIENCES),
  /** Opinions and notes are hidden, as they are in the presenter’s window. */
  hides: z.boolean(),
  /** What stands on the neutral page: the account, or the workshop that runs. */
  title: z.string(),
  /** Null: the neutral page. */
  view: presentedView.nullable(),
  step: shownStep.nullable(),
  clock: shownClock.nullable(),
  /** How the presenter's window writes and is coloured. */
  looks: z.object({ theme: z.enum(THEMES), locale: z.string() }),
  /** Whether somebody asked for the neutral page. */
  isNeutral: z.boolean(),
  /** The presenter's page does not answer: nothing of the account is shown until it is back. */
  isAlone: z.boolean(),
});
export type Projected = z.output<typeof projected>;

/** The account as the projector's audience may see it: whole, or how it differs from what was sent before. */
export const projectedContent = z.union([
  z.object({ accountId: id, asOf: z.string().nullable(), records }),
  z.object({ diff }),
  z.null(),
]);
export type ProjectedContent = z.output<typeof projectedContent>;

/** Each is numbered; whoever misses one looks again. */
export const projection = z.object({
  serial: z.number(),
  shows: projected,
  content: projectedContent,
  /** Where the cards of the map on screen stand, for those who may be seen on it; null: as was told before. */
  layout: keptLayout.nullable(),
});
export type Projection = z.output<typeof projection>;

/** A point within what is shown: of the map in map units, of everything else as shares of its width and height. */
export const projectedPoint = z.strictObject({
  on: z.enum(['map', 'place', 'slide']),
  x: z.number().min(-1e9).max(1e9),
  y: z.number().min(-1e9).max(1e9),
  isSpotlight: z.boolean(),
});
export type ProjectedPoint = z.output<typeof projectedPoint>;

/** What a presenter knows of the projector. */
export const projectorState = z.object({
  /** Whether its window is open and listens. */
  isThere: z.boolean(),
  audience: z.enum(AUDIENCES),
  /** It goes along with the presenter’s view; else it stays where it was put. */
  follows: z.boolean(),
  isNeutral: z.boolean(),
  /** It came back to a host that was started anew, and waits for the presenter to say how it was. */
  isResumed: z.boolean(),
  /** It turned neutral by itself, since another account or none came on screen, until the presenter shows it again. */
  hasLeft: z.boolean(),
});
export type ProjectorState = z.output<typeof projectorState>;
