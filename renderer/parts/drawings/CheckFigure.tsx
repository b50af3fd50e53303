import type { CheckView } from '../../../shared/analysis/programmeChecks';
import { settingsOf } from '../../../shared/analysis/settings';
import { stGallenAudit } from '../../../shared/analysis/stGallenAudit';
import type { Document } from '../../../shared/document/document';
import { FiveDimensions } from './FiveDimensions';
import { KeySteps } from './KeySteps';
import { ScoreLine } from './ScoreLine';

type Props = { readonly view: CheckView; readonly content: Document; readonly asOf: string };

/** The one figure that answers a check of the programme. */
export const CheckFigure = ({ view, content, asOf }: Props) => {
  if (view.check === 'sevenKeys') return <KeySteps keys={view.statements} />;
  if (view.check === 'stGallenAudit')
    return (
      <FiveDimensions
        isTight
        audit={stGallenAudit(content, asOf)}
        before={view.last === null ? null : stGallenAudit(view.last.document, view.last.takenOn)}
      />
    );
  const { improve, onTrack } = settingsOf(content, asOf).readiness;
  return (
    <ScoreLine
      score={view.score}
      before={view.last?.score ?? null}
      bands={[
        { from: 0, name: 'Act now' },
        { from: improve, name: 'Improve' },
        { from: onTrack, name: 'On track' },
      ]}
    />
  );
};
