import { useEffect } from 'react';
import {
  COLUMN_WORDS,
  MAP_COLUMNS,
  strategyMap,
  type MapColumn,
  type MapNode,
} from '../../../shared/analysis/strategyMap';
import { find } from '../../../shared/document/document';
import type { RecordOf } from '../../../shared/model';
import { RecordField } from '../records/RecordField';
import { RecordRemark } from '../records/RecordRemark';
import { RecordTools } from '../records/RecordTools';
import { useSpot } from '../records/useSpot';
import { currentDocument, editDocument, setFields, useDocument } from '../../state/documentStore';
import { useAsOf, useRecord } from '../../state/records';
import { setSession } from '../../state/session';
import { Button } from '../ui/Button';
import { intoView } from '../ui/intoView';
import { PersonLink } from './PersonLink';

type Step = RecordOf<'strategyStep'>;
const NEXT: Readonly<Record<MapColumn, { readonly step: Step['step']; readonly label: string } | null>> = {
  goal: { step: 'initiative', label: 'Add their initiative' },
  initiative: { step: 'help', label: 'Add your help' },
  help: { step: 'value', label: 'Add the value' },
  value: null,
};

/** Adds a step that comes from a box and serves the same goal, and puts the cursor into it. */
const addAfter = (node: MapNode, step: Step['step']): string | null => {
  let id: string | null = null;
  const source = find(currentDocument(), 'strategyStep', node.id);
  const isDone = editDocument('Add a strategy step', (draft) => {
    id = draft.add('strategyStep', {
      step,
      customerGoalId: node.column === 'goal' ? node.id : (source?.customerGoalId ?? null),
      fromIds: node.column === 'goal' ? [] : [node.id],
    }).id;
  });
  if (!isDone || id === null) return null;
  setSession({ spot: { kind: 'strategyStep', id, isNew: true } });
  return id;
};

/** Says that a step comes from a box, or no longer: a goal is the one it serves, a step is one of several. */
const link = (step: Step, from: MapNode, isOn: boolean): void => {
  if (from.column === 'goal') {
    setFields('Link a strategy step', 'strategyStep', step.id, { customerGoalId: isOn ? from.id : null });
    return;
  }
  const fromIds = isOn ? [...step.fromIds, from.id] : step.fromIds.filter((id) => id !== from.id);
  const served = find(currentDocument(), 'strategyStep', from.id)?.customerGoalId ?? null;
  setFields('Link a strategy step', 'strategyStep', step.id, {
    fromIds,
    ...(isOn && step.customerGoalId === null ? { customerGoalId: served } : {}),
  });
};

const ComesFrom = ({ step, column }: { readonly step: Step; readonly column: MapColumn }) => {
  const asOf = useAsOf();
  const map = useDocument((state) => strategyMap(state.document, asOf));
  // Help may answer a goal directly where the customer has no initiative for it.
  const before = MAP_COLUMNS.slice(0, MAP_COLUMNS.indexOf(column)).filter(
    (one) => one !== 'goal' || column !== 'value',
  );
  const candidates = map.nodes
    .filter((node) => before.includes(node.column))
    .filter((node) => node.column !== 'goal' || column === 'initiative' || step.fromIds.length === 0);
  return (
    <div className="field" role="group" aria-label="Comes from">
      <span className="label" aria-hidden="true">
        Comes from
      </span>
      {candidates.length === 0 ? (
        <p className="quiet small">There is nothing before it yet.</p>
      ) : (
        <div className="chips">
          {candidates.map((node) => {
            const isOn = node.column === 'goal' ? step.customerGoalId === node.id : step.fromIds.includes(node.id);
            return (
              <button
                key={node.id}
                type="button"
                className="chip"
                aria-pressed={isOn}
                title={`${COLUMN_WORDS[node.column]}: ${node.title}`}
                onClick={() => link(step, node, !isOn)}
              >
                <span className="cut">{node.title || 'No words yet'}</span>
              </button>
            );
          })}
        </div>
      )}
    </div>
  );
};

/** The chosen box of the strategy map: its words, whose it is, what it comes from, and what follows. */
export const StepEditor = ({
  node,
  onChoose,
}: {
  readonly node: MapNode;
  readonly onChoose: (id: string | null) => void;
}) => {
  const step = useRecord('strategyStep', node.id);
  const kind = node.column === 'goal' ? 'customerGoal' : 'strategyStep';
  const { row } = useSpot<HTMLElement>('strategyStep', node.id);
  // The map may be taller than the window: the box that is chosen opens below it.
  useEffect(() => intoView(row.current), [row]);
  const next = NEXT[node.column];
  return (
    <section ref={row} className="step-editor" aria-label={`Chosen: ${COLUMN_WORDS[node.column].toLowerCase()}`}>
      <div className="step-title">
        <h4 className="label">{COLUMN_WORDS[node.column]}</h4>
        <RecordField kind={kind} id={node.id} field="title" called={COLUMN_WORDS[node.column]} row="" oneLine />
      </div>
      <div className="step-owner">
        <RecordField kind={kind} id={node.id} field="ownerId" called="Whose it is at the customer" />
        {node.ownerId === null ? null : (
          <p className="small">
            <PersonLink id={node.ownerId} />
          </p>
        )}
      </div>
      <RecordRemark kind={kind} id={node.id} />
      {step ? <ComesFrom step={step} column={node.column} /> : null}
      <div className="chips">
        {next ? (
          <Button
            small
            onClick={() => {
              const id = addAfter(node, next.step);
              if (id !== null) onChoose(id);
            }}
          >
            {next.label}
          </Button>
        ) : null}
        {node.column === 'goal' ? (
          <Button
            small
            onClick={() => {
              const id = addAfter(node, 'help');
              if (id !== null) onChoose(id);
            }}
          >
            Add your help
          </Button>
        ) : null}
        <RecordTools kind={kind} id={node.id} name={node.title || 'without words'} />
      </div>
    </section>
  );
};
