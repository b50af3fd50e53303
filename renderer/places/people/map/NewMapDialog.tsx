import { useRef, useState, type FormEvent } from 'react';
import { fieldOf } from '../../../../shared/model';
import { addMap, type MapSubject } from '../../../commands/mapChoice';
import { useOffered } from '../../../state/records';
import { Button } from '../../../parts/ui/Button';
import { Choice } from '../../../parts/ui/Choice';
import { Modal } from '../../../parts/ui/Modal';
import { SelectField } from '../../../parts/ui/SelectField';

type Subject = 'opportunity' | 'unit' | 'account';
const SUBJECTS: readonly { readonly value: Subject; readonly face: string; readonly name: string }[] = [
  { value: 'opportunity', face: 'An opportunity', name: 'An opportunity: the people who decide it' },
  { value: 'unit', face: 'A unit', name: 'A unit: its people, and the managers who join them' },
  { value: 'account', face: 'Everybody', name: 'Everybody, laid out another way' },
];
const WORDS: Readonly<Record<Subject, string>> = {
  opportunity: 'Shows the people who decide it. Attitude and roles may differ there; everything else is shared.',
  unit: 'Shows the people of the unit, and faintly the managers who join them.',
  account: 'Shows everybody. Cards may stand elsewhere than on the other map.',
};

const NEW = 'a new one';
/** What a map may be about that is made with it. */
const MADE = {
  opportunity: {
    kind: 'opportunity',
    label: 'Opportunity',
    another: 'A new opportunity…',
    first: 'The first opportunity of this account',
    next: 'The new opportunity',
    placeholder: 'What could be sold',
    longest: fieldOf('opportunity', 'title').longest,
  },
  unit: {
    kind: 'businessUnit',
    label: 'Unit',
    another: 'A new unit…',
    first: 'The first unit of this account',
    next: 'The new unit',
    placeholder: 'A site, a company, a division',
    longest: fieldOf('businessUnit', 'name').longest,
  },
} as const;

type Option = { readonly value: string; readonly label: string };
const optionAt = (options: readonly Option[], value: string | null): Option | undefined =>
  options.find((one) => one.value === value);

/** A further map of the same people. */
export const NewMapDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const opportunities = useOffered('opportunity');
  const units = useOffered('businessUnit');
  const [subject, setSubject] = useState<Subject>(
    opportunities.length > 0 ? 'opportunity' : units.length > 0 ? 'unit' : 'account',
  );
  const [about, setAbout] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [newTitle, setNewTitle] = useState('');
  const first = useRef<HTMLInputElement>(null);
  const options =
    subject === 'opportunity'
      ? opportunities.map((one) => ({ value: one.id, label: one.title }))
      : units.map((one) => ({ value: one.id, label: one.name }));
  const made = subject === 'account' ? null : MADE[subject];
  const isNew = made !== null && (about === NEW || options.length === 0);
  const chosen = isNew && newTitle.trim() !== '' ? { value: NEW, label: newTitle.trim() } : optionAt(options, about);
  const title = name.trim() || (chosen?.label ?? '');
  const isReady = title !== '' && (subject === 'account' || chosen !== undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    onClose();
    const of: MapSubject = {
      opportunityId: subject === 'opportunity' && !isNew ? (chosen?.value ?? null) : null,
      businessUnitId: subject === 'unit' && !isNew ? (chosen?.value ?? null) : null,
    };
    addMap(title.slice(0, 200), of, isNew ? { kind: made.kind, name: newTitle.trim() } : null);
  };
  return (
    <Modal title="New map" onClose={onClose} first={first}>
      <form className="dialog-form" onSubmit={submit}>
        <Choice
          legend="About"
          value={subject}
          onChoose={(value) => {
            setSubject(value);
            setAbout(null);
            setNewTitle('');
          }}
          options={SUBJECTS}
        />
        <p className="quiet small">{WORDS[subject]}</p>
        {made === null || options.length === 0 ? null : (
          <SelectField
            label={made.label}
            value={about}
            none="Choose one"
            options={[...options, { value: NEW, label: made.another }]}
            onChoose={setAbout}
          />
        )}
        {isNew ? (
          <div className="field">
            <label className="label" htmlFor="map-subject">
              {options.length === 0 ? made.first : made.next}
            </label>
            <input
              id="map-subject"
              className="input"
              value={newTitle}
              maxLength={made.longest ?? undefined}
              placeholder={made.placeholder}
              onChange={(event) => setNewTitle(event.target.value)}
            />
          </div>
        ) : null}
        <div className="field">
          <label className="label" htmlFor="map-name">
            Name of the map
          </label>
          <input
            id="map-name"
            ref={first}
            className="input"
            value={name}
            maxLength={200}
            placeholder={chosen?.label ?? ''}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        <div className="buttons">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" disabled={!isReady}>
            Make the map
          </Button>
        </div>
      </form>
    </Modal>
  );
};
