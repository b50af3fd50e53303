import { memo, useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { CHANGE_KINDS, CHANGE_WORDS, type Change } from '../../../../shared/analysis/thenAndNow';
import { DAY_NOT_KNOWN, dayNear, headlineOf, lacksOf, titleBetween } from '../../../../shared/analysis/thenAndNowWords';
import type { Moment } from '../../../../shared/document/moments';
import { MarkPairInLine } from '../../../parts/drawings/thenAndNow/MarkBadge';
import { dayAt } from './axis';
import type { Comparison } from './comparison';

/** A step of the relationship is said in numbers, as it is on cards. */
const Values = ({ change }: { readonly change: Change }) => {
  const { from, to, rating, detail, shortDetail } = change;
  if (detail !== null)
    return (
      <span className="compared-detail" title={detail}>
        {shortDetail}
      </span>
    );
  if (from === null || to === null) return null;
  return rating === 'relationship' ? (
    <span className="compared-detail tabular" aria-label={`${from.label}, now ${to.label}`}>
      {from.sign} → {to.sign}
    </span>
  ) : (
    <MarkPairInLine from={from} to={to} />
  );
};

type RowProps = {
  readonly change: Change;
  /** When it was, in words; null where that is not known. */
  readonly day: string | null;
  readonly card: string | null;
  readonly isChosen: boolean;
  readonly onChoose: (card: string | null) => void;
};
const isSameRow = (a: RowProps, b: RowProps): boolean =>
  a.day === b.day &&
  a.card === b.card &&
  a.isChosen === b.isChosen &&
  a.onChoose === b.onChoose &&
  a.change.name === b.change.name &&
  a.change.detail === b.change.detail &&
  a.change.from?.key === b.change.from?.key &&
  a.change.to?.key === b.change.to?.key;

/** Draws again only where it says something else: there may be hundreds, and the slider goes day by day. */
const Row = memo(({ change, day, card, isChosen, onChoose }: RowProps) => {
  const body = (
    <>
      <span className="compared-row-name">{change.name}</span>
      <Values change={change} />
      <span className={`compared-day tabular ${day === null ? 'quiet' : ''}`} title={day ?? DAY_NOT_KNOWN}>
        {day ?? '–'}
        {day === null ? <span className="visually-hidden">{DAY_NOT_KNOWN}</span> : null}
      </span>
    </>
  );
  return (
    <li>
      {card === null ? (
        <div className="compared-row">{body}</div>
      ) : (
        <button
          type="button"
          className="compared-row"
          aria-pressed={isChosen}
          title={isChosen ? 'Back to what was shown before' : `Show ${change.name} on the map`}
          onClick={() => onChoose(isChosen ? null : card)}
        >
          {body}
        </button>
      )}
    </li>
  );
}, isSameRow);
Row.displayName = 'Row';

/** Everybody something changed about, with the days, and what it came to. */
export const ComparedList = ({ comparison }: { readonly comparison: Comparison }) => {
  const { store, moments, places, axis, choose } = comparison;
  const { found, at } = useStore(store, ({ shown }) => shown);
  const chosen = useStore(store, (state) => state.chosen);
  const then = moments[0] as Moment;
  const now = moments[at] as Moment;
  // Up to the day the slider shows: the last moment before it may be months older.
  const title = useStore(store, ({ place }) => titleBetween(then.day, dayAt(axis, moments, place)));
  const headline = headlineOf(then, now, found);
  const lacks = lacksOf(then);
  const list = useRef<HTMLDivElement>(null);
  const groups = useMemo(
    () =>
      CHANGE_KINDS.flatMap((kind) => {
        const changes = found.changes.filter((change) => change.kind === kind);
        return changes.length === 0 ? [] : [{ kind, changes }];
      }),
    [found],
  );
  useEffect(() => {
    if (chosen !== null) list.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div className="compared-list" ref={list}>
      <h2 className="eyebrow">{title}</h2>
      {headline.figure === null ? null : (
        <p className="compared-figure">
          <span>{headline.figure.then}</span> <span aria-hidden="true">→</span>
          <span className="visually-hidden"> then, now </span> <span>{headline.figure.now}</span>
        </p>
      )}
      <p className="quiet compared-sentence">{headline.sentence}</p>
      {groups.length === 0 ? <p>Nothing changed on the map between the two.</p> : null}
      {groups.map(({ kind, changes }) => (
        <section key={kind} aria-label={CHANGE_WORDS[kind]}>
          <h3>
            {CHANGE_WORDS[kind]} <span className="quiet">{changes.length}</span>
          </h3>
          <ul>
            {changes.map((change) => {
              const card = change.placeId === null ? null : (places.cardOf.get(change.placeId) ?? null);
              return (
                <Row
                  key={`${change.key} ${change.rating}`}
                  change={change}
                  day={change.day === null ? null : dayNear(change.day, now.day)}
                  card={card}
                  isChosen={card !== null && card === chosen}
                  onChoose={choose}
                />
              );
            })}
          </ul>
        </section>
      ))}
      {lacks === null ? null : <p className="quiet small compared-lacks">{lacks}</p>}
    </div>
  );
};
