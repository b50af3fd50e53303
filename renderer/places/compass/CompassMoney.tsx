import type { PlanOnPage } from '../../../shared/analysis/onePage';
import { explain, type Explained } from '../../../shared/analysis/explain';
import { whyNull } from '../../../shared/analysis/explanation';
import { shortMoney } from '../../../shared/model/money';
import { agreedWords, percentWords, shownGap } from '../../parts/drawings/words';
import { MoneyBar } from '../../parts/drawings/MoneyBar';
import { useFigures } from '../../state/figures';
import { openDialog, showSection } from '../../state/session';
import { withDecimals } from '../../../shared/conventions/writeNumber';
import { said } from '../../../shared/packs/spoken';

/** Four figures, the way to the target, and what the customer agreed you are worth. */
export const CompassMoney = ({ page }: { readonly page: PlanOnPage }) => {
  const { content, asOf } = useFigures();
  const { shareOfWallet, whitespace, target } = page.money;
  const value = page.value.case;
  const gap = shownGap(target.gap.value);
  const numbers: readonly {
    readonly of: Explained;
    readonly figure: string;
    readonly words: string;
  }[] = [
    {
      of: 'wallet',
      figure: percentWords(shareOfWallet.value),
      words: 'share of wallet',
    },
    {
      of: 'whitespace',
      figure: shortMoney(whitespace.value),
      words: 'whitespace',
    },
    {
      of: 'pipeline',
      figure: target.pipelineCoverage.value === null ? '–' : `${withDecimals(target.pipelineCoverage.value, 2)}×`,
      words: target.coverageText ?? 'pipeline cover',
    },
    { of: 'target', figure: shortMoney(gap.amount), words: gap.words },
  ];
  return (
    <>
      <section aria-labelledby="compass-money">
        <h3 id="compass-money">Money{page.head.account ? `, ${page.head.account.currency}` : ''}</h3>
        <div className="compass-numbers tabular">
          {numbers.map((one) => (
            <button
              key={one.of}
              type="button"
              title={whyNull(explain(one.of, content, asOf)) ?? 'Why this figure'}
              onClick={() => openDialog({ name: 'explain', with: one.of })}
            >
              <b className="serif">{one.figure}</b>
              <span className="quiet">{one.words}</span>
            </button>
          ))}
        </div>
        <div className="live-figure">
          <MoneyBar target={target} />
        </div>
      </section>
      <section aria-labelledby="compass-value">
        <h3 id="compass-value">{said('Value {states.agreed}')}</h3>
        <button type="button" className="line-button" onClick={() => showSection('value')}>
          <span>
            {value.agreed.value === null || value.agreed.value === 0
              ? 'No value is agreed with the customer yet.'
              : agreedWords(value.agreed.value, value)}
            {page.value.topDriver ? <span className="quiet"> Top driver: {page.value.topDriver}</span> : null}
          </span>
        </button>
      </section>
    </>
  );
};
