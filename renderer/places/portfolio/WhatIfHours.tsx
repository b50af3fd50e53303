import type { PortfolioLine, PortfolioView } from '../../../shared/analysis/portfolioView';
import { usualMove, withHoursMoved, type HoursMove } from '../../../shared/analysis/hoursMove';
import { Button } from '../../parts/ui/Button';
import { editDocument, wholeDocument } from '../../state/documentStore';

type Props = {
  readonly view: PortfolioView;
  /** The same as if it had come true. */
  readonly ifMoved: PortfolioView;
  readonly move: HoursMove | null;
  readonly setMove: (move: HoursMove | null) => void;
};

const FEWEST = 5;
const percent = (value: number | null): string => (value === null ? '–' : `${Math.round(100 * value)} %`);

const AccountChoice = ({
  label,
  value,
  lines,
  onChoose,
}: {
  readonly label: string;
  readonly value: string;
  readonly lines: readonly PortfolioLine[];
  readonly onChoose: (id: string) => void;
}) => (
  <select className="input" aria-label={label} value={value} onChange={(event) => onChoose(event.target.value)}>
    {lines.map((line) => (
      <option key={line.id} value={line.id}>
        {line.short}
      </option>
    ))}
  </select>
);

/** What if hours went elsewhere: nothing is stored until somebody keeps it. */
export const WhatIfHours = ({ view, ifMoved, move, setMove }: Props) => {
  const usual = usualMove(view.lines);
  const now = move ?? usual;
  if (now === null) return null;
  const from = view.lines.find((line) => line.id === now.fromId);
  const to = ifMoved.lines.find((line) => line.id === now.toId);
  const most = from?.hours ?? 0;
  const hours = Math.min(now.hours, most);
  const set = (part: Partial<HoursMove>): void => setMove({ ...now, ...part });
  const keep = (): void => {
    if (from === undefined || to === undefined) return;
    editDocument(`Move ${hours} hours a month from ${from.name} to ${to.name}`, (draft) => {
      const moved = withHoursMoved(wholeDocument(), { fromId: from.id, toId: to.id, hours });
      for (const id of [from.id, to.id])
        draft.set('portfolioAccount', id, { hoursPerMonth: moved.portfolioAccount.get(id)?.hoursPerMonth ?? null });
    });
    setMove(null);
  };
  return (
    <div className="what-if-hours" role="group" aria-label="What if hours went elsewhere">
      <span>
        What if <strong className="tabular">{hours} h</strong> of
      </span>
      <AccountChoice
        label="Hours of"
        value={now.fromId}
        lines={view.lines.filter((line) => line.hours !== null && line.id !== now.toId)}
        onChoose={(fromId) => set({ fromId, hours: 0 })}
      />
      <span>go to</span>
      <AccountChoice
        label="Hours go to"
        value={now.toId}
        lines={view.lines.filter((line) => line.id !== now.fromId)}
        onChoose={(toId) => set({ toId })}
      />
      <input
        type="range"
        aria-label="Hours a month"
        min={0}
        max={Math.max(FEWEST, most)}
        step={1}
        value={hours}
        onChange={(event) => set({ hours: Number(event.target.value) })}
      />
      {to === undefined ? null : (
        <strong className="what-if-result tabular" role="status">
          {to.short}: {percent(to.timeShare)} of time, {percent(to.valueShare)} of value
        </strong>
      )}
      {hours > 0 ? (
        <>
          <Button small tone="primary" onClick={keep}>
            Keep
          </Button>
          <Button small tone="bare" onClick={() => setMove(null)}>
            Drop
          </Button>
        </>
      ) : null}
    </div>
  );
};
