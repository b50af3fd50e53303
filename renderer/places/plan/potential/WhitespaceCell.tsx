import { useEffect } from 'react';
import { CELL_STATUS } from '../../../../shared/model/scales';
import { RecordField } from '../../../parts/records/RecordField';
import { useSpot } from '../../../parts/records/useSpot';
import { useRecord } from '../../../state/records';
import { Choice } from '../../../parts/ui/Choice';
import { intoView } from '../../../parts/ui/intoView';
import { setStatus, statusWords } from './cellStatus';

/** One place of the grid: who has it, what they spend there, what is yours. */
export const WhitespaceCell = ({
  unitId,
  offeringId,
  cellId,
}: {
  readonly unitId: string;
  readonly offeringId: string;
  readonly cellId: string | null;
}) => {
  const unit = useRecord('businessUnit', unitId);
  const offering = useRecord('offering', offeringId);
  const cell = useRecord('cell', cellId);
  const { row } = useSpot<HTMLElement>('cell', cellId ?? '');
  useEffect(() => intoView(row.current), [row, unitId, offeringId]);
  if (!unit || !offering) return null;
  const isWrong = cell?.spend != null && cell.ours !== null && cell.ours > cell.spend;
  return (
    <section ref={row} className="step-editor" aria-label={`${unit.name}, ${offering.name}`}>
      <Choice
        legend={`${unit.name}, ${offering.name}`}
        value={cell?.status}
        options={CELL_STATUS.map((status) => ({ value: status, face: statusWords(status), name: statusWords(status) }))}
        onChoose={(status) => setStatus(unitId, offeringId, status)}
      />
      {cell ? (
        <>
          <div className="fields three">
            <RecordField kind="cell" id={cell.id} field="spend" />
            <RecordField kind="cell" id={cell.id} field="ours" />
            <RecordField kind="cell" id={cell.id} field="competitorId" none="Nobody known" />
            <RecordField kind="cell" id={cell.id} field="sponsorId" />
            <div className="span-two">
              <RecordField kind="cell" id={cell.id} field="note" oneLine />
            </div>
          </div>
          {isWrong ? <p className="late small">You sell more here than they spend: correct one of the two.</p> : null}
        </>
      ) : (
        <p className="quiet small">Choose a state first; then spend, competitor and sponsor can be entered.</p>
      )}
    </section>
  );
};
