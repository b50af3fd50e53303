import { create } from 'zustand';

/** The tour of the app, beside whatever is on screen: its step, from 0; null: it is not shown. */
type Tour = {
  readonly step: number | null;
  /** It was asked for, so the keys go to it; where it comes by itself they stay where they are. */
  readonly isAskedFor: boolean;
};

export const useTour = create<Tour>(() => ({ step: null, isAskedFor: false }));

export const setTour = (step: number | null, isAskedFor: boolean): void => useTour.setState({ step, isAskedFor });
