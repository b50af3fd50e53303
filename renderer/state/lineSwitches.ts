/** Which lines the map draws: a switch of this window, kept on this computer. */
import { create } from 'zustand';
import { remember, remembered } from './session';

/** By the name of a line; what is not named is as usual. */
export type KeptSwitches = Readonly<Record<string, boolean | null>>;
const NAME = 'lines';

export const useLineSwitches = create<{ readonly lines: KeptSwitches | null }>(() => ({ lines: null }));
/** As it was when the app was last used, until somebody switches. */
export const lineSwitchesNow = (): KeptSwitches =>
  useLineSwitches.getState().lines ?? remembered<KeptSwitches>(NAME, {});
/** Shows lines as a view wants them; nothing is kept of it. */
export const showLines = (lines: KeptSwitches): void => useLineSwitches.setState({ lines });
export const switchLines = (lines: KeptSwitches): void => {
  showLines(lines);
  remember(NAME, lines);
};
