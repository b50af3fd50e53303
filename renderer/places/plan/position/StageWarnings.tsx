import { STAGE_WARNINGS } from '../../../../shared/analysis/relationshipStage';
import { setFields } from '../../../state/documentStore';
import { useSingle } from '../../../state/records';
import { Choice } from '../../../parts/ui/Choice';

const OPTIONS = [
  { value: 'yes', face: 'Yes', name: 'Yes' },
  { value: 'no', face: 'No', name: 'No' },
  { value: 'unknown', face: '?', name: 'Not answered' },
] as const;

/** Six signs that a relationship is coming apart (F13). */
export const StageWarnings = () => {
  const warnings = useSingle('diagnostic')?.warnings ?? [];
  const answer = (at: number, value: boolean | null): void => {
    setFields('Answer a warning', 'diagnostic', 'diagnostic', {
      warnings: STAGE_WARNINGS.map((_, index) => (index === at ? value : (warnings[index] ?? null))),
    });
  };
  return (
    <section aria-label="Warnings">
      <h4 className="label">Warnings</h4>
      <div className="stage-warnings">
        {STAGE_WARNINGS.map((warning, index) => {
          const value = warnings[index] ?? null;
          return (
            <Choice
              key={warning}
              legend={warning}
              options={[...OPTIONS]}
              value={value === null ? 'unknown' : value ? 'yes' : 'no'}
              onChoose={(one) => answer(index, one === 'unknown' ? null : one === 'yes')}
            />
          );
        })}
      </div>
    </section>
  );
};
