import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { conventionsOf } from '../../../../shared/conventions/conventions';
import { isEmpty } from '../../../../shared/document/diff';
import type { DayOrder } from '../../../../shared/exchange/csv/values';
import { planRecords, type RecordPlan } from '../../../../shared/exchange/records/planRecords';
import {
  guessRecordMapping,
  RECORD_COLUMNS,
  type RecordMapping,
  type RecordTableId,
} from '../../../../shared/exchange/records/recordColumns';
import { rowsOfFile } from '../../../../shared/exchange/records/wideYears';
import type { TableChoice } from '../../../commands/peopleTable';
import { ColumnGrid } from '../../../parts/tables/ColumnGrid';
import { TableReading } from '../../../parts/tables/TableReading';
import { Button } from '../../../parts/ui/Button';
import { Modal } from '../../../parts/ui/Modal';
import { SelectField } from '../../../parts/ui/SelectField';
import { ownLocale } from '../../../state/conventions';
import type { TableOfPeople } from '../../../state/dialog';
import { currentDocument, importChange } from '../../../state/documentStore';
import { forgetTyped } from '../../../state/leftTyped';
import { say } from '../../../state/messages';
import { asOfNow } from '../../../state/records';
import { CAME_WORDS, importedWords, importWords, TABLE_WORDS } from './tableWords';

const MOST_LINES = 120;

const Preview = ({ id, plan }: { readonly id: RecordTableId; readonly plan: RecordPlan }) => {
  const { counts, preview, problems, lacking } = plan;
  const words = (['added', 'changed', 'same', 'left'] as const).flatMap((came) =>
    counts[came] === 0 ? [] : [`${counts[came]} ${CAME_WORDS[came]}`],
  );
  return (
    <div className="csv-columns">
      <section aria-label="Preview">
        <h3 className="label">
          <span>{words.length === 0 ? 'No row comes in' : words.join(', ')}</span>
        </h3>
        {lacking.length > 0 ? (
          <p className="late" role="status">
            Say which column is {lacking.map((label) => `“${label}”`).join(' and ')}: without it no{' '}
            {TABLE_WORDS[id].one} can come in.
          </p>
        ) : null}
        <ul className="csv-tree record-preview">
          {preview.slice(0, MOST_LINES).map(({ row, came, name, facts }, at) => (
            <li key={`${row} ${at}`} className={came}>
              <span className="came">{CAME_WORDS[came]}</span>
              <span>
                <b>{name}</b>
                {facts.length === 0 ? null : <span className="quiet tabular"> {facts.join(' · ')}</span>}
              </span>
            </li>
          ))}
          {preview.length > MOST_LINES ? <li className="quiet">and {preview.length - MOST_LINES} more</li> : null}
        </ul>
      </section>
      <section aria-label="Problems">
        <h3 className="label">
          <span>
            {problems.length === 0
              ? 'Nothing odd was found'
              : `${problems.length} ${problems.length === 1 ? 'thing' : 'things'} to know`}
          </span>
        </h3>
        <ul className="problem-list">
          {problems.map(({ sentence }) => (
            <li key={sentence}>
              <span>{sentence}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
};

type Props = {
  readonly id: RecordTableId;
  readonly table: TableOfPeople;
  readonly onClose: () => void;
  readonly onReadAgain: (choice: TableChoice) => void;
};

/** A table as it was read: which column is what, what would come in, and the import as one step. */
export const RecordImportDialog = ({ id, table, onClose, onReadAgain }: Props) => {
  const rows = useMemo(() => rowsOfFile(id, table), [id, table]);
  const [mapping, setMapping] = useState<RecordMapping>(() => guessRecordMapping(id, rows.columns));
  const [dayOrder, setDayOrder] = useState<DayOrder | null>(null);
  const [answeredFor, setAnsweredFor] = useState(rows);
  const grid = useRef<HTMLDivElement>(null);
  // Read again, the table has other columns: what was said of the former ones is void.
  if (answeredFor !== rows) {
    setAnsweredFor(rows);
    setMapping(guessRecordMapping(id, rows.columns));
    setDayOrder(null);
  }
  const wished = useMemo(() => ({ dayOrder, asOf: asOfNow(), conventions: conventionsOf(ownLocale()) }), [dayOrder]);
  const shown = useDeferredValue(mapping);
  const plan = useMemo(() => planRecords(currentDocument(), id, table, shown, wished), [id, table, shown, wished]);
  const bringIn = (): void => {
    // What was answered last counts, even where the preview does not show it yet.
    const now = planRecords(currentDocument(), id, table, mapping, wished);
    if (!importChange(`${importWords(id, now)} from ${table.name}`, now.diff)) return;
    forgetTyped(`rows ${id}`);
    onClose();
    say(importedWords(id, now));
  };
  return (
    <Modal title={`${TABLE_WORDS[id].title} from ${table.name}`} onClose={onClose} wide first={grid}>
      {table.notices.map((notice) => (
        <p key={notice} className="notice">
          {notice}
        </p>
      ))}
      <TableReading table={table} onReadAgain={onReadAgain} one="a row like the others" />
      <ColumnGrid table={rows} fields={RECORD_COLUMNS[id]} mapping={mapping} onMap={setMapping} grid={grid} />
      {plan.openDays === null ? null : (
        <section className="meanings" aria-label="What can be read in two ways">
          <div className="row">
            <span>
              A day like “{plan.openDays}” <span className="quiet">has first</span>
            </span>
            <SelectField
              label={`A day like ${plan.openDays} has first`}
              hideLabel
              none="Not clear: leave such days empty"
              value={dayOrder}
              options={[
                { value: 'dayFirst', label: 'The day, then the month' },
                { value: 'monthFirst', label: 'The month, then the day' },
              ]}
              onChoose={(order) => setDayOrder(order === 'monthFirst' || order === 'dayFirst' ? order : null)}
            />
          </div>
        </section>
      )}
      <Preview id={id} plan={plan} />
      <div className="buttons">
        <Button onClick={onClose}>Cancel</Button>
        <Button tone="primary" disabled={isEmpty(plan.diff)} onClick={bringIn}>
          {importWords(id, plan)}
        </Button>
      </div>
    </Modal>
  );
};
