import { useEffect } from 'react';
import { agendaUnderWay } from '../../../shared/document/agenda';
import { find } from '../../../shared/document/document';
import { workshopClock } from '../../../shared/analysis/workshopClock';
import { offerRun, sawClock } from '../../commands/runCommands';
import { currentDocument, useDocument } from '../../state/documentStore';
import { afterPaint } from '../../state/afterPaint';
import { holdOpen } from '../../state/idle';
import { takeUpVote } from '../../state/vote';
import { openDialog, session, useSession } from '../../state/session';

/** How often the clock is noted: a kill costs less than this and a write. */
const NOTE_MS = 1_000;
/**
 * Longer than this between two notes, and the computer slept: a window in the background is called once a minute at
 * least.
 */
const SLEPT_MS = 90_000;

/**
 * Notes on this computer, once a second, that the clock of a workshop was seen, and asks what to do with the time in
 * which nobody saw it: after a kill, a crash, or a closed lid.
 */
export const useClockWatch = (): void => {
  const accountId = useDocument((state) => state.accountId);
  const isReadOnly = useDocument((state) => state.readOnly);
  const running = useSession((state) => state.running);
  useEffect(() => {
    if (accountId === null || isReadOnly || session().running !== null) return undefined;
    const agenda = agendaUnderWay(currentDocument());
    if (agenda === null) {
      // Votes of a workshop that is over or gone are nobody’s any more.
      return afterPaint(() => void takeUpVote(null));
    }
    offerRun(agenda);
    return undefined;
  }, [accountId, isReadOnly]);
  useEffect(() => {
    if (running === null) return undefined;
    // Six people talk for an hour and nobody touches a key.
    const letGo = holdOpen();
    let seen = Date.now();
    const note = (): void => {
      const agenda = find(currentDocument(), 'agenda', running);
      const now = Date.now();
      if (!agenda || session().dialog?.name === 'comeBack') return;
      if (now - seen > SLEPT_MS && workshopClock(agenda.events, seen).state === 'running')
        openDialog({ name: 'comeBack', with: { agendaId: agenda.id, seen, now } });
      else sawClock(now);
      seen = now;
    };
    const timer = window.setInterval(note, NOTE_MS);
    return () => {
      window.clearInterval(timer);
      letGo();
    };
  }, [running]);
};
