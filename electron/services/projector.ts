/*
 * The projector: a window that shows what another one presents, to the team or to a customer in the room. It holds no
 * atlas. Everything it gets is made here, of the document its audience may see, and nothing else is sent to it; it may
 * ask for nothing else either (`dispatch`). While its page is neutral, nothing of the account is sent at all.
 */
import type { Change } from '../../db/atlas';
import { atlasPart } from '../../db/atlas';
import type { Input, Output } from '../../shared/api/contract';
import { AtlasError } from '../../shared/api/errors';
import type { KeptLayoutText } from '../../shared/api/layoutCalls';
import type { PresentedView, Projected, ProjectedContent, Projection } from '../../shared/api/projector';
import { projectedRun, projectedView } from '../../shared/audience/projected';
import { redacted } from '../../shared/audience/redacted';
import { apply, between, isEmpty } from '../../shared/document/diff';
import { mapOrAccount } from '../../shared/document/maps';
import { accountOf, list, type Document } from '../../shared/document/document';
import { isTree } from '../../shared/layout/chart';
import { keptFor, layoutPlace } from '../../shared/layout/keptLayout';
import { recordsOf } from './accounts';
import { accountShown, agree, newPresenting, NOTHING, stateFor, type Presenting } from './presenting';
import { pictureIn } from './wallPhoto';
import { addWindow, emit, type Caller, type OpenAtlas, type Services, type WindowState } from './windows';

const presentingOf = ({ services, window }: Caller): Presenting => {
  const presenting = services.presenting.get(window.id);
  if (!presenting) throw new AtlasError('refused', 'No projector window is open. Open one first.');
  return presenting;
};

/** What a projector window belongs to. Throws refused for any other window. */
const projectedBy = ({
  services,
  window,
}: Caller): { readonly presenting: Presenting; readonly presenter: WindowState | undefined } => {
  const presenterId = window.projects;
  const presenting = presenterId === null ? undefined : services.presenting.get(presenterId);
  if (presenterId === null || presenting?.projectorId !== window.id)
    throw new AtlasError('refused', 'This is not a projector window that anybody presents in.');
  return { presenting, presenter: services.windows.get(presenterId) };
};

/** The whole document the presenter shows, brought up to date; null where they show none. */
const wholeFor = (presenter: WindowState | undefined, presenting: Presenting): Document | null => {
  const { open = null, accountId = null } = presenter ?? {};
  if (open === null || accountId === null) {
    presenting.whole = null;
    return null;
  }
  const { whole } = presenting;
  if (whole?.open === open && whole.accountId === accountId) return whole.document;
  const document = open.atlas.document(accountId);
  presenting.whole = { open, accountId, document };
  return document;
};

const contentFor = (presenting: Presenting, accountId: string, seen: Document): ProjectedContent => {
  const before = presenting.sent;
  presenting.sent = { accountId, document: seen };
  if (before?.accountId !== accountId) {
    presenting.layouts = null;
    presenting.sentLayout = null;
    return { accountId, asOf: accountOf(seen).asOf, records: recordsOf(seen) };
  }
  const diff = between(before.document, seen);
  return isEmpty(diff) ? null : { diff };
};

/** What *hide at once* takes off. */
const HIDDEN = ['opinions', 'notes'] as const;

/**
 * Where the cards of the map on screen stand in the presenter's window, where its page was not told yet. A layout says
 * nothing but where each card is; one by the lines between people would tell who has any, and is laid out over there.
 */
const layoutFor = (
  presenter: WindowState,
  presenting: Presenting,
  { mapId, layout }: PresentedView,
  seen: Document,
): KeptLayoutText | null => {
  if (!isTree(layout) || !presenter.open || presenter.accountId === null) return null;
  presenting.layouts ??= presenter.open.atlas.layouts(presenter.accountId);
  const place = layoutPlace(mapOrAccount(seen, mapId), layout);
  const from = presenting.layouts.find((one) => one.place === place);
  const { sentLayout } = presenting;
  if (from === undefined || (sentLayout?.from === from && sentLayout.seats === seen.seat)) return null;
  const told = keptFor(from.kept, seen.seat);
  if (told === null) return null;
  presenting.sentLayout = { from, seats: seen.seat, told };
  return sentLayout?.told === told && sentLayout.from.place === place ? null : { place, kept: told };
};

const NEUTRAL = { view: null, step: null, clock: null };

/** What the projector shows now, and what of the account it needs for that beyond what it has. */
const projectionOf = (
  presenter: WindowState | undefined,
  presenting: Presenting,
): Omit<Projection, 'serial'> & { readonly mustForget: boolean } => {
  const { audience, looks, isNeutral, isAlone } = presenting;
  const whole = wholeFor(presenter, presenting);
  // Who hides opinions here because somebody walked in hides them for the room as well.
  const hides = presenter?.hidesOpinions === true;
  const base = { audience, hides, looks, isNeutral, isAlone };
  if (whole === null || presenter?.accountId == null || presenting.hasLeft) {
    const mustForget = presenting.sent !== null;
    presenting.sent = null;
    return { shows: { ...base, ...NEUTRAL, title: NOTHING }, content: null, layout: null, mustForget };
  }
  const wished = presenting.put;
  const seen = isNeutral || isAlone || wished === null ? null : redacted(whole, audience, hides ? HIDDEN : []);
  const run = projectedRun(whole, seen, presenting.presented?.running ?? null, audience, Date.now());
  // A page without a view has no account on screen either.
  const name = presenting.presented === null && !isNeutral ? NOTHING : accountOf(whole).name;
  const ofRun = { title: run?.title ?? name, clock: run?.clock ?? null };
  const blank = {
    shows: { ...base, ...ofRun, step: null, view: null },
    content: null,
    layout: null,
    mustForget: false,
  };
  if (seen === null || wished === null) return blank;
  const view = projectedView(wished, { audience, hides }, seen);
  // Where nothing of it is theirs to see, what the step asks of them is.
  if (view === null) return { ...blank, shows: { ...blank.shows, step: run?.step ?? null } };
  return {
    shows: { ...base, ...ofRun, view, step: run?.step ?? null },
    content: contentFor(presenting, presenter.accountId, seen),
    layout: layoutFor(presenter, presenting, view, seen),
    mustForget: false,
  };
};

const withoutMoment = ({ clock, ...rest }: Projected): string =>
  JSON.stringify([
    rest,
    clock === null ? null : [clock.isRunning, Math.round((clock.leftOfPart + (clock.isRunning ? clock.at : 0)) / 500)],
  ]);

/** Sends the projector what changed for it. */
const project = (services: Services, presenterId: string): void => {
  const presenting = services.presenting.get(presenterId);
  const projector = presenting && services.windows.get(presenting.projectorId);
  // Whoever does not listen looks when it begins.
  if (!presenting || !projector?.listener) return;
  const { shows, content, layout, mustForget } = projectionOf(services.windows.get(presenterId), presenting);
  if (mustForget) {
    presenting.last = null;
    emit(projector, 'projector.forget', null);
    return;
  }
  const isSaid = content === null && layout === null;
  if (isSaid && presenting.last !== null && withoutMoment(presenting.last) === withoutMoment(shows)) return;
  presenting.last = shows;
  presenting.serial += 1;
  emit(projector, 'projector.shows', { serial: presenting.serial, shows, content, layout });
};

const tellPresenter = (services: Services, presenterId: string): void => {
  const presenter = services.windows.get(presenterId);
  const presenting = services.presenting.get(presenterId);
  if (presenter) emit(presenter, 'projector.state', presenting ? stateFor(services, presenting) : null);
};

/** Opens the projector of a window, or another page for the one it has. */
export const openProjector = async (
  caller: Caller,
  { audience }: Input<'projector.open'>,
): Promise<Output<'projector.open'>> => {
  const { services, window } = caller;
  const there = services.presenting.get(window.id);
  const projector = there && services.windows.get(there.projectorId);
  if (there && projector?.listener) return { address: null };
  // A page that went, whatever it may still hold, is no window of ours any more: the next one begins anew.
  if (there) services.windows.delete(there.projectorId);
  const made = addWindow(services);
  made.projects = window.id;
  const presenting = newPresenting(made.id, audience);
  agree(presenting, window);
  services.presenting.set(window.id, presenting);
  return { address: await services.options.desktop.openProjector(made.id) };
};

/**
 * Turns the projector neutral, since the account it may show is no longer the one on screen: those in the room may be of
 * that one. What lies in its page goes.
 */
const turnAway = (services: Services, presenterId: string, presenting: Presenting): void => {
  presenting.agreed = null;
  presenting.hasLeft = true;
  presenting.isNeutral = true;
  presenting.follows = true;
  presenting.presented = null;
  presenting.put = null;
  project(services, presenterId);
  tellPresenter(services, presenterId);
};

/** A window opened an account: the one agreed on, the first, or another one. */
const takeAccount = (services: Services, window: WindowState, presenting: Presenting): void => {
  const shown = accountShown(window);
  const isFirst = presenting.agreed === null && !presenting.hasLeft;
  if (isFirst && (!presenting.isNeutral || presenting.isResumed)) {
    agree(presenting, window);
    project(services, window.id);
    return;
  }
  if (shown !== presenting.agreed) {
    // For whom it was in that account it is again; in a new one it stays for whom it is.
    presenting.audience = presenting.audiences.get(shown ?? '') ?? presenting.audience;
    turnAway(services, window.id, presenting);
  } else project(services, window.id);
};

export const present = (caller: Caller, { view, looks }: Input<'projector.show'>): null => {
  const presenting = presentingOf(caller);
  // A page that is loaded anew has no account at first, and did not leave it.
  if (view === null && presenting.agreed !== null && !presenting.isReloaded)
    turnAway(caller.services, caller.window.id, presenting);
  if (view !== null) presenting.isReloaded = false;
  presenting.presented = view;
  presenting.looks = looks;
  if (presenting.follows || view === null) presenting.put = view;
  project(caller.services, caller.window.id);
  return null;
};

/** Nothing of what others might see may be left in the page of a projector: a new page is the one sure way. */
const beginAnew = (services: Services, presenting: Presenting): void => {
  presenting.sent = null;
  presenting.last = null;
  const projector = services.windows.get(presenting.projectorId);
  if (!projector) return;
  projector.waiting.length = 0;
  emit(projector, 'projector.forget', null);
};

export const setProjector = (
  caller: Caller,
  { audience, follows, isNeutral }: Input<'projector.set'>,
): Output<'projector.set'> => {
  const { services, window } = caller;
  const presenting = presentingOf(caller);
  presenting.isResumed = false;
  if (follows !== undefined) {
    presenting.follows = follows;
    if (follows) presenting.put = presenting.presented;
  }
  if (isNeutral !== undefined) {
    presenting.isNeutral = isNeutral;
    if (!isNeutral) agree(presenting, window);
  }
  if (audience !== undefined && audience !== presenting.audience) {
    presenting.audience = audience;
    if (presenting.agreed !== null) presenting.audiences.set(presenting.agreed, audience);
    beginAnew(services, presenting);
  } else project(services, window.id);
  tellPresenter(services, window.id);
  return stateFor(services, presenting);
};

export const pointAt = (caller: Caller, { point }: Input<'projector.point'>): null => {
  const { services } = caller;
  const presenting = presentingOf(caller);
  const projector = services.windows.get(presenting.projectorId);
  if (projector?.listener && !presenting.isNeutral) emit(projector, 'projector.points', { point });
  return null;
};

/** Ends the projector: its page goes, and whatever it knew. */
const endFor = (services: Services, presenterId: string): void => {
  const presenting = services.presenting.get(presenterId);
  if (!presenting) return;
  services.presenting.delete(presenterId);
  const projector = services.windows.get(presenting.projectorId);
  if (projector) emit(projector, 'projector.ended', null);
  services.windows.delete(presenting.projectorId);
  services.options.desktop.closeProjector(presenting.projectorId);
};

export const closeProjector = ({ services, window }: Caller): null => {
  endFor(services, window.id);
  tellPresenter(services, window.id);
  return null;
};

/** What the page of a projector begins with. */
export const look = (caller: Caller): Projection => {
  const { presenting, presenter } = projectedBy(caller);
  // A page that begins holds nothing.
  presenting.sent = null;
  caller.window.waiting.length = 0;
  const { shows, content, layout } = projectionOf(presenter, presenting);
  presenting.last = shows;
  presenting.serial += 1;
  return { serial: presenting.serial, shows, content, layout };
};

/**
 * The picture of a photo of the wall that lies in the projector's page: only what was sent to it names one, which a
 * customer's never does. Throws notFound.
 */
export const projectedWallPhoto = (
  caller: Caller,
  { attachmentId }: Input<'projector.wallPhoto'>,
): Output<'projector.wallPhoto'> => {
  const { presenting, presenter } = projectedBy(caller);
  const isSent =
    !presenting.isNeutral &&
    presenting.sent !== null &&
    list(presenting.sent.document, 'wallPhoto').some((photo) => photo.attachmentId === attachmentId);
  if (!isSent || !presenter?.open) throw new AtlasError('notFound', 'This picture is not shown here.');
  return { image: pictureIn(presenter.open.atlas, attachmentId) };
};

/** The neutral page on or off, asked for in the projector's own window. */
export const turnNeutral = (caller: Caller): Output<'projector.neutral'> => {
  const { services, window } = caller;
  const { presenting } = projectedBy(caller);
  presenting.isNeutral = !presenting.isNeutral;
  const presenterId = window.projects ?? '';
  if (!presenting.isNeutral) agree(presenting, services.windows.get(presenterId));
  project(services, presenterId);
  tellPresenter(services, presenterId);
  return { isNeutral: presenting.isNeutral };
};

/** A presenter's page that is loaded anew is back well before. */
export const AWAY_MS = 5_000;
/** Nobody is there who could take anything off the projector: it shows and keeps nothing until somebody is. */
const leaveAlone = (services: Services, presenterId: string): void => {
  const presenting = services.presenting.get(presenterId);
  if (presenting === undefined || services.windows.get(presenterId)?.listener) return;
  presenting.isAlone = true;
  beginAnew(services, presenting);
};

/** Follows what becomes of windows and documents, for the projectors. */
export const followForProjectors = (services: Services): void => {
  services.followers = {
    changed: (open: OpenAtlas, accountId: string, change: Change | null) => {
      for (const [presenterId, presenting] of services.presenting) {
        const { whole } = presenting;
        if (whole?.open !== open) continue;
        if (change === null) {
          presenting.whole = null;
          presenting.layouts = null;
        } else {
          const diff = whole.accountId === accountId ? change.diff : atlasPart(change.diff);
          if (isEmpty(diff)) continue;
          presenting.whole = { ...whole, document: apply(whole.document, diff, change.at) };
        }
        project(services, presenterId);
      }
    },
    laidOut: (open, accountId) => {
      for (const [presenterId, presenting] of services.presenting) {
        const { whole } = presenting;
        if (whole?.open !== open || whole.accountId !== accountId) continue;
        presenting.layouts = null;
        project(services, presenterId);
      }
    },
    // What a presenter told before its account was there is shown now: a host started anew hears of the view first.
    opened: (window) => {
      const presenting = services.presenting.get(window.id);
      if (presenting) takeAccount(services, window, presenting);
    },
    released: (window) => {
      const presenting = services.presenting.get(window.id);
      if (!presenting) return;
      presenting.presented = null;
      presenting.put = null;
      // A host that was started anew lets go of nothing that was shown.
      if (presenting.agreed === null) project(services, window.id);
      else turnAway(services, window.id, presenting);
      presenting.whole = null;
      presenting.sent = null;
    },
    hid: (window) => {
      const presenting = services.presenting.get(window.id);
      if (presenting) beginAnew(services, presenting);
    },
    listens: (window) => {
      const presenting = services.presenting.get(window.id);
      if (presenting !== undefined) {
        tellPresenter(services, window.id);
        presenting.isReloaded = window.listener !== null;
        if (window.listener === null) setTimeout(() => leaveAlone(services, window.id), AWAY_MS).unref();
        else if (presenting.isAlone) {
          presenting.isAlone = false;
          project(services, window.id);
        }
      }
      if (window.projects === null) return;
      tellPresenter(services, window.projects);
      project(services, window.projects);
    },
    closed: (window) => {
      if (window.projects !== null) {
        const presenterId = window.projects;
        if (services.presenting.get(presenterId)?.projectorId === window.id) services.presenting.delete(presenterId);
        tellPresenter(services, presenterId);
      } else endFor(services, window.id);
    },
  };
};
