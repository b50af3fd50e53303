import { TARGET_TYPES } from '../../shared/model/scales';
import { inWords } from '../../shared/model/words';
import { editDocument, setFields } from '../state/documentStore';
import { useAccount, useAsOf, useList, useSingle } from '../state/records';
import { Button } from '../ui/Button';
import { NumberField } from '../ui/NumberField';
import { SelectField } from '../ui/SelectField';
import { TextField } from '../ui/TextField';
import { DeleteButton } from './RowTools';

export const TargetRows = () => {
  const targets = useList('target');
  const { currency } = useAccount();
  const year = Number(useAsOf().slice(0, 4));
  const financials = useSingle('financials');
  const add = () => { editDocument('Add a target', (draft) => { draft.add('target', { fy: (targets.at(-1)?.fy ?? year - 1) + 1, type: targets.at(-1)?.type ?? 'revenue' }); }); };
  return (
    <>
      {targets.length === 0 ? <p className="quiet">One to three years; the first is the plan year.</p> : null}
      <ul className="rows">
        {targets.map((target) => (
          <li key={target.id} className="row target-row">
            <span className="fy tabular">FY{target.fy}</span>
            <SelectField label={`Type of target FY${target.fy}`} hideLabel value={target.type} options={TARGET_TYPES.map((type) => ({ value: type, label: inWords(type) }))} onChoose={(type) => { if (type) setFields('Set the type of target', 'target', target.id, { type: type as 'revenue' | 'profit' }); }} />
            <NumberField label={`Target FY${target.fy}`} hideLabel value={target.value} onCommit={(value, group) => { setFields('Set a target', 'target', target.id, { value }, group); }} />
            <span className="unit quiet">{currency}</span>
            <DeleteButton kind="target" id={target.id} name={`FY${target.fy}`} />
          </li>
        ))}
      </ul>
      <Button small onClick={add}>Add a target</Button>
      <div className="period">
        <TextField label="Plan period from" type="date" value={financials?.periodStart ?? null} onCommit={(periodStart, group) => { setFields('Set the plan period', 'financials', 'financials', { periodStart }, group); }} />
        <TextField label="to" type="date" value={financials?.periodEnd ?? null} onCommit={(periodEnd, group) => { setFields('Set the plan period', 'financials', 'financials', { periodEnd }, group); }} />
        <NumberField label="Committed" unit={currency} value={financials?.committed ?? null} onCommit={(committed, group) => { setFields('Set committed revenue', 'financials', 'financials', { committed }, group); }} />
      </div>
    </>
  );
};
