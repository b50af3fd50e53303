import { create } from 'zustand';
import type { Presence } from '../host';

/** What keeps the atlas of this window closed after the app behind it was started anew, and what can be done about it. */
export type KeptClosed = { readonly message: string; readonly next: 'unlock' | 'choose' | 'retry' };

type HostPresence = {
  readonly presence: Presence;
  /** Null: the atlas on screen is open, or none is. */
  readonly closed: KeptClosed | null;
};

/** Whether the app behind this window is there, and has its atlas open. */
export const useHostPresence = create<HostPresence>(() => ({ presence: 'here', closed: null }));

export const setHostPresence = (part: Partial<HostPresence>): void => useHostPresence.setState(part);
