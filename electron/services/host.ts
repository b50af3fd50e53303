import { AtlasError } from '../../shared/api/errors';
import { closeAll, lookAtFiles, lookAtRoom, release } from './atlases';
import { dispatch } from './dispatch';
import { makeReadingPage } from './readingPage';
import { printPdf } from './pdf';
import { makePicture } from './pictures';
import { makeSlides } from './slides';
import { lockSealed } from './locking';
import type { Host, HostOptions } from './port';
import { newPresenting } from './presenting';
import { followForProjectors } from './projector';
import { addWindow, servicesOf } from './windows';

/** A file that was deleted or replaced is told of well within a second. */
const LOOK_MS = 600;
/** Disks fill more slowly than that. */
const ROOM_MS = 10_000;

/**
 * So long nothing runs in a process only while the computer sleeps, which a host behind a browser hears from nobody
 * else.
 */
const SLEPT_MS = 30_000;

/** Starts the services of one process. */
export const startHost = (options: HostOptions): Host => {
  const services = servicesOf(options);
  followForProjectors(services);
  let lookedAt = Date.now();
  const looking = setInterval(() => {
    const now = Date.now();
    if (now - lookedAt > SLEPT_MS) void lockSealed(services);
    lookedAt = now;
    lookAtFiles(services);
  }, LOOK_MS);
  looking.unref();
  const looksAtRoom = setInterval(() => lookAtRoom(services), ROOM_MS);
  looksAtRoom.unref();
  return {
    sessionId: services.sessionId,
    openWindow: (returning) => {
      const window = addWindow(services, null, returning ?? null);
      const presenterId = returning?.presenterId ?? null;
      window.projects = presenterId;
      // For the customer until the presenter says for whom: the less of the two.
      if (presenterId !== null) services.presenting.set(presenterId, newPresenting(window.id, 'customer', true));
      return window.id;
    },
    closeWindow: (windowId) =>
      services.inTurn(async () => {
        const window = services.windows.get(windowId);
        if (!window) return;
        release(services, window);
        services.windows.delete(windowId);
        services.followers.closed(window);
      }),
    dispatch: async (windowId, method, input) => {
      const window = services.windows.get(windowId);
      if (!window) {
        const { code, message } = new AtlasError('refused', 'This window is closed.');
        return { ok: false, error: { code, message } };
      }
      return dispatch({ services, window }, method, input);
    },
    listen: (windowId, listener) => {
      const window = services.windows.get(windowId);
      if (!window) return () => undefined;
      window.listener = listener;
      for (const [event, value] of window.waiting.splice(0)) listener(event, value);
      services.followers.listens(window);
      return () => {
        if (window.listener !== listener) return;
        window.listener = null;
        services.followers.listens(window);
      };
    },
    presenterOf: (windowId) => services.windows.get(windowId)?.projects ?? null,
    unsaved: (windowId) => services.windows.get(windowId)?.unsaved ?? null,
    printPdf: (job) => printPdf(services, job),
    makeReadingPage: (job) => makeReadingPage(services, job),
    makePicture: (job) => makePicture(services, job),
    makeSlides: (job) => makeSlides(services, job),
    lockSealed: () => lockSealed(services),
    close: () =>
      services.inTurn(async () => {
        clearInterval(looking);
        clearInterval(looksAtRoom);
        closeAll(services);
        services.windows.clear();
        await services.safety.settled();
        services.safety.end();
      }),
    closeNow: () => {
      clearInterval(looking);
      clearInterval(looksAtRoom);
      closeAll(services);
      services.windows.clear();
      services.safety.end();
    },
  };
};
