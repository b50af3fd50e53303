import { useId, useMemo, useState } from 'react';
import { find, type Document } from '../../../shared/document/document';
import {
  isNothing,
  mergeQuestions,
  usualSide,
  type MergeQuestion,
  type Side,
} from '../../../shared/document/mergeQuestions';
import { moneyWordIn } from '../../../shared/document/moneyWord';
import { displayName } from '../../../shared/document/personName';
import { recordName } from '../../../shared/document/recordName';
import { likeness } from '../../../shared/document/similar';
import { stakeholderById, stakeholders } from '../../../shared/document/stakeholder';
import { fieldDate } from '../../../shared/conventions/writeDay';
import { fieldOf, type FieldKey, type FieldName } from '../../../shared/model';
import { choiceOf, labelOf } from '../../../shared/model/labels';
import { attitudeWord, influenceWord, inWords, relationshipWord, withinSentence } from '../../../shared/model/words';
import { mergeNow } from '../../commands/mergeCommands';
import type { DialogProps } from '../../state/dialog';
import { useDocument } from '../../state/documentStore';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
import { SearchField } from '../ui/SearchField';

/** As alike as this somebody is proposed: a proposal may be wrong, other than what is taken for one unasked. */
const PROPOSED_FROM = 0.7;

const SCALES: Readonly<Record<string, (value: number) => string>> = {
  influence: influenceWord,
  attitude: attitudeWord,
  relationship: relationshipWord,
  targetRelationship: relationshipWord,
};

/** A value as one reads it. */
const valueWords = (content: Document, { kind, name }: MergeQuestion, value: unknown): string => {
  const field = name as FieldName<typeof kind>;
  const { column } = fieldOf(kind, field);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return SCALES[name] ? `${value} ${SCALES[name](value)}` : String(value);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .filter(([, one]) => !isNothing(one))
      .map(([part, one]) => `${withinSentence(inWords(part))} ${String(one)}`)
      .join(', ');
  const text = String(value);
  if (column.ref !== undefined) return recordName(content, column.ref as 'person', text);
  if (column.values) return choiceOf(kind, field, text, moneyWordIn(content));
  return name === 'stakeholderClass' ? inWords(text) : column.date ? fieldDate(text) : text;
};

type QuestionProps = {
  readonly content: Document;
  readonly question: MergeQuestion;
  readonly side: Side;
  readonly onSide: (side: Side) => void;
};

/** One field side by side: what either card says, and where it is a text both. */
const Question = ({ content, question, side, onSide }: QuestionProps) => {
  const name = useId();
  const label = labelOf(question.kind, question.name as FieldName<typeof question.kind>);
  const option = (value: Side, words: string) => (
    <label className={`merge-option ${side === value ? 'chosen' : ''}`}>
      <input
        type="radio"
        name={name}
        checked={side === value}
        aria-label={`${label}: ${words}`}
        onChange={() => onSide(value)}
      />
      <span>{words}</span>
    </label>
  );
  return (
    <fieldset className="merge-question">
      <legend>{label}</legend>
      {option('kept', valueWords(content, question, question.kept))}
      {option('other', valueWords(content, question, question.other))}
      {question.canBeBoth ? option('both', 'Both, one below the other') : null}
    </fieldset>
  );
};

/** Two cards become one: with which, and whose value stays where they differ. */
export const MergeDialog = ({ onClose, given }: DialogProps<'merge'>) => {
  const { keptId } = given;
  const content = useDocument((state) => state.document);
  const kept = stakeholderById(content).get(keptId);
  const options = useMemo(() => {
    if (!kept) return [];
    const others = stakeholders(content).filter((one) => one.id !== keptId && one.status !== 'vacant');
    // Whoever is most alike comes first.
    return others
      .map((one) => ({ one, value: likeness(kept, one) }))
      .toSorted((a, b) => b.value - a.value)
      .map(({ one, value }) => ({
        value: one.id,
        label: displayName(one),
        detail: [one.title, one.status === 'left' ? 'left' : null].filter(Boolean).join(' · '),
        isAlike: value >= PROPOSED_FROM,
      }));
  }, [content, kept, keptId]);
  const [otherId, setOther] = useState<string | null>(
    () => given.otherId ?? (options[0]?.isAlike ? options[0].value : null),
  );
  const [choices, setChoices] = useState<ReadonlyMap<FieldKey, Side>>(new Map());
  const questions = useMemo(
    () => (otherId === null ? [] : mergeQuestions(content, keptId, otherId)),
    [content, keptId, otherId],
  );
  const other = otherId === null ? undefined : stakeholderById(content).get(otherId);
  if (!kept || !find(content, 'person', keptId)) return null;
  return (
    <Modal title={`Merge ${displayName(kept)} with…`} onClose={onClose} wide>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (otherId === null) return;
          onClose();
          mergeNow(keptId, otherId, choices);
        }}
      >
        <SearchField
          label="The other card of the same person"
          options={options}
          shown={options.find((option) => option.value === otherId) ?? null}
          placeholder="Find a person"
          onChoose={(value) => {
            setOther(value);
            setChoices(new Map());
          }}
        />
        {other === undefined ? null : questions.length === 0 ? (
          <p>They do not differ in anything both say. What only one of them says is kept.</p>
        ) : (
          <>
            <div className="merge-heads" aria-hidden="true">
              <b>{[displayName(kept), kept.title].filter(Boolean).join(', ')}</b>
              <b>{[displayName(other), other.title].filter(Boolean).join(', ')}</b>
            </div>
            <div className="merge-questions">
              {questions.map((question) => (
                <Question
                  key={question.field}
                  content={content}
                  question={question}
                  side={choices.get(question.field) ?? usualSide(question)}
                  onSide={(side) => setChoices(new Map([...choices, [question.field, side]]))}
                />
              ))}
            </div>
          </>
        )}
        <p className="quiet small">
          Lines, contacts, actions, roles, committees and everything else that names either of them names the one card
          that is left; reports of both report to it. It is one step: Ctrl Z parts them again.
        </p>
        <div className="buttons">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" disabled={otherId === null}>
            Make them one
          </Button>
        </div>
      </form>
    </Modal>
  );
};
