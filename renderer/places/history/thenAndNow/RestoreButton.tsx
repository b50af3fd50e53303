import { useState } from 'react';
import { useStore } from 'zustand';
import { fieldDate, longDate } from '../../../../shared/conventions/writeDay';
import type { Moment } from '../../../../shared/document/moments';
import { restoreMoment } from '../../../commands/historyCommands';
import { Button } from '../../../parts/ui/Button';
import type { Comparison } from './comparison';

/**
 * Makes an account of its own of a moment: the one the slider shows, at its end the one that is compared. The open
 * account stays as it is.
 */
export const RestoreButton = ({ comparison: { store, moments } }: { readonly comparison: Comparison }) => {
  const at = useStore(store, ({ shown }) => shown.at);
  const [isBusy, setBusy] = useState(false);
  const isAtEnd = at === moments.length - 1;
  const moment = moments[isAtEnd ? 0 : at] as Moment;
  const { revision, day } = moment;
  const reason =
    revision === null ? `Of ${longDate(day)} ratings alone are known, so there is no account to make of it.` : null;
  const restore = async (): Promise<void> => {
    if (revision === null) return;
    setBusy(true);
    await restoreMoment(revision, day);
    setBusy(false);
  };
  return (
    <Button
      disabled={reason !== null || isBusy}
      title={reason ?? `The account as it was on ${longDate(day)} becomes a second one. This one stays as it is.`}
      onClick={() => void restore()}
    >
      {reason === null ? `Restore ${fieldDate(day)} as a second account` : 'Restore as a second account'}
    </Button>
  );
};
