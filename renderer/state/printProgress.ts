/** How far the file is that this window waits for; null while it waits for none. */
import { create } from 'zustand';
import type { PdfOptions } from '../../shared/api/outputs';
import type { PrintProgress } from '../../shared/api/printing';

/** What was printed last in this window, to be printed again just so. It is in memory alone. */
export type LastPrint = {
  readonly accountId: string;
  readonly options: PdfOptions;
  readonly passphrase: string | null;
  readonly name: string;
  readonly written: string;
};
export const useLastPrint = create<{ readonly last: LastPrint | null }>(() => ({ last: null }));
export const setLastPrint = (last: LastPrint): void => useLastPrint.setState({ last });

/** What is made: one at a time, whichever place asked for it. */
export type Made = 'PDF' | 'presentation' | 'picture' | 'page for reading';
type Waiting = { readonly progress: PrintProgress | null; readonly making: Made | null };

export const usePrintProgress = create<Waiting>(() => ({ progress: null, making: null }));
/** Says what is made from now on; null once it is there, or is not. */
export const setMaking = (making: Made | null, progress: PrintProgress | null): void =>
  usePrintProgress.setState({ making, progress });
export const setPrintProgress = (progress: PrintProgress | null): void => usePrintProgress.setState({ progress });

/** Where the headings stand on their pages as they were drawn last, in points below the upper edge. */
export const usePrintPlaces = create<{ readonly topOf: Readonly<Record<string, number>> }>(() => ({ topOf: {} }));
export const setTops = (topOf: Readonly<Record<string, number>>): void => usePrintPlaces.setState({ topOf });
