import { inWords, bandWord, withinSentence, said } from '../../../shared/model/words';
import { METHOD_LIBRARY } from '../../../shared/analysis/methods';
import { sectionNumber } from '../../../shared/analysis/sectionOrder';
import {
  attractiveness,
  matrixPosition,
  QUADRANT_RULES,
  relativeStrength,
  QUADRANT_WORDS,
} from '../../../shared/analysis/portfolioMatrix';
import { relationshipStage, stageLabel } from '../../../shared/analysis/relationshipStage';
import { singleThread } from '../../../shared/analysis/singleThread';
import { stGallenAudit } from '../../../shared/analysis/stGallenAudit';
import { otherAccounts } from '../../../shared/analysis/timeValue';
import { accountOf, single } from '../../../shared/document/document';
import { USUAL_FRAMEWORK, type Framework } from '../../../shared/model/scales';
import { longDate } from '../../../shared/conventions/writeDay';
import { BowTie } from '../../parts/drawings/BowTie';
import { FiveDimensions } from '../../parts/drawings/FiveDimensions';
import { PortfolioMatrix } from '../../parts/drawings/PortfolioMatrix';
import { StageStairs } from '../../parts/drawings/StageStairs';
import { oneDecimal, percentWords, roundedWords } from '../../parts/drawings/words';
import type { PlanView } from '../view';
import type { Stat } from '../texts';
import { Charted } from '../drawn/charts';
import { dimensionsChart, matrixChart } from './charts';
import { BigFigures } from './parts';
import { sentence, type SlideTopic } from './slide';

type Model = {
  readonly says: string | undefined;
  readonly figures: readonly Stat[];
  readonly drawing: React.ReactNode;
};

/** Where the account stands in each framework. */
const MODELS: Readonly<Record<Framework, (view: PlanView) => Model>> = {
  relationshipStages: ({ content, asOf }) => {
    const stage = relationshipStage(content, asOf);
    const plan = single(content, 'plan');
    const wanted = plan?.wantedStage ?? null;
    return {
      says: sentence(
        stage.label ? `Today ${stage.label}` : 'No diagnostic is answered yet',
        wanted !== null &&
          `wanted ${stageLabel(wanted) ?? ''}${plan?.wantedStageBy ? ` by ${longDate(plan.wantedStageBy)}` : ''}`,
        stage.isDisintegrating && 'disintegrating',
      ),
      figures: [
        {
          figure: { value: stage.ours?.score ?? null, reason: stage.reason },
          as: oneDecimal,
          words: 'Your view, 1 to 5',
        },
        {
          figure: { value: stage.customer?.score ?? null, reason: 'noData' },
          as: oneDecimal,
          words: 'The customer’s view, 1 to 5',
          note: stage.isRosier ? 'Your view is rosier' : null,
        },
      ],
      drawing: <StageStairs now={stage.stageUsed} wanted={wanted} />,
    };
  },
  portfolioMatrix: ({ content, asOf }) => {
    const account = accountOf(content);
    const place = matrixPosition(content, asOf);
    const x = attractiveness(content, asOf);
    const y = relativeStrength(content, asOf).strength;
    return {
      says: place.quadrant
        ? sentence(
            `${QUADRANT_WORDS[place.quadrant]}${place.isBorderline ? ' (borderline)' : ''}`,
            QUADRANT_RULES[place.quadrant].strategy,
          )
        : 'The account is not rated yet',
      figures: [
        { figure: x, as: oneDecimal, words: 'Attractiveness, of 10' },
        { figure: y, as: oneDecimal, words: 'Relative strength, of 10', note: '5 is equal to the best competitor' },
      ],
      drawing:
        x.value === null || y.value === null || place.quadrant === null ? (
          <p className="quiet">
            Rate the account in section {sectionNumber(content, 'ambition')} of the plan; then it stands in its field
            here.
          </p>
        ) : (
          <Charted
            as={matrixChart(
              { name: account.name, attractiveness: x.value, strength: y.value },
              otherAccounts(content, asOf),
            )}
          >
            <PortfolioMatrix
              cuts={place.cuts}
              account={{ id: account.id, name: account.name, attractiveness: x.value, strength: y.value }}
              field={place.quadrant}
              isBorderline={place.isBorderline === true}
              others={otherAccounts(content, asOf)}
            />
          </Charted>
        ),
    };
  },
  bowTie: ({ content, asOf }) => {
    const thread = singleThread(content, asOf);
    const share = (value: number | null): string => percentWords(value === null ? null : value * 100);
    return {
      says: sentence(
        thread.rating && `Single-thread risk ${withinSentence(bandWord(thread.rating))}`,
        thread.threads !== null && `${thread.threads} ${thread.threads === 1 ? 'thread' : 'threads'}`,
      ),
      figures: [
        {
          figure: { value: thread.customer, reason: thread.reason },
          as: share,
          words: 'Hangs on one person of theirs',
        },
        { figure: { value: thread.supplier, reason: thread.reason }, as: share, words: 'Hangs on one person of yours' },
      ],
      drawing: <BowTie shape={thread.shape} />,
    };
  },
  stGallen: ({ content, asOf }) => {
    const audit = stGallenAudit(content, asOf);
    return {
      says: audit.label
        ? sentence(
            `Maturity ${audit.maturity ?? ''}: ${audit.label}`,
            audit.isImbalanced && 'account and company are apart',
          )
        : 'The audit is not answered yet',
      figures: [
        {
          figure: { value: audit.levels.account, reason: audit.reason ?? 'tooFewRatings' },
          as: roundedWords,
          words: 'The account, of 100',
        },
        {
          figure: { value: audit.levels.corporate, reason: audit.reason ?? 'tooFewRatings' },
          as: roundedWords,
          words: 'The company, of 100',
        },
      ],
      drawing: (
        <Charted as={dimensionsChart(audit)}>
          <FiveDimensions audit={audit} />
        </Charted>
      ),
    };
  },
};

/** The framework the plan has chosen, as a picture with this account in it. */
export const modelSlide: SlideTopic = (view) => {
  const framework = single(view.content, 'plan')?.framework ?? USUAL_FRAMEWORK;
  const method = METHOD_LIBRARY.find((one) => one.id === framework);
  const { says, figures, drawing } = MODELS[framework](view);
  return {
    id: 'model',
    title: inWords(framework),
    says,
    body: (
      <div className={`slide-model of-${framework}`}>
        <div className="model-drawing">{drawing}</div>
        <BigFigures of={figures} down />
        <div className="model-text">
          <p>{said(method?.what ?? '')}</p>
          <p className="quiet small-print">{method?.reference}</p>
        </div>
      </div>
    ),
  };
};
