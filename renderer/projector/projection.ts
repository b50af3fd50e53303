/** What the projector’s page was sent, and how it takes it up. It asks for nothing but to look, and to turn neutral. */
import { create } from 'zustand';
import type {
  PresentedView,
  Projected,
  ProjectedContent,
  ProjectedPoint,
  Projection,
} from '../../shared/api/projector';
import { madeFor, type Audience } from '../../shared/audience/viewer';
import { writeAs } from '../../shared/conventions/conventions';
import { apply } from '../../shared/document/diff';
import { emptyDocument, type Document } from '../../shared/document/document';
import { call, isAlone, on, watchHost } from '../host';
import { setCalibrated } from '../state/calibrated';
import { documentFromRecords, showProjected } from '../state/documentStore';
import { followLayout, takeLayouts } from '../state/keptLayouts';
import { showLines } from '../state/lineSwitches';
import { applyRoomSize } from '../state/roomSize';
import { setSession, type VotingPage } from '../state/session';
import { applyTheme } from '../state/theme';
import { wishView } from '../state/viewWish';
import { useVote } from '../state/vote';

type ProjectorShown = {
  readonly shows: Projected | null;
  readonly asOf: string | null;
  /** Whether the host is there: alone the page shows nothing, since nobody could take it off. */
  readonly isHere: boolean;
  readonly hasEnded: boolean;
};
export const useProjection = create<ProjectorShown>(() => ({ shows: null, asOf: null, isHere: true, hasEnded: false }));

/** Where is pointed at, told without anything being drawn anew. */
let pointed: ((point: ProjectedPoint | null) => void) | null = null;
export const followPoint = (told: (point: ProjectedPoint | null) => void): (() => void) => {
  pointed = told;
  return () => {
    if (pointed === told) pointed = null;
  };
};

let serial = -1;
let content: { readonly accountId: string; readonly document: Document } | null = null;

/** What is left out of a customer’s document is drawn as what is hidden, never as what is not known. */
const asSeenBy = (whole: Document, audience: Audience, isCovered: boolean): Document =>
  isCovered ? madeFor(whole, { audience, hidden: ['opinions', 'notes'] }) : whole;

const takeContent = (given: ProjectedContent, { audience, hides }: Projected): void => {
  if (given === null) return;
  if ('records' in given) {
    if (content?.accountId !== given.accountId) takeLayouts([]);
    content = { accountId: given.accountId, document: documentFromRecords(given.records) };
    useProjection.setState({ asOf: given.asOf });
  } else if (content !== null) content = { ...content, document: apply(content.document, given.diff) };
  if (content === null) return;
  const isCovered = hides || audience === 'customer';
  showProjected(content.accountId, asSeenBy(content.document, audience, isCovered), isCovered);
};

const votingOf = (voting: PresentedView['voting']): VotingPage | null => {
  if (voting === null) return null;
  return voting.page === 'relationship' && voting.personId !== null
    ? { page: voting.page, personId: voting.personId }
    : { page: voting.page };
};

const takeView = ({ view, audience }: Projected): void => {
  if (view === null) return;
  setSession({
    place: view.place,
    view: view.view,
    section: view.section,
    mapId: view.mapId,
    layout: view.layout,
    lens: view.lens,
    frames: view.frames,
    groupsOver: view.groupsOver,
    photos: view.photos,
    marks: view.marks,
    filter: view.filter,
    focus:
      view.focus === null
        ? null
        : {
            seatId: view.focus.seatId,
            steps: view.focus.steps,
            seats: new Set(view.focus.seats),
            ...(view.focus.way === null ? {} : { way: view.focus.way }),
          },
    collapsed: new Set(view.collapsed),
    selection: view.selection,
    line: view.line,
    whatIf: view.asksWhatIf && audience === 'team' ? { scenarioId: view.scenarioId } : null,
    pageView: view.pageView,
    running: view.running,
    agenda: view.running,
    panelOpen: false,
    panelKept: false,
    voting: votingOf(view.voting),
  });
  useVote.setState({ vote: view.voting?.vote ?? null, talk: view.voting?.talk ?? null, isFollowed: true });
  setCalibrated(view.voting?.calibrated ?? []);
  showLines(view.lines);
  wishView(view.box, true);
};

const take = ({ serial: next, shows, content: given, layout }: Projection): void => {
  serial = next;
  applyTheme(shows.looks.theme);
  writeAs(shows.looks.locale);
  takeContent(given, shows);
  if (layout !== null) followLayout(layout);
  takeView(shows);
  useProjection.setState({ shows });
};

const look = async (): Promise<void> => {
  try {
    take(await call('projector.look', null));
  } catch {
    // A window that is no projector of anybody’s any more stays neutral.
    useProjection.setState({ shows: null, hasEnded: true });
  }
};

/** Shows nothing of the account any more, and keeps nothing of it. */
const drop = (): void => {
  content = null;
  takeLayouts([]);
  serial = -1;
  useProjection.setState({ shows: null, asOf: null });
  showProjected(null, emptyDocument(), false);
  setSession({ voting: null });
  setCalibrated(null);
  useVote.setState({ vote: null, talk: null, isFollowed: true });
  wishView(null);
};

/** The neutral page at once, before the host has heard of it. */
export const turnNeutral = (): void => {
  const { shows } = useProjection.getState();
  if (shows !== null && !shows.isNeutral)
    useProjection.setState({ shows: { ...shows, view: null, step: null, isNeutral: true } });
  void call('projector.neutral', null).catch(() => undefined);
};

/** Begins, and follows what is presented. Returns the way to stop. */
export const followProjection = (): (() => void) => {
  applyRoomSize(true);
  const stops = [
    on('projector.shows', (next) => {
      if (next.serial === serial + 1 && (next.content === null || content !== null || 'records' in next.content))
        take(next);
      else if (next.serial > serial) void look();
    }),
    on('projector.points', ({ point }) => pointed?.(point)),
    // A new page is the one sure way that nothing is left in this one.
    on('projector.forget', () => location.reload()),
    on('projector.ended', () => {
      drop();
      useProjection.setState({ hasEnded: true });
      window.close();
    }),
    on('events.missed', () => void look()),
    watchHost((presence) => {
      useProjection.setState({ isHere: presence === 'here' });
      if (presence === 'here') void look();
      else drop();
    }),
  ];
  void isAlone().then((alone) => (alone ? look() : useProjection.setState({ hasEnded: true })));
  return () => {
    for (const stop of stops) stop();
  };
};
