import { create } from 'zustand';
import { remember, remembered } from '../../../state/session';

export const READINGS = ['people', 'functions'] as const;
export type MatrixReading = (typeof READINGS)[number];

/** How the matrix is read; null: as it was read last. */
const useChosen = create<{ readonly reading: MatrixReading | null }>(() => ({ reading: null }));

export const useReading = (): MatrixReading =>
  useChosen((state) => state.reading) ??
  READINGS.find((one) => one === remembered<unknown>('contacts', null)) ??
  'people';
export const setReading = (reading: MatrixReading): void => {
  useChosen.setState({ reading });
  remember('contacts', reading);
};
