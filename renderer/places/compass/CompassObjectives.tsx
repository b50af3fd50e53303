import { Plus } from 'lucide-react';
import { objectiveRoom } from '../../../shared/analysis/onePageRoom';
import type { Objective } from '../../../shared/model';
import { countInWords } from '../../../shared/model/words';
import { addRecord } from '../../commands/recordCommands';
import { currentDocument, editDocument, useDocument } from '../../state/documentStore';
import { asOfNow, useAsOf } from '../../state/records';
import { RecordField } from '../../parts/records/RecordField';
import { Button } from '../../parts/ui/Button';
import { CompassRow, Dropped } from './CompassRows';

/** Puts an objective last among those that fit, so that it is on the page. */
const bringOnto = (id: string): void => {
  const on = objectiveRoom(currentDocument(), asOfNow()).on;
  const before = on.at(-2)?.ordinal;
  const after = on.at(-1)?.ordinal;
  if (after === undefined) return;
  editDocument('Bring an objective onto the page', (draft) =>
    draft.set('objective', id, { ordinal: before === undefined ? after - 1 : (before + after) / 2 }),
  );
};

const Facts = ({ one }: { readonly one: Objective }) => (
  <span className="row-facts">
    <RecordField kind="objective" id={one.id} field="type" row={one.title} />
    <RecordField kind="objective" id={one.id} field="baseline" row={one.title} placeholder="from" />
    <span aria-hidden="true">→</span>
    <RecordField kind="objective" id={one.id} field="target" row={one.title} placeholder="to" />
    <RecordField kind="objective" id={one.id} field="due" row={one.title} />
    <RecordField kind="objective" id={one.id} field="ownerId" row={one.title} />
  </span>
);

const AllFields = ({ one: { id, title } }: { readonly one: Objective }) => (
  <div className="row-fields fields" role="group" aria-label={title}>
    <RecordField kind="objective" id={id} field="measure" oneLine />
    <RecordField kind="objective" id={id} field="baseline" />
    <RecordField kind="objective" id={id} field="target" />
    <RecordField kind="objective" id={id} field="customerGoalId" none="None yet, add it below" />
    <RecordField kind="objective" id={id} field="ownerId" />
    <RecordField kind="objective" id={id} field="due" />
    <RecordField kind="objective" id={id} field="type" />
  </div>
);

/** The objectives that are on the page; `inFull` with everything that makes one complete. */
export const CompassObjectives = ({ inFull = false }: { readonly inFull?: boolean }) => {
  const asOf = useAsOf();
  const { on, off, holds, refusal } = useDocument((state) => objectiveRoom(state.document, asOf));
  return (
    <section aria-labelledby="compass-objectives">
      <h3 id="compass-objectives">Objectives</h3>
      {on.length === 0 ? (
        <p className="quiet">One to {countInWords(holds)} objectives: what will be true, by when.</p>
      ) : (
        <ul className="compass-lines" aria-label="Objectives on the page">
          {on.map((one) => (
            <CompassRow key={one.id} kind="objective" id={one.id}>
              <RecordField kind="objective" id={one.id} field="title" row="" oneLine />
              {inFull ? <AllFields one={one} /> : <Facts one={one} />}
            </CompassRow>
          ))}
        </ul>
      )}
      <Dropped kind="objective" ids={off.map((one) => one.id)} holds={holds} what="objectives" onUp={bringOnto} />
      {refusal === null ? (
        <Button small onClick={() => addRecord('objective')}>
          <Plus size={14} aria-hidden="true" />
          Add an objective
        </Button>
      ) : (
        <p className="quiet small" role="note">
          {refusal}
        </p>
      )}
    </section>
  );
};
