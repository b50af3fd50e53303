/** What this window has on screen, as a view that can be shown elsewhere or kept, and the projector that follows it. */
import type { PresentedView, ProjectorState } from '../../shared/api/projector';
import { call, on, watchHost } from '../host';
import { calibratedNow, useCalibrated } from '../state/calibrated';
import { ownLocale } from '../state/conventions';
import { useDocument } from '../state/documentStore';
import { useHostPresence } from '../state/hostPresence';
import { lineSwitchesNow, useLineSwitches } from '../state/lineSwitches';
import { dismiss, say } from '../state/messages';
import { projectorNow, setProjectorState } from '../state/projector';
import { applyRoomSize, roomSizeOf } from '../state/roomSize';
import { session, useSession } from '../state/session';
import { setShownSlide, useShownSlide } from '../state/shownSlide';
import { followView } from '../state/viewWish';
import { useVote, voteNow } from '../state/vote';
import { guardJointSession } from './jointSession';
import { mapView } from './mapCommands';
import { toggleNeutral } from './projectorCommands';

let scrolled = 0;

/** The page of a vote on screen; without a workshop there is none. */
const votingNow = (): PresentedView['voting'] => {
  const { voting, running } = session();
  if (voting === null || running === null) return null;
  const personId = voting.page === 'relationship' ? (voting.personId ?? null) : null;
  const calibrated = voting.page === 'calibrate' ? [...(calibratedNow() ?? [])] : [];
  return { page: voting.page, personId, calibrated, vote: voteNow(), talk: useVote.getState().talk };
};

/** The view on screen; null where no account is. */
export const presentedNow = (): PresentedView | null => {
  if (useDocument.getState().accountId === null) return null;
  const now = session();
  const { place } = now;
  // What was, and who changed it, is for nobody in the room.
  if (place === 'history') return null;
  const onMap = place === 'map' && now.view === 'map';
  return {
    place,
    view: now.view,
    section: now.section,
    pageView: now.pageView,
    mapId: now.mapId,
    layout: now.layout,
    lens: now.lens,
    frames: now.frames,
    groupsOver: now.groupsOver,
    photos: now.photos,
    lines: lineSwitchesNow(),
    marks: [...now.marks],
    filter: now.filter,
    focus:
      now.focus === null
        ? null
        : {
            seatId: now.focus.seatId,
            steps: now.focus.steps,
            seats: [...now.focus.seats],
            way: now.focus.way ? { seats: [...now.focus.way.seats], hardest: now.focus.way.hardest } : null,
          },
    collapsed: [...now.collapsed],
    selection: [...now.selection],
    line: now.line,
    scenarioId: now.whatIf?.scenarioId ?? null,
    asksWhatIf: now.whatIf !== null,
    box: onMap ? (mapView()?.box() ?? null) : null,
    scrolled,
    slide: now.slide === null ? null : useShownSlide.getState().id,
    running: now.running,
    voting: votingNow(),
  };
};

let isAsking = false;
let isDue = false;
let lastSent = '';

/** Sends what is on screen, one after the other: what changed meanwhile goes with the next. */
const send = async (): Promise<void> => {
  if (isAsking) {
    isDue = true;
    return;
  }
  const given = { view: presentedNow(), looks: { theme: session().settings.theme, locale: ownLocale() } };
  const text = JSON.stringify(given);
  if (text === lastSent) return;
  isAsking = true;
  lastSent = text;
  try {
    await call('projector.show', given);
  } catch {
    lastSent = '';
  } finally {
    isAsking = false;
    if (isDue) {
      isDue = false;
      void send();
    }
  }
};

let frame = 0;
const sendSoon = (): void => {
  if (frame === 0)
    frame = requestAnimationFrame(() => {
      frame = 0;
      void send();
    });
};

const onScroll = ({ target }: Event): void => {
  if (!(target instanceof HTMLElement) || !target.closest('main.place')) return;
  const room = target.scrollHeight - target.clientHeight;
  scrolled = room > 0 ? Math.max(0, Math.min(1, target.scrollTop / room)) : 0;
  sendSoon();
};

/** What is offered below, until it is taken up or no projector is there to show it. */
let offer: number | null = null;
const withdrawOffer = (): void => {
  if (offer !== null) dismiss(offer);
  offer = null;
};

/** Another client’s name is not for a room: what came on screen since is shown when somebody says so. */
const offerAgain = (): void => {
  const projector = projectorNow();
  if (projector?.hasLeft !== true || !projector.isThere || useDocument.getState().accountId === null) return;
  withdrawOffer();
  offer = say('The projector stayed neutral when the account was left or locked.', 'lasting', [
    { label: 'Show again', run: toggleNeutral },
  ]);
};

let stopSending: (() => void) | null = null;
const startSending = (): void => {
  lastSent = '';
  sendSoon();
  if (stopSending !== null) return;
  let before = session();
  const stops = [
    useSession.subscribe((now) => {
      if (now.place !== before.place || now.section !== before.section) scrolled = 0;
      before = now;
      sendSoon();
    }),
    // The account, and a workshop of it that goes on: its clock is the host's to tell.
    useDocument.subscribe((now, then) => {
      if (now.accountId === then.accountId) return;
      // The host forgot the view with the account before: the same one of another account is news.
      lastSent = '';
      sendSoon();
      offerAgain();
    }),
    // A host that was started anew forgot the view with the atlas it let go of.
    useHostPresence.subscribe((now, then) => {
      if (now.closed !== null || then.closed === null) return;
      lastSent = '';
      sendSoon();
    }),
    useLineSwitches.subscribe(sendSoon),
    useShownSlide.subscribe(sendSoon),
    useVote.subscribe(sendSoon),
    useCalibrated.subscribe(sendSoon),
    followView(sendSoon),
  ];
  document.addEventListener('scroll', onScroll, { capture: true, passive: true });
  stopSending = () => {
    for (const stop of stops) stop();
    document.removeEventListener('scroll', onScroll, { capture: true });
    cancelAnimationFrame(frame);
    frame = 0;
    stopSending = null;
  };
};

/** A projector whose page is loaded anew, by itself or by hand, is back well before. */
const RELOADS_MS = 3_000;
let gone: ReturnType<typeof setTimeout> | null = null;
const noLongerThere = (): void => {
  gone = null;
  changeRooms();
};

/** While a workshop runs, this window is for the room as long as there is no projector for it. */
const changeRooms = (): void => {
  if (session().running === null) return;
  applyRoomSize(projectorNow()?.isThere !== true || roomSizeOf(session().settings.page));
  guardJointSession();
};

/** Takes up how the projector stands. */
const take = (next: ProjectorState | null): void => {
  const before = projectorNow();
  setProjectorState(next);
  if (next?.hasLeft !== true || !next.isThere) withdrawOffer();
  if (before?.hasLeft !== true) offerAgain();
  const isThere = next?.isThere === true;
  if (isThere !== (before?.isThere === true)) {
    // Who only loads itself anew was never away, and stays for whom somebody chose meanwhile.
    const onlyReloaded = isThere && gone !== null;
    if (gone !== null) clearTimeout(gone);
    gone = null;
    if (!isThere) gone = setTimeout(noLongerThere, RELOADS_MS);
    else if (!onlyReloaded) changeRooms();
  }
};

/** Follows whether there is a projector, and tells it what is on screen as long as there is. Returns the way to stop. */
export const followProjector = (): (() => void) => {
  const stop = on('projector.state', (next) => {
    const before = projectorNow();
    if (next?.isResumed === true && before !== null) {
      // The host was started anew and knows nothing of how it was: for whom it is comes first.
      const { audience, follows, isNeutral } = before;
      void call('projector.set', { audience, follows, isNeutral }).then(
        (state) => {
          take(state);
          startSending();
        },
        () => undefined,
      );
      return;
    }
    take(next);
    if (next?.isThere === true) startSending();
    else stopSending?.();
  });
  // A host that was started anew knows of no projector until its window is back.
  const stopWatching = watchHost((presence, isAnew) => {
    const known = projectorNow();
    if (presence === 'here' && isAnew && known !== null) take({ ...known, isThere: false });
  });
  return () => {
    stop();
    stopWatching();
    if (gone !== null) clearTimeout(gone);
    gone = null;
    stopSending?.();
    setShownSlide(null);
  };
};
