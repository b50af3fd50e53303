import type { CauseLine } from '../../../shared/analysis/preMortem';
import { riskBand } from '../../../shared/analysis/risk';
import { settingsOf } from '../../../shared/analysis/settings';
import type { Document } from '../../../shared/document/document';
import { RiskHeat } from './RiskHeat';

type Props = {
  readonly lines: readonly CauseLine[];
  readonly content: Pick<Document, 'setting'>;
  readonly asOf: string;
};

/** Causes of failure by likelihood and impact, numbered as in their list. */
export const CauseHeat = ({ lines, content, asOf }: Props) => {
  const settings = settingsOf(content, asOf);
  return (
    <RiskHeat
      isNarrow
      rows={lines.map(({ cause, number }) => ({
        id: cause.id,
        number,
        risk: { title: cause.cause },
        place:
          cause.likelihood === null || cause.impact === null
            ? null
            : { at: [cause.likelihood, cause.impact], before: null },
      }))}
      bandOf={(score) => riskBand(score, settings)}
    />
  );
};
