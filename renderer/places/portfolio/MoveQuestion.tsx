import { useMemo, useState } from 'react';
import { moveChoices, takeChoices, type ScoreChoice } from '../../../shared/analysis/portfolioChoice';
import type { Document } from '../../../shared/document/document';
import { oneDecimal } from '../../parts/drawings/words';
import { Button } from '../../parts/ui/Button';
import { Modal } from '../../parts/ui/Modal';
import { editDocument, useDocument } from '../../state/documentStore';
import type { AskedMove } from './useBubbleHands';

type Props = {
  /** With what the accounts know of themselves, as the matrix shows it. */
  readonly content: Document;
  readonly asked: AskedMove;
  readonly onClose: () => void;
};

const IN_THREE_YEARS = 'inThreeYears';
const STAYS = 'stays';

const Choices = ({
  legend,
  name,
  choices,
  chosen,
  onChoose,
}: {
  readonly legend: string;
  readonly name: string;
  readonly choices: readonly ScoreChoice[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}) => (
  <fieldset className="move-choices">
    <legend className="label">{legend}</legend>
    {choices.map((choice) => (
      <label key={choice.id} className="check">
        <input type="radio" name={name} checked={chosen === choice.id} onChange={() => onChoose(choice.id)} />
        <span>
          {choice.label}{' '}
          <span className="quiet tabular">
            {oneDecimal(choice.from)} → {oneDecimal(choice.to)}
          </span>
        </span>
      </label>
    ))}
    <label className="check">
      <input type="radio" name={name} checked={chosen === STAYS} onChange={() => onChoose(STAYS)} />
      <span>Stays as it is</span>
    </label>
  </fieldset>
);

/** A move along one way that rounds to nothing asks nothing. */
const hasMoved = (choices: readonly ScoreChoice[]): boolean => {
  const whole = choices.find(({ id }) => id === 'whole');
  return whole !== undefined && oneDecimal(whole.from) !== oneDecimal(whole.to);
};

/** Asks which score a bubble changes that was moved: now, or where it is expected in three years. */
export const MoveQuestion = ({ content, asked: { line, to }, onClose }: Props) => {
  const row = useDocument((state) => state.document.portfolioAccount.get(line.id));
  const [when, setWhen] = useState<'now' | typeof IN_THREE_YEARS>('now');
  const choices = useMemo(
    () => (row && line.place ? moveChoices(content, row, line.place, to) : { attractiveness: [], strength: [] }),
    [content, row, line.place, to],
  );
  const ways = { attractiveness: hasMoved(choices.attractiveness), strength: hasMoved(choices.strength) };
  const [attractiveness, setAttractiveness] = useState(choices.attractiveness[0]?.id ?? STAYS);
  const [strength, setStrength] = useState(choices.strength[0]?.id ?? STAYS);
  const keep = (): void => {
    if (when === IN_THREE_YEARS)
      editDocument(`Where ${line.name} is in three years`, (draft) =>
        draft.set('portfolioAccount', line.id, { attractivenessIn3y: to.attractiveness, strengthIn3y: to.strength }),
      );
    else {
      const chosen = [
        ...(ways.attractiveness ? choices.attractiveness.filter(({ id }) => id === attractiveness) : []),
        ...(ways.strength ? choices.strength.filter(({ id }) => id === strength) : []),
      ];
      const words = chosen.map(({ label, to: score }) => `${label.toLowerCase()} ${oneDecimal(score)}`).join(', ');
      if (chosen.length > 0) editDocument(`${line.name}: ${words}`, (draft) => takeChoices(draft, line.id, chosen));
    }
    onClose();
  };
  return (
    <Modal title={`Which score changes for ${line.name}?`} onClose={onClose}>
      <fieldset className="move-choices">
        <legend className="visually-hidden">When</legend>
        <label className="check">
          <input type="radio" name="move-when" checked={when === 'now'} onChange={() => setWhen('now')} />
          <span>It stands there now</span>
        </label>
        <label className="check">
          <input
            type="radio"
            name="move-when"
            checked={when === IN_THREE_YEARS}
            onChange={() => setWhen(IN_THREE_YEARS)}
          />
          <span>
            It will stand there in three years{' '}
            <span className="quiet tabular">
              attractiveness {oneDecimal(to.attractiveness)}, strength {oneDecimal(to.strength)}
            </span>
          </span>
        </label>
      </fieldset>
      {when === 'now' && ways.attractiveness ? (
        <Choices
          legend="Attractiveness"
          name="move-attractiveness"
          choices={choices.attractiveness}
          chosen={attractiveness}
          onChoose={setAttractiveness}
        />
      ) : null}
      {when === 'now' && ways.strength ? (
        <Choices
          legend="Strength"
          name="move-strength"
          choices={choices.strength}
          chosen={strength}
          onChoose={setStrength}
        />
      ) : null}
      <div className="buttons">
        <Button onClick={onClose}>Leave it where it was</Button>
        <Button tone="primary" onClick={keep}>
          Change it
        </Button>
      </div>
    </Modal>
  );
};
