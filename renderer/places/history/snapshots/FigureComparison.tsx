import { useEffect, useState } from 'react';
import {
  comparedFigures,
  FIGURE_PARTS,
  type ComparedFigure,
  type SideValue,
} from '../../../../shared/analysis/figuresThen';
import { computedWith } from '../../../../shared/analysis/frozenFigures';
import { SETTINGS_VERSION, settingsVersion } from '../../../../shared/analysis/settings';
import { versionWords } from '../../../../shared/analysis/settingWords';
import { fieldDate } from '../../../../shared/conventions/writeDay';
import { differenceWords, sideReason, sideWords } from '../../../parts/drawings/sideFigure';
import { call } from '../../../host';
import { useDocument } from '../../../state/documentStore';
import { useFigures } from '../../../state/figures';
import { attempt } from '../../../state/messages';
import { openDialog } from '../../../state/session';
import type { Snapshot } from './Snapshots';

/**
 * A snapshot with the figures of its day. One that was taken before figures were frozen gets those that the log leads
 * to; where the log does not reach back to its day they stay unknown.
 */
const useWithFigures = (snapshot: Snapshot | null): Snapshot | null => {
  const accountId = useDocument((state) => state.accountId);
  const [found, setFound] = useState<{ readonly id: string; readonly of: Pick<Snapshot, 'figures' | 'money'> } | null>(
    null,
  );
  const wanted = snapshot !== null && snapshot.figures === null ? snapshot.id : null;
  useEffect(() => {
    if (accountId === null || wanted === null) return undefined;
    let isWanted = true;
    void attempt(() => call('history.figuresOf', { accountId, snapshotId: wanted })).then((of) => {
      if (isWanted && of) setFound({ id: wanted, of });
    });
    return () => {
      isWanted = false;
    };
  }, [accountId, wanted]);
  if (snapshot === null || wanted === null || found?.id !== wanted) return snapshot;
  return { ...snapshot, ...found.of };
};

const Side = ({ side, unit }: { readonly side: SideValue } & Pick<ComparedFigure, 'unit'>) => (
  <td className={side.value === null ? 'quiet' : ''} title={sideReason(side)}>
    {sideWords(side, unit)}
  </td>
);

const Row = ({ row, explains }: { readonly row: ComparedFigure; readonly explains: boolean }) => {
  const { label, unit, explained, then, now, isOther } = row;
  return (
    <tr className={isOther ? 'other' : ''}>
      <th scope="row">
        {explains && explained !== null ? (
          <button
            type="button"
            className="plain-link"
            title="Why this figure is what it is now"
            onClick={() => openDialog({ name: 'explain', with: explained })}
          >
            {label}
          </button>
        ) : (
          label
        )}
      </th>
      <Side side={then} unit={unit} />
      <Side side={now} unit={unit} />
      <td>{differenceWords(row)}</td>
    </tr>
  );
};

const nameOf = (snapshot: Snapshot): string =>
  [snapshot.label, fieldDate(snapshot.asOf)].filter((part) => part !== null && part !== '').join(', ');

/** How many figures are others, and how many nobody kept. */
const summary = (rows: readonly ComparedFigure[]): string => {
  const others = rows.filter((row) => row.isOther).length;
  const unkept = rows.filter(({ then, now }) => then.reason === 'notFrozen' || now.reason === 'notFrozen').length;
  return [
    `${others} of ${rows.length} figures ${others === 1 ? 'is another' : 'are others'}`,
    unkept === 0 ? null : `${unkept} not frozen`,
  ]
    .filter(Boolean)
    .join(', ');
};

type Props = { readonly then: Snapshot; readonly snapshots: readonly Snapshot[] };

/** Every figure of a frozen day, of today or another frozen day, and the difference. */
export const FigureComparison = ({ then, snapshots }: Props) => {
  const { content, asOf } = useFigures();
  const { currency } = [...content.account.values()][0] ?? { currency: '' };
  const [otherId, setOther] = useState('');
  const before = useWithFigures(then);
  const after = useWithFigures(snapshots.find(({ id }) => id === otherId) ?? null);
  if (before === null) return null;
  const rows = comparedFigures(content, asOf, before, after);
  const versionNow = after === null ? settingsVersion(content, asOf) : computedWith(after);
  const versions = versionNow === null ? null : versionWords(computedWith(before), versionNow, SETTINGS_VERSION);
  return (
    <>
      <div className="snapshot-choice">
        <span>
          <strong>{nameOf(then)}</strong> compared with
        </span>
        <select
          className="input"
          aria-label="Compared with"
          value={otherId}
          onChange={(event) => setOther(event.target.value)}
        >
          <option value="">today, {fieldDate(asOf)}</option>
          {snapshots
            .filter(({ id }) => id !== then.id)
            .map((one) => (
              <option key={one.id} value={one.id}>
                {nameOf(one)}
              </option>
            ))}
        </select>
        <span className="quiet small" role="status">
          {summary(rows)}
        </span>
      </div>
      {versions === null ? null : (
        <p className="quiet small" role="note">
          {versions}
        </p>
      )}
      <table className="plain tabular figures-then">
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">{fieldDate(then.asOf)}</th>
            <th scope="col">{after === null ? 'Today' : fieldDate(after.asOf)}</th>
            <th scope="col">Difference</th>
          </tr>
        </thead>
        {FIGURE_PARTS.map(({ title, ids }) => (
          <tbody key={title}>
            <tr className="figures-part">
              <th scope="colgroup" colSpan={4}>
                {title === 'Money' ? `Money, ${currency}` : title}
              </th>
            </tr>
            {rows
              .filter(({ id }) => ids.includes(id))
              .map((row) => (
                <Row key={row.id} row={row} explains={after === null} />
              ))}
          </tbody>
        ))}
      </table>
    </>
  );
};
