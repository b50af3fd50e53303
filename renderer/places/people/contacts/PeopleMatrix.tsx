import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import { contactRows, contactTotals, type ContactMember } from '../../../../shared/analysis/contacts';
import { sectionNumber } from '../../../../shared/analysis/sectionOrder';
import { giveContact } from '../../../commands/ownerCommands';
import { run } from '../../../commands/handlers';
import { offerPeopleView } from '../../../commands/mapCommands';
import { partWords } from '../../../parts/drawings/contactWords';
import { percentWords } from '../../../parts/drawings/words';
import type { CellArea, CellGrid } from '../../../parts/records/cells/cell';
import { emptyCells, fillDown } from '../../../parts/records/cells/cellCommands';
import { cellAct, placeAfter, type CellLeave } from '../../../parts/records/cells/cellKeys';
import { useCellClipboard } from '../../../parts/records/cells/useCellClipboard';
import { useListWish } from '../../../state/listWish';
import { useWindow } from '../../../parts/ui/useWindow';
import { seatsAsked } from '../../../state/lens';
import { useDocument } from '../../../state/documentStore';
import { useAsOf, useIsHiding } from '../../../state/records';
import { select, session, setSession, showSection, useSession } from '../../../state/session';
import { walkTo } from '../../../state/walking';
import { Button } from '../../../parts/ui/Button';
import { ContactRowView, contactCellId } from './ContactRowView';
import { MatrixFrame } from './MatrixFrame';
import { NothingYet } from './NothingYet';
import { contactCell, typeOnContact } from './contactCells';
import { matrixKey } from './matrixKeys';
import { ROW, showCell, templateOf } from './matrixShape';
import { useColumns } from './useColumns';
import { wordFor } from '../../../../shared/packs/spoken';
import { withinSentence } from '../../../../shared/model/words';

/** What the matrix is called in the history. */
const WHERE = 'the contacts';
const NOTHING = () => undefined;

/** Hours the contacts need a month, of those the member has for this account (F25). */
const Load = ({ load }: Pick<ContactMember, 'load'>) => {
  if (load === null || load.needed === 0) return <span className="quiet">no load</span>;
  if (load.load.value === null) return <span className="quiet">needs {load.needed} h</span>;
  return (
    <span className={load.band === 'overloaded' ? 'contacts-alert' : 'quiet'}>
      {load.band}, {percentWords(load.load.value * 100)}
    </span>
  );
};

const loadWords = ({ load }: ContactMember): string => {
  if (load === null) return '';
  const capacity = load.capacity === null ? '' : ` of ${load.capacity}`;
  return `; contacts need ${load.needed} hours a month${capacity}`;
};

/** Who of yours keeps contact with whom, person by person. */
export const PeopleMatrix = () => {
  const content = useDocument((state) => state.document);
  const asOf = useAsOf();
  const hasPeople = content.person.size > 0;
  const hasTeam = useMemo(() => contactTotals(content, asOf).members.length > 0, [content, asOf]);
  if (!hasTeam)
    return (
      <NothingYet words="Nobody of yours is on the team of this account yet. Say who looks after the customer, then give them their contacts here.">
        <Button tone="primary" onClick={() => showSection('team')}>
          Go to section {sectionNumber(content, 'team')}, team
        </Button>
      </NothingYet>
    );
  if (!hasPeople)
    return (
      <NothingYet words="Nobody of the customer is in this account yet.">
        <Button tone="primary" onClick={() => run('person.addMany')}>
          Add many people
        </Button>
      </NothingYet>
    );
  return <Matrix />;
};

const Matrix = () => {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useDocument((state) => state.document);
  const asOf = useAsOf();
  const selection = useSession((state) => state.selection);
  const naming = useSession((state) => state.naming);
  const filter = useSession((state) => state.filter);
  const isHiding = useIsHiding();
  const query = useListWish((state) => state.query);
  const [column, setColumn] = useState(0);
  const [acrossFrom, setAcrossFrom] = useState<number | null>(null);
  const [nameEdit, setNameEdit] = useState<{ readonly seatId: string; readonly typed: string | null } | null>(null);
  const anchor = useRef<string | null>(null);
  const [open, setOpen] = useState<{ readonly seatId: string; readonly column: number } | null>(null);
  const { members, people, unowned } = useMemo(() => contactTotals(content, asOf), [content, asOf]);
  const rows = useMemo(
    () => contactRows(content, asOf, { query, asked: seatsAsked(content, filter), always: naming }),
    [content, asOf, query, filter, naming],
  );
  const { from, to } = useWindow(scroller, rows.length, ROW);
  const columns = useColumns(scroller, members.length);
  const last = selection.at(-1) ?? null;
  const at = useMemo(() => rows.findIndex(({ row }) => row.seatId === last), [rows, last]);
  const chosen = useMemo(() => new Set(selection), [selection]);

  const focus = useCallback(() => scroller.current?.focus({ preventScroll: true }), []);
  const show = useCallback((place: number, across: number | null) => {
    if (scroller.current && place >= 0) showCell(scroller.current, place, across);
  }, []);
  useEffect(
    () =>
      offerPeopleView({
        show: (seatId) =>
          show(
            rows.findIndex(({ row }) => row.seatId === seatId),
            null,
          ),
        focus,
      }),
    [rows, show, focus],
  );
  useEffect(() => show(at, null), [at, show]);

  const columnFrom = Math.min(column, acrossFrom ?? column);
  const columnTo = Math.max(column, acrossFrom ?? column);
  const isRange = columnFrom < columnTo || chosen.size > 1;
  const range = useMemo(() => (isRange ? ([columnFrom, columnTo] as const) : null), [isRange, columnFrom, columnTo]);
  const chosenRows = useMemo(
    () => rows.flatMap(({ row }, place) => (chosen.has(row.seatId) ? [place] : [])),
    [rows, chosen],
  );
  const grid: CellGrid = {
    rows: rows.length,
    columns: members.length + 1,
    cellAt: (place, across) => contactCell(content, rows[place], members, across),
  };
  const area: CellArea | null =
    chosenRows.length === 0
      ? null
      : {
          rows: chosenRows,
          columns: Array.from({ length: columnTo - columnFrom + 1 }, (_, across) => columnFrom + across),
        };
  useCellClipboard(scroller, { grid, area, where: WHERE });

  const goTo = (place: number, extend = false): void => {
    const target = Math.max(0, Math.min(rows.length - 1, place));
    const next = rows[target]?.row.seatId;
    if (next === undefined) return;
    if (!extend) {
      anchor.current = next;
      setAcrossFrom(null);
      walkTo(next);
      return;
    }
    const begin = rows.findIndex(({ row }) => row.seatId === (anchor.current ?? last));
    const between = rows.slice(Math.min(begin, target), Math.max(begin, target) + 1).map(({ row }) => row.seatId);
    select(begin < 0 ? [next] : [...between.filter((id) => id !== next), next]);
  };
  const goAcross = (place: number, extend = false): void => {
    setAcrossFrom(extend ? (acrossFrom ?? column) : null);
    setColumn(place);
    show(at, place);
  };
  /** A name opens the panel, an empty cell gives the contact, a filled one opens its menu. */
  const press = (seatId: string, place: number): void => {
    const contact = rows.find(({ row }) => row.seatId === seatId);
    const member = members[place - 1];
    if (!contact || !member) {
      setSession({ panelOpen: true });
      return;
    }
    if (contact.ownerId === member.id || contact.secondIds.includes(member.id)) setOpen({ seatId, column: place });
    else giveContact(seatId, member.id);
  };
  const onDone = useCallback(() => {
    setOpen(null);
    requestAnimationFrame(focus);
  }, [focus]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (session().naming !== null || event.target !== event.currentTarget) return;
    const page = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / ROW) - 4);
    if (
      matrixKey(event, {
        rows: rows.length,
        columns: members.length + 1,
        at,
        column,
        page,
        goTo,
        setColumn: goAcross,
        press: () => {
          if (last === null) return;
          if (column === 0 && event.key === 'Enter') setNameEdit({ seatId: last, typed: null });
          else press(last, column);
        },
      })
    )
      return;
    if (event.key === 'Escape') {
      select([]);
      return;
    }
    // One tab stop, as in the list. Keys belong to the cell that has them: card keys are for cards.
    const act = cellAct(event.nativeEvent);
    const contact = rows[at];
    if (act === null || !contact || area === null) return;
    event.preventDefault();
    event.stopPropagation();
    const member = members[column - 1];
    switch (act.what) {
      case 'type':
        if (member) typeOnContact(contact, member, act.text);
        else setNameEdit({ seatId: contact.row.seatId, typed: act.text });
        return;
      case 'edit':
        if (member) press(contact.row.seatId, column);
        else setNameEdit({ seatId: contact.row.seatId, typed: null });
        return;
      case 'empty':
        emptyCells(grid, area, WHERE);
        return;
      case 'fillDown':
        fillDown(grid, area, WHERE);
        return;
      case 'up':
        goTo(at - 1);
        return;
      case 'press':
      case 'leave':
    }
  };
  const onNamed = (leave?: CellLeave): void => {
    if (leave === undefined) {
      setNameEdit(null);
      return;
    }
    flushSync(() => setNameEdit(null));
    focus();
    const next = placeAfter(leave, { row: at, column }, { rows: rows.length, columns: members.length + 1 });
    if (next.row !== at) goTo(next.row);
    if (next.column !== column) goAcross(next.column);
  };
  const onClick = (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target : null;
    const cell = target?.closest<HTMLElement>('[data-column]');
    const seatId = cell?.closest('[role="row"]')?.id.replace(/^contacts-/, '');
    if (!cell || seatId === undefined || target?.closest('input, button')) return;
    const place = Number(cell.dataset['column']);
    focus();
    setColumn(place);
    setAcrossFrom(null);
    anchor.current = seatId;
    if (place === 0 && (event.ctrlKey || event.metaKey)) {
      select(chosen.has(seatId) ? selection.filter((id) => id !== seatId) : [...selection, seatId]);
      return;
    }
    select([seatId]);
    press(seatId, place);
  };

  const drawn = rows.slice(from, to).map((contact, index) => ({ contact, place: from + index }));
  const active = rows[at];
  // The row that has the keys is always there, so that screen readers can name it.
  if (active && (at < from || at >= to)) drawn.push({ contact: active, place: at });
  const template = { gridTemplateColumns: templateOf(members.length) };
  return (
    <MatrixFrame
      scroller={scroller}
      rows={rows.length}
      columns={members.length}
      aria-label="Contacts: people by your team"
      aria-multiselectable="true"
      aria-rowcount={rows.length + 2}
      aria-activedescendant={active ? contactCellId(active.row.seatId, column) : undefined}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={(event) => {
        if (
          event.target === event.currentTarget &&
          at < 0 &&
          session().naming === null &&
          event.currentTarget.matches(':focus-visible')
        )
          goTo(0);
      }}
      corner={
        <>
          <b>Customer’s people</b>
          <span className="contacts-key quiet">
            <i className="owner" aria-hidden="true" />
            contact owner <i className="second" aria-hidden="true" />
            second owner
          </span>
          {isHiding ? null : (
            <span className="quiet">{withinSentence(wordFor('names', 'relationship'))} now → wanted</span>
          )}
        </>
      }
      heads={members.map((member, place) => (
        <div
          key={member.id}
          role="columnheader"
          aria-colindex={place + 2}
          className="contacts-member"
          title={`${member.name}, ${partWords(member.part)}${isHiding ? '' : loadWords(member)}`}
        >
          <b>{member.name}</b>
          <span className="clip quiet">{partWords(member.part)}</span>
          <span className="tabular">
            {member.contacts} {member.contacts === 1 ? 'contact' : 'contacts'}
          </span>
          {isHiding ? null : <Load load={member.load} />}
        </div>
      ))}
      foot={
        <>
          {rows.length === 0 ? <p className="list-none quiet">Nobody matches the filter.</p> : null}
          <div role="rowgroup" className="contacts-foot">
            <div role="row" aria-rowindex={rows.length + 2} className="contacts-heads" style={template}>
              <div role="rowheader" aria-colindex={1} className="contacts-corner">
                {isHiding ? null : (
                  <b className="tabular">
                    {people.covered} covered, {people.thin} thin, {people.uncovered} uncovered
                  </b>
                )}
                <span className={unowned > 0 ? 'contacts-alert' : 'quiet'}>
                  {unowned === 0 ? 'Every contact has an owner' : `Nobody owns the contact with ${unowned} of them`}
                </span>
              </div>
              {members.map((member, place) => (
                <div key={member.id} role="gridcell" aria-colindex={place + 2} className="contacts-member tabular">
                  <span>
                    {isHiding ? (
                      ''
                    ) : member.owned === 0 ? (
                      'owns nobody'
                    ) : (
                      <>
                        {member.covered} of {member.owned} covered
                      </>
                    )}
                  </span>
                </div>
              ))}
            </div>
          </div>
        </>
      }
    >
      {drawn.map(({ contact, place }) => (
        <ContactRowView
          key={contact.row.seatId}
          contact={contact}
          members={members}
          from={columns.from}
          to={columns.to}
          at={place}
          selected={chosen.has(contact.row.seatId)}
          active={contact.row.seatId === last ? column : null}
          open={open?.seatId === contact.row.seatId ? open.column : null}
          naming={naming === contact.row.seatId}
          nameEdit={nameEdit?.seatId === contact.row.seatId ? nameEdit : null}
          range={chosen.has(contact.row.seatId) ? range : null}
          onDone={onDone}
          // Only the row that is edited is told another way to leave whenever something changes.
          onNamed={nameEdit?.seatId === contact.row.seatId ? onNamed : NOTHING}
        />
      ))}
    </MatrixFrame>
  );
};
