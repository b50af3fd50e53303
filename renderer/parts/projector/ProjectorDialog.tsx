import { useId, useRef } from 'react';
import { commandOf, type CommandId } from '../../../shared/commands';
import { closeProjector, setProjector, togglePointing } from '../../commands/projectorCommands';
import { keyWords } from '../../state/keyWords';
import { usePointing, useProjector } from '../../state/projector';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';

type Choice<T> = { readonly value: T; readonly label: string; readonly says: string };

const Choices = <T extends string | boolean>({
  label,
  value,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly Choice<T>[];
  readonly onChoose: (value: T) => void;
}) => {
  const name = useId();
  return (
    <fieldset className="projector-choice">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={String(option.value)}>
          <input type="radio" name={name} checked={value === option.value} onChange={() => onChoose(option.value)} />
          {`${option.label} `}
          <span className="quiet">{option.says}</span>
        </label>
      ))}
    </fieldset>
  );
};

const Key = ({ of }: { readonly of: CommandId }) => <kbd>{keyWords(commandOf(of).keys)}</kbd>;

/** For whom the projector is, what it shows, and what is pointed with. */
export const ProjectorDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const projector = useProjector((state) => state.projector);
  const pointing = usePointing((state) => state.pointing);
  const first = useRef<HTMLButtonElement>(null);
  return (
    <Modal title="Projector" onClose={onClose} first={first}>
      {projector?.isThere === true ? (
        <>
          <Choices
            label="For"
            value={projector.audience}
            options={[
              { value: 'team', label: 'The team', says: 'sees everything' },
              {
                value: 'customer',
                label: 'The customer in the room',
                says: 'sees what is shared; the rest never reaches the window',
              },
            ]}
            onChoose={(audience) => void setProjector({ audience })}
          />
          <Choices
            label="Shows"
            value={projector.follows}
            options={[
              { value: true, label: 'What this window shows', says: 'and goes along with it' },
              { value: false, label: 'What it shows now', says: 'whatever is done here' },
            ]}
            onChoose={(follows) => void setProjector({ follows })}
          />
          <div className="projector-rows">
            <Button
              aria-pressed={projector.isNeutral}
              onClick={() => void setProjector({ isNeutral: !projector.isNeutral })}
            >
              Neutral page <Key of="projector.neutral" />
            </Button>
            <Button aria-pressed={pointing === 'pointer'} onClick={() => togglePointing('pointer')}>
              Pointer <Key of="view.pointer" />
            </Button>
            <Button aria-pressed={pointing === 'spotlight'} onClick={() => togglePointing('spotlight')}>
              Spotlight <Key of="view.spotlight" />
            </Button>
          </div>
        </>
      ) : (
        <p>The projector’s window is closed. {keyWords(commandOf('projector.open').keys)} opens one.</p>
      )}
      <div className="buttons">
        {projector?.isThere === true ? (
          <Button
            tone="bare"
            onClick={() => {
              onClose();
              void closeProjector();
            }}
          >
            Close its window
          </Button>
        ) : null}
        <Button ref={first} tone="primary" onClick={onClose}>
          Done
        </Button>
      </div>
    </Modal>
  );
};
