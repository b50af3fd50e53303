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
const { longest: LONGEST_TITLE } = fieldOf('opportunity', 'title');

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
  const isNew = subject === 'opportunity' && (about === NEW || opportunities.length === 0);
  const chosen = isNew && newTitle.trim() !== '' ? { value: NEW, label: newTitle.trim() } : optionAt(options, about);
  const title = name.trim() || (chosen?.label ?? '');
  const isReady = title !== '' && (subject === 'account' || chosen !== undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    onClose();
    const of: MapSubject = {
      opportunityId: subject === 'opportunity' && !isNew ? (chosen?.value ?? null) : null,
      businessUnitId: subject === 'unit' ? (chosen?.value ?? null) : null,
    };
    addMap(title.slice(0, 200), of, isNew ? newTitle.trim() : null);
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
          }}
          options={SUBJECTS}
        />
        <p className="quiet small">{WORDS[subject]}</p>
        {subject === 'unit' && options.length === 0 ? (
          <p className="notice">This account has no unit yet. Give people a unit first.</p>
        ) : null}
        {subject === 'account' || options.length === 0 ? null : (
          <SelectField
            label={subject === 'opportunity' ? 'Opportunity' : 'Unit'}
            value={about}
            none="Choose one"
            options={subject === 'opportunity' ? [...options, { value: NEW, label: 'A new opportunity…' }] : options}
            onChoose={setAbout}
          />
        )}
        {isNew ? (
          <div className="field">
            <label className="label" htmlFor="map-opportunity">
              {opportunities.length === 0 ? 'The first opportunity of this account' : 'The new opportunity'}
            </label>
            <input
              id="map-opportunity"
              className="input"
              value={newTitle}
              maxLength={LONGEST_TITLE ?? undefined}
              placeholder="What could be sold"
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
