import {
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { flushSync } from 'react-dom';
import { findingCounts, listRows, peopleRows, type ListColumn } from '../../../../shared/analysis/peopleList';
import { isRefusedWhileHiding } from '../../../commands/hidingCommands';
import { offerPeopleView } from '../../../commands/mapCommands';
import type { CellArea, CellGrid } from '../../../parts/records/cells/cell';
import { emptyCells, fillDown } from '../../../parts/records/cells/cellCommands';
import { placeAfter, type CellLeave } from '../../../parts/records/cells/cellKeys';
import { useCellClipboard } from '../../../parts/records/cells/useCellClipboard';
import { seatsAsked, toggleCollapsed } from '../../../state/lens';
import { useDocument } from '../../../state/documentStore';
import { useAsOf, useIsHiding } from '../../../state/records';
import { select, session, setSession, useSession } from '../../../state/session';
import { walkTo } from '../../../state/walking';
import { COLUMNS, LIST_WIDTH, ROW_HEIGHT, cellId, headId, isHiddenColumn, leftOf } from './columns';
import { listCell } from './listCells';
import { ListHead } from './ListHead';
import { sortBy, useListWish } from '../../../state/listWish';
import { PersonListRow } from './PersonListRow';
import { listKeys } from './listKeys';
import { typeOnCell } from './typeOnCell';
import { useColumnsInView } from './useColumnsInView';
import { useWindow } from '../../../parts/ui/useWindow';

type Editing = { readonly seatId: string; readonly column: ListColumn; readonly typed: string | null };
/** What the list is called in the history. */
const WHERE = 'the list';
const NOTHING = () => undefined;

/** The list twin of the map: a tree of rows in which everything the map does can be done by keyboard. */
export const PeopleList = () => {
  const scroller = useRef<HTMLDivElement>(null);
  const anchor = useRef<string | null>(null);
  const content = useDocument((state) => state.document);
  const late = useDeferredValue(content);
  const asOf = useAsOf();
  const selection = useSession((state) => state.selection);
  const naming = useSession((state) => state.naming);
  const collapsed = useSession((state) => state.collapsed);
  const { query, sort } = useListWish();
  const [column, setColumn] = useState(0);
  const [acrossFrom, setAcrossFrom] = useState<number | null>(null);
  const [inHead, setInHead] = useState(false);
  const [editing, setEditing] = useState<Editing | null>(null);
  const findings = useMemo(() => findingCounts(late, asOf), [late, asOf]);
  const isHiding = useIsHiding();
  const filter = useSession((state) => state.filter);
  const people = useMemo(() => peopleRows(content), [content]);
  const asked = useMemo(() => seatsAsked(content, filter), [content, filter]);
  const rows = useMemo(
    () => listRows(people, { sort, query, asked, collapsed, always: naming, findings }),
    [people, sort, query, asked, collapsed, naming, findings],
  );
  const { from, to } = useWindow(scroller, rows.length, ROW_HEIGHT);
  const columnsInView = useColumnsInView(scroller);
  const last = selection.at(-1) ?? null;
  const at = useMemo(() => rows.findIndex((one) => one.row.seatId === last), [rows, last]);
  const chosen = useMemo(() => new Set(selection), [selection]);
  const activeColumn = COLUMNS[column]?.key ?? 'name';

  const focus = useCallback(() => scroller.current?.focus({ preventScroll: true }), []);
  const show = useCallback((place: number, across: number | null) => {
    const element = scroller.current;
    if (!element || place < 0) return;
    const top = place * ROW_HEIGHT;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + 2 * ROW_HEIGHT > element.scrollTop + element.clientHeight)
      element.scrollTop = top + 2 * ROW_HEIGHT - element.clientHeight;
    if (across === null || across === 0) {
      if (across === 0) element.scrollLeft = 0;
      return;
    }
    const name = COLUMNS[0]?.width ?? 0;
    const left = leftOf(across);
    const width = COLUMNS[across]?.width ?? 0;
    if (left - name < element.scrollLeft) element.scrollLeft = left - name;
    else if (left + width > element.scrollLeft + element.clientWidth)
      element.scrollLeft = left + width - element.clientWidth;
  }, []);

  useEffect(
    () =>
      offerPeopleView({
        show: (seatId) =>
          show(
            rows.findIndex((one) => one.row.seatId === seatId),
            null,
          ),
        focus,
      }),
    [rows, show, focus],
  );
  useEffect(() => show(at, null), [at, show]);
  // A new order is read from its top, wherever the chosen row went.
  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [sort]);
  // A name is typed in the first column.
  useEffect(
    () =>
      useSession.subscribe((now, before) => {
        if (now.naming === null || now.naming === before.naming) return;
        setInHead(false);
        setColumn(0);
        setEditing(null);
      }),
    [],
  );

  const columnFrom = Math.min(column, acrossFrom ?? column);
  const columnTo = Math.max(column, acrossFrom ?? column);
  const range = useMemo(
    () => (columnFrom === columnTo && selection.length < 2 ? null : ([columnFrom, columnTo] as const)),
    [columnFrom, columnTo, selection.length],
  );
  const grid: CellGrid = {
    rows: rows.length,
    columns: COLUMNS.length,
    cellAt: (place, across) => {
      const entry = rows[place];
      const key = COLUMNS[across]?.key;
      return entry && key ? listCell(content, entry.row, key, findings.get(entry.row.personId)) : null;
    },
  };
  const chosenRows = useMemo(
    () => rows.flatMap((one, place) => (chosen.has(one.row.seatId) ? [place] : [])),
    [rows, chosen],
  );
  const area: CellArea | null =
    inHead || chosenRows.length === 0
      ? null
      : {
          rows: chosenRows,
          columns: Array.from({ length: columnTo - columnFrom + 1 }, (_, across) => columnFrom + across),
        };
  useCellClipboard(scroller, { grid, area, where: WHERE });

  const goTo = (place: number, extend: boolean) => {
    if (!extend) setAcrossFrom(null);
    const next = rows[Math.max(0, Math.min(rows.length - 1, place))]?.row.seatId;
    if (next === undefined) return;
    setInHead(false);
    const begin = extend ? rows.findIndex((one) => one.row.seatId === (anchor.current ?? last)) : -1;
    if (begin < 0) {
      anchor.current = next;
      walkTo(next);
      return;
    }
    const end = rows.findIndex((one) => one.row.seatId === next);
    select([
      ...rows
        .slice(Math.min(begin, end), Math.max(begin, end) + 1)
        .map((one) => one.row.seatId)
        .filter((id) => id !== next),
      next,
    ]);
  };
  const goAcross = (place: number, extend = false) => {
    setAcrossFrom(extend ? (acrossFrom ?? column) : null);
    setColumn(place);
    show(at, place);
  };
  const edit = (seatId: string, key: ListColumn, typed: string | null) => {
    if (isHiddenColumn(key) && isRefusedWhileHiding()) return;
    if (key === 'findings') {
      setSession({ panelOpen: true });
      return;
    }
    setEditing({ seatId, column: key, typed });
  };
  const onDone = (leave?: CellLeave) => {
    if (leave === undefined) {
      setEditing(null);
      // A field that loses the focus to something else on the page lets it go there.
      requestAnimationFrame(() => {
        if (document.activeElement === null || document.activeElement === document.body) focus();
      });
      return;
    }
    // At once: the next key is the next cell's.
    flushSync(() => setEditing(null));
    focus();
    const next = placeAfter(leave, { row: at, column }, { rows: rows.length, columns: COLUMNS.length });
    if (next.row !== at) goTo(next.row, false);
    if (next.column !== column) goAcross(next.column);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const take = listKeys({
      rows,
      at,
      column,
      inHead,
      goTo,
      setColumn: goAcross,
      setInHead,
      edit: (typed) => {
        if (last !== null) edit(last, activeColumn, typed);
      },
      type: (key) =>
        (isHiddenColumn(activeColumn) && isRefusedWhileHiding()) ||
        typeOnCell(content, activeColumn, key, (typed) => edit(last ?? '', activeColumn, typed)),
      empty: () => {
        if (area !== null) emptyCells(grid, area, WHERE);
      },
      fillDown: () => {
        if (area !== null) fillDown(grid, area, WHERE);
      },
      page: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / ROW_HEIGHT) - 2),
    });
    take(event);
  };

  const onClick = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    if (!target || target.closest('input, select, button')) return;
    const cell = target.closest<HTMLElement>('[data-column]');
    const key = cell?.dataset['column'] as ListColumn | undefined;
    if (!cell || !key) return;
    const place = COLUMNS.findIndex((one) => one.key === key);
    focus();
    if (cell.getAttribute('role') === 'columnheader') {
      setInHead(true);
      setColumn(place);
      sortBy(key);
      return;
    }
    const seatId = cell.closest('[role="row"]')?.id.replace(/^row-/, '');
    if (seatId === undefined) return;
    setAcrossFrom(null);
    const wasActive = last === seatId && !inHead && column === place;
    setInHead(false);
    setColumn(place);
    if (target.closest('[data-twisty]')) {
      select([seatId]);
      toggleCollapsed();
      return;
    }
    if (event.ctrlKey || event.metaKey) {
      anchor.current = seatId;
      select(chosen.has(seatId) ? selection.filter((id) => id !== seatId) : [...selection, seatId]);
      return;
    }
    if (event.shiftKey) {
      goTo(
        rows.findIndex((one) => one.row.seatId === seatId),
        true,
      );
      return;
    }
    // A second click on the cell that has the keys edits it, for everybody who is chosen.
    if (wasActive || event.detail === 2) {
      edit(seatId, key, null);
      return;
    }
    anchor.current = seatId;
    select([seatId]);
  };

  const drawn = rows.slice(from, to).map((entry, index) => ({ entry, place: from + index }));
  const active = rows[at];
  // The row that has the keys is always there, so that screen readers can name it.
  if (active && (at < from || at >= to)) drawn.push({ entry: active, place: at });
  const activeId = inHead ? headId(activeColumn) : active ? cellId(active.row.seatId, activeColumn) : undefined;
  return (
    <div
      ref={scroller}
      role="treegrid"
      tabIndex={0}
      className="list-grid"
      aria-label="People"
      aria-multiselectable="true"
      aria-rowcount={rows.length + 1}
      aria-colcount={COLUMNS.length}
      aria-activedescendant={activeId}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={(event) => {
        if (
          event.target === event.currentTarget &&
          session().selection.length === 0 &&
          session().naming === null &&
          event.currentTarget.matches(':focus-visible')
        )
          goTo(0, false);
      }}
    >
      <ListHead active={inHead ? activeColumn : null} />
      <div role="rowgroup" className="list-body" style={{ height: rows.length * ROW_HEIGHT, width: LIST_WIDTH }}>
        {drawn.map(({ entry, place }) => (
          <PersonListRow
            key={entry.row.seatId}
            entry={entry}
            at={place}
            columns={columnsInView}
            selected={chosen.has(entry.row.seatId)}
            active={!inHead && entry.row.seatId === last ? activeColumn : null}
            editing={
              editing?.seatId === entry.row.seatId && !(isHiding && isHiddenColumn(editing.column)) ? editing : null
            }
            range={chosen.has(entry.row.seatId) && !inHead ? range : null}
            naming={naming === entry.row.seatId}
            findings={findings.get(entry.row.personId) ?? 0}
            year={asOf.slice(0, 4)}
            // Only the row that is edited is told another way to leave whenever something changes.
            onDone={editing?.seatId === entry.row.seatId ? onDone : NOTHING}
          />
        ))}
      </div>
      {rows.length === 0 ? (
        <p className="list-none quiet">
          {people.length === 0 ? 'Nobody is in this account yet.' : 'Nobody matches the filter.'}
        </p>
      ) : null}
    </div>
  );
};
