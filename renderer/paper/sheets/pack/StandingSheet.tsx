import { completeness } from '../../../../shared/analysis/completeness';
import { sectionNumber } from '../../../../shared/analysis/sectionOrder';
import { coverageRate } from '../../../../shared/analysis/coverage';
import { comparedFigures, type ComparedFigure } from '../../../../shared/analysis/figuresThen';
import type { FrozenId } from '../../../../shared/analysis/frozenFigures';
import { gapToTarget } from '../../../../shared/analysis/gapToTarget';
import { health } from '../../../../shared/analysis/health';
import {
  attractiveness,
  matrixPosition,
  QUADRANT_RULES,
  relativeStrength,
  QUADRANT_WORDS,
  strategyWord,
} from '../../../../shared/analysis/portfolioMatrix';
import { relationshipStage } from '../../../../shared/analysis/relationshipStage';
import type { Figure } from '../../../../shared/analysis/result';
import { lossSentence, riskBand, risks } from '../../../../shared/analysis/risk';
import { riskRegister } from '../../../../shared/analysis/riskRegister';
import { settingsOf } from '../../../../shared/analysis/settings';
import { wallet } from '../../../../shared/analysis/shareOfWallet';
import { singleThread } from '../../../../shared/analysis/singleThread';
import { comparedSnapshot } from '../../../../shared/analysis/movement';
import { standing } from '../../../../shared/analysis/sinceFrozen';
import { otherAccounts } from '../../../../shared/analysis/timeValue';
import { valueCase } from '../../../../shared/analysis/valueCase';
import { accountOf, single } from '../../../../shared/document/document';
import { longDate } from '../../../../shared/conventions/writeDay';
import { plainNumber, shortMoney } from '../../../../shared/model/money';
import { bandWord } from '../../../../shared/model/words';
import { PortfolioMatrix } from '../../../parts/drawings/PortfolioMatrix';
import { differenceWords, sideWords } from '../../../parts/drawings/sideFigure';
import { RiskHeat } from '../../../parts/drawings/RiskHeat';
import { oneDecimal, percentWords, reasonWords, roundedWords } from '../../../parts/drawings/words';
import { Rows } from '../../Rows';
import { Drawing, Facts, Key, RiskKeys } from '../../texts';
import type { PlanView } from '../../view';
import { SheetMore, PackPart, PackSheet } from './PackSheet';
import { withDecimals, signed } from '../../../../shared/conventions/writeNumber';
import { said } from '../../../../shared/packs/spoken';
import { keptWord } from '../../../../shared/analysis/keptWord';

const MOST_RISKS = 6;

const Portfolio = ({ view }: { readonly view: PlanView }) => {
  const { content, asOf } = view;
  const place = matrixPosition(content, asOf);
  const x = attractiveness(content, asOf);
  const { strength, isAbsolute } = relativeStrength(content, asOf);
  const plan = single(content, 'plan');
  if (place.quadrant === null || x.value === null || strength.value === null) {
    const words = (one: Figure): string =>
      one.value === null ? `– ${reasonWords(one.reason ?? 'noData')}` : `${oneDecimal(one.value)} of 10`;
    return (
      <PackPart title="Place in the portfolio">
        <p className="quiet">The portfolio does not place this account yet: it needs both scores.</p>
        <Facts
          wide
          facts={[
            ['Attractiveness', words(x)],
            ['Relative strength', words(strength)],
          ]}
        />
      </PackPart>
    );
  }
  const rule = QUADRANT_RULES[place.quadrant];
  const account = accountOf(content);
  const others = otherAccounts(content, asOf);
  return (
    <PackPart title="Place in the portfolio">
      <div className="pack-portfolio">
        <Drawing
          legend={
            <>
              <Key mark="dot-here">this account{place.isBorderline ? ', close to the line' : ''}</Key>
              {others.length > 0 ? <Key mark="dot-other">other accounts of the portfolio</Key> : null}
            </>
          }
        >
          <PortfolioMatrix
            cuts={place.cuts}
            account={{ id: account.id, name: account.name, attractiveness: x.value, strength: strength.value }}
            field={place.quadrant}
            isBorderline={place.isBorderline === true}
            others={others}
          />
        </Drawing>
        <Facts
          wide
          facts={[
            ['Field', `${QUADRANT_WORDS[place.quadrant]}${place.isBorderline ? ' (borderline)' : ''}`],
            ['Strategy', rule.strategy],
            ['Effort', rule.effort],
            ['Sponsor', rule.sponsor],
            ['Review', said(rule.review)],
            ['Plan', rule.plan],
            ['Commercial', rule.commercial],
            ['Attractiveness', `${oneDecimal(x.value)} of 10`],
            ['Strength', `${oneDecimal(strength.value)} of 10${isAbsolute ? ', not compared' : ''}`],
            [
              'You chose',
              plan?.strategyChoice && plan.strategyChoice !== place.quadrant
                ? [strategyWord(plan.strategyChoice), plan.strategyChoiceReason].filter(Boolean).join(': ')
                : null,
            ],
          ]}
        />
      </div>
    </PackPart>
  );
};

type KeyRow = {
  readonly id: string;
  readonly now: string;
  readonly reason: string | undefined;
  readonly note: string | null;
  readonly then: string | null;
  readonly change: string | null;
};
const times = (value: number | null): string => (value === null ? '–' : `${withDecimals(value, 2)}×`);

type Now = Pick<KeyRow, 'now' | 'reason' | 'note'>;
const nowOf = (figure: Figure, as: (value: number | null) => string, note: string | null = null): Now => ({
  now: as(figure.value),
  reason: figure.value === null ? reasonWords(figure.reason ?? 'noData') : undefined,
  note,
});
const wordNow = (value: string | null, reason: Figure['reason'], note: string | null = null): Now => ({
  now: value === null ? '–' : keptWord(value),
  reason: value === null ? reasonWords(reason ?? 'noData') : undefined,
  note,
});

/** What became of a figure; where one of the two is not known, that is the dash of an empty place. */
const changeOf = (both: ComparedFigure): string | null => {
  if (both.isOther) return differenceWords(both, shortMoney);
  if (both.then.value === null || both.now.value === null) return null;
  return both.difference === null ? 'the same' : '0';
};

/** Figures of the pack that are no figure a snapshot freezes. */
const ONLY_NOW = { then: null, change: null } as const;

/** Each figure of today beside what the frozen day knows of it; the change is that of the two as they are shown. */
const keyRows = ({ content, asOf }: PlanView, compared: ReadonlyMap<FrozenId, ComparedFigure>): readonly KeyRow[] => {
  const state = health(content, asOf);
  const target = gapToTarget(content, asOf);
  const thread = singleThread(content, asOf);
  const stage = relationshipStage(content, asOf);
  const { now } = standing(content, asOf);
  const risk = risks(content, asOf);
  const row = (id: string, frozen: FrozenId, told: Now): KeyRow => {
    const both = compared.get(frozen);
    return {
      id,
      ...told,
      then: both === undefined || both.then.value === null ? null : sideWords(both.then, both.unit, shortMoney),
      change: both === undefined ? null : changeOf(both),
    };
  };
  return [
    row(
      'Health, of 100',
      'health',
      nowOf(state.health, roundedWords, state.band === null ? null : bandWord(state.band)),
    ),
    row('Support, −100 to +100', 'support', nowOf(now.support, signed)),
    row('People for you', 'inFavour', nowOf(count(now.inFavour), roundedWords)),
    row('People against you', 'against', nowOf(count(now.against), roundedWords)),
    row(said('Mean {names.relationship}, 0 to 4'), 'relationship', nowOf(now.relationship, oneDecimal)),
    row(said('Coverage of {names.influence}'), 'coverage', nowOf(coverageRate(content, asOf), percentWords)),
    row('Single-thread risk', 'singleThread', wordNow(thread.rating, thread.reason)),
    row(
      'Relationship stage',
      'stage',
      wordNow(stage.label, stage.reason, stage.isDisintegrating ? 'disintegrating' : null),
    ),
    row('Share of wallet', 'shareOfWallet', nowOf(wallet(content, asOf).shareOfWallet, percentWords)),
    row(
      'Forecast',
      'forecast',
      nowOf(
        target.forecast,
        shortMoney,
        target.target === null ? 'no target is set' : `target ${shortMoney(target.target)}`,
      ),
    ),
    {
      id: 'Pipeline cover',
      ...(target.coverageText === null ? nowOf(target.pipelineCoverage, times) : wordNow(target.coverageText, null)),
      ...ONLY_NOW,
    },
    row(said('Value {states.agreed} a year'), 'agreed', nowOf(valueCase(content, asOf).agreed, shortMoney)),
    row('Risk of the account', 'risk', wordNow(risk.account && bandWord(risk.account), risk.reason)),
    row('Plan complete', 'complete', nowOf(completeness(content, asOf).whole, percentWords)),
  ];
};
const count = (people: number): Figure => ({ value: people, reason: null });

/** What of the frozen day can be compared, in a sentence. */
const frozenSays = (snapshot: ReturnType<typeof comparedSnapshot>): string => {
  if (snapshot === null)
    return 'No earlier day is frozen yet. Each review freezes ratings and figures, so that the next pack shows their change.';
  const day = longDate(snapshot.asOf);
  return snapshot.figures === null && snapshot.money === null
    ? `Of ${day} only the ratings of people are frozen: what else stands here has no value from then.`
    : `Ratings and figures of ${day} are frozen as they were then; an empty place was not known.`;
};

const KeyFigures = ({ view }: { readonly view: PlanView }) => {
  const { content, asOf } = view;
  const snapshot = comparedSnapshot(content, asOf);
  const compared = new Map(
    snapshot === null ? [] : comparedFigures(content, asOf, snapshot, null).map((one) => [one.id, one] as const),
  );
  const rows = keyRows(view, compared);
  return (
    <PackPart title="Key figures">
      <Rows
        label="Key figures"
        shape="tight"
        rows={rows}
        columns={[
          {
            head: 'Figure',
            of: ({ id, note, reason }) => (
              <>
                {id}
                {reason || note ? <span className="quiet"> · {reason ?? note}</span> : null}
              </>
            ),
            as: 'text',
          },
          { head: 'Today', of: (one) => one.now, as: 'number' },
          { head: snapshot === null ? 'Then' : (view.day(snapshot.asOf) ?? ''), of: (one) => one.then, as: 'number' },
          { head: 'Change', of: (one) => one.change, as: 'number' },
        ]}
      />
      <p className="remark quiet">{frozenSays(snapshot)}</p>
    </PackPart>
  );
};

const Risks = ({ view }: { readonly view: PlanView }) => {
  const { content, asOf } = view;
  const open = riskRegister(content, asOf).filter((one) => one.risk.status === 'open');
  const settings = settingsOf(content, asOf);
  const found = risks(content, asOf);
  const unrated = open.filter((one) => one.place === null);
  if (open.length === 0)
    return (
      <PackPart title="Open risks">
        <p className="quiet">
          No risk is open. Section {sectionNumber(content, 'risks')} of the plan names what could go wrong, and what you
          do about it.
        </p>
      </PackPart>
    );
  return (
    <PackPart title="Open risks">
      <div className="pack-risks">
        <Drawing
          legend={
            <>
              <RiskKeys />
              {unrated.length > 0 ? <span className="mark-words">not rated: {unrated.length}</span> : null}
            </>
          }
        >
          <RiskHeat rows={open} bandOf={(score) => riskBand(score, settings)} />
        </Drawing>
        <div>
          <p className="remark">
            {lossSentence(found, view.currency)}{' '}
            <span className="quiet">Scores are those after measures; a line leads from before.</span>
          </p>
          <Rows
            label="Open risks"
            shape="tight"
            rows={open.slice(0, MOST_RISKS)}
            columns={[
              { head: '', of: (one) => <b>{one.number}</b>, as: 'short' },
              {
                head: 'Risk and what you do',
                of: ({ risk }) => (
                  <>
                    {risk.title}
                    {risk.mitigation ? <span className="quiet"> · {risk.mitigation}</span> : null}
                  </>
                ),
                as: 'text',
              },
              {
                head: 'Score',
                of: ({ score }) =>
                  score?.residual == null ? null : (
                    <i className={`score ${score.band?.toLowerCase() ?? ''}`}>{plainNumber(score.residual)}</i>
                  ),
                as: 'short',
              },
              {
                head: 'Owner',
                of: ({ risk }) => view.member(risk.ownerId) ?? <b className="alert">nobody</b>,
                as: 'text',
              },
            ]}
          />
          <SheetMore count={open.length - MOST_RISKS} what="open, with lower scores" />
        </div>
      </div>
    </PackPart>
  );
};

/** Page 2: the account in its portfolio, its key figures and what changed in them, and the risks that are open. */
export const StandingSheet = ({ view }: { readonly view: PlanView }) => (
  <PackSheet view={view} id="pack-standing" title="Portfolio, key figures and risks">
    <div className="pack-standing">
      <Portfolio view={view} />
      <KeyFigures view={view} />
    </div>
    <Risks view={view} />
  </PackSheet>
);
