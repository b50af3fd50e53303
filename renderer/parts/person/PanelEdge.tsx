import type { KeyboardEvent, PointerEvent } from 'react';
import { PANEL_WIDTHS, usePanelWidth, withinWidths } from '../../state/panel';
import { remember } from '../../state/session';

/** Pixels a key moves the edge. */
const STEP = 20;

/** The left edge of the panel: dragged, or moved by arrow keys, it sets how wide the panel is. */
export const PanelEdge = () => {
  const width = usePanelWidth();
  const follow = (event: PointerEvent<HTMLElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const frame = event.currentTarget.closest<HTMLElement>('.frame');
    // Beside React until it is let go: the map need not be drawn for every pixel.
    frame?.style.setProperty('--panel-width', `${withinWidths(window.innerWidth - event.clientX)}px`);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowLeft' ? STEP : event.key === 'ArrowRight' ? -STEP : 0;
    if (by === 0) return;
    event.preventDefault();
    remember('panelWidth', withinWidths(width + by));
  };
  return (
    <div
      className="panel-edge"
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the panel"
      aria-valuemin={PANEL_WIDTHS.least}
      aria-valuemax={PANEL_WIDTHS.most}
      aria-valuenow={width}
      tabIndex={0}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={follow}
      onPointerUp={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId))
          remember('panelWidth', withinWidths(window.innerWidth - event.clientX));
      }}
      onKeyDown={onKeyDown}
    />
  );
};
