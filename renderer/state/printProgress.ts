/** How far the PDF is that this window waits for; null while it waits for none. */
import { create } from 'zustand';
import type { PrintProgress } from '../../shared/api/printing';

type Waiting = { readonly progress: PrintProgress | null };

export const usePrintProgress = create<Waiting>(() => ({ progress: null }));
export const setPrintProgress = (progress: PrintProgress | null): void => usePrintProgress.setState({ progress });
