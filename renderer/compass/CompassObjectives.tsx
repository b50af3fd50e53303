import { Plus } from 'lucide-react';
import { settingsOf } from '../../shared/analysis/settings';
import { list } from '../../shared/document/document';
import { addRecord } from '../commands/recordCommands';
import { currentDocument, editDocument, useDocument } from '../state/documentStore';
import { useAsOf, useList } from '../state/records';
import { RecordField } from '../records/RecordField';
import { Button } from '../ui/Button';
import { CompassRow, Dropped } from './CompassRows';

/** Puts an objective last among those that fit, so that it is on the page. */
const bringOnto = (id: string, holds: number): void => {
  const objectives = list(currentDocument(), 'objective').filter((one) => one.id !== id);
  const before = objectives[holds - 2]?.ordinal, after = objectives[holds - 1]?.ordinal;
  if (after === undefined) return;
  editDocument('Bring an objective onto the page', (draft) => draft.set('objective', id, { ordinal: before === undefined ? after - 1 : (before + after) / 2 }));
};

export const CompassObjectives = () => {
  const objectives = useList('objective');
  const asOf = useAsOf();
  const holds = useDocument((state) => settingsOf(state.document, asOf).onePage.objectives);
  const shown = objectives.slice(0, holds);
  return (
    <section aria-labelledby="compass-objectives">
      <h3 id="compass-objectives">Objectives</h3>
      {shown.length === 0 ? <p className="quiet">One to three objectives: what will be true, by when.</p> : null}
      <ul className="compass-lines" aria-label="Objectives on the page">
        {shown.map((one) => (
          <CompassRow key={one.id} kind="objective" id={one.id}>
            <RecordField kind="objective" id={one.id} field="title" label="Objective" row="" oneLine />
            <span className="row-facts">
              <RecordField kind="objective" id={one.id} field="type" row={one.title} /><RecordField kind="objective" id={one.id} field="baseline" row={one.title} placeholder="from" /><span aria-hidden="true">→</span><RecordField kind="objective" id={one.id} field="target" row={one.title} placeholder="to" /><RecordField kind="objective" id={one.id} field="due" row={one.title} /><RecordField kind="objective" id={one.id} field="ownerId" label="Owner" row={one.title} />
            </span>
          </CompassRow>
        ))}
      </ul>
      <Dropped kind="objective" ids={objectives.slice(holds).map((one) => one.id)} holds={holds} what="objectives" onUp={(id) => bringOnto(id, holds)} />
      {objectives.length < holds ? <Button small onClick={() => addRecord('objective')}><Plus size={14} aria-hidden="true" />Add an objective</Button>
        : objectives.length === holds ? <p className="quiet small">The page is full: it holds {holds} objectives. More stand in the plan.</p> : null}
    </section>
  );
};
