import { riskBand, risks } from '../../../shared/analysis/risk';
import { settingsOf } from '../../../shared/analysis/settings';
import { list } from '../../../shared/document/document';
import { wholeMoney } from '../../../shared/model/money';
import { showRecord } from '../../commands/recordCommands';
import { RiskHeat, type PlacedRisk } from '../../figures/RiskHeat';
import { useAccount } from '../../state/records';
import { useFigures } from '../useFigures';

/** Where the open risks stand after measures, the heaviest first, with the loss to expect. */
export const RiskMap = () => {
  const { document, asOf } = useFigures();
  const { currency } = useAccount();
  const settings = settingsOf(document, asOf), view = risks(document, asOf), scores = new Map(view.items.map((item) => [item.id, item]));
  const open = list(document, 'risk').filter((risk) => risk.status === 'open').map((risk) => ({ risk, score: scores.get(risk.id) }))
    .sort((a, b) => (b.score?.residual ?? -1) - (a.score?.residual ?? -1) || (b.score?.expectedLoss ?? 0) - (a.score?.expectedLoss ?? 0));
  const placed = open.flatMap(({ risk }, index): readonly PlacedRisk[] => {
    if (risk.likelihood === null || risk.impact === null) return [];
    const at = [risk.residualLikelihood ?? risk.likelihood, risk.residualImpact ?? risk.impact] as const;
    return [{ id: risk.id, number: index + 1, title: risk.title, at, before: at[0] === risk.likelihood && at[1] === risk.impact ? null : [risk.likelihood, risk.impact] }];
  });
  return (
    <figure className="live-figure">
      <RiskHeat risks={placed} bandOf={(score) => riskBand(score, settings)} />
      <figcaption className="quiet small">Dots stand where a risk is after measures; a line leads from where it was before.</figcaption>
      <ol className="risk-ranking">
        {open.map(({ risk, score }, index) => (
          <li key={risk.id}>
            <span className="tabular quiet">{index + 1}</span>
            <button type="button" className="plain-link" onClick={() => showRecord('risk', risk.id)}>{risk.title || 'Without a title'}</button>
            <span className="small tabular">{score?.residual == null ? 'not rated' : <><b>{score.band}</b> <span className="quiet">{score.inherent} → {score.residual}</span></>}</span>
            <span className="small tabular quiet">{score?.expectedLoss == null ? 'loss not known' : `${wholeMoney(score.expectedLoss)} ${currency}`}</span>
          </li>
        ))}
      </ol>
      <p className="small tabular">Expected loss together {wholeMoney(view.expectedLoss)} {currency}, of {wholeMoney(view.exposure)} exposed.</p>
    </figure>
  );
};
