import { useMemo, useRef, useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';
import { find } from '../../../../shared/document/document';
import { holderOf } from '../../../../shared/document/occupancy';
import { traySeats } from '../../../../shared/document/people';
import { hasWords } from '../../../../shared/model/fold';
import { displayName } from '../../../../shared/document/personName';
import { stakeholderById } from '../../../../shared/document/stakeholder';
import { onCardKey } from '../../../commands/keys';
import { run } from '../../../commands/handlers';
import { useDocument } from '../../../state/documentStore';
import { select, session, useSession } from '../../../state/session';
import { Button } from '../../../parts/ui/Button';
import { TrayRow, type TrayPerson } from './TrayRow';
import { startTrayDrag } from './trayDrag';

/** Everybody who waits to be placed, in their order. */
const useTray = (): readonly TrayPerson[] => {
  const content = useDocument((state) => state.document);
  return useMemo(() => {
    const views = stakeholderById(content);
    return traySeats(content).flatMap((seat): TrayPerson[] => {
      const one = views.get(holderOf(content, seat.id) ?? '');
      const unit =
        find(content, 'department', seat.departmentId)?.name ??
        find(content, 'businessUnit', seat.businessUnitId)?.name ??
        null;
      return one
        ? [
            {
              seatId: seat.id,
              name: displayName(one),
              given: one.name,
              title: seat.title,
              unit,
              attitude: one.attitude,
            },
          ]
        : [];
    });
  }, [content]);
};

/** The row a key leads to from another; null where it leads to none. Nothing chosen is the row before the first. */
const rowToGoTo = (key: string, at: number, count: number): number | null => {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
};

/**
 * People not placed yet: searched, chosen, dragged onto the map, or given a manager by keyboard. Not shown while it is
 * empty.
 */
export const Tray = () => {
  const all = useTray();
  const [query, setQuery] = useState('');
  const selection = useSession((state) => state.selection);
  const naming = useSession((state) => state.naming);
  const rows = useRef<HTMLDivElement>(null);
  const people = useMemo(
    () => all.filter((one) => hasWords(`${one.name} ${one.title ?? ''} ${one.unit ?? ''}`, query)),
    [all, query],
  );
  if (all.length === 0) return null;
  const chosen = people.filter((one) => selection.includes(one.seatId)).map((one) => one.seatId);
  const active = chosen.at(-1) ?? null;

  const goTo = (at: number, extend: boolean) => {
    const next = people[Math.max(0, Math.min(people.length - 1, at))];
    if (!next) return;
    select(extend ? [...chosen.filter((id) => id !== next.seatId), next.seatId] : [next.seatId]);
    requestAnimationFrame(() =>
      rows.current?.querySelector(`#tray-${CSS.escape(next.seatId)}`)?.scrollIntoView({ block: 'nearest' }),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || session().naming !== null) return;
    const at = people.findIndex((one) => one.seatId === active);
    const plain = !event.altKey && !event.ctrlKey && !event.metaKey;
    const to = plain ? rowToGoTo(event.key, at, people.length) : null;
    if (to !== null) {
      event.preventDefault();
      goTo(to, event.shiftKey);
      return;
    }
    // Tab leaves the tray; a peer, report or boss of somebody not placed would be nobody's.
    if (event.key === 'Tab' || active === null) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      run('person.reportTo');
      return;
    }
    if (event.key === 'Escape') {
      select([]);
      return;
    }
    if (event.key !== ' ' && onCardKey(event.nativeEvent)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const rowAt = (target: EventTarget): TrayPerson | undefined => {
    const id =
      target instanceof Element && !(target instanceof HTMLInputElement)
        ? target.closest('[role="option"]')?.id.replace(/^tray-/, '')
        : undefined;
    return people.find((one) => one.seatId === id);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const one = rowAt(event.target);
    if (!one) return;
    const carried = chosen.includes(one.seatId) ? chosen : [one.seatId];
    startTrayDrag(event, carried, carried.length === 1 ? one.name : `${carried.length} people`);
  };
  const onClick = (event: MouseEvent) => {
    const seatId = rowAt(event.target)?.seatId;
    if (seatId === undefined) return;
    rows.current?.focus({ preventScroll: true });
    if (event.ctrlKey || event.metaKey)
      select(chosen.includes(seatId) ? chosen.filter((id) => id !== seatId) : [...chosen, seatId]);
    else if (event.shiftKey && active !== null) {
      const ends = [active, seatId].map((id) => people.findIndex((one) => one.seatId === id)).sort((a, b) => a - b);
      const range = people.slice(ends[0], (ends[1] ?? 0) + 1).map((one) => one.seatId);
      select([...range.filter((id) => id !== seatId), seatId]);
    } else select([seatId]);
  };

  return (
    <section className="tray" aria-label="Tray">
      <header>
        <h3>Not placed yet</h3>
        <span className="quiet tabular">{all.length}</span>
      </header>
      <input
        className="input"
        type="search"
        value={query}
        placeholder="Find in the tray"
        aria-label="Find in the tray"
        onChange={(event) => setQuery(event.target.value)}
      />
      <div
        ref={rows}
        className="tray-list"
        role="listbox"
        tabIndex={0}
        aria-label="People not placed yet"
        aria-multiselectable="true"
        aria-activedescendant={active === null ? undefined : `tray-${active}`}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onPointerDown={onPointerDown}
      >
        {people.map((one) => (
          <TrayRow
            key={one.seatId}
            person={one}
            selected={chosen.includes(one.seatId)}
            active={one.seatId === active}
            naming={naming === one.seatId}
          />
        ))}
      </div>
      {people.length === 0 ? <p className="quiet small">Nobody in the tray by that name.</p> : null}
      <footer>
        <p className="quiet small">Drag onto a card to report to it, or onto free ground.</p>
        <Button small disabled={chosen.length === 0} onClick={() => run('person.reportTo')}>
          Report to…
        </Button>
        <Button small onClick={() => run('person.addMany')}>
          Add more
        </Button>
      </footer>
    </section>
  );
};
