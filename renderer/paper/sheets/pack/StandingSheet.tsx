import { completeness } from '../../../../shared/analysis/completeness';
import { sectionNumber } from '../../../../shared/analysis/sectionOrder';
import { coverageRate } from '../../../../shared/analysis/coverage';
import { gapToTarget } from '../../../../shared/analysis/gapToTarget';
import { health } from '../../../../shared/analysis/health';
import {
  attractiveness,
  matrixPosition,
  QUADRANT_RULES,
  relativeStrength,
} from '../../../../shared/analysis/portfolioMatrix';
import { relationshipStage } from '../../../../shared/analysis/relationshipStage';
import type { Figure } from '../../../../shared/analysis/result';
import { riskBand, risks } from '../../../../shared/analysis/risk';
import { riskRegister } from '../../../../shared/analysis/riskRegister';
import { settingsOf } from '../../../../shared/analysis/settings';
import { wallet } from '../../../../shared/analysis/shareOfWallet';
import { singleThread } from '../../../../shared/analysis/singleThread';
import { comparedSnapshot } from '../../../../shared/analysis/movement';
import { standing, type Standing } from '../../../../shared/analysis/sinceFrozen';
import { otherAccounts } from '../../../../shared/analysis/timeValue';
import { valueCase } from '../../../../shared/analysis/valueCase';
import { accountOf, single } from '../../../../shared/document/document';
import { longDate } from '../../../../shared/conventions/writeDay';
import { plainNumber, shortMoney, wholeMoney } from '../../../../shared/model/money';
import { inWords } from '../../../../shared/model/words';
import { PortfolioMatrix } from '../../../parts/drawings/PortfolioMatrix';
import { RiskHeat } from '../../../parts/drawings/RiskHeat';
import { oneDecimal, percentWords, reasonWords, roundedWords } from '../../../parts/drawings/words';
import { Rows } from '../../Rows';
import { Drawing, Facts, Key, RiskKeys } from '../../texts';
import type { PlanView } from '../../view';
import { SheetMore, PackPart, PackSheet } from './PackSheet';
import { withDecimals, roundedTo, signed, signedTo } from '../../../../shared/conventions/writeNumber';

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
            ['Field', `${place.quadrant}${place.isBorderline ? ' (borderline)' : ''}`],
            ['Strategy', rule.strategy],
            ['Effort', rule.effort],
            ['Sponsor', rule.sponsor],
            ['Review', rule.review],
            ['Plan', rule.plan],
            ['Commercial', rule.commercial],
            ['Attractiveness', `${oneDecimal(x.value)} of 10`],
            ['Strength', `${oneDecimal(strength.value)} of 10${isAbsolute ? ', not compared' : ''}`],
            [
              'You chose',
              plan?.strategyChoice && plan.strategyChoice !== place.quadrant
                ? [inWords(plan.strategyChoice), plan.strategyChoiceReason].filter(Boolean).join(': ')
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

/**
 * A figure of today; one made from ratings alone has a value on the frozen day as well. The change is that of the two
 * as they are shown, so that they add up.
 */
const row = (
  id: string,
  figure: Figure,
  as: (value: number | null) => string,
  note: string | null = null,
  then: Figure | null = null,
  digits = 0,
): KeyRow => ({
  id,
  now: as(figure.value),
  reason: figure.value === null ? reasonWords(figure.reason ?? 'noData') : undefined,
  note,
  then: then === null || then.value === null ? null : as(then.value),
  change:
    then === null || then.value === null || figure.value === null
      ? null
      : signedTo(roundedTo(figure.value, digits) - roundedTo(then.value, digits), digits),
});
const count = (people: number): Figure => ({ value: people, reason: null });

const KeyFigures = ({ view }: { readonly view: PlanView }) => {
  const { content, asOf } = view;
  const state = health(content, asOf);
  const target = gapToTarget(content, asOf);
  const thread = singleThread(content, asOf);
  const stage = relationshipStage(content, asOf);
  const { now, then } = standing(content, asOf);
  const snapshot = comparedSnapshot(content, asOf);
  const text = (id: string, value: string | null, reason: Figure['reason'], note: string | null = null): KeyRow => ({
    id,
    now: value ?? '–',
    reason: value === null ? reasonWords(reason ?? 'noData') : undefined,
    note,
    then: null,
    change: null,
  });
  const people = (
    id: string,
    of: (one: Standing) => Figure,
    as: (value: number | null) => string,
    digits = 0,
  ): KeyRow => row(id, of(now), as, null, then && of(then), digits);
  const risk = risks(content, asOf);
  const rows: readonly KeyRow[] = [
    row('Health, of 100', state.health, roundedWords, state.band),
    people('Support, −100 to +100', (one) => one.support, signed),
    people('People for you', (one) => count(one.inFavour), roundedWords),
    people('People against you', (one) => count(one.against), roundedWords),
    people('Mean relationship, 0 to 4', (one) => one.relationship, oneDecimal, 1),
    row('Coverage of influence', coverageRate(content, asOf), percentWords),
    text('Single-thread risk', thread.rating, thread.reason),
    text('Relationship stage', stage.label, stage.reason, stage.isDisintegrating ? 'disintegrating' : null),
    row('Share of wallet', wallet(content, asOf).shareOfWallet, percentWords),
    row(
      'Forecast',
      target.forecast,
      shortMoney,
      target.target === null ? 'no target is set' : `target ${shortMoney(target.target)}`,
    ),
    target.coverageText === null
      ? row('Pipeline cover', target.pipelineCoverage, times)
      : text('Pipeline cover', target.coverageText, null),
    row('Value agreed a year', valueCase(content, asOf).agreed, shortMoney),
    text('Risk of the account', risk.account && inWords(risk.account), risk.reason),
    row('Plan complete', completeness(content, asOf).whole, percentWords),
  ];
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
      <p className="remark quiet">
        {snapshot === null
          ? 'No earlier day is frozen yet. Each review freezes the ratings of people, so that the next pack shows their change.'
          : `Of ${longDate(snapshot.asOf)} the ratings of people are frozen; the other figures have no value from then.`}
      </p>
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
            Loss to expect {view.currency} {wholeMoney(found.expectedLoss)} of {wholeMoney(found.exposure)} exposed.{' '}
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
