import { call } from './host';
import { leavesForOwnWindow } from './commands/windowCommands';
import { applyConventions } from './state/conventions';
import { applyRoomSize, roomSizeOf } from './state/roomSize';
import { setSession } from './state/session';
import { applyTheme } from './state/theme';

/**
 * What the window needs before it shows anything: what the host knows of it, its colours and sizes. `start`: nothing is
 * open, so the start page comes first; `left`: the page goes elsewhere.
 */
export const firstLook = async (): Promise<'start' | 'open' | 'left'> => {
  if (await leavesForOwnWindow()) return 'left';
  const started = await call('app.start', null);
  applyTheme(started.settings.theme);
  applyRoomSize(roomSizeOf(started.settings.page));
  setSession({
    started,
    settings: started.settings,
    locked: started.locked,
    panelOpen: started.settings.page['panelOpen'] !== false,
    panelKept: started.settings.page['panelKept'] === true,
  });
  applyConventions();
  return started.atlas === null && started.locked === null && started.beside === null ? 'start' : 'open';
};
