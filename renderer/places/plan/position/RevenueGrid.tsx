import { revenueByOffering } from '../../../../shared/analysis/revenueByOffering';
import { list } from '../../../../shared/document/document';
import type { Draft } from '../../../../shared/document/draft';
import { fieldOf } from '../../../../shared/model';
import { inMoneyWords } from '../../../../shared/document/moneyWord';
import { wholeMoney } from '../../../../shared/model/money';
import { percentWords, reasonWords } from '../../../parts/drawings/words';
import { addRecord } from '../../../commands/recordCommands';
import { currentDocument, editDocument, useDocument } from '../../../state/documentStore';
import { useAsOf, useMoneyWord, useRecord } from '../../../state/records';
import { numberText, readNumberCell } from '../../../parts/records/cells/modelCell';
import { useFieldCells } from '../../../parts/records/cells/useFieldCells';
import { showSection } from '../../../state/session';
import { AddOne } from '../../../parts/records/AddOne';
import { NumberField } from '../../../parts/ui/NumberField';

/** Puts what one offering brought in one year; emptied, nothing is kept. */
const putRevenue = (draft: Draft, offeringId: string, fy: number, value: number | null): void => {
  const line = list(draft.current(), 'revenueLine').find((one) => one.offeringId === offeringId && one.fy === fy);
  if (value === null) {
    if (line) draft.remove('revenueLine', line.id);
    return;
  }
  if (line) draft.set('revenueLine', line.id, { value });
  else draft.add('revenueLine', { offeringId, fy, value });
};
const setRevenue = (offeringId: string, fy: number, value: number | null, group: string): void => {
  editDocument(
    inMoneyWords(currentDocument(), `Edit revenue of FY${fy}`),
    (draft) => putRevenue(draft, offeringId, fy, value),
    group,
  );
};

const ASKED = {
  isMoney: true,
  fits: (value: number | null) => fieldOf('revenueLine', 'value').schema.safeParse(value).success,
};
/** Offerings are named where the whitespace is: there the new one waits for its name. */
const addOffering = (): void => {
  showSection('potential');
  addRecord('offering');
};

const trendWords = (trend: number | null): string => {
  if (trend === null) return '–';
  const arrow = trend < 0 ? '↘' : trend > 0 ? '↗' : '→';
  return `${arrow} ${percentWords(Math.abs(trend))}`;
};

const OfferingName = ({ id }: { readonly id: string }) => <>{useRecord('offering', id)?.name ?? id}</>;

/** Revenue by offering and year, edited in its cells, with the trend of each. */
export const RevenueGrid = () => {
  const today = useAsOf();
  const word = useMoneyWord();
  const grid = useDocument((state) => revenueByOffering(state.document, today));
  const names = new Map(
    useDocument((state) => list(state.document, 'offering')).map((offering) => [offering.id, offering.name]),
  );
  const cells = useFieldCells<HTMLTableSectionElement>(
    {
      rows: grid.rows.length,
      columns: grid.years.length,
      cellAt: (row, column) => {
        const line = grid.rows[row];
        const fy = grid.years[column];
        if (!line || fy === undefined) return null;
        const value = line.values[column] ?? null;
        return {
          name: `FY${fy} of ${names.get(line.offeringId) ?? ''}`,
          value,
          text: numberText(value),
          empty: null,
          read: (text, written) => readNumberCell(text, ASKED, written),
          put: (draft, given) => {
            putRevenue(draft, line.offeringId, fy, given as number | null);
            return null;
          },
        };
      },
    },
    `${word.toLowerCase()} by offering`,
  );
  if (grid.rows.length === 0)
    return (
      <>
        <p className="quiet">
          Offerings are the columns of the whitespace grid; with them, {word.toLowerCase()} splits by offering.
        </p>
        <div className="chips">
          <AddOne label="Add an offering" onClick={addOffering} />
        </div>
      </>
    );
  return (
    <div className="matrix-scroll">
      <table className="plain tabular revenue-grid">
        <thead>
          <tr>
            <th scope="col">Offering</th>
            {grid.years.map((fy) => (
              <th key={fy} scope="col">
                FY{fy}
              </th>
            ))}
            <th scope="col">Trend</th>
          </tr>
        </thead>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys go between the fields inside */}
        <tbody {...cells}>
          {grid.rows.map((row) => (
            <tr key={row.offeringId} data-cells="1">
              <th scope="row">
                <OfferingName id={row.offeringId} />
              </th>
              {grid.years.map((fy, index) => (
                <td key={fy}>
                  <NumberField
                    label={`FY${fy}: ${names.get(row.offeringId) ?? ''}`}
                    hideLabel
                    placeholder="–"
                    isMoney
                    value={row.values[index] ?? null}
                    onCommit={(value, group) => setRevenue(row.offeringId, fy, value, group)}
                  />
                </td>
              ))}
              <td
                title={reasonWords(row.trend.reason)}
                className={row.trend.value !== null && row.trend.value < 0 ? 'late' : ''}
              >
                {trendWords(row.trend.value)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Together</th>
            {grid.totals.map((total, index) => (
              <td key={grid.years[index]}>{wholeMoney(total)}</td>
            ))}
            <td>
              <span className="visually-hidden">No trend</span>
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
};
