import { AtlasError } from '../../shared/api/errors';
import { closeAll, release } from './atlases';
import { dispatch } from './dispatch';
import { printPdf } from './pdf';
import type { Host, HostOptions } from './port';
import { addWindow, servicesOf } from './windows';

/** Starts the services of one process. */
export const startHost = (options: HostOptions): Host => {
  const services = servicesOf(options);
  return {
    openWindow: () => addWindow(services).id,
    closeWindow: (windowId) => services.inTurn(async () => {
      const window = services.windows.get(windowId);
      if (!window) return;
      release(services, window);
      services.windows.delete(windowId);
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
      return () => { if (window.listener === listener) window.listener = null; };
    },
    printPdf: (job) => printPdf(services, job),
    unsaved: (windowId) => services.windows.get(windowId)?.unsaved ?? null,
    close: () => services.inTurn(async () => {
      closeAll(services);
      services.windows.clear();
    }),
    closeNow: () => {
      closeAll(services);
      services.windows.clear();
    },
  };
};
