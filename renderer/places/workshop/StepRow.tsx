import { GripVertical, Trash2 } from 'lucide-react';
import { useState, type CSSProperties, type KeyboardEvent } from 'react';
import { timeWords } from '../../../shared/analysis/workshopClock';
import { questionsOf, stepsOf, type AgendaStep } from '../../../shared/document/agenda';
import { find } from '../../../shared/document/document';
import { deleteStep, moveStepBy, putStep } from '../../commands/agendaCommands';
import { currentDocument, useDocument } from '../../state/documentStore';
import { RecordField } from '../../parts/records/RecordField';
import { Button } from '../../parts/ui/Button';
import { opensWords } from './words';

/** What a dragged step is told by; other things that are dragged over the list are not taken. */
const DRAGGED = 'application/x-agenda-step';

const StepDetails = ({ step }: { readonly step: AgendaStep }) => {
  const hasViews = useDocument((state) => state.document.savedView.size > 0);
  return (
    <div className="step-details">
      {step.parts.length === 0 ? null : (
        <ol className="step-parts" aria-label="Parts">
          {step.parts.map((part, index) => (
            <li key={index} style={{ '--minutes': part.minutes } as CSSProperties} title={part.how}>
              <span>{part.title}</span> <b className="tabular">{part.minutes}</b>
            </li>
          ))}
        </ol>
      )}
      <div className="step-fields">
        <RecordField kind="agendaStep" id={step.id} field="title" oneLine />
        <RecordField
          kind="agendaStep"
          id={step.id}
          field="opens"
          words={(value) => opensWords(currentDocument(), value)}
        />
        {hasViews || step.savedViewId !== null ? (
          <RecordField kind="agendaStep" id={step.id} field="savedViewId" none="No view" />
        ) : null}
        <Button small tone="bare" aria-label={`Delete the step ${step.title}`} onClick={() => deleteStep(step)}>
          <Trash2 size={14} aria-hidden="true" />
          Delete
        </Button>
      </div>
      <div className="step-texts">
        <RecordField kind="agendaStep" id={step.id} field="questions" />
        <RecordField kind="agendaStep" id={step.id} field="notes" />
        <RecordField kind="agendaStep" id={step.id} field="outcome" />
      </div>
    </div>
  );
};

type Props = {
  readonly step: AgendaStep;
  readonly index: number;
  /** Minutes after midnight. */
  readonly start: number;
  readonly isOpen: boolean;
  readonly onOpen: (stepId: string | null) => void;
};

/** A step in one line; opened, with its parts, questions, notes and outcome. */
export const StepRow = ({ step, index, start, isOpen, onOpen }: Props) => {
  const opens = useDocument(
    (state) => find(state.document, 'savedView', step.savedViewId)?.name ?? opensWords(state.document, step.opens),
  );
  const [isOver, setOver] = useState(false);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    moveStepBy(step, event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging is a second way: keys move a step from its name
    <li
      className={`step ${step.isBreak ? 'rest' : ''} ${isOpen ? 'open' : ''} ${isOver ? 'over' : ''}`}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const dragged = find(currentDocument(), 'agendaStep', event.dataTransfer.getData(DRAGGED));
        if (!dragged || dragged.agendaId !== step.agendaId) return;
        event.preventDefault();
        putStep(
          dragged,
          stepsOf(currentDocument(), step.agendaId).findIndex((one) => one.id === step.id),
        );
      }}
    >
      <div className="step-line">
        <span
          className="step-grip"
          draggable
          aria-hidden="true"
          onDragStart={(event) => event.dataTransfer.setData(DRAGGED, step.id)}
        >
          <GripVertical size={14} />
        </span>
        <span className="tabular quiet">{timeWords(start)}</span>
        <button
          type="button"
          className="step-name"
          aria-expanded={isOpen}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          aria-label={`${index + 1}. ${step.title || 'Step without words'}`}
          onKeyDown={onKeyDown}
          onClick={() => onOpen(isOpen ? null : step.id)}
        >
          {step.title || 'Step without words'}
        </button>
        <RecordField kind="agendaStep" id={step.id} field="minutes" row={step.title} />
        {step.isBreak ? <span /> : <span className="step-opens">{opens}</span>}
        <span className="step-asks quiet">{questionsOf(step)[0] ?? step.outcome ?? ''}</span>
      </div>
      {isOpen ? <StepDetails step={step} /> : null}
    </li>
  );
};
