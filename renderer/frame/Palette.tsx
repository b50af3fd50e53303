import { SECTIONS } from '../../shared/analysis/planSections';
import { inOrderOf } from '../../shared/analysis/sectionOrder';
import { Autocomplete } from '@base-ui/react/autocomplete';
import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { COMMANDS, COMMAND_IDS } from '../../shared/commands';
import { list, single } from '../../shared/document/document';
import { recordName } from '../../shared/document/recordName';
import { hasWords } from '../../shared/model/fold';
import { KINDS, type Kind } from '../../shared/model';
import { holderOf } from '../../shared/document/occupancy';
import { drawnSeats } from '../../shared/document/people';
import { displayName } from '../../shared/document/personName';
import { stakeholderById } from '../../shared/document/stakeholder';
import { isAvailable, run } from '../commands/handlers';
import { keyWords } from '../commands/keys';
import { showPerson } from '../commands/mapCommands';
import { showRecord } from '../commands/recordCommands';
import { showSection } from '../state/session';
import { currentDocument, useDocument } from '../state/documentStore';
import { Modal } from '../parts/ui/Modal';

type Entry = {
  readonly value: string;
  readonly label: string;
  readonly detail: string;
  readonly keys: string;
  readonly run: () => void;
};

/** Records that are looked for by name, beside people. */
const FOUND = [
  'action',
  'objective',
  'customerGoal',
  'opportunity',
  'project',
  'risk',
  'contract',
  'meeting',
  'decision',
  'group',
  'member',
  'businessUnit',
  'department',
  'competitor',
  'offering',
] as const satisfies readonly Kind[];

const entries = (): readonly Entry[] => {
  const commands = COMMAND_IDS.filter((id) => id !== 'view.palette' && isAvailable(id)).map((id): Entry => {
    const command = COMMANDS[id];
    return {
      value: id,
      label: command.label,
      detail: command.menu,
      keys: 'keys' in command ? keyWords(command.keys) : '',
      run: () => run(id),
    };
  });
  if (useDocument.getState().accountId === null) return commands;
  const content = currentDocument();
  const views = stakeholderById(content);
  const people = drawnSeats(content).flatMap((seat): Entry[] => {
    const one = views.get(holderOf(content, seat.id) ?? '');
    return one
      ? [
          {
            value: `seat:${seat.id}`,
            label: displayName(one),
            detail: seat.title ?? '',
            keys: '',
            run: () => showPerson(seat.id),
          },
        ]
      : [];
  });
  const sections = inOrderOf(SECTIONS, single(content, 'plan')?.template ?? null).map((section): Entry => ({
    value: `section:${section.id}`,
    label: section.title,
    detail: 'Plan',
    keys: '',
    run: () => showSection(section.id),
  }));
  const records = FOUND.flatMap((kind) =>
    list(content, kind).map((record): Entry => ({
      value: `${kind}:${record.id}`,
      label: recordName(content, kind, record.id),
      detail: KINDS[kind].noun,
      keys: '',
      run: () => showRecord(kind, record.id),
    })),
  );
  return [...people, ...sections, ...commands, ...records];
};

/** Finds any person, place or command. */
export const Palette = ({ onClose }: { readonly onClose: () => void }) => {
  const all = useMemo(() => entries(), []);
  const [query, setQuery] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const found = useMemo(
    () =>
      (query.trim() === ''
        ? all.filter((entry) => !entry.value.includes(':'))
        : all.filter((entry) => hasWords(`${entry.label} ${entry.detail}`, query))
      ).slice(0, 40),
    [all, query],
  );
  return (
    <Modal title="Find" onClose={onClose} first={input}>
      <Autocomplete.Root
        inline
        open
        mode="none"
        items={found}
        value={query}
        onValueChange={setQuery}
        autoHighlight="always"
        itemToStringValue={(entry: Entry) => entry.label}
      >
        <Autocomplete.Input
          ref={input}
          className="input"
          placeholder="Type a name, a place or a command"
          aria-label="Find a person, section or command"
        />
        <Autocomplete.Empty className="quiet palette-empty">Nobody and nothing by that name.</Autocomplete.Empty>
        <Autocomplete.List className="palette-list">
          {(entry: Entry) => (
            <Autocomplete.Item
              key={entry.value}
              value={entry}
              className="palette-item"
              onClick={() => {
                // First the focus goes back to where it was: what a command opens, such as the field of a new name,
                // takes it from there and keeps it.
                flushSync(onClose);
                queueMicrotask(entry.run);
              }}
            >
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
