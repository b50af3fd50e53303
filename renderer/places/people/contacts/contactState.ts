import { create } from 'zustand';
import { remember, remembered } from '../../../state/session';

export const READINGS = ['people', 'functions'] as const;
export type Reading = (typeof READINGS)[number];

/** How the matrix is read; null: as it was read last. */
const useChosen = create<{ readonly reading: Reading | null }>(() => ({ reading: null }));

export const useReading = (): Reading =>
  useChosen((state) => state.reading) ??
  READINGS.find((one) => one === remembered<unknown>('contacts', null)) ??
  'people';
export const setReading = (reading: Reading): void => {
  useChosen.setState({ reading });
  remember('contacts', reading);
};
