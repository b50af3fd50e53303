import { HiddenNote } from '../../parts/hiding/Hidden';
import { useIsHiding } from '../../state/records';
import { HISTORY_TABS, setSession, useSession, type HistoryTab } from '../../state/session';
import { later } from '../../parts/ui/later';
import { Changes } from './changes/Changes';
import { Snapshots } from './snapshots/Snapshots';

const ThenAndNow = later(async () => (await import('./thenAndNow/ThenAndNow')).ThenAndNow);

const TAB_WORDS: Readonly<Record<HistoryTab, string>> = {
  changes: 'Changes',
  thenAndNow: 'Then and now',
  snapshots: 'Snapshots',
};
const SHOWN = { changes: Changes, thenAndNow: ThenAndNow, snapshots: Snapshots } as const;

/** Beside the tools of what is shown, which are a header of its own (`history-tools`) above its ground (`history-ground`). */
const Tabs = ({ tab }: { readonly tab: HistoryTab }) => (
  <fieldset className="lens-switch history-tabs">
    <legend className="visually-hidden">What of the history is shown</legend>
    {HISTORY_TABS.map((one) => (
      <label key={one}>
        <input type="radio" name="history-tab" checked={tab === one} onChange={() => setSession({ historyTab: one })} />
        <span>{TAB_WORDS[one]}</span>
      </label>
    ))}
  </fieldset>
);

/**
 * What was: every step, two moments side by side, the days that were frozen. Steps and frozen days tell what was thought
 * of people, down to that somebody was rated at all, so nothing of them is there while opinions are hidden. Then and now
 * shows who came, left and moved.
 */
export const HistoryPlace = () => {
  const tab = useSession((state) => state.historyTab);
  const isHiding = useIsHiding();
  const Shown = SHOWN[tab];
  return (
    <div className="history-place">
      <h2 className="visually-hidden">History</h2>
      <Tabs tab={tab} />
      {isHiding && tab !== 'thenAndNow' ? (
        <>
          <header className="place-bar history-tools" />
          <div className="history-ground history-hidden">
            <HiddenNote what="What was edited is hidden with the opinions it tells." />
          </div>
        </>
      ) : (
        <Shown />
      )}
    </div>
  );
};
