import { portfolioCurrency } from '../../../../shared/analysis/portfolioScores';
import { rewardsOfAccount } from '../../../../shared/analysis/programmeScorecard';
import { sum } from '../../../../shared/analysis/result';
import { CHECK_WORDS, scorecard } from '../../../../shared/analysis/scorecard';
import { settingsOf } from '../../../../shared/analysis/settings';
import { list } from '../../../../shared/document/document';
import { plainNumber } from '../../../../shared/model/money';
import { PayoutCurve } from '../../../parts/drawings/PayoutCurve';
import { percentWords } from '../../../parts/drawings/words';
import { MeasureName } from '../../MeasureName';
import { Rows } from '../../Rows';
import { Drawing, Label, Points, Stats } from '../../texts';
import type { PlanView } from '../../view';
import { AccountSheet } from './AccountSheet';
import { withinSentence } from '../../../../shared/model/words';

const amount = (value: number | null): string | null => (value === null ? null : plainNumber(value));
const share = (value: number | null): string => (value === null ? '–' : percentWords(value * 100));

/** How the team is measured and what that pays (F27): measures with what each adds, the curve, and how it is designed. */
export const RewardSheet = ({ view }: { readonly view: PlanView }) => {
  const { content, asOf } = view;
  const card = scorecard(content, asOf);
  const { payout } = settingsOf(content, asOf);
  const attained = new Map(card.attainment.map((row) => [row.id, row.attainment.value]));
  const measures = list(content, 'measure');
  const points = (row: (typeof measures)[number]): number | null => {
    const value = attained.get(row.id) ?? null;
    return value === null ? null : value * row.weight;
  };
  const added = measures.flatMap((row) => points(row) ?? []);
  const rewards = rewardsOfAccount(content, asOf, { score: card.score.value, payout: card.payout.value });
  const total = added.length === 0 ? null : sum(added);
  return (
    <AccountSheet view={view} id="sheet-reward" kind="Reward sheet">
      <div className="two wide-first">
        <Drawing
          legend={
            <span>
              Below a score of {share(payout[0]?.[0] ?? null)} nothing is paid; from {share(payout.at(-1)?.[0] ?? null)}{' '}
              on no more than {share(payout.at(-1)?.[1] ?? null)} of the target bonus.
            </span>
          }
        >
          <PayoutCurve corners={payout} score={card.score.value} payout={card.payout.value} />
        </Drawing>
        <Stats
          stats={[
            { figure: card.score, as: share, words: 'score of the card, all measures by their weight' },
            { figure: card.payout, as: share, words: 'of the target bonus' },
          ]}
        />
      </div>
      <Label>Measures</Label>
      <Rows
        label="Measures"
        rows={measures}
        columns={[
          {
            head: 'Measure',
            of: (row) => <MeasureName row={row} />,
            as: 'text',
          },
          { head: 'Weight', of: (row) => plainNumber(row.weight), as: 'number' },
          { head: 'Nothing at', of: (row) => amount(row.floor), as: 'number' },
          { head: 'Full at', of: (row) => amount(row.target), as: 'number' },
          { head: 'Now', of: (row) => amount(row.actual), as: 'number' },
          { head: 'Attained', of: (row) => share(attained.get(row.id) ?? null), as: 'number' },
          { head: 'Adds', of: (row) => amount(points(row)), as: 'number' },
        ]}
        foot={['Together', amount(sum(measures.map(({ weight }) => weight))), '', '', '', '', amount(total)]}
      />
      {rewards.length === 0 ? null : (
        <>
          <Label>Whom it pays</Label>
          <Rows
            label="Whom it pays"
            rows={rewards}
            columns={[
              { head: 'Who', of: (row) => row.who, as: 'text' },
              { head: 'Target bonus a year', of: (row) => amount(row.targetBonus), as: 'number' },
              { head: 'Pays now', of: (row) => (row.payout === null ? null : share(row.payout)), as: 'number' },
              { head: portfolioCurrency(content) ?? '', of: (row) => amount(row.pays), as: 'number' },
            ]}
          />
        </>
      )}
      {card.checks === null ? null : (
        <>
          <Label>How it is designed</Label>
          <Points
            items={(Object.keys(CHECK_WORDS) as (keyof typeof CHECK_WORDS)[]).map((id) => ({
              id,
              text: (
                <span className={card.checks?.[id] ? '' : 'alert'}>
                  {card.checks?.[id] ? 'Held' : 'Not held'}: {withinSentence(CHECK_WORDS[id])}
                </span>
              ),
            }))}
          />
        </>
      )}
    </AccountSheet>
  );
};
