import type { CommandId } from '../../shared/commands';
import type { ZoomStep } from '../../shared/api/shapes';
import { call, givesFiles } from '../host';
import { attempt, say } from '../state/messages';
import { session } from '../state/session';

/** What the keys of the map do where it has not the focus. */
const ON_PAGE: Partial<Record<CommandId, ZoomStep>> = {
  'view.zoomIn': 'larger',
  'view.zoomOut': 'smaller',
  'view.fit': 'usual',
};

/** Draws the page larger or smaller and says how large; a browser does that by its own keys and menu alone. */
export const zoomPage = async (step: ZoomStep): Promise<void> => {
  const reply = await attempt(() => call('window.zoom', { step }));
  if (!reply) return;
  if (reply.percent === null)
    say(
      'Here the browser zooms the page: Ctrl + and Ctrl − beside the map, Ctrl 0 for the usual size, or its own menu.',
    );
  else say(`The page is drawn at ${reply.percent} %.`);
};

/** The map keeps its keys while it has the focus, and where nothing else has it. */
const isMapFocused = (): boolean => {
  const { place, view, running } = session();
  if (place !== 'map' || view !== 'map' || (session().atlas === null && running === null)) return false;
  const focus = document.activeElement;
  return focus === null || focus === document.body || focus.closest('.map-frame') !== null;
};

/**
 * What Ctrl with +, − or 0 does beside the map: it zooms the page. `browser`: the key is left to the browser, which does
 * it itself. Null: the key is the map's, or none of these.
 */
export const pageZoomFor = (id: CommandId): 'browser' | (() => void) | null => {
  const step = ON_PAGE[id];
  if (step === undefined || isMapFocused()) return null;
  return givesFiles() ? 'browser' : () => void zoomPage(step);
};
