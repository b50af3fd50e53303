import { useMemo, useRef, useState, type FormEvent } from 'react';
import { holderOf } from '../../../../shared/document/occupancy';
import { drawnSeats } from '../../../../shared/document/people';
import { displayName } from '../../../../shared/document/personName';
import { stakeholderById } from '../../../../shared/document/stakeholder';
import { fieldOf } from '../../../../shared/model';
import { LINK_TYPES, type LinkType } from '../../../../shared/model/scales';
import { LINK_WORDS } from '../../../../shared/model/words';
import { run } from '../../../commands/handlers';
import { drawLine } from '../../../commands/lineCommands';
import { useDocument } from '../../../state/documentStore';
import { Button } from '../../../parts/ui/Button';
import { Choice } from '../../../parts/ui/Choice';
import { Modal } from '../../../parts/ui/Modal';
import { SelectField } from '../../../parts/ui/SelectField';
import type { DialogProps } from '../../../state/dialog';

const STRENGTHS = [
  { value: 1, name: 'weak' },
  { value: 2, name: 'clear' },
  { value: 3, name: 'strong' },
] as const;
type Kind = LinkType | 'dotted';
const kindsOfLine = (): readonly { readonly value: Kind; readonly label: string }[] => [
  ...LINK_TYPES.map((type) => ({ value: type, label: LINK_WORDS[type] })),
  { value: 'dotted', label: 'Reports to, dotted' },
];

const { longest: LONGEST_NOTE } = fieldOf('link', 'note');

/** A line from one card to another: what it means, how strong it is, and a note. */
export const LineDialog = ({ onClose, given }: DialogProps<'line'>) => {
  const { fromSeat, toSeat } = given;
  const content = useDocument((state) => state.document);
  const [target, setTarget] = useState(toSeat ?? '');
  const [type, setType] = useState<Kind>('influences');
  const [strength, setStrength] = useState<number>(2);
  const [note, setNote] = useState('');
  const first = useRef<HTMLSelectElement>(null);
  const people = useMemo(() => {
    const views = stakeholderById(content);
    return drawnSeats(content).flatMap((seat) => {
      const one = views.get(holderOf(content, seat.id) ?? '');
      return one ? [{ value: seat.id, label: `${displayName(one)}${seat.title ? `, ${seat.title}` : ''}` }] : [];
    });
  }, [content]);
  const from = people.find((one) => one.value === fromSeat)?.label ?? '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (
      target !== '' &&
      drawLine(fromSeat, target, type, type === 'dotted' ? null : strength, note.trim() === '' ? null : note.trim())
    )
      onClose();
  };
  if (people.length < 2)
    return (
      <Modal title={`Line from ${from}`} onClose={onClose}>
        <p>There is nobody else on the map yet to whom a line could lead.</p>
        <div className="buttons">
          <Button onClick={onClose}>Close</Button>
          <Button
            tone="primary"
            onClick={() => {
              onClose();
              run('person.peer');
            }}
          >
            Add somebody beside {from}
          </Button>
        </div>
      </Modal>
    );
  return (
    <Modal title={`Line from ${from}`} onClose={onClose} first={first}>
      <form className="dialog-form" onSubmit={submit}>
        <div className="field">
          <label className="label" htmlFor="line-type">
            What it means
          </label>
          <select
            id="line-type"
            ref={first}
            className="input"
            value={type}
            onChange={(event) => setType(event.target.value as Kind)}
          >
            {kindsOfLine().map((kind) => (
              <option key={kind.value} value={kind.value}>
                {kind.label}
              </option>
            ))}
          </select>
        </div>
        <SelectField
          label="To"
          value={target === '' ? null : target}
          none="Choose a person"
          options={people.filter((one) => one.value !== fromSeat)}
          onChoose={(seatId) => setTarget(seatId ?? '')}
        />
        {type === 'dotted' ? null : (
          <Choice
            legend="Strength"
            value={strength}
            onChoose={setStrength}
            options={STRENGTHS.map(({ value, name }) => ({
              value: value as number,
              face: `${value} ${name}`,
              name: `${value} ${name}`,
            }))}
          />
        )}
        <div className="field">
          <label className="label" htmlFor="line-note">
            Note
          </label>
          <textarea
            id="line-note"
            className="input"
            rows={3}
            maxLength={LONGEST_NOTE ?? undefined}
            value={note}
            placeholder={type === 'dotted' ? 'What for' : 'How you know'}
            onChange={(event) => setNote(event.target.value)}
          />
        </div>
        <div className="buttons">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" disabled={target === ''}>
            Draw the line
          </Button>
        </div>
      </form>
    </Modal>
  );
};
