import { gapToTarget } from '../../../../shared/analysis/gapToTarget';
import {
  attractiveness,
  matrixPosition,
  QUADRANT_RULES,
  relativeStrength,
  QUADRANT_WORDS,
  strategyWord,
} from '../../../../shared/analysis/portfolioMatrix';
import { relationshipStage, stageLabel } from '../../../../shared/analysis/relationshipStage';
import { find, list, single } from '../../../../shared/document/document';
import { longDate } from '../../../../shared/conventions/writeDay';
import { choiceOf } from '../../../../shared/model/labels';
import { plainNumber, wholeMoney } from '../../../../shared/model/money';
import { oneDecimal, percentWords } from '../../../parts/drawings/words';
import { MoneyBar } from '../../../parts/drawings/MoneyBar';
import { Bar } from '../../../paper/Bar';
import { part, type SectionParts } from '../../../paper/PlanPart';
import { Rows } from '../../../paper/Rows';
import { Drawing, Facts, Key, Label, Points, Prose, Stats } from '../../../paper/texts';
import { wholeAmount, type PlanView } from '../../../paper/view';
import { withDecimals } from '../../../../shared/conventions/writeNumber';

const Targets = ({ view }: { readonly view: PlanView }) => {
  const gap = gapToTarget(view.content, view.asOf);
  const frame = single(view.content, 'financials');
  return (
    <>
      <Rows
        label="Targets"
        rows={list(view.content, 'target').toSorted((a, b) => a.fy - b.fy)}
        columns={[
          { head: 'Year', of: (row) => <strong>FY{row.fy}</strong>, as: 'short' },
          { head: 'Target for', of: (row) => choiceOf('target', 'type', row.type, view.word), as: 'text' },
          { head: view.currency, of: (row) => wholeAmount(row.value), as: 'number' },
        ]}
      />
      {gap.target === null || gap.target <= 0 ? null : (
        <Drawing
          legend={
            <>
              <Key mark="fill-accent">committed</Key>
              <Key mark="hatched-loss">of it at risk</Key>
              <Key mark="fill-soft">pipeline by chance</Key>
              <Key mark="dashed">missing to the target</Key>
            </>
          }
        >
          <MoneyBar target={gap} />
        </Drawing>
      )}
      <Stats
        stats={[
          {
            figure: gap.gap,
            as: wholeMoney,
            words: `gap to the target of FY${gap.fy ?? '–'}, ${view.currency}`,
            note: gap.gapPct.value === null ? null : `${percentWords(gap.gapPct.value)} of the target`,
          },
          { figure: gap.forecast, as: wholeMoney, words: `forecast, ${view.currency}` },
          {
            figure: gap.pipelineCoverage,
            as: (value) => (value === null ? '–' : `${withDecimals(value, 2)}×`),
            words: gap.coverageText ?? 'pipeline cover',
          },
          {
            figure: gap.requiredCagrPct,
            as: (value) => (value === null ? '–' : `${withDecimals(value, 1)} %`),
            words: 'growth a year to the last target',
          },
        ]}
      />
      <Facts
        facts={[
          ['Committed', view.money(gap.committed)],
          ['Pipeline by chance', view.money(gap.weightedPipeline.value)],
          ['Pipeline in full', view.money(gap.unweightedPipeline.value)],
          ['Expected loss', view.money(gap.expectedLoss.value)],
          ['Actual so far', view.money(frame?.actualYtd ?? null)],
          ['Run rate for the period', view.money(gap.runRate.value)],
          ['Of the period over', gap.periodElapsed.value === null ? null : percentWords(gap.periodElapsed.value * 100)],
          ['Market growth', frame?.marketGrowthPct == null ? null : `${plainNumber(frame.marketGrowthPct)} %`],
        ]}
      />
    </>
  );
};

const Choice = ({ view }: { readonly view: PlanView }) => {
  const { content, asOf } = view;
  const plan = single(content, 'plan');
  const place = matrixPosition(content, asOf);
  const strength = relativeStrength(content, asOf);
  const statements = list(content, 'strategyStatement');
  const rule = place.quadrant && QUADRANT_RULES[place.quadrant];
  return (
    <>
      <Facts
        facts={[
          [
            'Field of the matrix',
            place.quadrant && `${QUADRANT_WORDS[place.quadrant]}${place.isBorderline ? ' (borderline)' : ''}`,
          ],
          ['What it asks for', rule?.strategy],
          ['Effort', rule?.effort],
          ['Strategy chosen', plan?.strategyChoice && strategyWord(plan.strategyChoice)],
          ['Attractiveness, of 10', place.quadrant && oneDecimal(attractiveness(content, asOf).value)],
          ['Relative strength, of 10', place.quadrant && oneDecimal(strength.strength.value)],
          ['Stage now', relationshipStage(content, asOf).label],
          [
            'Stage wanted',
            plan?.wantedStage == null
              ? null
              : [
                  stageLabel(plan.wantedStage) ?? plan.wantedStage,
                  plan.wantedStageBy && `by ${longDate(plan.wantedStageBy)}`,
                ]
                  .filter(Boolean)
                  .join(' '),
          ],
        ]}
      />
      {plan?.strategyChoiceReason ? (
        <>
          <Label>Why this strategy</Label>
          <Prose text={plan.strategyChoiceReason} />
        </>
      ) : null}
      {statements.length > 0 ? (
        <>
          <Label>Strategy</Label>
          <Points numbered items={statements.map(({ id, title }) => ({ id, text: title }))} />
        </>
      ) : null}
      {plan?.notDoing ? (
        <>
          <Label>What you will not do</Label>
          <Prose text={plan.notDoing} />
        </>
      ) : null}
    </>
  );
};

const Factors = ({ view }: { readonly view: PlanView }) => {
  const { content } = view;
  const scores = list(content, 'attractivenessScore');
  const strengths = list(content, 'strengthFactor');
  return (
    <>
      {scores.length > 0 ? (
        <Rows
          label="Attractiveness of the account"
          rows={scores}
          columns={[
            {
              head: 'How attractive the account is',
              of: (row) => find(content, 'attractivenessFactor', row.factorId)?.factor,
              as: 'text',
            },
            {
              head: 'Weight',
              of: (row) => {
                const weight = find(content, 'attractivenessFactor', row.factorId)?.weight;
                return weight === undefined ? null : plainNumber(weight);
              },
              as: 'number',
            },
            {
              head: '0 to 10',
              of: (row) => (
                <Bar label={`Score ${row.score ?? 'not known'}`} share={row.score === null ? null : row.score / 10} />
              ),
              as: 'bar',
            },
            { head: 'Score', of: (row) => row.score, as: 'number' },
          ]}
        />
      ) : null}
      {strengths.length > 0 ? (
        <div className="keep">
          <Rows
            label="Strength against the best competitor"
            rows={strengths}
            columns={[
              { head: 'How strong you are, as the customer sees it', of: (row) => row.factor, as: 'text' },
              { head: 'Weight', of: (row) => plainNumber(row.weight), as: 'number' },
              {
                head: '0 to 10',
                of: (row) => (
                  <Bar
                    label={`You ${row.ours ?? 'not known'}, best competitor ${row.bestCompetitor ?? 'not known'}`}
                    share={row.ours === null ? null : row.ours / 10}
                    second={row.bestCompetitor === null ? null : row.bestCompetitor / 10}
                  />
                ),
                as: 'bar',
              },
              { head: 'You', of: (row) => row.ours, as: 'number' },
              { head: 'Best competitor', of: (row) => row.bestCompetitor, as: 'number' },
            ]}
          />
          <p className="legend">
            <Key mark="fill-accent">you</Key>
            <Key mark="fill-soft">best competitor</Key>
          </p>
        </div>
      ) : null}
    </>
  );
};

/** What the plan prints of ambition, strategy and targets. */
export const ambitionPaper: SectionParts = (view) => {
  const { content, asOf } = view;
  const plan = single(content, 'plan');
  const hasChoice =
    matrixPosition(content, asOf).quadrant !== null ||
    content.strategyStatement.size > 0 ||
    [plan?.strategyChoice, plan?.strategyChoiceReason, plan?.wantedStage, plan?.wantedStageBy, plan?.notDoing].some(
      (value) => value != null && value !== '',
    );
  return [
    ...part('Ambition', Boolean(plan?.ambition), <p className="ambition large">{plan?.ambition}</p>),
    ...part('Targets and the gap', content.target.size > 0, <Targets view={view} />),
    ...part('Strategy', hasChoice, <Choice view={view} />),
    ...part(
      'Attractiveness and strength',
      content.attractivenessScore.size + content.strengthFactor.size > 0,
      <Factors view={view} />,
    ),
  ];
};
