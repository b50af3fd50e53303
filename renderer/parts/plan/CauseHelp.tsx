import { IMPACT_WORDS, LIKELIHOOD_WORDS } from '../../../shared/analysis/risk';
import type { RecordOf } from '../../../shared/model';
import { labelOf } from '../../../shared/model/labels';
import { setFields } from '../../state/documentStore';
import { HelpMeChoose } from '../ui/HelpMeChoose';

type Step = 1 | 2 | 3 | 4 | 5;
const SCALES = [
  ['likelihood', LIKELIHOOD_WORDS],
  ['impact', IMPACT_WORDS],
] as const;

const Help = ({ kind, id }: { readonly kind: 'programmeCause' | 'planCause'; readonly id: string }) => (
  <div className="fields two">
    {SCALES.map(([scale, words]) => (
      <HelpMeChoose
        key={scale}
        scale={scale}
        called={labelOf(kind, scale)}
        wordOf={(value) => `${value}, ${words[value as Step]}`}
        onTake={(value) => {
          setFields(`Rate the ${scale} of a cause`, kind, id, { [scale]: Number(value) });
        }}
      />
    ))}
  </div>
);

/** Plain questions beside the two scales of a cause of failure. */
export const ProgrammeCauseHelp = ({ id }: RecordOf<'programmeCause'>) => <Help kind="programmeCause" id={id} />;
export const PlanCauseHelp = ({ id }: RecordOf<'planCause'>) => <Help kind="planCause" id={id} />;
