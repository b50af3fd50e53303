import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { isEmpty } from '../../../../shared/document/diff';
import { memberRows, ownRows, strangerRows } from '../../../../shared/exchange/contacts/ownPeople';
import { IMPORT_FIELDS, type Mapping } from '../../../../shared/exchange/csv/columns';
import { dottedCandidates } from '../../../../shared/exchange/csv/dottedQuestions';
import { guessMapping } from '../../../../shared/exchange/csv/mapping';
import type { NameMeaning } from '../../../../shared/exchange/csv/oddNames';
import { peopleThere, planImport } from '../../../../shared/exchange/csv/planImport';
import { specialNames, topCandidates, type ManagerKind } from '../../../../shared/exchange/csv/questions';
import { planRefresh } from '../../../../shared/exchange/csv/refresh';
import type { DayOrder } from '../../../../shared/exchange/csv/values';
import { fitOnceDrawn } from '../../../commands/mapCommands';
import type { TableChoice } from '../../../commands/peopleTable';
import { Button } from '../../../parts/ui/Button';
import { Modal } from '../../../parts/ui/Modal';
import { ColumnGrid } from '../../../parts/tables/ColumnGrid';
import { TableReading } from '../../../parts/tables/TableReading';
import type { DialogProps } from '../../../state/dialog';
import { currentDocument, importChange } from '../../../state/documentStore';
import { say } from '../../../state/messages';
import { asOfNow } from '../../../state/records';
import { goTo, select } from '../../../state/session';
import { ComesAlong, type Choices } from './ComesAlong';
import { hasQuestions, ImportQuestions, usualDayOrder } from './ImportQuestions';
import { ImportPreview } from './ImportPreview';
import { buttonWords, cameIn } from './importWords';
import { ManagerMeanings } from './ManagerMeanings';
import { NameMeanings } from './NameMeanings';
import { isLikelyRefresh, useRefreshAnswers } from './refreshAnswers';
import { refreshedWords, RefreshPreview } from './RefreshPreview';
import { usePhotos } from './usePhotos';
import { MOST_TICKED, WhoComes } from './WhoComes';

const NOBODY: ReadonlySet<number> = new Set();
/** A dotted line to nobody is left out, whatever is said of managers. */
const NO_TOPS = {};

type Props = DialogProps<'csvImport'> & { readonly onReadAgain: (choice: TableChoice) => void };

/** A table of people: which column is what, what odd names mean, what would come in, and the import as one step. */
export const CsvImportDialog = ({ onClose, given, onReadAgain }: Props) => {
  const table = given;
  const isOfTable = table.source === 'table';
  const [mapping, setMapping] = useState<Mapping>(() => guessMapping(table));
  const [meanings, setMeanings] = useState<Readonly<Record<string, NameMeaning>>>({});
  const [tops, setTops] = useState<Readonly<Record<string, boolean>>>({});
  const [choices, setChoices] = useState<Choices>({
    keepUnmapped: false,
    leaveThere: !isOfTable,
    seen: true,
    toTray: !isOfTable,
    takePhotos: true,
  });
  /**
   * Rows of which somebody said whether they stay out; without an answer those of our side do, and those of a firm
   * nobody here writes from.
   */
  const [ticked, setTicked] = useState<Readonly<Record<number, boolean>>>({});
  const [apartDotted, setApartDotted] = useState<ReadonlySet<ManagerKind>>(new Set());
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
  const own = useMemo(
    () => (isOfTable ? NOBODY : ownRows(currentDocument(), table, mapping)),
    [isOfTable, table, mapping],
  );
  const members = useMemo(
    () => (isOfTable ? NOBODY : memberRows(currentDocument(), table, mapping)),
    [isOfTable, table, mapping],
  );
  // Cards and signatures are given on purpose; a mail names whoever got it.
  const strangers = useMemo(
    () => (table.source === 'mail' ? strangerRows(currentDocument(), table, mapping) : NOBODY),
    [table, mapping],
  );
  const leftOut = useMemo(() => {
    const said = Object.entries(ticked).map(([row, isLeft]) => [Number(row), isLeft] as const);
    const left = new Set([...own, ...strangers, ...said.flatMap(([row, isLeft]) => (isLeft ? [row] : []))]);
    for (const [row, isLeft] of said) if (!isLeft && !members.has(row)) left.delete(row);
    return left;
  }, [own, strangers, members, ticked]);
  const photos = usePhotos(table);
  const names = useMemo(() => specialNames(table, mapping), [table, mapping]);
  const managers = useMemo(
    // An empty cell names nobody; there is nothing to ask.
    () =>
      topCandidates(table, mapping, peopleThere(currentDocument()), apart).filter((manager) => manager.value !== ''),
    [table, mapping, apart],
  );
  const everyDotted = useMemo(
    () => dottedCandidates(table, mapping, peopleThere(currentDocument()), apartDotted),
    [table, mapping, apartDotted],
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
  const there = currentDocument().person.size > 0;
  const [isRefresh, setRefresh] = useState(() => isOfTable && isLikelyRefresh(currentDocument(), table));
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
  // Whoever is asked about as a manager is meant by the dotted line, too: one answer holds for both.
  const asManagers = new Set([...managers, ...(asked?.ambiguities ?? [])].map(({ value }) => value));
  const dotted = everyDotted.filter(({ value }) => !asManagers.has(value));
  const seen = plan !== null && wished.seen ? plan.there.filter((one) => one.seen !== null).length : 0;
  const coming = plan === null ? 0 : plan.people + plan.vacant;
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
    if (!importChange(label, now.diff)) return;
    onClose();
    goTo('map');
    select([]);
    say(cameIn(now, seen));
    if (brought > 0) fitOnceDrawn();
  };

  const takeRefresh = () => {
    const now = planRefresh(currentDocument(), table, mapping, wished, refreshAnswers.answers);
    if (!importChange(`Refresh people from ${table.name}`, now.diff)) return;
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
      {there && isOfTable ? (
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
      {plan !== null && !isOfTable && table.rows.length <= MOST_TICKED ? (
        <WhoComes
          table={table}
          mapping={mapping}
          plan={plan}
          leftOut={leftOut}
          own={own}
          members={members}
          strangers={strangers}
          onLeave={(row, isLeft) => setTicked({ ...ticked, [row]: isLeft })}
        />
      ) : null}
      <ColumnGrid table={table} fields={IMPORT_FIELDS} mapping={mapping} onMap={setMapping} grid={grid} />
      {names.length + managers.length + dotted.length > 0 ? (
        <section className="meanings" aria-label="What odd values mean">
          <NameMeanings
            names={names}
            meanings={meanings}
            onMean={(value, meaning) => setMeanings({ ...meanings, [value]: meaning })}
          />
          <ManagerMeanings
            line="solid"
            managers={managers}
            table={table}
            mapping={mapping}
            tops={tops}
            meant={meant}
            onTop={(value, isTop) => setTops({ ...tops, [value]: isTop })}
            onPerson={answerManager}
            onApart={(kind) => setApart(new Set([...apart, kind]))}
          />
          <ManagerMeanings
            line="dotted"
            managers={dotted}
            table={table}
            mapping={mapping}
            tops={NO_TOPS}
            meant={meant}
            onTop={() => undefined}
            onPerson={answerManager}
            onApart={(kind) => setApartDotted(new Set([...apartDotted, kind]))}
          />
        </section>
      ) : null}
      {asked !== null && hasQuestions(asked) ? (
        <ImportQuestions
          plan={asked}
          managers={meant}
          onManager={answerManager}
          dayOrder={dayOrder ?? usualDayOrder()}
          onDayOrder={setDayOrder}
        />
      ) : null}
      {refresh === null ? null : <RefreshPreview plan={refresh} {...refreshAnswers} />}
      {plan === null ? null : <ImportPreview plan={plan} />}
      {plan === null ? null : (
        <ComesAlong
          plan={plan}
          isOfTable={isOfTable}
          hasPeople={there}
          photos={{ count: table.photos.length, read: photos.read }}
          choices={choices}
          onChoose={(part) => setChoices({ ...choices, ...part })}
        />
      )}
      <div className="buttons">
        <Button onClick={onClose}>Cancel</Button>
        {refresh === null ? (
          <Button tone="primary" disabled={coming + seen === 0 || isWaiting} onClick={bringIn}>
            {buttonWords(coming, seen)}
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
