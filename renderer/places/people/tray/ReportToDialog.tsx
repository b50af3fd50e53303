import { Autocomplete } from '@base-ui/react/autocomplete';
import { useMemo, useRef, useState } from 'react';
import { find } from '../../../../shared/document/document';
import { holderOf } from '../../../../shared/document/occupancy';
import { placedSeats } from '../../../../shared/document/people';
import { bestMatches } from '../../../../shared/model/search';
import { displayName } from '../../../../shared/document/personName';
import { stakeholderById } from '../../../../shared/document/stakeholder';
import { moveUnder } from '../../../commands/peopleCommands';
import { peopleView } from '../../../commands/mapCommands';
import { currentDocument } from '../../../state/documentStore';
import { session } from '../../../state/session';
import { Modal } from '../../../parts/ui/Modal';
import { useEnterTakes } from '../../../parts/ui/useEnterTakes';

type Entry = { readonly seatId: string | null; readonly label: string; readonly detail: string };

const nameAt = (seatId: string): string => {
  const person = find(currentDocument(), 'person', holderOf(currentDocument(), seatId));
  return person ? displayName(person) : '';
};

/** Everybody the chosen people could report to, and the top of the map. */
const entriesFor = (chosen: readonly string[]): readonly Entry[] => {
  const content = currentDocument();
  const views = stakeholderById(content);
  const people = placedSeats(content).flatMap((seat): Entry[] => {
    const one = views.get(holderOf(content, seat.id) ?? '');
    return one && !chosen.includes(seat.id)
      ? [
          {
            seatId: seat.id,
            label: displayName(one),
            detail: [seat.title, find(content, 'department', seat.departmentId)?.name].filter(Boolean).join(' · '),
          },
        ]
      : [];
  });
  return [...people, { seatId: null, label: 'Nobody', detail: 'stands at the top of the map' }];
};

/** Finds the person whom the chosen people report to. */
export const ReportToDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const chosen = useMemo(() => session().selection, []);
  const all = useMemo(() => entriesFor(chosen), [chosen]);
  const [query, setQuery] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const found = useMemo(() => bestMatches(all, query).slice(0, 60), [all, query]);
  const take = (entry: Entry) => {
    onClose();
    moveUnder(chosen, entry.seatId);
    const last = chosen.at(-1);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (last !== undefined) peopleView()?.show(last);
        // What had the focus went with the last one of the tray.
        if (document.activeElement === document.body || document.activeElement === null) peopleView()?.focus();
      }),
    );
  };
  const enter = useEnterTakes(found, take);
  const title = chosen.length === 1 ? `${nameAt(chosen[0] ?? '')} reports to` : `${chosen.length} people report to`;
  return (
    <Modal title={title} onClose={onClose} first={input}>
      <Autocomplete.Root
        inline
        open
        mode="none"
        items={found}
        value={query}
        onValueChange={(typed) => {
          enter.onTyped();
          setQuery(typed);
        }}
        onItemHighlighted={enter.onItemHighlighted}
        autoHighlight="always"
        itemToStringValue={(entry: Entry) => entry.label}
      >
        <Autocomplete.Input
          ref={input}
          onKeyDown={enter.onKeyDown}
          className="input"
          placeholder="Type a name or a title"
          aria-label="Find the manager"
        />
        <Autocomplete.Empty className="quiet palette-empty">Nobody by that name is on the map.</Autocomplete.Empty>
        <Autocomplete.List className="palette-list">
          {(entry: Entry) => (
            <Autocomplete.Item
              key={entry.seatId ?? ''}
              value={entry}
              className="palette-item report-to-item"
              onClick={() => take(entry)}
            >
              <span>{entry.label}</span>
              <span className="quiet">{entry.detail}</span>
            </Autocomplete.Item>
          )}
        </Autocomplete.List>
      </Autocomplete.Root>
    </Modal>
  );
};
