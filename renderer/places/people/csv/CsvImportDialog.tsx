import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { IMPORT_FIELDS, type ImportField, type Mapping } from '../../../../shared/exchange/csv/columns';
import { guessMapping } from '../../../../shared/exchange/csv/mapping';
import { peopleThere, planImport, type ImportPlan } from '../../../../shared/exchange/csv/planImport';
import type { NameMeaning } from '../../../../shared/exchange/csv/oddNames';
import { ownRows } from '../../../../shared/exchange/contacts/ownPeople';
import { specialNames, topCandidates, type ManagerKind } from '../../../../shared/exchange/csv/questions';
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
import { ComesAlong, type Choices } from './ComesAlong';
import { ManagerMeanings } from './ManagerMeanings';
import { usePhotos } from './usePhotos';
import { MOST_TICKED, WhoComes } from './WhoComes';
import { ImportPreview } from './ImportPreview';
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

const NOBODY: ReadonlySet<number> = new Set();

const people = (count: number): string => `${count} ${count === 1 ? 'person' : 'people'}`;
const contacts = (count: number): string => `${count} last ${count === 1 ? 'contact' : 'contacts'}`;

const buttonWords = (coming: number, seen: number): string => {
  if (coming === 0) return seen === 0 ? 'Nobody to import' : `Note ${contacts(seen)}`;
  return seen === 0 ? `Import ${people(coming)}` : `Import ${people(coming)}, note ${contacts(seen)}`;
};

/** What an import did, as a sentence. */
const cameIn = (plan: ImportPlan, seen: number): string => {
  const vacant = plan.vacant > 0 ? ` and ${plan.vacant} vacant seats` : '';
  const came = plan.people + plan.vacant > 0 ? [`${people(plan.people)}${vacant} came in.`] : [];
  const noted = seen > 0 ? [`${contacts(seen)} noted.`] : [];
  const tray = plan.waiting > 0 ? [`${plan.waiting} ${plan.waiting === 1 ? 'waits' : 'wait'} in the tray.`] : [];
  return [...came, ...tray, ...noted, 'Ctrl Z takes the whole import back.'].join(' ');
};

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
  const isOfTable = table.source === 'table';
  const [choices, setChoices] = useState<Choices>({
    keepUnmapped: false,
    leaveThere: !isOfTable,
    seen: true,
    toTray: !isOfTable,
    takePhotos: true,
  });
  const own = useMemo(
    () => (isOfTable ? NOBODY : ownRows(currentDocument(), table, mapping)),
    [isOfTable, table, mapping],
  );
  /** Rows of which somebody said whether they come in; the others do unless they are of our side. */
  const [ticked, setTicked] = useState<Readonly<Record<number, boolean>>>({});
  const leftOut = useMemo(() => {
    const left = new Set(own);
    for (const [row, isLeft] of Object.entries(ticked))
      (isLeft ? left.add.bind(left) : left.delete.bind(left))(Number(row));
    return left;
  }, [own, ticked]);
  const photos = usePhotos(table);
  const [apart, setApart] = useState<ReadonlySet<ManagerKind>>(new Set());
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
    setTicked({});
  }
  const names = useMemo(() => specialNames(table, mapping), [table, mapping]);
  const managers = useMemo(
    // An empty cell names nobody; there is nothing to ask.
    () =>
      topCandidates(table, mapping, peopleThere(currentDocument()), apart).filter((manager) => manager.value !== ''),
    [table, mapping, apart],
  );
  const wished = useMemo(
    () => ({
      meanings: Object.fromEntries(names.map((name) => [name.value, meanings[name.value] ?? name.guess])),
      topValues: managers
        .filter((manager) => tops[manager.value] ?? manager.guess === 'top')
        .flatMap((manager) => manager.values ?? [manager.value]),
      keepUnmapped: choices.keepUnmapped,
      alreadyThere: choices.leaveThere ? ('leave' as const) : ('add' as const),
      seen: choices.seen && !isOfTable,
      toTray: choices.toTray,
      leftOut,
      managers: meant,
      dayOrder,
      unclearDays: usualDayOrder(),
      asOf: asOfNow(),
    }),
    [names, meanings, managers, tops, choices, isOfTable, leftOut, meant, dayOrder],
  );
  const options = useDeferredValue(wished);
  const plan = useMemo(() => planImport(currentDocument(), table, mapping, options), [table, mapping, options]);
  const seen = wished.seen ? plan.there.filter((one) => one.seen !== null).length : 0;
  const coming = plan.people + plan.vacant;
  const isWaiting = choices.takePhotos && photos.read < table.photos.length;

  const answerManager = (value: string, answer: string | null): void =>
    setMeant(
      Object.fromEntries([
        ...Object.entries(meant).filter(([key]) => key !== value),
        ...(answer === null ? [] : [[value, answer]]),
      ]),
    );
  const bringIn = () => {
    // What was answered last counts, even where the preview does not show it yet.
    const now = planImport(currentDocument(), table, mapping, {
      ...wished,
      ...(choices.takePhotos ? { photos: photos.images } : {}),
    });
    const brought = now.people + now.vacant;
    const label = brought > 0 ? `Import ${brought} people from ${table.name}` : `Last contact from ${table.name}`;
    if (!change(label, now.diff)) return;
    onClose();
    goTo('map');
    select([]);
    say(cameIn(now, seen));
    if (brought > 0) requestAnimationFrame(() => requestAnimationFrame(() => mapView()?.fit()));
  };

  return (
    <Modal title={`Import people from ${table.name}`} onClose={onClose} wide first={grid}>
      {table.notices.map((notice) => (
        <p key={notice} className="notice">
          {notice}
        </p>
      ))}
      <TableReading table={table} onReadAgain={onReadAgain} />
      {!isOfTable && table.rows.length <= MOST_TICKED ? (
        <WhoComes
          table={table}
          mapping={mapping}
          plan={plan}
          leftOut={leftOut}
          own={own}
          onLeave={(row, isLeft) => setTicked({ ...ticked, [row]: isLeft })}
        />
      ) : null}
      <section aria-label="Columns">
        <p className="quiet">
          {table.rows.length} {table.rows.length === 1 ? 'row' : 'rows'}, {table.columns.length} columns. Say what each
          column is; the guesses are usually right.
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
          <ManagerMeanings
            managers={managers}
            table={table}
            mapping={mapping}
            tops={tops}
            meant={meant}
            onTop={(value, isTop) => setTops({ ...tops, [value]: isTop })}
            onPerson={answerManager}
            onApart={(kind) => setApart(new Set([...apart, kind]))}
          />
        </section>
      ) : null}
      {hasQuestions(plan) ? (
        <ImportQuestions
          plan={plan}
          managers={meant}
          onManager={answerManager}
          dayOrder={dayOrder ?? usualDayOrder()}
          onDayOrder={setDayOrder}
        />
      ) : null}
      <ImportPreview plan={plan} />
      <ComesAlong
        plan={plan}
        isOfTable={isOfTable}
        hasPeople={currentDocument().person.size > 0}
        photos={{ count: table.photos.length, read: photos.read }}
        choices={choices}
        onChoose={(part) => setChoices({ ...choices, ...part })}
      />
      <div className="buttons">
        <Button onClick={onClose}>Cancel</Button>
        <Button tone="primary" disabled={coming + seen === 0 || isWaiting} onClick={bringIn}>
          {buttonWords(coming, seen)}
        </Button>
      </div>
    </Modal>
  );
};
