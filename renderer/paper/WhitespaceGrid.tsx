import { withinSentence } from '../../shared/model/words';
import { cutAtWord } from '../../shared/analysis/onePage';
import { isShownIn } from '../../shared/analysis/memo';
import { wallet, type Wallet } from '../../shared/analysis/shareOfWallet';
import { CELL_WORDS } from '../../shared/analysis/whitespaceGrid';
import { list } from '../../shared/document/document';
import type { RecordOf } from '../../shared/model';
import { CELL_STATUS } from '../../shared/model/scales';
import { shortMoney } from '../../shared/model/money';
import { percentWords } from '../parts/drawings/words';
import { Key } from './texts';
import type { PlanView } from './view';

/** Where amounts are kept from the reader a cell says whose it is, and not that nobody knows what is spent. */
const Cell = ({
  cell,
  view,
  hasAmounts,
}: {
  readonly cell: RecordOf<'cell'> | undefined;
  readonly view: PlanView;
  readonly hasAmounts: boolean;
}) => {
  if (!cell)
    return (
      <td className="cell">
        <span className="quiet">–</span>
      </td>
    );
  if (cell.status === 'notApplicable')
    return (
      <td className="cell notApplicable">
        <span className="quiet">{withinSentence(CELL_WORDS.notApplicable)}</span>
      </td>
    );
  const whose = view.competitor(cell.competitorId) ?? CELL_WORDS[cell.status];
  if (!hasAmounts) return <td className={`cell ${cell.status}`}>{whose}</td>;
  return (
    <td className={`cell ${cell.status}`}>
      <b>
        {cell.spend === null
          ? '?'
          : shortMoney(cell.ours ?? (cell.status === 'open' || cell.status === 'competitor' ? 0 : null))}
      </b>
      <span className="line quiet">of {cell.spend === null ? 'unknown spend' : shortMoney(cell.spend)}</span>
      {cell.spend === null && cell.ours !== null ? <span className="line">{shortMoney(cell.ours)} yours</span> : null}
      <span className="line quiet">{whose}</span>
    </td>
  );
};

/** What each unit spends on each offering, what of it is yours, and the sums of F19. */
export const WhitespaceGrid = ({
  view,
  most,
}: {
  readonly view: PlanView;
  /** Where there is no room for all: those with most whitespace. */ readonly most?: {
    readonly units: number;
    readonly offerings: number;
    /** Of a name. */ readonly letters: number;
  };
}) => {
  const { content, asOf } = view;
  const cells = list(content, 'cell');
  const whole = wallet(content, asOf);
  const hasAmounts = isShownIn(content, wallet);
  const cut = <R extends { readonly id: string }>(
    rows: readonly R[],
    of: ReadonlyMap<string, Wallet>,
    limit = rows.length,
  ): readonly R[] => {
    const chosen = new Set(
      rows
        .toSorted((a, b) => (of.get(b.id)?.whitespace.value ?? -1) - (of.get(a.id)?.whitespace.value ?? -1))
        .slice(0, limit),
    );
    return rows.filter((row) => chosen.has(row));
  };
  const units = cut(
    list(content, 'businessUnit').filter((unit) => cells.some((cell) => cell.businessUnitId === unit.id)),
    whole.byBusinessUnit,
    most?.units,
  );
  const offerings = cut(
    list(content, 'offering').filter((offering) => cells.some((cell) => cell.offeringId === offering.id)),
    whole.byOffering,
    most?.offerings,
  );
  const sums = (
    part:
      | {
          readonly shareOfWallet: { readonly value: number | null };
          readonly whitespace: { readonly value: number | null };
          readonly penetration: { readonly value: number | null };
        }
      | undefined,
  ) => (
    <>
      <b>{shortMoney(part?.whitespace.value ?? null)}</b>
      <span className="line quiet">{percentWords(part?.shareOfWallet.value ?? null)} yours</span>
      {most ? null : (
        <span className="line quiet">in {percentWords(part?.penetration.value ?? null)} of its places</span>
      )}
    </>
  );
  return (
    <div className="keep">
      <table className="rows grid-table" aria-label="Whitespace">
        <thead>
          <tr>
            <th scope="col">{hasAmounts ? `${view.currency} a year` : 'Unit'}</th>
            {offerings.map((offering) => (
              <th key={offering.id} scope="col">
                {most ? cutAtWord(offering.name, most.letters) : offering.name}
              </th>
            ))}
            {hasAmounts ? <th scope="col">Whitespace</th> : null}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.id}>
              <th scope="row">{most ? cutAtWord(unit.name, most.letters) : unit.name}</th>
              {offerings.map((offering) => (
                <Cell
                  key={offering.id}
                  view={view}
                  hasAmounts={hasAmounts}
                  cell={cells.find((cell) => cell.businessUnitId === unit.id && cell.offeringId === offering.id)}
                />
              ))}
              {hasAmounts ? <td>{sums(whole.byBusinessUnit.get(unit.id))}</td> : null}
            </tr>
          ))}
          {hasAmounts ? (
            <tr className="sum">
              <th scope="row">Whitespace</th>
              {offerings.map((offering) => (
                <td key={offering.id}>{sums(whole.byOffering.get(offering.id))}</td>
              ))}
              <td>{sums(whole)}</td>
            </tr>
          ) : null}
        </tbody>
      </table>
      <p className="legend">
        {CELL_STATUS.filter((state) => cells.some((cell) => cell.status === state)).map((state) => (
          <Key key={state} mark={`cell ${state}`}>
            {withinSentence(CELL_WORDS[state])}
          </Key>
        ))}
      </p>
    </div>
  );
};
