import { Autocomplete } from '@base-ui/react/autocomplete';
import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { goingAlong } from '../commands/followFocus';
import { Modal } from '../parts/ui/Modal';
import { useEnterTakes } from '../parts/ui/useEnterTakes';
import { foundEntries, paletteEntries, rememberEntry, type Entry } from './paletteEntries';

/** More than these are found by typing on. */
const MOST = 40;

/** Finds any person, place or command. */
export const Palette = ({ onClose }: { readonly onClose: () => void }) => {
  const all = useMemo(() => paletteEntries(), []);
  const [query, setQuery] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const found = useMemo(() => foundEntries(all, query).slice(0, MOST), [all, query]);
  const take = (entry: Entry) => {
    rememberEntry(entry.value);
    // First the focus goes back to where it was: what a command opens, such as the field of a new name, takes it from
    // there and keeps it.
    flushSync(onClose);
    queueMicrotask(() => goingAlong(entry.run));
  };
  const enter = useEnterTakes(found, take);
  return (
    <Modal title="Find" onClose={onClose} first={input}>
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
          placeholder="Type a name, a place or a command"
          aria-label="Find a person, section or command"
        />
        <Autocomplete.Empty className="quiet palette-empty">Nobody and nothing by that name.</Autocomplete.Empty>
        <Autocomplete.List className="palette-list">
          {(entry: Entry) => (
            <Autocomplete.Item key={entry.value} value={entry} className="palette-item" onClick={() => take(entry)}>
              <span>{entry.label}</span>
              <span className="quiet">{entry.detail}</span>
              <kbd>{entry.keys}</kbd>
            </Autocomplete.Item>
          )}
        </Autocomplete.List>
      </Autocomplete.Root>
    </Modal>
  );
};
