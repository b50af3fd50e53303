import {
  checkLines,
  curveSentence,
  payoutExamples,
  programmeScorecard,
  rewardLines,
  scorecardSentence,
  scorecardsOf,
  scorecardSince,
} from '../../../shared/analysis/programmeScorecard';
import { portfolioCurrency } from '../../../shared/analysis/portfolioScores';
import { settingsOf } from '../../../shared/analysis/settings';
import { find } from '../../../shared/document/document';
import { plainNumber, wholeMoney } from '../../../shared/model/money';
import { inWords, withinSentence } from '../../../shared/model/words';
import { MeasureBars } from '../../parts/drawings/MeasureBars';
import { PayoutCurve } from '../../parts/drawings/PayoutCurve';
import { percentWords } from '../../parts/drawings/words';
import { linesOf, Rows } from '../Rows';
import { Label, Points } from '../texts';
import type { HandbookChapter, HandbookView } from './handbook';
import { Lead } from './Lead';

const amount = (value: number | null): string | null => (value === null ? null : plainNumber(value));
const share = (value: number | null): string | null => (value === null ? null : percentWords(value * 100));

/** How the programme is measured: what each measure reaches and adds, and whether the card is well designed. */
const ScorecardBody = ({ content, asOf }: HandbookView) => {
  const card = programmeScorecard(content, asOf);
  return (
    <>
      <Lead sentence={scorecardSentence(card)} remark={scorecardSince(card)}>
        <MeasureBars lines={card.lines} />
      </Lead>
      <Rows
        label="Measures"
        rows={card.lines.map((line) => ({ ...line, id: line.measure.id }))}
        columns={[
          {
            head: 'Measure',
            as: 'text',
            of: ({ measure }) =>
              linesOf([
                measure.name,
                [
                  inWords(measure.category),
                  measure.horizonMonths === null ? null : `${measure.horizonMonths} months`,
                  measure.direction === 'down' ? 'lower is better' : null,
                  measure.customerScored ? 'scored by the customer' : null,
                  measure.team ? 'shared by the team' : null,
                ]
                  .filter(Boolean)
                  .join(', '),
              ]),
          },
          { head: 'Read in', as: 'text', of: ({ measure }) => measure.source },
          { head: 'Weight', as: 'number', of: ({ measure }) => plainNumber(measure.weight) },
          { head: 'Nothing at', as: 'number', of: ({ measure }) => amount(measure.floor) },
          { head: 'Full at', as: 'number', of: ({ measure }) => amount(measure.target) },
          { head: 'Now', as: 'number', of: ({ measure }) => amount(measure.actual) },
          { head: 'Attained', as: 'number', of: ({ attained }) => share(attained.value) },
          { head: 'Before', as: 'number', of: ({ before }) => share(before) },
          { head: 'Adds', as: 'number', of: ({ adds }) => amount(adds) },
        ]}
        foot={['Together', '', plainNumber(card.weight), '', '', '', '', '', amount(card.adds)]}
      />
      <Label>How it is designed</Label>
      <Points
        items={checkLines(card).map(({ id, words, isHeld }) => ({
          id,
          text: (
            <span className={isHeld ? '' : 'alert'}>
              {isHeld ? 'Held' : 'Not held'}: {withinSentence(words)}
            </span>
          ),
        }))}
      />
    </>
  );
};

/** What a result pays, and whom. What an account pays stands on its own reward sheet. */
const RewardsBody = ({ content, asOf }: HandbookView) => {
  const settings = settingsOf(content, asOf);
  const { score, payout } = programmeScorecard(content, asOf);
  const currency = portfolioCurrency(content) ?? '';
  return (
    <>
      <Lead
        sentence={curveSentence(settings)}
        remark="Only measures with a number pay. Attitudes, votes and competences never enter a reward."
      >
        <PayoutCurve corners={settings.payout} score={score.value} payout={payout.value} />
      </Lead>
      <Rows
        label="Rewards"
        rows={rewardLines(content, asOf, scorecardsOf([]))}
        columns={[
          { head: 'Who', as: 'text', of: ({ who }) => who },
          { head: 'By the scorecard of', as: 'text', of: ({ accountName }) => accountName ?? 'the programme' },
          {
            head: `Target bonus a year ${currency}`,
            as: 'number',
            of: ({ targetBonus }) => (targetBonus === null ? null : wholeMoney(targetBonus)),
          },
          {
            head: 'Pays now',
            as: 'text',
            of: ({ accountName, payout: pays }) => (accountName === null ? share(pays) : 'as its reward sheet says'),
          },
          { head: currency, as: 'number', of: ({ pays }) => (pays === null ? null : wholeMoney(pays)) },
          { head: 'Agreed', as: 'text', of: ({ id }) => find(content, 'reward', id)?.note },
        ]}
      />
      <Label>What a result pays</Label>
      <Rows
        label="What a result pays"
        rows={payoutExamples(settings).map((one) => ({ ...one, id: String(one.score) }))}
        columns={[
          { head: 'Score', as: 'number', of: (one) => share(one.score) },
          { head: 'Of the target bonus', as: 'number', of: (one) => share(one.payout) },
        ]}
      />
    </>
  );
};

export const scorecardChapter: HandbookChapter = {
  id: 'scorecard',
  title: 'Scorecard',
  holds: ({ content }) => content.programmeMeasure.size > 0,
  Body: ScorecardBody,
};

export const rewardsChapter: HandbookChapter = {
  id: 'reward',
  title: 'Reward',
  holds: ({ content }) => content.reward.size > 0,
  Body: RewardsBody,
};
