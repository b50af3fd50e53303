import { QUADRANT_WORDS } from '../../../shared/analysis/portfolioMatrix';
import type { ReactNode } from 'react';
import { GAP_RULES, openGaps, type GapCode } from '../../../shared/analysis/gaps';
import { gapToTarget } from '../../../shared/analysis/gapToTarget';
import { isShownIn } from '../../../shared/analysis/memo';
import { valueCase } from '../../../shared/analysis/valueCase';
import { cutAtWord, onePage, type PlanOnPage as Page } from '../../../shared/analysis/onePage';
import { find, single, type Document } from '../../../shared/document/document';
import { moneyWordIn } from '../../../shared/document/moneyWord';
import { gapSubject } from '../../../shared/document/recordName';
import { longDate, shortDate } from '../../../shared/conventions/writeDay';
import { choiceOf } from '../../../shared/model/labels';
import { compactNumber, shortMoney } from '../../../shared/model/money';
import { inWords, moreOf, withinSentence, bandWord } from '../../../shared/model/words';
import { KeyPlayerMap } from '../../parts/drawings/KeyPlayerMap';
import { MoneyBar } from '../../parts/drawings/MoneyBar';
import { agreedWords, percentWords, supportWords, shownGap } from '../../parts/drawings/words';
import { SupportBar } from '../../parts/drawings/SupportBar';
import { withDecimals } from '../../../shared/conventions/writeNumber';
import { viewerOf } from '../../../shared/audience/viewer';
import { useMarking } from '../marking';
import { rowName } from '../../../shared/model/shortNames';
import { said } from '../../../shared/packs/spoken';

/** A longer title takes the room of a whole row more. */
const LONGEST_TITLE = 80;
const rowTitle = (title: string): string => cutAtWord(title, LONGEST_TITLE) ?? '';

/** Also where nothing is left out: rows may be taken off once the page is laid out. */
const More = ({ count, what }: { readonly count: number; readonly what: string }) => (
  <p className="more-rows" hidden={count === 0}>
    {moreOf(count, what)}
  </p>
);
/** What is kept from the reader must not read as if there were none. */
const NOT_SHOWN = 'Not shown to this audience.';

const Block = ({
  title,
  children,
  area,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly area: string;
}) => (
  <section className={`block ${area}`}>
    <h2>{title}</h2>
    {children}
  </section>
);

const shortName = (name: string | null): string => (name === null ? 'nobody' : rowName(name));

/** The section of the plan that this page is, where it is one. */
type InPlan = { readonly id: string; readonly number: number; readonly title: string };

const Head = ({
  head,
  fy,
  state,
  section,
}: {
  readonly head: Page['head'];
  readonly fy: number | null;
  readonly state: string;
  readonly section?: InPlan | undefined;
}) => {
  const facts = [
    section ? null : 'Key account plan on a page',
    fy ? `FY${fy}` : null,
    head.matrix.quadrant
      ? `${QUADRANT_WORDS[head.matrix.quadrant]}${head.matrix.isBorderline ? ' (borderline)' : ''}`
      : null,
    head.stage ? `${head.stage} stage${head.isDisintegrating ? ', disintegrating' : ''}` : null,
  ];
  const fit = head.health;
  return (
    <header className="one-head">
      <div>
        {section ? <p className="account-name">{head.account?.name}</p> : <h1>{head.account?.name}</h1>}
        <p>{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <div className="one-head-right">
        {section ? (
          <h1 id={section.id} className="section-head">
            <b>{section.number}</b> {section.title}
          </h1>
        ) : null}
        <p>
          Lead {head.lead ?? '–'} · Sponsor {head.sponsor ?? '–'}
        </p>
        <p>
          Version {head.version ?? 1}, {withinSentence(inWords(state))} · {longDate(head.asOf)} · Health{' '}
          {fit.health.value === null
            ? '–'
            : `${Math.round(fit.health.value)} ${fit.band === null ? '' : bandWord(fit.band)}`}
        </p>
      </div>
    </header>
  );
};

const Route = ({ page, hasMoney }: { readonly page: Page; readonly hasMoney: boolean }) => {
  const { ambition, targetYear1, targetYear3, gap } = page.northStar;
  const figures = [
    targetYear1 ? `FY${targetYear1.fy} ${shortMoney(targetYear1.value)}` : hasMoney ? 'No target' : null,
    targetYear3 && targetYear3 !== targetYear1 ? `FY${targetYear3.fy} ${shortMoney(targetYear3.value)}` : null,
    gap.value === null ? null : `${gap.value > 0 ? 'short by' : 'ahead by'} ${shortMoney(Math.abs(gap.value))}`,
  ];
  return (
    <div className="route-row">
      <Block title="North star" area="star">
        <p className="ambition">{ambition ?? 'No ambition is written yet.'}</p>
        <p className="star-figures">{figures.filter(Boolean).join(' · ')}</p>
      </Block>
      <Block title="Today →" area="today">
        <p>{page.path.today ?? '–'}</p>
      </Block>
      <Block title="Tomorrow →" area="tomorrow">
        <p>{page.path.tomorrow ?? '–'}</p>
      </Block>
      <Block title="How we get there" area="path">
        <p>{page.path.path ?? '–'}</p>
      </Block>
    </div>
  );
};

const WhoDecides = ({ content, people }: { readonly content: Document; readonly people: Page['people'] }) => {
  const { support, coverage, singleThread: thread, gaps } = people;
  return (
    <div className="column">
      <Block title="Who decides" area="people">
        <KeyPlayerMap content={content} players={people.players.rows} more={people.players.more} />
        <p className="caption">
          Support {supportWords(support)}
          {support.lowConfidence ? ', low confidence' : ''} · coverage {percentWords(coverage.value)} · single-thread
          risk {thread.rating === null ? '–' : withinSentence(bandWord(thread.rating))}
        </p>
        <SupportBar support={support} />
      </Block>
      <Block title="Gaps to close" area="gaps">
        {gaps.rows.length === 0 ? <p>{isShownIn(content, openGaps) ? 'No open gap.' : NOT_SHOWN}</p> : null}
        <ul className="lines" data-more={gaps.more} data-what="gaps">
          {gaps.rows.map((gap) => (
            <li key={`${gap.code}${gap.ref}`}>
              <span>
                <b>{GAP_RULES[gap.code as GapCode]}</b>
                {gapSubject(content, gap.ref) ? ` · ${gapSubject(content, gap.ref)}` : ''}
              </span>
              <span>{withinSentence(inWords(gap.severity))}</span>
            </li>
          ))}
        </ul>
        <More count={gaps.more} what="gaps" />
      </Block>
    </div>
  );
};

const Money = ({ page, content, year }: { readonly page: Page; readonly content: Document; readonly year: string }) => {
  const { shareOfWallet, whitespace, target } = page.money;
  const value = page.value.case;
  const gap = shownGap(target.gap.value);
  const numbers = [
    { figure: percentWords(shareOfWallet.value), words: 'share of wallet' },
    { figure: shortMoney(whitespace.value), words: 'whitespace' },
    {
      figure: target.pipelineCoverage.value === null ? '–' : `${withDecimals(target.pipelineCoverage.value, 2)}×`,
      words: target.coverageText ?? 'pipeline cover',
    },
    { figure: shortMoney(gap.amount), words: gap.words },
  ];
  return (
    <div className="column">
      <Block title={`Money, ${page.head.account?.currency ?? ''}`} area="money">
        {isShownIn(content, gapToTarget) ? (
          <>
            <div className="numbers">
              {numbers.map((number) => (
                <div key={number.words}>
                  <b>{number.figure}</b>
                  <span>{number.words}</span>
                </div>
              ))}
            </div>
            <MoneyBar target={target} />
          </>
        ) : (
          <p>{NOT_SHOWN}</p>
        )}
      </Block>
      <Block title="Objectives" area="objectives">
        {page.objectives.rows.length === 0 ? <p>No objective is entered.</p> : null}
        <ul className="lines" data-more={page.objectives.more} data-what="objectives">
          {page.objectives.rows.map(({ objective, owner, customerGoal }) => (
            <li key={objective.id}>
              <span>
                <b>{choiceOf('objective', 'type', objective.type, moneyWordIn(content))}</b> {rowTitle(objective.title)}
                <small>
                  {[customerGoal ? `for: ${rowTitle(customerGoal)}` : null, owner ? shortName(owner) : null]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </span>
              <span className="nowrap">
                {objective.baseline === null && objective.target === null
                  ? ''
                  : `${compactNumber(objective.baseline)} → ${compactNumber(objective.target)} · `}
                {shortDate(objective.due, year)}
              </span>
            </li>
          ))}
        </ul>
        <More count={page.objectives.more} what="objectives" />
      </Block>
      <Block title={said('Value {states.agreed}')} area="value">
        <p>
          {value.agreed.value !== null
            ? agreedWords(value.agreed.value, value)
            : isShownIn(content, valueCase)
              ? 'No value is agreed with the customer yet.'
              : NOT_SHOWN}
        </p>
        {page.value.topDriver ? <p>Top driver: {cutAtWord(page.value.topDriver, 80)}</p> : null}
      </Block>
    </div>
  );
};

const Next = ({ page, content, year }: { readonly page: Page; readonly content: Document; readonly year: string }) => (
  <div className="column">
    <Block title="Risks" area="risks">
      {page.risks.rows.length === 0 ? <p>None recorded.</p> : null}
      <ul className="lines" data-more={page.risks.more} data-what="risks">
        {page.risks.rows.map(({ risk, score }) => (
          <li key={risk.id}>
            <span>
              <i className={`score ${score.band?.toLowerCase() ?? ''}`}>{score.residual ?? '–'}</i>
              {rowTitle(risk.title)}
            </span>
            <span className="nowrap">{shortName(find(content, 'member', risk.ownerId)?.name ?? null)}</span>
          </li>
        ))}
      </ul>
      <More count={page.risks.more} what="risks" />
    </Block>
    <Block title="Next actions" area="actions">
      {page.actions.rows.length === 0 ? <p>No action is open.</p> : null}
      <ul className="lines" data-more={page.actions.more} data-what="actions">
        {page.actions.rows.map(({ action, owner, isOverdue }) => (
          <li key={action.id}>
            <span>{rowTitle(action.title)}</span>
            <span className={`nowrap ${isOverdue ? 'alert' : ''}`}>
              {shortName(owner)} · {shortDate(action.due, year)}
              {isOverdue ? ', late' : ''}
            </span>
          </li>
        ))}
      </ul>
      <More count={page.actions.more} what="actions" />
    </Block>
  </div>
);

/** The plan on one A4 page. Rows are cut by priority; nothing is shrunk. */
export const OnePage = ({
  content,
  asOf,
  section,
}: {
  readonly content: Document;
  readonly asOf: string;
  readonly section?: InPlan;
}) => {
  const marking = useMarking(viewerOf(content));
  const page = onePage(content, asOf);
  const year = asOf.slice(0, 4);
  return (
    <section className="sheet one-page" aria-label="Plan on a page">
      <Head
        head={page.head}
        fy={page.money.target.fy}
        state={single(content, 'plan')?.state ?? 'draft'}
        section={section}
      />
      <Route page={page} hasMoney={isShownIn(content, gapToTarget)} />
      <div className="columns">
        <WhoDecides content={content} people={page.people} />
        <Money page={page} content={content} year={year} />
        <Next page={page} content={content} year={year} />
      </div>
      <footer className="one-foot">
        <span className="lights">
          <b>The plan is to</b>
          {page.foot.purposes.map((light) => (
            <span key={light.purpose}>
              <i className={light.isOn ? 'on' : ''} aria-hidden="true" />
              {light.purpose}
              {light.isOn ? '' : ' (open)'}
            </span>
          ))}
        </span>
        <span>Next review {longDate(page.foot.nextReview)}</span>
        <b>{marking}</b>
      </footer>
    </section>
  );
};
