import { useState } from 'react';
import {
  curveFault,
  curveSentence,
  payoutExamples,
  programmeScorecard,
  rewardLines,
  scorecardsOf,
  type RewardLine,
} from '../../../../shared/analysis/programmeScorecard';
import { settingsOf, type Settings } from '../../../../shared/analysis/settings';
import type { RecordOf } from '../../../../shared/model';
import { wholeMoney } from '../../../../shared/model/money';
import { setPayout } from '../../../commands/roleCommands';
import { PayoutCurve } from '../../../parts/drawings/PayoutCurve';
import { percentWords } from '../../../parts/drawings/words';
import { RecordField } from '../../../parts/records/RecordField';
import { RecordTable } from '../../../parts/records/RecordTable';
import { NumberField } from '../../../parts/ui/NumberField';
import { useAccountFacts, useFollowedFacts } from '../../../state/accountFacts';
import { useFigures } from '../../../state/figures';
import { useCurrency } from '../../../state/records';

type Corners = Settings['payout'];

/** The corners of the payout curve, in percent. What makes no curve is not kept, and says why. */
const Corners = ({ corners }: { readonly corners: Corners }) => {
  const [fault, setFault] = useState<string | null>(null);
  const put = (at: number, part: 0 | 1, value: number | null, group: string) => {
    const next: Corners = corners.map(([score, share], place) => {
      if (place !== at || value === null) return [score, share] as const;
      return part === 0 ? ([value / 100, share] as const) : ([score, value / 100] as const);
    });
    const wrong = curveFault(next);
    setFault(wrong === null ? null : `This is not saved. ${wrong}`);
    if (wrong === null) setPayout(next, group);
  };
  return (
    <div className="payout-corners">
      {corners.map(([score, share], at) => (
        // oxlint-disable-next-line react/no-array-index-key -- corners have no other name than their place
        <div key={at} className="fields two">
          <NumberField
            label={`Score, corner ${at + 1}`}
            unit="%"
            value={score * 100}
            onCommit={(value, group) => put(at, 0, value, group)}
          />
          <NumberField
            label={`Pays, corner ${at + 1}`}
            unit="%"
            value={share * 100}
            onCommit={(value, group) => put(at, 1, value, group)}
          />
        </div>
      ))}
      {fault === null ? null : (
        <p className="warning small" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
};

const useRewards = (): ReadonlyMap<string, RewardLine> => {
  const { content, asOf } = useFigures();
  const facts = useAccountFacts();
  return new Map(rewardLines(content, asOf, scorecardsOf(facts)).map((line) => [line.id, line]));
};

const Pays = ({ id }: { readonly id: string }) => {
  const line = useRewards().get(id);
  const currency = useCurrency();
  if (line === undefined) return null;
  const { score, payout, pays } = line;
  return (
    <span className="tabular">
      {score === null
        ? 'The scorecard has no result yet.'
        : `At a score of ${percentWords(score * 100)}: ${percentWords((payout ?? 0) * 100)} of the target bonus`}
      {pays === null ? null : (
        <b>
          , {wholeMoney(pays)} {currency}
        </b>
      )}
    </span>
  );
};
const paysNote = (reward: RecordOf<'reward'>) => <Pays id={reward.id} />;
const moreOf = (reward: RecordOf<'reward'>) => <RecordField kind="reward" id={reward.id} field="note" />;

/** What a result pays: the curve, who is rewarded by which scorecard, and what that comes to today. */
export const RewardPage = () => {
  useFollowedFacts();
  const { content, asOf } = useFigures();
  const settings = settingsOf(content, asOf);
  const { score, payout, withoutSource } = programmeScorecard(content, asOf);
  const examples = payoutExamples(settings);
  return (
    <>
      <section className="programme-says" aria-label="Reward">
        <p className="portfolio-label">Reward</p>
        <h3 className="serif portfolio-sentence" aria-live="polite">
          {curveSentence(settings)}
        </h3>
        <PayoutCurve isTight corners={settings.payout} score={score.value} payout={payout.value} />
        <Corners corners={settings.payout} />
        <p className="small quiet">The curve is the same for every scorecard of this atlas.</p>
      </section>
      <section className="programme-sheet" aria-label="Rewards">
        <RecordTable
          kind="reward"
          layout="reward-columns"
          columns={[
            { field: 'memberId', none: 'Nobody yet' },
            { field: 'targetBonus' },
            { field: 'portfolioAccountId', none: 'The programme' },
          ]}
          empty="Nobody is rewarded by a scorecard yet."
          addLabel="Add a reward"
          more={moreOf}
          note={paysNote}
        />
        <section className="part" aria-labelledby="what-pays">
          <h3 id="what-pays">What a result pays</h3>
          <table className="programme-table narrow tabular">
            <thead>
              <tr>
                <th scope="col">Score</th>
                {examples.map((one) => (
                  <td key={one.score}>{percentWords(one.score * 100)}</td>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">Of the target bonus</th>
                {examples.map((one) => (
                  <td key={one.score}>{percentWords(one.payout * 100)}</td>
                ))}
              </tr>
            </tbody>
          </table>
        </section>
        <section className="part" aria-labelledby="never-opinions">
          <h3 id="never-opinions">Never by opinion</h3>
          <p className="quiet">
            Only measures with a number pay. Attitudes, votes and competences never enter a reward.
          </p>
          {withoutSource.length === 0 ? null : (
            <p className="warning">Nobody says where the number is read of: {withoutSource.join(', ')}.</p>
          )}
        </section>
      </section>
    </>
  );
};
