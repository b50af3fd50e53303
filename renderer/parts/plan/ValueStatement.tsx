import { RecordField } from '../records/RecordField';

/** What you are worth to them, in one sentence. */
export const ValueStatement = () => (
  <>
    <p className="quiet">For whom, who have which problem, you do what, worth how much, proven by what.</p>
    <RecordField kind="plan" id="plan" field="valueStatement" isTitled />
  </>
);
