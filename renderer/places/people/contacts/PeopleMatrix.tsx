import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { contactRows, contactTotals, type ContactMember } from '../../../../shared/analysis/contacts';
import { sectionNumber } from '../../../../shared/analysis/sectionOrder';
import { giveContact } from '../../../commands/ownerCommands';
import { run } from '../../../commands/handlers';
import { onCardKey } from '../../../commands/keys';
import { offerPeopleView } from '../../../commands/mapCommands';
import { partWords } from '../../../parts/drawings/contactWords';
import { percentWords } from '../../../parts/drawings/words';
import { useListWish } from '../list/listState';
import { useWindow } from '../list/useWindow';
import { seatsAsked } from '../../../state/lens';
import { useDocument } from '../../../state/documentStore';
import { useAsOf } from '../../../state/records';
import { select, session, setSession, showSection, useSession } from '../../../state/session';
import { Button } from '../../../parts/ui/Button';
import { ContactRowView, contactCellId } from './ContactRowView';
import { MatrixFrame } from './MatrixFrame';
import { NothingYet } from './NothingYet';
import { matrixKey } from './matrixKeys';
import { ROW, showCell, templateOf } from './matrixShape';
import { useColumns } from './useColumns';

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
  const query = useListWish((state) => state.query);
  const [column, setColumn] = useState(0);
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

  const goTo = (place: number): void => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, place))]?.row.seatId;
    if (next !== undefined) select([next]);
  };
  const goAcross = (place: number): void => {
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
          if (last !== null) press(last, column);
        },
      })
    )
      return;
    if (event.key === 'Escape') {
      select([]);
      return;
    }
    // One tab stop, as in the list; everything else a card knows is known here.
    if (event.key !== 'Tab' && event.key !== 'Enter' && onCardKey(event.nativeEvent)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const onClick = (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target : null;
    const cell = target?.closest<HTMLElement>('[data-column]');
    const seatId = cell?.closest('[role="row"]')?.id.replace(/^contacts-/, '');
    if (!cell || seatId === undefined || target?.closest('input, button')) return;
    const place = Number(cell.dataset['column']);
    focus();
    setColumn(place);
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
          <span className="quiet">relationship now → wanted</span>
        </>
      }
      heads={members.map((member, place) => (
        <div
          key={member.id}
          role="columnheader"
          aria-colindex={place + 2}
          className="contacts-member"
          title={`${member.name}, ${partWords(member.part)}${loadWords(member)}`}
        >
          <b>{member.name}</b>
          <span className="clip quiet">{partWords(member.part)}</span>
          <span className="tabular">
            {member.contacts} {member.contacts === 1 ? 'contact' : 'contacts'}
          </span>
          <Load load={member.load} />
        </div>
      ))}
      foot={
        <>
          {rows.length === 0 ? <p className="list-none quiet">Nobody matches the filter.</p> : null}
          <div role="rowgroup" className="contacts-foot">
            <div role="row" aria-rowindex={rows.length + 2} className="contacts-heads" style={template}>
              <div role="rowheader" aria-colindex={1} className="contacts-corner">
                <b className="tabular">
                  {people.covered} covered, {people.thin} thin, {people.uncovered} uncovered
                </b>
                <span className={unowned > 0 ? 'contacts-alert' : 'quiet'}>
                  {unowned === 0 ? 'Every contact has an owner' : `Nobody owns the contact with ${unowned} of them`}
                </span>
              </div>
              {members.map((member, place) => (
                <div key={member.id} role="gridcell" aria-colindex={place + 2} className="contacts-member tabular">
                  <span>
                    {member.owned === 0 ? (
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
          onDone={onDone}
        />
      ))}
    </MatrixFrame>
  );
};
