import { create } from 'zustand';
import { call } from '../host';
import { settled, useDocument } from './documentStore';
import { useSession } from './session';

/** Why something on screen is saved nowhere, in words, or null. */
export const unsavedReason = (): string | null => {
  const { saved } = useDocument.getState();
  if (saved.state === 'failed') return saved.message;
  return useSession.getState().atlas?.trouble ?? null;
};

/** The question whether to leave what is not saved, while it is asked. */
type Question = { readonly reason: string; readonly answer: (mayLeave: boolean) => void };
export const useLeaving = create<{ readonly question: Question | null }>(() => ({ question: null }));

/**
 * Whether what is on screen may go: at once where all of it is saved, else as the person answers. Everything that shows
 * another account or atlas, or none, asks this first.
 */
export const mayLeave = async (): Promise<boolean> => {
  await settled();
  const reason = unsavedReason();
  if (reason === null) return true;
  useLeaving.getState().question?.answer(false);
  return new Promise((resolve) => {
    const answer = (isLeaving: boolean): void => {
      useLeaving.setState({ question: null });
      resolve(isLeaving);
    };
    useLeaving.setState({ question: { reason, answer } });
  });
};

/** Keeps the host told what is not saved: whoever closes a window asks it. Returns the way to stop. */
export const followUnsaved = (): (() => void) => {
  let told: string | null = null;
  const tell = (): void => {
    const unsaved = unsavedReason();
    if (unsaved === told) return;
    told = unsaved;
    void call('window.unsaved', { unsaved: unsaved === null ? null : unsaved.slice(0, 500) }).catch(() => undefined);
  };
  const stops = [useDocument.subscribe(tell), useSession.subscribe(tell)];
  return () => {
    for (const stop of stops) stop();
  };
};
