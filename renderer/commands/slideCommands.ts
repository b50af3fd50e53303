import { openDialog, setSession } from '../state/session';

export const isFullScreen = (): boolean => document.fullscreenElement !== null;
/** Where the window may not fill the screen, the slides fill the window. */
export const fillScreen = (): void => {
  void document.documentElement.requestFullscreen().catch(() => undefined);
};
export const leaveFullScreen = (): void => {
  if (isFullScreen()) void document.exitFullscreen().catch(() => undefined);
};

/** Asks for whom the slides are, and shows them. */
export const showSlides = (): void => openDialog('present');

/** Shows the slides from the first one, to whom outputs are made for. */
export const startSlides = (): void => {
  setSession({ slide: 0, naming: null });
  fillScreen();
};
export const leaveSlides = (): void => {
  setSession({ slide: null });
  leaveFullScreen();
};
