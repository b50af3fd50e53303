/** How far the PDF is that this window waits for; null while it waits for none. */
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

type Waiting = { readonly progress: PrintProgress | null };

export const usePrintProgress = create<Waiting>(() => ({ progress: null }));
export const setPrintProgress = (progress: PrintProgress | null): void => usePrintProgress.setState({ progress });

/** Where the headings stand on their pages as they were drawn last, in points below the upper edge. */
export const usePrintPlaces = create<{ readonly topOf: Readonly<Record<string, number>> }>(() => ({ topOf: {} }));
export const setTops = (topOf: Readonly<Record<string, number>>): void => usePrintPlaces.setState({ topOf });
