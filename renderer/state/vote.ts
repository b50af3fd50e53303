/**
 * The vote that runs, in this window's memory and in the host's scratch: single votes are in no document, no setting and
 * no storage of the browser.
 */
import { create } from 'zustand';
import type { TalkClockState } from '../../shared/api/projector';
import type { RunningVote } from '../../shared/model/runningVote';
import { call, on } from '../host';
import { useDocument } from './documentStore';
import { session, useSession } from './session';

type VoteState = {
  readonly vote: RunningVote | null;
  /** Whether a run of the app that is killed now leaves the votes to the next. */
  readonly isOnDisk: boolean;
  /** How long has been talked about the name in hand; null: its clock was not started. */
  readonly talk: TalkClockState | null;
  /** This window only shows the vote of another one, as far as the room may see it. */
  readonly isFollowed: boolean;
};
export const useVote = create<VoteState>(() => ({ vote: null, isOnDisk: true, talk: null, isFollowed: false }));
/** The vote of the workshop that fills this window; one of another account is not this one's. */
export const useRunningVote = (): RunningVote | null => {
  const running = useSession((state) => state.running);
  return useVote(({ vote }) => (vote !== null && vote.agendaId === running ? vote : null));
};
export const voteNow = (): RunningVote | null => {
  const { vote } = useVote.getState();
  return vote !== null && vote.agendaId === session().running ? vote : null;
};

/** A host that is away is asked again at this pace. */
const AGAIN_MS = 1_000;
let isSending = false;
/** What the host has not got yet; `undefined`: it has everything. */
let due: { readonly accountId: string; readonly vote: RunningVote | null } | undefined;

/** Hands over the newest state, one after the other: what came in between need not be written. */
const send = async (): Promise<void> => {
  if (isSending) return;
  isSending = true;
  while (due !== undefined) {
    const { accountId, vote } = due;
    const sent = due;
    try {
      if (vote === null) await call('vote.drop', { accountId });
      else useVote.setState({ isOnDisk: (await call('vote.keep', { accountId, vote })).isOnDisk });
      if (due === sent) due = undefined;
    } catch {
      useVote.setState({ isOnDisk: false });
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      // Another account is open by now: what belongs to this one is nobody's here.
      if (useDocument.getState().accountId !== accountId) due = undefined;
    }
  }
  isSending = false;
};

/** Goes on with a vote, or with none, and hands it over. */
export const setVote = (vote: RunningVote | null): void => {
  if (useVote.getState().isFollowed) return;
  const { accountId } = useDocument.getState();
  useVote.setState({ vote });
  if (accountId === null) return;
  due = { accountId, vote };
  void send();
};

/** Shows what another window of the account did to the vote. What this one has just typed comes first. */
export const followVotes = (): (() => void) =>
  on('vote.changed', ({ accountId, vote }) => {
    if (useVote.getState().isFollowed || due !== undefined || useDocument.getState().accountId !== accountId) return;
    useVote.setState({ vote, isOnDisk: true });
  });

/** Takes up what the host keeps of a vote of this account; one that is not of the workshop is dropped. */
export const takeUpVote = async (agendaId: string | null): Promise<RunningVote | null> => {
  const { accountId } = useDocument.getState();
  if (accountId === null) return null;
  const known = useVote.getState().vote;
  if (known !== null && known.agendaId === agendaId) return known;
  try {
    const { vote } = await call('vote.read', { accountId });
    if (useDocument.getState().accountId !== accountId) return null;
    // A vote that was begun while the host was asked is the newer one.
    const begun = useVote.getState().vote;
    if (begun !== null && begun.agendaId === agendaId) return begun;
    const isOfIt = vote !== null && vote.agendaId === agendaId;
    useVote.setState({ vote: isOfIt ? vote : null, isOnDisk: true });
    if (vote !== null && !isOfIt) setVote(null);
    return isOfIt ? vote : null;
  } catch {
    return null;
  }
};
