import { lossSentence, riskBand, risks } from '../../../../shared/analysis/risk';
import { riskRegister } from '../../../../shared/analysis/riskRegister';
import { settingsOf } from '../../../../shared/analysis/settings';
import { wholeMoney } from '../../../../shared/model/money';
import { showRecord } from '../../../commands/recordCommands';
import { RiskHeat } from '../../../parts/drawings/RiskHeat';
import { useAccount } from '../../../state/records';
import { useFigures } from '../../../state/figures';
import { bandWord } from '../../../../shared/model/words';

/** Where the open risks stand after measures, the heaviest first, with the expected loss. */
export const RiskMap = () => {
  const { content, asOf } = useFigures();
  const { currency } = useAccount();
  const settings = settingsOf(content, asOf);
  const view = risks(content, asOf);
  const open = riskRegister(content, asOf).filter(({ risk }) => risk.status === 'open');
  return (
    <figure className="live-figure">
      <RiskHeat rows={open} bandOf={(score) => riskBand(score, settings)} />
      <figcaption className="quiet small">
        Dots stand where a risk is after measures; a line leads from where it was before.
      </figcaption>
      <ol className="risk-ranking">
        {open.map(({ risk, score, number }) => (
          <li key={risk.id}>
            <span className="tabular quiet">{number}</span>
            <button type="button" className="plain-link" onClick={() => showRecord('risk', risk.id)}>
              {risk.title || 'Without a title'}
            </button>
            <span className="small tabular">
              {score?.residual == null ? (
                'not rated'
              ) : (
                <>
                  <b>{score.band === null ? '' : bandWord(score.band)}</b>{' '}
                  <span className="quiet">
                    {score.inherent} → {score.residual}
                  </span>
                </>
              )}
            </span>
            <span className="small tabular quiet">
              {score?.expectedLoss == null ? 'loss not known' : `${wholeMoney(score.expectedLoss)} ${currency}`}
            </span>
          </li>
        ))}
      </ol>
      <p className="small tabular">{lossSentence(view, currency)}</p>
    </figure>
  );
};
