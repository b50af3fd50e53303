import { memo, useMemo } from 'react';
import { useStore } from 'zustand';
import { seesRatings } from '../../../../shared/analysis/thenAndNowPresent';
import { comparedPeople, type ComparedPerson } from '../../../../shared/analysis/thenAndNowPeople';
import { dayNear } from '../../../../shared/analysis/thenAndNowWords';
import type { Moment } from '../../../../shared/document/moments';
import { MarkInLine, MarkPairInLine } from '../../../parts/drawings/thenAndNow/MarkBadge';
import type { Comparison } from './comparison';
import { wordFor } from '../../../../shared/packs/spoken';

type RowProps = { readonly row: ComparedPerson; readonly hasRatings: boolean; readonly now: string };

const Value = ({ pair: { from, to } }: { readonly pair: ComparedPerson['attitude'] }) =>
  to === null ? null : from === null ? <MarkInLine mark={to} /> : <MarkPairInLine from={from} to={to} />;

const isSameRow = (a: RowProps, b: RowProps): boolean =>
  a.hasRatings === b.hasRatings &&
  a.now === b.now &&
  a.row.key === b.row.key &&
  a.row.name === b.row.name &&
  a.row.title === b.row.title &&
  a.row.department === b.row.department &&
  a.row.word === b.row.word &&
  a.row.day === b.row.day &&
  (['attitude', 'relationship'] as const).every(
    (lens) => a.row[lens].from?.key === b.row[lens].from?.key && a.row[lens].to?.key === b.row[lens].to?.key,
  );

const Row = memo(
  ({ row, hasRatings, now }: RowProps) => (
    <tr className={`${row.isChanged ? 'changed' : 'same'} ${row.word === 'left' ? 'left' : ''}`}>
      <th scope="row">
        <span className="compared-name">{row.name}</span>
      </th>
      <td>
        {row.word === null ? null : (
          <>
            <span className="word-box">{row.word}</span>
            <span className="tabular quiet"> {row.day === null ? '' : dayNear(row.day, now)}</span>
          </>
        )}
      </td>
      {hasRatings ? (
        <>
          <td>
            <Value pair={row.attitude} />
          </td>
          <td>
            <Value pair={row.relationship} />
          </td>
        </>
      ) : null}
      <td>{row.title}</td>
      <td>{row.department}</td>
    </tr>
  ),
  isSameRow,
);
Row.displayName = 'Row';

/** Everybody of the two moments as a list, with how they were and are. */
export const ComparedPeople = ({ comparison }: { readonly comparison: Comparison }) => {
  const at = useStore(comparison.store, ({ shown }) => shown.at);
  const then = comparison.moments[0] as Moment;
  const now = comparison.moments[at] as Moment;
  const rows = useMemo(() => comparedPeople(then, now, comparison.dayOf(at)), [then, now, comparison, at]);
  const hasRatings = seesRatings(now.document);
  return (
    // Whoever reads by keys scrolls the list.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="compared-people" tabIndex={0} role="region" aria-label="People then and now">
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Since then</th>
            {hasRatings ? (
              <>
                <th scope="col">{wordFor('names', 'attitude')}</th>
                <th scope="col">{wordFor('names', 'relationship')}</th>
              </>
            ) : null}
            <th scope="col">Job title</th>
            <th scope="col">Department</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} hasRatings={hasRatings} now={now.day} />
          ))}
        </tbody>
      </table>
    </div>
  );
};
