import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo, useMemo, useState, type ReactNode } from 'react';
import { compareNames } from '../../../shared/conventions/habits';
import { recordName } from '../../../shared/document/recordName';
import {
  fieldOf,
  referredTo,
  KINDS,
  type AnyRecord,
  type FieldName,
  type Kind,
  type RecordOf,
} from '../../../shared/model';
import type { FieldUnit } from '../../../shared/model/fields';
import { labelOf, nounOf } from '../../../shared/model/labels';
import { list } from '../../../shared/document/document';
import { currentDocument, useDocument } from '../../state/documentStore';
import { useSameIds } from '../../state/likeBefore';
import { useCurrency, useList, useMoneyWord } from '../../state/records';
import { modelCell } from './cells/modelCell';
import { useFieldCells } from './cells/useFieldCells';
import { MOST_IN_SIGHT } from '../ui/searchFrom';
import { FindRecords, useFind } from './FindRecords';
import { intoView } from '../ui/intoView';
import { RecordField } from './RecordField';
import { RecordRemark } from './RecordRemark';
import { AddRecord, RecordTools } from './RecordTools';
import { TemplateExamples } from './TemplateExamples';
import { useSpot } from './useSpot';

export type RecordColumn<K extends Kind> = {
  readonly field: FieldName<K>;
  readonly none?: string;
  readonly words?: (value: string) => string;
  readonly placeholder?: string;
};

type Props<K extends Kind> = {
  readonly kind: K;
  readonly columns: readonly RecordColumn<K>[];
  /** Widths of the columns as the grid of CSS writes them, by a class name of the style sheet. */
  readonly layout: string;
  /** What stands there while there is none: what to do next. */
  readonly empty: string;
  /** The button that adds one; null where adding asks for more than a press. */
  readonly addLabel: string | null;
  /** Which records are shown; all when left out. Stable between renders. */
  readonly only?: (record: RecordOf<K>) => boolean;
  /** What a new record starts with. */
  readonly given?: Partial<RecordOf<K>>;
  /** Shows more fields of a record below its row when it is opened. */
  readonly more?: (record: RecordOf<K>) => ReactNode;
  /** Words below a row that open it as well: what is inside, and how much of it. */
  readonly inside?: (record: RecordOf<K>) => ReactNode;
  /** What a row says beside its fields: a figure, a warning. */
  readonly note?: (record: RecordOf<K>) => ReactNode;
  /** Orders the rows instead of their own order. */
  readonly order?: (a: RecordOf<K>, b: RecordOf<K>) => number;
  readonly caption?: string;
  /** Whether the template's examples of the kind stand here; where nothing is said, beside the list of all. */
  readonly hasExamples?: boolean;
};

type RowProps<K extends Kind> = {
  readonly kind: K;
  readonly record: RecordOf<K>;
  readonly columns: readonly RecordColumn<K>[];
  readonly among: readonly string[] | undefined;
  readonly more: ((record: RecordOf<K>) => ReactNode) | undefined;
  readonly inside: ((record: RecordOf<K>) => ReactNode) | undefined;
  readonly note: ((record: RecordOf<K>) => ReactNode) | undefined;
  /** The fields stand in two lines below each other, where no heading is above them. */
  readonly isStacked: boolean;
};

const RecordRow = <K extends Kind>({ kind, record, columns, among, more, inside, note, isStacked }: RowProps<K>) => {
  const { row, isSpot } = useSpot<HTMLLIElement>(kind, record.id);
  const [isOpen, setOpen] = useState(false);
  const name = useDocument((state) => recordName(state.document, kind, record.id));
  const remark = note?.(record);
  return (
    <li ref={row} className={`record-row ${isSpot ? 'spot' : ''} ${isOpen ? 'open' : ''}`}>
      <div className="record-cells" data-cells="0">
        {columns.map((column, index) => (
          <RecordField
            key={column.field}
            {...column}
            kind={kind}
            id={record.id}
            row={index === 0 ? '' : name}
            saysName={isStacked}
            oneLine={index === 0 || columns.length > 2}
          />
        ))}
        <span className="record-tools">
          {more ? (
            <button
              type="button"
              className="button bare small"
              aria-expanded={isOpen}
              aria-label={`More of ${name}`}
              onClick={() => setOpen(!isOpen)}
            >
              {isOpen ? <ChevronDown size={15} aria-hidden="true" /> : <ChevronRight size={15} aria-hidden="true" />}
            </button>
          ) : null}
          <RecordTools kind={kind} id={record.id} name={name} among={among} />
        </span>
      </div>
      {inside ? (
        <button
          type="button"
          className="plain-link record-inside"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {inside(record)}
        </button>
      ) : null}
      {remark ? <div className="record-note small">{remark}</div> : null}
      <RecordRemark kind={kind} id={record.id} />
      {isOpen && more ? (
        <div ref={intoView} className="record-more">
          {more(record)}
        </div>
      ) : null}
    </li>
  );
};
// What `memo` gives back has lost that record and columns are of one kind.
const Row = memo(RecordRow) as typeof RecordRow;

type Sorting = {
  readonly field: FieldName<Kind>;
  readonly isDown: boolean;
  readonly ranks: ReadonlyMap<string, number>;
};

/** How a value sorts: numbers by size, references and lists by name, what is not known last. */
const sortedBy = (kind: Kind, field: FieldName<Kind>, isDown: boolean): Sorting => {
  const content = currentDocument();
  const { column } = fieldOf(kind, field);
  const to = referredTo(kind, field);
  const keyOf = (record: AnyRecord): string | number | null => {
    const value = record[field];
    const first: unknown = Array.isArray(value) ? value[0] : value;
    if (first === null || first === undefined || first === '') return null;
    if (to !== null) return recordName(content, to, String(first));
    if (column.values) return column.values.indexOf(String(first));
    if (typeof first === 'number') return first;
    return typeof first === 'boolean' ? Number(!first) : String(first);
  };
  const records: readonly AnyRecord[] = list(content, kind);
  const rows = records.map((record) => ({ id: record.id, key: keyOf(record) }));
  const compare = (a: string | number, b: string | number): number =>
    typeof a === 'number' && typeof b === 'number' ? a - b : compareNames(String(a), String(b));
  rows.sort((a, b) =>
    a.key === null || b.key === null
      ? Number(a.key === null) - Number(b.key === null)
      : (isDown ? -1 : 1) * compare(a.key, b.key),
  );
  return { field, isDown, ranks: new Map(rows.map((row, index) => [row.id, index])) };
};

const headingUnit = (unit: FieldUnit | null, currency: string): string =>
  unit === null ? '' : ` (${unit === 'currency' ? currency : unit})`;

/** What a press on a heading does. */
const sortWords = (sort: Sorting | null, field: FieldName<Kind>): string => {
  if (sort?.field !== field) return 'Sort by this';
  return sort.isDown ? 'Back to the own order' : 'Sort the other way round';
};

/** The records of one kind as rows that are edited in place, in their own order unless another is asked for. */
export const RecordTable = <K extends Kind>({
  kind,
  columns,
  layout,
  empty,
  addLabel,
  only,
  given,
  more,
  inside,
  note,
  order,
  caption,
  hasExamples = only === undefined,
}: Props<K>) => {
  const all = useList(kind);
  const [sort, setSort] = useState<Sorting | null>(null);
  const word = useMoneyWord();
  const currency = useCurrency();
  const shown = useMemo(() => {
    const kept = only ? all.filter(only) : all;
    if (sort === null) return order ? kept.toSorted(order) : kept;
    // Ranked when the heading was pressed: a row does not jump away while it is edited, and a new one stands last.
    return kept.toSorted((a, b) => (sort.ranks.get(a.id) ?? kept.length) - (sort.ranks.get(b.id) ?? kept.length));
  }, [all, only, order, sort]);
  const press = (field: FieldName<K>) => {
    if (sort?.field !== field) setSort(sortedBy(kind, field, false));
    else setSort(sort.isDown ? null : sortedBy(kind, field, true));
  };
  // An edit of one row draws that row alone.
  const ids = useSameIds(shown.map((record) => record.id));
  const { query, setQuery, found } = useFind(kind, columns, shown);
  const plural = `${nounOf(kind, word)}s`;
  const cells = useFieldCells<HTMLUListElement>(
    {
      rows: found.length,
      columns: columns.length,
      cellAt: (row, column) => {
        const record = found[row];
        const of = columns[column];
        return record && of ? modelCell(currentDocument(), kind, record.id, of) : null;
      },
    },
    plural,
  );
  return (
    <div className={`record-table ${layout} ${more ? 'with-more' : ''}`}>
      {shown.length === 0 ? (
        <p className="quiet">{empty}</p>
      ) : (
        <>
          {shown.length > MOST_IN_SIGHT ? (
            <FindRecords plural={plural} query={query} setQuery={setQuery} found={found.length} of={shown.length} />
          ) : null}
          {columns.length > 1 ? (
            <div className="record-heads" role="group" aria-label="Sort by">
              {columns.map((column) => (
                <button
                  key={column.field}
                  type="button"
                  aria-pressed={sort?.field === column.field}
                  title={sortWords(sort, column.field)}
                  onClick={() => press(column.field)}
                >
                  {labelOf(kind, column.field, word)}
                  {headingUnit(fieldOf(kind, column.field).unit, currency)}
                  {sort?.field === column.field ? <span aria-hidden="true">{sort.isDown ? ' ↓' : ' ↑'}</span> : null}
                </button>
              ))}
              <span />
            </div>
          ) : null}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys go between the fields inside */}
          <ul className="record-rows" aria-label={caption ?? `${KINDS[kind].noun}s`} {...cells}>
            {found.map((record) => (
              <Row
                key={record.id}
                kind={kind}
                record={record}
                columns={columns}
                among={order || sort || query !== '' ? undefined : ids}
                more={more}
                inside={inside}
                note={note}
                isStacked={layout.startsWith('stacked')}
              />
            ))}
          </ul>
        </>
      )}
      {addLabel === null ? null : (
        <AddRecord kind={kind} label={addLabel} {...(given === undefined ? {} : { given })} />
      )}
      {hasExamples ? <TemplateExamples kind={kind} /> : null}
    </div>
  );
};
