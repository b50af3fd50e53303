import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { wallet, type Wallet } from '../../../../shared/analysis/shareOfWallet';
import { cellKey, statusBeside, whitespaceGrid } from '../../../../shared/analysis/whitespaceGrid';
import { find } from '../../../../shared/document/document';
import { shortMoney } from '../../../../shared/model/money';
import type { RecordOf } from '../../../../shared/model';
import { percentWords, reasonWords } from '../../../parts/drawings/words';
import { currentDocument, editDocument, useDocument } from '../../../state/documentStore';
import { useList, useRecord } from '../../../state/records';
import { Button } from '../../../parts/ui/Button';
import type { CellGrid } from '../../../parts/records/cells/cell';
import { emptyCells, fillDown } from '../../../parts/records/cells/cellCommands';
import { cellAct, placeAfter } from '../../../parts/records/cells/cellKeys';
import { useCellClipboard } from '../../../parts/records/cells/useCellClipboard';
import { useChosen } from '../../../parts/records/useChosen';
import { useFigures } from '../../../state/figures';
import { WhitespaceCell } from './WhitespaceCell';
import { setStatus, statusWords } from './cellStatus';
import { statusByKey, whitespaceCell } from './whitespaceCells';

/** What the grid is called in the history. */
const WHERE = 'the whitespace grid';

const share = (cell: RecordOf<'cell'>): number | null =>
  cell.spend === null || cell.spend <= 0 || cell.ours === null ? null : Math.min(100, (100 * cell.ours) / cell.spend);

/** What you sell of what they spend; a question mark for what is not known. */
const moneyWords = ({ status, spend, ours: entered }: RecordOf<'cell'>): string => {
  // What is open is not yours: nothing of it has to be entered.
  const ours = status === 'open' ? (entered ?? 0) : entered;
  if (spend === null && entered === null) return 'spend not known';
  const amount = (value: number | null): string => (value === null ? '?' : shortMoney(value));
  return `${amount(ours)} of ${amount(spend)}`;
};

/** `400 k of 900 k` breaks before the *of* and nowhere else. */
const inPieces = (money: string | null): ReactNode => {
  const [ours, theirs] = money?.split(' of ') ?? [];
  if (ours === undefined || theirs === undefined) return money;
  return (
    <>
      <span>{ours}</span> <span>of {theirs}</span>
    </>
  );
};

type PlaceProps = {
  readonly unit: RecordOf<'businessUnit'>;
  readonly offering: RecordOf<'offering'>;
  readonly cell: RecordOf<'cell'> | undefined;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly isInRange: boolean;
  readonly onChoose: () => void;
};
const Place = ({ unit, offering, cell, isActive, isChosen, isInRange, onChoose }: PlaceProps) => {
  const rival = useRecord('competitor', cell?.competitorId)?.name ?? null;
  const part = cell ? share(cell) : null;
  const status = cell?.status ?? null;
  const money = cell && status !== 'notApplicable' ? moneyWords(cell) : null;
  const facts = [statusWords(status), money, rival].filter((fact) => fact !== null);
  return (
    <td aria-selected={isChosen || isInRange} className={isInRange ? 'in-range' : ''}>
      <button
        type="button"
        className={`cell-face ${status ?? 'none'}`}
        tabIndex={isActive ? 0 : -1}
        data-place={cellKey(unit.id, offering.id)}
        onClick={onChoose}
        aria-label={`${unit.name}, ${offering.name}: ${facts.join(', ')}`}
      >
        <b>{statusWords(status)}</b>
        <span className="tabular">{inPieces(money)}</span>
        {rival === null ? null : <span className="rival">{rival}</span>}
        {part === null ? null : (
          <i className="cell-share" aria-hidden="true">
            <i style={{ width: `${part}%` }} />
          </i>
        )}
      </button>
    </td>
  );
};

const Sums = ({ of }: { readonly of: Wallet | undefined }) => (
  <td className="sums tabular">
    {of ? (
      <>
        <b>{percentWords(of.shareOfWallet.value)}</b>
        <span className="small" title={reasonWords(of.penetration.reason)}>
          sold in {percentWords(of.penetration.value)}
        </span>
        <span className="quiet small">{shortMoney(of.whitespace.value)} white</span>
        {of.unknownSpendCells > 0 ? <span className="quiet small">{of.unknownSpendCells} not known</span> : null}
      </>
    ) : (
      '–'
    )}
  </td>
);

/**
 * Business units by offerings: what they spend, what is yours, who else is there (F19). Space steps a place through its
 * states.
 */
export const WhitespaceTable = () => {
  const units = useList('businessUnit');
  const offerings = useList('offering');
  const { content, asOf } = useFigures();
  const { cells, missing } = useDocument((state) => whitespaceGrid(state.document, asOf));
  const [active, setActive] = useState<readonly [number, number]>([0, 0]);
  const [chosenKey, choose] = useChosen((spot) => {
    const cell = spot.kind === 'cell' ? find(currentDocument(), 'cell', spot.id) : undefined;
    return cell ? cellKey(cell.businessUnitId, cell.offeringId) : null;
  });
  const [from, setFrom] = useState<readonly [number, number] | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const editor = useRef<HTMLDivElement>(null);
  const grid = wallet(content, asOf);
  const [chosenUnit, chosenOffering] = chosenKey === null ? [] : (JSON.parse(chosenKey) as [string, string]);
  const fill = (): void => {
    editDocument(`Mark ${missing} cells as not known`, (draft) => {
      for (const unit of units)
        for (const offering of offerings)
          if (!cells.has(cellKey(unit.id, offering.id)))
            draft.add('cell', { businessUnitId: unit.id, offeringId: offering.id, status: 'unknown' });
    });
  };
  const [fromRow, fromColumn] = from ?? active;
  const span = (a: number, b: number): readonly number[] =>
    Array.from({ length: Math.abs(a - b) + 1 }, (_, step) => Math.min(a, b) + step);
  const area = { rows: span(fromRow, active[0]), columns: span(fromColumn, active[1]) };
  const matrix: CellGrid = {
    rows: units.length,
    columns: offerings.length,
    cellAt: (row, column) => whitespaceCell(currentDocument(), units[row], offerings[column]),
  };
  useCellClipboard(table, { grid: matrix, area, where: WHERE });
  const focusOn = (row: number, column: number, extend = false): void => {
    const unit = units[row];
    const offering = offerings[column];
    if (!unit || !offering) return;
    if (!extend) setFrom(null);
    setActive([row, column]);
    table.current?.querySelector<HTMLElement>(`[data-place="${CSS.escape(cellKey(unit.id, offering.id))}"]`)?.focus();
  };
  /** From the fields below back to the grid: Escape to the place itself, Enter to the one below it. */
  const leaveFields = (event: KeyboardEvent<HTMLElement>): void => {
    const isLine = event.target instanceof HTMLInputElement && event.target.getAttribute('aria-expanded') !== 'true';
    if (event.defaultPrevented || (event.key !== 'Escape' && !(event.key === 'Enter' && isLine))) return;
    event.preventDefault();
    const { row } = placeAfter(
      event.key === 'Escape' ? 'stay' : event.shiftKey ? 'up' : 'down',
      { row: active[0], column: active[1] },
      { rows: units.length, columns: offerings.length },
    );
    focusOn(row, active[1]);
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const place = (event.target as HTMLElement).dataset['place'];
    if (place === undefined) return;
    const [unitId, offeringId] = JSON.parse(place) as [string, string];
    if (event.key === ' ') {
      event.preventDefault();
      if (event.type === 'keydown')
        setStatus(unitId, offeringId, statusBeside(cells.get(place)?.status ?? null, event.shiftKey ? -1 : 1));
      return;
    }
    if (event.type !== 'keydown') return;
    const act = cellAct(event.nativeEvent);
    if (act !== null && act.what !== 'leave') {
      event.preventDefault();
      switch (act.what) {
        case 'type': {
          const status = statusByKey(act.text, cells.get(place)?.status ?? null);
          if (status !== null) setStatus(unitId, offeringId, status);
          return;
        }
        case 'edit':
          flushSync(() => choose(place));
          editor.current?.querySelector<HTMLElement>('input:checked, input')?.focus();
          return;
        case 'empty':
          emptyCells(matrix, area, WHERE);
          return;
        case 'fillDown':
          fillDown(matrix, area, WHERE);
          return;
        case 'up':
          focusOn(Math.max(0, active[0] - 1), active[1]);
          return;
        case 'press':
          return;
      }
    }
    const row = units.findIndex((unit) => unit.id === unitId);
    const column = offerings.findIndex((offering) => offering.id === offeringId);
    const to = (
      {
        ArrowLeft: [row, column - 1],
        ArrowRight: [row, column + 1],
        ArrowUp: [row - 1, column],
        ArrowDown: [row + 1, column],
        Home: [row, 0],
        End: [row, offerings.length - 1],
      } as const
    )[event.key as 'Home'];
    const unit = to && units[to[0]];
    const offering = to && offerings[to[1]];
    if (!to || !unit || !offering) return;
    event.preventDefault();
    setFrom(event.shiftKey ? (from ?? active) : null);
    focusOn(to[0], to[1], event.shiftKey);
  };
  return (
    <>
      <p className="quiet small">
        Choose a place to edit it. Arrow keys move, a first letter or 1 to 6 sets the state, Space steps through them,
        Enter goes to the fields. Each row and column ends with your share of what they spend, the part of its known
        places in which you sell, and what is left.
      </p>
      <div className="matrix-scroll">
        <table
          // A table whose cells are chosen and stepped by keys is a grid.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
          role="grid"
          aria-label="Whitespace"
          className="plain whitespace"
          ref={table}
          onKeyDown={press}
          onKeyUp={press}
          style={{ minWidth: 164 + offerings.length * 88 }}
        >
          <colgroup>
            <col className="unit" />
            <col span={offerings.length} />
            <col className="sums" />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">Unit</th>
              {offerings.map((offering) => (
                <th key={offering.id} scope="col">
                  {offering.name}
                </th>
              ))}
              <th scope="col">Share, sold in, white­space</th>
            </tr>
          </thead>
          <tbody>
            {units.map((unit, row) => (
              <tr key={unit.id}>
                <th scope="row">{unit.name}</th>
                {offerings.map((offering, column) => {
                  const key = cellKey(unit.id, offering.id);
                  return (
                    <Place
                      key={offering.id}
                      unit={unit}
                      offering={offering}
                      cell={cells.get(key)}
                      isActive={active[0] === row && active[1] === column}
                      isChosen={key === chosenKey}
                      isInRange={from !== null && area.rows.includes(row) && area.columns.includes(column)}
                      onChoose={() => {
                        setActive([row, column]);
                        setFrom(null);
                        choose(key);
                      }}
                    />
                  );
                })}
                <Sums of={grid.byBusinessUnit.get(unit.id)} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Together</th>
              {offerings.map((offering) => (
                <Sums key={offering.id} of={grid.byOffering.get(offering.id)} />
              ))}
              <Sums of={grid} />
            </tr>
          </tfoot>
        </table>
      </div>
      {missing > 0 ? (
        <div className="chips">
          <Button small onClick={fill}>
            Mark the {missing} empty {missing === 1 ? 'place' : 'places'} as not known
          </Button>
        </div>
      ) : null}
      {chosenUnit !== undefined && chosenOffering !== undefined ? (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys lead from the fields back to the grid
        <div ref={editor} onKeyDown={leaveFields}>
          <WhitespaceCell
            key={chosenKey}
            unitId={chosenUnit}
            offeringId={chosenOffering}
            cellId={cells.get(chosenKey ?? '')?.id ?? null}
          />
        </div>
      ) : null}
    </>
  );
};
