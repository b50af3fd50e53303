import { useMemo } from 'react';
import type { Mapping } from '../../../../shared/exchange/csv/columns';
import type { ImportPlan } from '../../../../shared/exchange/csv/planImport';
import { nameReader } from '../../../../shared/exchange/csv/questions';
import { fileRow } from '../../../../shared/exchange/csv/table';
import type { TableOfPeople } from '../../../state/dialog';

/** More people than this are no list to tick one by one. */
export const MOST_TICKED = 60;

type Props = {
  readonly table: TableOfPeople;
  readonly mapping: Mapping;
  readonly plan: ImportPlan;
  readonly leftOut: ReadonlySet<number>;
  readonly own: ReadonlySet<number>;
  /** Of our own team: they never come in. */
  readonly members: ReadonlySet<number>;
  /** Of a firm nobody of the account writes from. */
  readonly strangers: ReadonlySet<number>;
  readonly onLeave: (row: number, isLeft: boolean) => void;
};

/** Everybody a mail, a file of cards or a signature names, to be ticked: who comes in, and who is there already. */
export const WhoComes = ({ table, mapping, plan, leftOut, own, members, strangers, onLeave }: Props) => {
  const people = useMemo(() => {
    const nameOf = nameReader(table, mapping);
    const beside = ['email', 'title', 'company'] as const;
    return table.rows.map((row, place) => ({
      row: fileRow(table, place),
      name: nameOf(row),
      words: [
        ...beside.map((key) => row[table.columns.indexOf(mapping[key] ?? '')] ?? ''),
        row[table.columns.indexOf('In the mail')] ?? '',
      ]
        .filter((part) => part !== '')
        .join(' · '),
    }));
  }, [table, mapping]);
  return (
    <section aria-label="Who comes in">
      <h3 className="label">
        <span>Who comes in</span>
      </h3>
      <ul className="who-comes">
        {people.map(({ row, name, words }) => {
          const isThere = plan.there.some((one) => one.row === row);
          const side = members.has(row)
            ? 'of your team'
            : own.has(row)
              ? 'of your side'
              : strangers.has(row)
                ? 'nobody here has an address of this firm'
                : null;
          return (
            <li key={row}>
              <label className="check">
                <input
                  type="checkbox"
                  checked={!leftOut.has(row)}
                  disabled={members.has(row)}
                  onChange={(event) => onLeave(row, !event.target.checked)}
                />
                <span>
                  {name}
                  <small>
                    {[...(isThere ? ['here already'] : []), ...(side === null ? [] : [side]), words].join(' · ')}
                  </small>
                </span>
              </label>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
