import { SWOT_FIELDS } from '../../../../shared/model/scales';
import type { RecordOf } from '../../../../shared/model';
import { inWords } from '../../../../shared/model/words';
import { useAsked } from '../../../parts/records/useAsked';
import { addRecord } from '../../../commands/recordCommands';
import { modelCell } from '../../../parts/records/cells/modelCell';
import { useFieldCells } from '../../../parts/records/cells/useFieldCells';
import { RecordField } from '../../../parts/records/RecordField';
import { RecordRemark } from '../../../parts/records/RecordRemark';
import { RecordTools } from '../../../parts/records/RecordTools';
import { useSpot } from '../../../parts/records/useSpot';
import { currentDocument, setFields } from '../../../state/documentStore';
import { useList } from '../../../state/records';
import { Button } from '../../../parts/ui/Button';

type SwotKind = 'swotEntry' | 'customerSwotEntry';
type Field = (typeof SWOT_FIELDS)[number];

const Entry = ({ kind, entry }: { readonly kind: SwotKind; readonly entry: RecordOf<SwotKind> }) => {
  const { row, isSpot } = useSpot<HTMLLIElement>(kind, entry.id);
  return (
    <li ref={row} className={`record-row swot-row ${isSpot ? 'spot' : ''}`}>
      <div className="record-cells" data-cells="0">
        <RecordField kind={kind} id={entry.id} field="title" row="" oneLine />
        <RecordTools
          kind={kind}
          id={entry.id}
          name={entry.title || 'without words'}
          also={SWOT_FIELDS.filter((field) => field !== entry.field).map((field) => ({
            label: `Move to ${field}`,
            run: () => {
              setFields(`Move to ${field}`, kind, entry.id, { field });
            },
          }))}
        />
      </div>
      {kind === 'customerSwotEntry' ? (
        <div className="record-cells swot-source">
          <RecordField
            kind="customerSwotEntry"
            id={entry.id}
            field="source"
            row={entry.title || 'without words'}
            oneLine
            placeholder="Where they say so"
          />
        </div>
      ) : null}
      <RecordRemark kind={kind} id={entry.id} />
    </li>
  );
};

type FieldWords = { readonly one: string; readonly asks: string };

const Quadrant = ({
  kind,
  field,
  words: { one, asks },
}: {
  readonly kind: SwotKind;
  readonly field: Field;
  readonly words: FieldWords;
}) => {
  const all: readonly RecordOf<SwotKind>[] = useList(kind);
  const entries = all.filter((entry) => entry.field === field);
  const title = inWords(field);
  const add = (): void => addRecord(kind, { field });
  useAsked(`Add ${one}`, add);
  const cells = useFieldCells<HTMLUListElement>(
    {
      rows: entries.length,
      columns: 1,
      cellAt: (row, column) => {
        const entry = column === 0 ? entries[row] : undefined;
        return entry ? modelCell(currentDocument(), kind, entry.id, { field: 'title' }) : null;
      },
    },
    title.toLowerCase(),
  );
  return (
    <section className={`swot-field ${field}`} aria-label={title}>
      <h4 className="serif">{title}</h4>
      {entries.length === 0 ? (
        <p className="quiet small">{asks}</p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys go between the fields inside
        <ul className="record-rows" {...cells}>
          {entries.map((entry) => (
            <Entry key={entry.id} kind={kind} entry={entry} />
          ))}
        </ul>
      )}
      <Button small tone="bare" onClick={add}>
        Add {one}
      </Button>
    </section>
  );
};

/** The four fields of a SWOT: yours at this customer, or that of the customer itself. */
export const SwotFields = ({
  kind,
  words,
}: {
  readonly kind: SwotKind;
  readonly words: Readonly<Record<Field, FieldWords>>;
}) => (
  <div className="swot">
    {SWOT_FIELDS.map((field) => (
      <Quadrant key={field} kind={kind} field={field} words={words[field]} />
    ))}
  </div>
);
