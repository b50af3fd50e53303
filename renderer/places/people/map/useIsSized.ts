import { useShownMap } from '../../../state/shownMap';

/** Whether the map on screen sizes its cards by influence; never while opinions are hidden. */
export const useIsSized = (): boolean => useShownMap()?.sizedByInfluence === true;
