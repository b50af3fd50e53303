/** The two people everybody knows whom the room rates together, so that a 4 is a 4 to all. */
import { create } from 'zustand';

/** Null: nobody chose yet; then the best known ones are proposed. */
type Calibrated = { readonly ids: readonly (string | null)[] | null };
export const useCalibrated = create<Calibrated>(() => ({ ids: null }));
export const calibratedNow = (): readonly (string | null)[] | null => useCalibrated.getState().ids;
export const setCalibrated = (ids: readonly (string | null)[] | null): void => useCalibrated.setState({ ids });
