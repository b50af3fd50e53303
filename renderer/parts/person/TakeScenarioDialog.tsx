import { useMemo, useState } from 'react';
import { find } from '../../../shared/document/document';
import { displayName } from '../../../shared/document/personName';
import { wishesIn, type TakenWish, type Wish } from '../../../shared/document/scenarios';
import { labelOf } from '../../../shared/model/labels';
import { attitudeWord, relationshipWord, withinSentence } from '../../../shared/model/words';
import { makeWanted } from '../../commands/whatIfCommands';
import type { DialogProps } from '../../state/dialog';
import { useDocument } from '../../state/documentStore';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';

const wantedWords = ({ attitude, relationship }: Wish): string =>
  [
    attitude === null ? null : `${labelOf('person', 'targetAttitude')}: ${withinSentence(attitudeWord(attitude))}`,
    relationship === null
      ? null
      : `${labelOf('person', 'targetRelationship')}: ${withinSentence(relationshipWord(relationship))}`,
  ]
    .filter((part) => part !== null)
    .join(', ');

/** What a scenario asks for becomes what is wanted, and what is done for it; each can be left out. */
export const TakeScenarioDialog = ({ onClose, given }: DialogProps<'takeScenario'>) => {
  const content = useDocument((state) => state.document);
  const wishes = useMemo(() => wishesIn(content, given), [content, given]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const toggle = (key: string): void =>
    setLeft((before) => new Set(before.has(key) ? [...before].filter((one) => one !== key) : [...before, key]));
  const taken = wishes.map((wish): TakenWish => ({
    ...wish,
    isWanted: !left.has(`wanted ${wish.personId}`),
    hasAction: !left.has(`action ${wish.personId}`),
  }));
  const isNothing = !taken.some(({ isWanted, hasAction }) => isWanted || hasAction);
  const nameOf = (personId: string): string => {
    const person = find(content, 'person', personId);
    return person === undefined ? '' : displayName(person);
  };
  const ownerOf = (personId: string): string | null =>
    find(content, 'member', find(content, 'person', personId)?.contactOwnerId)?.name ?? null;
  return (
    <Modal title={`Make “${find(content, 'scenario', given)?.name ?? 'the scenario'}” wanted`} onClose={onClose} wide>
      <p className="quiet">The ratings stay as they are. What is ticked becomes what you want, and who works on it.</p>
      <ul className="wishes">
        {taken.map((wish) => (
          <li key={wish.personId}>
            <b>{nameOf(wish.personId)}</b>
            <label>
              <input type="checkbox" checked={wish.isWanted} onChange={() => toggle(`wanted ${wish.personId}`)} />
              <span>{wantedWords(wish)}</span>
            </label>
            <label>
              <input type="checkbox" checked={wish.hasAction} onChange={() => toggle(`action ${wish.personId}`)} />
              <span>
                Action: {wish.action} <span className="quiet">{ownerOf(wish.personId) ?? 'no owner yet'}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div className="buttons">
        <Button onClick={onClose}>Cancel</Button>
        <Button
          tone="primary"
          disabled={isNothing}
          onClick={() => {
            onClose();
            makeWanted(taken);
          }}
        >
          Make it wanted
        </Button>
      </div>
    </Modal>
  );
};
