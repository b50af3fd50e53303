import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { IMPORT_FIELDS, type ImportField, type Mapping } from '../../../../shared/exchange/csv/columns';
import { guessMapping } from '../../../../shared/exchange/csv/mapping';
import { peopleThere, planImport } from '../../../../shared/exchange/csv/planImport';
import type { NameMeaning } from '../../../../shared/exchange/csv/oddNames';
import { planRefresh } from '../../../../shared/exchange/csv/refresh';
import { isEmpty } from '../../../../shared/document/diff';
import { specialNames, topCandidates } from '../../../../shared/exchange/csv/questions';
import { mapView } from '../../../commands/mapCommands';
import { change, currentDocument } from '../../../state/documentStore';
import { say } from '../../../state/messages';
import { goTo, select } from '../../../state/session';
import { Button } from '../../../parts/ui/Button';
import { Modal } from '../../../parts/ui/Modal';
import { SelectField } from '../../../parts/ui/SelectField';
import type { TableChoice } from '../../../commands/peopleTable';
import { asOfNow } from '../../../state/records';
import { hasQuestions, ImportQuestions, usualDayOrder } from './ImportQuestions';
import { ImportPreview } from './ImportPreview';
import { refreshedWords, RefreshPreview } from './RefreshPreview';
import { isLikelyRefresh, useRefreshAnswers } from './refreshAnswers';
import type { DayOrder } from '../../../../shared/exchange/csv/values';
import { TableReading } from './TableReading';
import type { DialogProps } from '../../../state/dialog';

const MEANINGS: readonly { readonly value: NameMeaning; readonly label: string }[] = [
  { value: 'notKnown', label: 'A person whose name is not known' },
  { value: 'vacant', label: 'A vacant seat' },
  { value: 'name', label: 'A name as it stands' },
  { value: 'skip', label: 'Leave the row out' },
];
const SHOWN_ROWS = 6;

type Props = DialogProps<'csvImport'> & { readonly onReadAgain: (choice: TableChoice) => void };

/** The field a column fills, if any. */
const fieldOfColumn = (mapping: Mapping, column: string): ImportField | null =>
  IMPORT_FIELDS.find(({ key }) => mapping[key] === column)?.key ?? null;

/** The mapping with a column that fills this field and no other; null: none. */
const mapped = (mapping: Mapping, column: string, field: ImportField | null): Mapping => {
  const next: { [F in ImportField]?: string } = {};
  for (const { key } of IMPORT_FIELDS) {
    const kept = mapping[key];
    if (key === field) next[key] = column;
    else if (kept !== undefined && kept !== column) next[key] = kept;
  }
  return next;
};

/** A table of people: which column is what, what odd names mean, what would come in, and the import as one step. */
export const CsvImportDialog = ({ onClose, given, onReadAgain }: Props) => {
  const table = given;
  const [mapping, setMapping] = useState<Mapping>(() => guessMapping(table));
  const [meanings, setMeanings] = useState<Readonly<Record<string, NameMeaning>>>({});
  const [tops, setTops] = useState<Readonly<Record<string, boolean>>>({});
  const [keepUnmapped, setKeepUnmapped] = useState(false);
  const [leaveThere, setLeaveThere] = useState(false);
  const [meant, setMeant] = useState<Readonly<Record<string, string>>>({});
  const [dayOrder, setDayOrder] = useState<DayOrder | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const [answeredFor, setAnsweredFor] = useState(table);
  // Read again, the table has other columns and other values: what was said of the former ones is void.
  if (answeredFor !== table) {
    setAnsweredFor(table);
    setMapping(guessMapping(table));
    setMeanings({});
    setTops({});
    setMeant({});
  }
  const names = useMemo(() => specialNames(table, mapping), [table, mapping]);
  const managers = useMemo(
    // An empty cell names nobody; there is nothing to ask.
    () => topCandidates(table, mapping, peopleThere(currentDocument())).filter((manager) => manager.value !== ''),
    [table, mapping],
  );
  const wished = useMemo(
    () => ({
      meanings: Object.fromEntries(names.map((name) => [name.value, meanings[name.value] ?? name.guess])),
      topValues: managers
        .filter((manager) => tops[manager.value] ?? manager.guess === 'top')
        .flatMap((manager) => manager.values ?? [manager.value]),
      keepUnmapped,
      alreadyThere: leaveThere ? ('leave' as const) : ('add' as const),
      managers: meant,
      dayOrder,
      unclearDays: usualDayOrder(),
      asOf: asOfNow(),
    }),
    [names, meanings, managers, tops, keepUnmapped, leaveThere, meant, dayOrder],
  );
  const options = useDeferredValue(wished);
  const there = currentDocument().person.size > 0;
  const [isRefresh, setRefresh] = useState(() => isLikelyRefresh(currentDocument(), table));
  const refreshAnswers = useRefreshAnswers(table);
  const plan = useMemo(
    () => (isRefresh ? null : planImport(currentDocument(), table, mapping, options)),
    [table, mapping, options, isRefresh],
  );
  const refresh = useMemo(
    () => (isRefresh ? planRefresh(currentDocument(), table, mapping, options, refreshAnswers.answers) : null),
    [table, mapping, options, isRefresh, refreshAnswers.answers],
  );
  const asked = plan ?? refresh;
  const nothing = plan === null || plan.people + plan.vacant === 0;

  const bringIn = () => {
    // What was answered last counts, even where the preview does not show it yet.
    const now = planImport(currentDocument(), table, mapping, wished);
    if (!change(`Import ${now.people + now.vacant} people from ${table.name}`, now.diff)) return;
    onClose();
    goTo('map');
    select([]);
    say(
      `${now.people} people${now.vacant ? ` and ${now.vacant} vacant seats` : ''} came in. Ctrl Z takes the whole import back.`,
    );
    requestAnimationFrame(() => requestAnimationFrame(() => mapView()?.fit()));
  };

  const takeRefresh = () => {
    const now = planRefresh(currentDocument(), table, mapping, wished, refreshAnswers.answers);
    if (!change(`Refresh people from ${table.name}`, now.diff)) return;
    onClose();
    say(`${refreshedWords(now, refreshAnswers.answers)} Ctrl Z takes the whole refresh back.`);
  };

  return (
    <Modal title={`Import people from ${table.name}`} onClose={onClose} wide first={grid}>
      {table.notices.map((notice) => (
        <p key={notice} className="notice">
          {notice}
        </p>
      ))}
      {there ? (
        <div className="chips" role="group" aria-label="What the table is for">
          <button type="button" className="chip" aria-pressed={isRefresh} onClick={() => setRefresh(true)}>
            Refresh the people who are here
          </button>
          <button type="button" className="chip" aria-pressed={!isRefresh} onClick={() => setRefresh(false)}>
            Import all as new people
          </button>
        </div>
      ) : null}
      <TableReading table={table} onReadAgain={onReadAgain} />
      <section aria-label="Columns">
        <p className="quiet">
          {table.rows.length} rows, {table.columns.length} columns. Say what each column is; the guesses are usually
          right.
        </p>
        <div ref={grid} className="csv-grid" tabIndex={0} role="region" aria-label="First rows of the file">
          <table>
            <thead>
              <tr>
                {table.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
              <tr>
                {table.columns.map((column) => (
                  <th key={column} scope="col">
                    <select
                      aria-label={`${column} is`}
                      value={fieldOfColumn(mapping, column) ?? ''}
                      onChange={({ target }) => {
                        const field = IMPORT_FIELDS.find(({ key }) => key === target.value);
                        setMapping(mapped(mapping, column, field?.key ?? null));
                      }}
                    >
                      <option value="">not imported</option>
                      {IMPORT_FIELDS.map((field) => (
                        <option key={field.key} value={field.key}>
                          {field.label}
                        </option>
                      ))}
                    </select>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.slice(0, SHOWN_ROWS).map((row, at) => (
                <tr key={at}>
                  {table.columns.map((column, index) => (
                    <td key={column} title={row[index]}>
                      {row[index]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      {names.length + managers.length > 0 ? (
        <section className="meanings" aria-label="What odd values mean">
          {names.map((name) => (
            <div key={name.value} className="row">
              <span>
                {name.value === '' ? 'An empty name' : `The name “${name.shown}”`}{' '}
                <span className="quiet">
                  in {name.count} {name.count === 1 ? 'row' : 'rows'} means
                </span>
              </span>
              <SelectField
                label={`${name.shown || 'An empty name'} means`}
                hideLabel
                value={meanings[name.value] ?? name.guess}
                options={MEANINGS}
                onChoose={(meaning) => {
                  if (meaning !== null) setMeanings({ ...meanings, [name.value]: meaning });
                }}
              />
            </div>
          ))}
          {managers.map((manager) => (
            <div key={manager.value} className="row">
              <span>
                {manager.kind === undefined ? `The manager “${manager.shown}”` : manager.shown}{' '}
                <span className="quiet">
                  in {manager.count} {manager.count === 1 ? 'row' : 'rows'}{' '}
                  {manager.kind === undefined ? 'means' : 'mean'}
                </span>
              </span>
              <SelectField
                label={`Manager ${manager.shown} means`}
                hideLabel
                value={(tops[manager.value] ?? manager.guess === 'top') ? 'top' : 'unknown'}
                options={[
                  { value: 'top', label: 'Reports to nobody' },
                  { value: 'unknown', label: 'A manager who is not in the file' },
                ]}
                onChoose={(meaning) => setTops({ ...tops, [manager.value]: meaning === 'top' })}
              />
            </div>
          ))}
        </section>
      ) : null}
      {asked !== null && hasQuestions(asked) ? (
        <ImportQuestions
          plan={asked}
          managers={meant}
          onManager={(value, answer) =>
            setMeant(
              Object.fromEntries([
                ...Object.entries(meant).filter(([key]) => key !== value),
                ...(answer === null ? [] : [[value, answer]]),
              ]),
            )
          }
          dayOrder={dayOrder ?? usualDayOrder()}
          onDayOrder={setDayOrder}
        />
      ) : null}
      {refresh === null ? null : <RefreshPreview plan={refresh} {...refreshAnswers} />}
      {plan === null ? null : <ImportPreview plan={plan} />}
      <div className="csv-options">
        {plan !== null && plan.unmapped.length > 0 ? (
          <label className="check">
            <input type="checkbox" checked={keepUnmapped} onChange={(event) => setKeepUnmapped(event.target.checked)} />
            <span>
              Keep the columns that fill no field in each person’s note
              <small>{plan.unmapped.map((one) => one.column).join(', ')}</small>
            </span>
          </label>
        ) : null}
        {!isRefresh && there ? (
          <label className="check">
            <input type="checkbox" checked={leaveThere} onChange={(event) => setLeaveThere(event.target.checked)} />
            <span>Leave people who are already in the account as they are</span>
          </label>
        ) : null}
      </div>
      <div className="buttons">
        <Button onClick={onClose}>Cancel</Button>
        {refresh === null ? (
          <Button tone="primary" disabled={nothing} onClick={bringIn}>
            {plan === null || nothing ? 'Nobody to import' : `Import ${plan.people + plan.vacant} people`}
          </Button>
        ) : (
          <Button tone="primary" disabled={isEmpty(refresh.diff)} onClick={takeRefresh}>
            {isEmpty(refresh.diff) ? 'Nothing to change' : 'Refresh'}
          </Button>
        )}
      </div>
    </Modal>
  );
};
