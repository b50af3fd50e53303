/** Running a workshop: step by step, with a clock that is a record of the account, and what is said in the room. */
import {
  addEvents,
  agendaUnderWay,
  beginAgenda,
  capture,
  endAgenda,
  freezeIn,
  stepsOf,
  type Agenda,
  type AgendaStep,
  type Capture,
} from '../../shared/document/agenda';
import {
  BORROWED_MINUTES,
  lenderOf,
  minutesOf,
  spotBeside,
  withoutAway,
  workshopClock,
  type Spot,
  type WorkshopClock,
} from '../../shared/analysis/workshopClock';
import { find } from '../../shared/document/document';
import type { RunEvent } from '../../shared/model/agenda';
import { fittingLabel } from '../../shared/document/changeLabel';
import { currentDocument, editDocument, nextUndo } from '../state/documentStore';
import { frozenNow } from '../state/frozenNow';
import { keep, keptNow } from '../state/kept';
import { dismissAll, dismissPassing, say } from '../state/messages';
import { asOfNow } from '../state/records';
import { projectorNow } from '../state/projector';
import { applyRoomSize, roomSizeOf } from '../state/roomSize';
import { guardJointSession, sharedWords } from './jointSession';
import { openStep } from './stepScreen';
import { closeVote, isVotedNow, openVotePart, resumeVote } from './voteCommands';
import { goTo, openDialog, session, setSession } from '../state/session';

/** What this computer keeps of a clock that runs: the moment it was last seen running. */
const SEEN = 'workshopSeen';
export const sawClock = (now: number): void => keep(SEEN, now);

/** When the clock of a workshop was last seen; where this computer never saw it, when it was last written. */
const lastSeen = (agenda: Agenda): number => {
  const seen = keptNow(SEEN);
  const written = agenda.events.at(-1)?.at ?? 0;
  return Math.max(typeof seen === 'number' ? seen : 0, written);
};

type Run = { readonly agenda: Agenda; readonly steps: readonly AgendaStep[]; readonly clock: WorkshopClock };
const runNow = (): Run | null => {
  const content = currentDocument();
  const agenda = find(content, 'agenda', session().running);
  return agenda
    ? { agenda, steps: stepsOf(content, agenda.id), clock: workshopClock(agenda.events, Date.now()) }
    : null;
};
const write = (label: string, { id }: Agenda, ...events: readonly RunEvent[]): boolean =>
  editDocument(label, (draft) => addEvents(draft, id, events));

/** The step and part whose view was opened last. */
let shownSpot: Spot | null = null;

const showSpot = (step: AgendaStep, part: number): void => {
  const isAnotherStep = shownSpot?.stepId !== step.id;
  shownSpot = { stepId: step.id, part };
  if (isAnotherStep || session().voting !== null) openStep(step);
  const opens = step.parts[part]?.opens;
  if (opens !== undefined) openVotePart(opens);
};

/** Shows the step a workshop is at, where it came there by itself: by undo, in another window, by a vote that went on. */
export const followSpot = (step: AgendaStep, part: number): void => {
  if (shownSpot?.stepId === step.id && shownSpot.part === part) return;
  if (shownSpot?.stepId === step.id && isVotedNow(step.parts[part]?.opens)) shownSpot = { stepId: step.id, part };
  else showSpot(step, part);
};

/** Fills the window with the step a workshop is at, in room size. */
export const enterRun = (agendaId: string): void => {
  const content = currentDocument();
  const agenda = find(content, 'agenda', agendaId);
  if (!agenda) return;
  setSession({ running: agendaId, dialog: null });
  guardJointSession();
  // Where the room looks at the projector, this window is read from a desk.
  applyRoomSize(projectorNow()?.isThere !== true || roomSizeOf(session().settings.page));
  const steps = stepsOf(content, agendaId);
  const { stepId, part } = workshopClock(agenda.events, Date.now());
  const step = steps.find((one) => one.id === stepId) ?? steps[0];
  shownSpot = null;
  if (step) showSpot(step, part);
  void resumeVote(agendaId);
};

/** Gives the window back. The clock goes on: to stop it, it is paused or the workshop is ended. */
export const leaveRun = (): void => {
  applyRoomSize(roomSizeOf(session().settings.page));
  setSession({ running: null, capturing: null, voting: null, pageView: null });
  goTo('workshop');
};

const beginLabel = (title: string | undefined): string => `Begin ${title ?? 'a workshop'}`;

/**
 * While a workshop runs, undo stops at its begin: one key too many must not take the clock and the agenda from the room.
 * Says so, and whether it did.
 */
export const refusesUndoOfBegin = (): boolean => {
  const agenda = find(currentDocument(), 'agenda', session().running);
  if (agenda === undefined || nextUndo() !== fittingLabel(beginLabel(agenda.title))) return false;
  say('Everything since the workshop began is taken back. Its begin can be taken back once you step out.');
  return true;
};

/**
 * Begins a workshop with its first step. A joint session without a projector asks first what the customer looks at;
 * `isAsked`: somebody answered.
 */
export const begin = (agendaId: string, isAsked = false): void => {
  const other = agendaUnderWay(currentDocument());
  if (other !== null && other.id !== agendaId) {
    say(`“${other.title}” is still under way. End it first, then this one can begin.`, 'refusal');
    return;
  }
  if (stepsOf(currentDocument(), agendaId).length === 0) {
    say('A workshop needs at least one step. Add one, or begin from a template.', 'refusal');
    return;
  }
  const { title, withCustomer } = find(currentDocument(), 'agenda', agendaId) ?? {};
  if (withCustomer === true && !isAsked && projectorNow()?.isThere !== true) {
    openDialog({ name: 'jointScreen', with: agendaId });
    return;
  }
  const isDone = editDocument(beginLabel(title), (draft) =>
    beginAgenda(draft, agendaId, Date.now(), asOfNow(), frozenNow()),
  );
  if (!isDone) return;
  sawClock(Date.now());
  // What was said of another workshop that had to end first is over.
  dismissAll();
  enterRun(agendaId);
};

/** Offers a workshop that is under way, with the time in which nobody saw its clock. */
export const offerRun = (agenda: Agenda): void =>
  openDialog({ name: 'comeBack', with: { agendaId: agenda.id, seen: lastSeen(agenda), now: Date.now() } });

/** Goes on after a time away: from where the clock stood, or with the time counted. */
export const comeBackTo = (agenda: Agenda, seen: number, isCounted: boolean): void => {
  const now = Date.now();
  const isRunning = workshopClock(agenda.events, seen).state === 'running';
  if (isRunning && !isCounted)
    editDocument('Take the time away out of the clock', (draft) =>
      draft.set('agenda', agenda.id, { events: withoutAway(agenda.events, seen, now) }),
    );
  sawClock(now);
  enterRun(agenda.id);
};

/** Leaves a workshop where it stood: its clock is paused at the moment it was last seen. */
export const leavePaused = (agenda: Agenda, seen: number): void => {
  if (workshopClock(agenda.events, seen).state === 'running')
    write('Pause the workshop', agenda, { what: 'pause', at: Math.max(seen, agenda.events.at(-1)?.at ?? 0) });
  setSession({ dialog: null });
};

const goToSpot = (run: Run, spot: Spot): void => {
  const step = run.steps.find((one) => one.id === spot.stepId);
  if (!step) return;
  const part = step.parts[spot.part]?.title;
  const label = `Workshop: ${step.title}${part === undefined ? '' : `, ${part.toLowerCase()}`}`;
  if (!write(label, run.agenda, { what: 'step', at: Date.now(), ...spot })) return;
  dismissPassing();
  showSpot(step, spot.part);
};

/** Goes to the next part or step, or back; at either end it says so. */
export const goBeside = (by: 1 | -1): void => {
  const run = runNow();
  if (!run || run.clock.state === 'ended') return;
  const spot = spotBeside(run.clock, run.steps, by);
  if (spot) goToSpot(run, spot);
  else
    say(by > 0 ? 'This is the last step. End the workshop when everybody has read back.' : 'This is the first step.');
};

export const goToStep = (stepId: string): void => {
  const run = runNow();
  if (run && run.clock.state !== 'ended' && run.clock.stepId !== stepId) goToSpot(run, { stepId, part: 0 });
};

export const togglePause = (): void => {
  const run = runNow();
  if (run?.clock.state === 'running') write('Pause the workshop', run.agenda, { what: 'pause', at: Date.now() });
  else if (run?.clock.state === 'paused')
    write('Go on with the workshop', run.agenda, { what: 'goOn', at: Date.now() });
};

/** Gives the step five minutes of a later one, and says which. */
export const borrowMinutes = (): void => {
  const run = runNow();
  const step = run?.steps.find((one) => one.id === run.clock.stepId);
  if (!run || !step) return;
  const lender = lenderOf(run.clock, run.steps);
  if (lender === null) {
    say('No later step has five minutes to give. Go on, or let this one run over: the clock counts up.');
    return;
  }
  const event = {
    what: 'borrow',
    at: Date.now(),
    stepId: step.id,
    fromId: lender.id,
    minutes: BORROWED_MINUTES,
  } as const;
  if (write(`Five minutes more for ${step.title}`, run.agenda, event))
    say(`Five minutes more, from “${lender.title}”, which has ${minutesOf(run.clock, lender) - BORROWED_MINUTES} now.`);
};

/** Freezes the ratings as they are. */
export const freezeRatings = (): void => {
  const run = runNow();
  const step = run?.steps.find((one) => one.id === run.clock.stepId);
  if (!run) return;
  const isDone = editDocument('Freeze the ratings', (draft) => {
    freezeIn(draft, run.agenda.id, step?.title ?? 'between', asOfNow(), frozenNow());
  });
  if (isDone) say('The ratings are frozen as they are now.');
};

/** What an action still lacks. */
const lackingWords = ({ ownerId, due }: Capture): string | null => {
  const lacking = [ownerId ? null : 'owner', due ? null : 'day'].filter((word) => word !== null);
  return lacking.length === 0 ? null : `no ${lacking.join(' and no ')} yet`;
};

/** Keeps what was said. Of an empty line nothing is kept, and the line stays. */
export const captureText = (given: Capture): boolean => {
  const run = runNow();
  const text = given.text.trim();
  if (!run) return true;
  if (text === '') {
    say('Nothing is written yet. Escape closes the line.');
    return false;
  }
  const LABELS = { parked: 'Park a question', decision: 'Note a decision', action: 'Add an action', note: 'Note' };
  const isKept = editDocument(`${LABELS[given.form]} in the workshop`, (draft) =>
    capture(draft, run.agenda.id, run.clock.stepId, { ...given, text }, asOfNow()),
  );
  const lacking = given.form === 'action' ? lackingWords(given) : null;
  const isSaid = given.form === 'action' || given.form === 'decision';
  const shared = isKept && isSaid ? sharedWords(run.agenda) : null;
  const asked =
    isKept && lacking !== null ? `The action is kept. It has ${lacking}: ask before the room goes on.` : null;
  if (asked !== null || shared !== null) say([shared, asked].filter(Boolean).join(' '));
  return isKept;
};

/** Ends the workshop: the clock stands for good, ratings are frozen, and its minutes are shown. */
export const endRun = (agendaId: string): void => {
  if (!closeVote()) return;
  const { title } = find(currentDocument(), 'agenda', agendaId) ?? {};
  const isDone = editDocument(`End ${title ?? 'the workshop'}`, (draft) =>
    endAgenda(draft, agendaId, Date.now(), asOfNow(), frozenNow()),
  );
  if (!isDone) return;
  leaveRun();
  setSession({ agenda: agendaId });
};
