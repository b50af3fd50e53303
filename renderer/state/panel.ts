/** How wide the panel is: what is chosen, a strip of figures where nothing is, or not there. */
import { occupancyOf } from '../../shared/document/occupancy';
import { useDocument } from './documentStore';
import { useAtRest } from './moved';
import { remember, session, setSession, useSession } from './session';

/** Pixels. */
export const PANEL_WIDTHS = { least: 300, usual: 340, most: 560 } as const;

type Shape = 'open' | 'strip' | 'none';

/** Whether something is chosen that the panel can show. */
const useIsChosen = (): boolean => {
  const last = useSession((state) => state.selection.at(-1) ?? null);
  const frame = useSession((state) => state.frame);
  return useDocument(
    ({ document: content }) =>
      (last !== null && occupancyOf(content).personOfSeat.has(last)) ||
      (frame !== null && content[frame.kind].has(frame.id)),
  );
};

export const usePanelShape = (): Shape => {
  const place = useSession((state) => state.place);
  const mayOpen = useSession((state) => state.panelOpen);
  const isKept = useSession((state) => state.panelKept);
  // A card that is lifted does not open the panel under the pointer.
  const isChosen = useAtRest(useIsChosen());
  // While cards are set on a photo of the wall, each is chosen for a moment, and the map stays where it is.
  const isSetting = useSession((state) => state.wall?.mode === 'set');
  if (place !== 'map' && place !== 'grid') return 'none';
  // On the grid everybody would move under the pointer that chooses one.
  return mayOpen && (isKept || (isChosen && !isSetting) || place === 'grid') ? 'open' : 'strip';
};

/** As wide as somebody drew it; null where nobody did. */
export const useChosenPanelWidth = (): number | null =>
  useSession(({ settings }) => {
    const width = settings.page['panelWidth'];
    return typeof width === 'number' ? withinWidths(width) : null;
  });
export const usePanelWidth = (): number => useChosenPanelWidth() ?? PANEL_WIDTHS.usual;

export const withinWidths = (width: number): number =>
  Math.max(PANEL_WIDTHS.least, Math.min(PANEL_WIDTHS.most, Math.round(width)));

const setPanel = (panelOpen: boolean, panelKept: boolean): void => {
  setSession({ panelOpen, panelKept });
  remember('panelOpen', panelOpen);
  remember('panelKept', panelKept);
};

/** Whether the panel stays open with nothing chosen. */
export const keepPanel = (isKept: boolean): void => setPanel(true, isKept);

/** Closes the panel, also to what will be chosen; or opens it and keeps it open. */
export const togglePanel = (): void => {
  const { panelOpen, panelKept, selection, frame, place } = session();
  const isOpen = panelOpen && (panelKept || selection.length > 0 || frame !== null || place === 'grid');
  setPanel(!isOpen, !isOpen);
};
