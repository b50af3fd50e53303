import { useDeferredValue } from 'react';
import { completeness } from '../../shared/analysis/completeness';
import { coverageRate } from '../../shared/analysis/coverage';
import type { Explained } from '../../shared/analysis/explain';
import { fivePurposes } from '../../shared/analysis/fivePurposes';
import { gapToTarget } from '../../shared/analysis/gapToTarget';
import { health } from '../../shared/analysis/health';
import { matrixPosition } from '../../shared/analysis/portfolioMatrix';
import { relationshipProgress } from '../../shared/analysis/relationshipProgress';
import { relationshipStage } from '../../shared/analysis/relationshipStage';
import type { Reason } from '../../shared/analysis/result';
import { wallet } from '../../shared/analysis/shareOfWallet';
import { supportIndex } from '../../shared/analysis/supportIndex';
import { valueCase } from '../../shared/analysis/valueCase';
import type { Document } from '../../shared/document/document';
import { shortMoney } from '../../shared/model/money';
import { useDocument } from '../state/documentStore';
import { useAsOf } from '../state/records';
import { openDialog } from '../state/session';
import { percentWords, reasonWords, signed } from './words';

type Shown = { readonly explained: Explained; readonly label: string; readonly words: string; readonly note?: string; readonly reason: Reason | null };

const shownFigures = (document: Document, asOf: string): readonly Shown[] => {
  const target = gapToTarget(document, asOf), support = supportIndex(document, asOf), purse = wallet(document, asOf);
  const stage = relationshipStage(document, asOf), field = matrixPosition(document, asOf), fit = health(document, asOf), value = valueCase(document, asOf);
  const coverage = coverageRate(document, asOf), progress = relationshipProgress(document, asOf);
  const { whole } = completeness(document, asOf);
  return [
    { explained: 'target', label: 'Gap to target', words: shortMoney(target.gap.value), reason: target.gap.reason },
    { explained: 'pipeline', label: 'Pipeline cover', words: target.pipelineCoverage.value === null ? '–' : `${target.pipelineCoverage.value.toFixed(2)}×`, note: target.coverageText ?? '', reason: target.pipelineCoverage.reason },
    { explained: 'support', label: 'Support', words: signed(support.value), note: support.lowConfidence ? 'low confidence' : support.band ?? '', reason: support.reason },
    { explained: 'coverage', label: 'Coverage', words: percentWords(coverage.value), reason: coverage.reason },
    { explained: 'progress', label: 'Relationships', words: percentWords(progress.value), reason: progress.reason },
    { explained: 'wallet', label: 'Share of wallet', words: percentWords(purse.shareOfWallet.value), reason: purse.shareOfWallet.reason },
    { explained: 'whitespace', label: 'Whitespace', words: shortMoney(purse.whitespace.value), note: purse.unknownSpendCells ? `${purse.unknownSpendCells} not known` : '', reason: purse.whitespace.reason },
    { explained: 'value', label: 'Value agreed', words: shortMoney(value.agreed.value), reason: value.agreed.reason },
    { explained: 'stage', label: 'Stage', words: stage.label ?? '–', note: stage.isDisintegrating ? 'disintegrating' : '', reason: stage.reason },
    { explained: 'quadrant', label: 'Field', words: field.quadrant ?? '–', note: field.isBorderline ? 'borderline' : '', reason: field.quadrant === null ? 'noData' : null },
    { explained: 'completeness', label: 'Plan complete', words: percentWords(whole.value), reason: whole.reason },
    { explained: 'health', label: 'Health', words: fit.health.value === null ? '–' : String(Math.round(fit.health.value)), note: fit.band ?? '', reason: fit.health.reason },
  ];
};

/** The account in figures; each opens its explanation. */
export const FigureStrip = () => {
  const document = useDeferredValue(useDocument((state) => state.document));
  const asOf = useAsOf();
  return (
    <div className="figure-strip">
      <ul>
        {shownFigures(document, asOf).map((figure) => (
          <li key={figure.explained}>
            <button type="button" title={reasonWords(figure.reason) ?? 'Why this figure'} onClick={() => openDialog('explain', figure.explained)}>
              <span className="label">{figure.label}</span><b className="serif tabular">{figure.words}</b><span className="quiet small">{figure.note || '\u00a0'}</span>
            </button>
          </li>
        ))}
      </ul>
      <ul className="lights" aria-label="Five purposes of the plan">
        {fivePurposes(document, asOf).map((light) => <li key={light.purpose} title={light.isOn ? 'The plan serves this purpose' : `Missing: ${light.asks}`}><i className={light.isOn ? 'on' : ''} aria-hidden="true" />{light.purpose}{light.isOn ? '' : ` (needs ${light.asks})`}</li>)}
      </ul>
    </div>
  );
};
