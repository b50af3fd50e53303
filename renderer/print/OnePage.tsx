import type { ReactNode } from 'react';
import { coverageRate, keyPlayers } from '../../shared/analysis/coverage';
import { gapToTarget } from '../../shared/analysis/gapToTarget';
import { GAP_RULES, openGaps, type GapCode } from '../../shared/analysis/gaps';
import { health } from '../../shared/analysis/health';
import { purposes } from '../../shared/analysis/purposes';
import { matrixPosition } from '../../shared/analysis/portfolioMatrix';
import { relationshipStage } from '../../shared/analysis/relationshipStage';
import { risks } from '../../shared/analysis/risk';
import { wallet } from '../../shared/analysis/shareOfWallet';
import { singleThread } from '../../shared/analysis/singleThread';
import { supportIndex } from '../../shared/analysis/supportIndex';
import { valueCase } from '../../shared/analysis/valueCase';
import { accountOf, find, list, single, type Document } from '../../shared/document/document';
import { displayName, stakeholderById } from '../../shared/document/stakeholder';
import { longDate, shortDate } from '../../shared/model/dates';
import { plainNumber, shortMoney, wholeMoney } from '../../shared/model/money';
import { inWords } from '../../shared/model/words';
import { KeyPlayerMap } from './KeyPlayerMap';
import { MoneyBar, SupportBar } from './bars';
import { openActions } from './PlanPages';

/** Text cut at a word, at most `most` characters (3.4). */
const cutAtWord = (text: string | null, most: number): string => {
  if (text === null || text.trim() === '') return '–';
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most * 0.6)).replace(/[\s,;.–-]+$/, '')}…`;
};

const More = ({ count, what }: { readonly count: number; readonly what: string }) => (count > 0 ? <p className="more-rows">+ {count} more {what}</p> : null);
const Block = ({ title, children, area }: { readonly title: string; readonly children: ReactNode; readonly area: string }) => (
  <section className={`block ${area}`}><h2>{title}</h2>{children}</section>
);
const signed = (value: number | null): string => (value === null ? '–' : `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(Math.round(value))}`);
const percent = (value: number | null): string => (value === null ? '–' : `${Math.round(value)} %`);

type Props = { readonly document: Document; readonly asOf: string };

const memberName = (document: Document, id: string | null): string => find(document, 'member', id)?.name ?? 'nobody';
/** *Saoirse Whitlow* as *S. Whitlow*: rows are short. */
const shortName = (name: string): string => { const parts = name.split(' '); return parts.length > 1 ? `${parts[0]?.[0]}. ${parts.at(-1)}` : name; };

const Head = ({ document, asOf }: Props) => {
  const account = accountOf(document);
  const plan = single(document, 'plan');
  const lead = list(document, 'assignment').find((one) => one.role === 'accountLead' || one.role === 'clientExecutive');
  const sponsor = list(document, 'assignment').find((one) => one.role === 'executiveSponsor');
  const { fy } = gapToTarget(document, asOf);
  const position = matrixPosition(document, asOf);
  const stage = relationshipStage(document, asOf);
  const fit = health(document, asOf);
  const facts = [
    'Key account plan on a page', fy ? `FY${fy}` : null,
    position.quadrant ? `${position.quadrant}${position.isBorderline ? ' (borderline)' : ''}` : null,
    stage.label ? `${stage.label} stage${stage.isDisintegrating ? ', disintegrating' : ''}` : null,
  ];
  return (
    <header className="one-head">
      <div><h1>{account.name}</h1><p>{facts.filter(Boolean).join(' · ')}</p></div>
      <div className="one-head-right">
        <p>Lead {lead ? memberName(document, lead.memberId) : '–'} · Sponsor {sponsor ? memberName(document, sponsor.memberId) : '–'}</p>
        <p>Version {plan?.version ?? 1}, {inWords(plan?.state ?? 'draft').toLowerCase()} · {longDate(asOf)} · Health {fit.health.value === null ? '–' : `${Math.round(fit.health.value)} ${fit.band ?? ''}`}</p>
      </div>
    </header>
  );
};

const NorthStar = ({ document, asOf }: Props) => {
  const account = accountOf(document);
  const targets = list(document, 'target');
  const third = targets[2] ?? targets.at(-1);
  const first = gapToTarget(document, asOf);
  return (
    <div className="route-row">
      <Block title="North star" area="star">
        <p className="ambition">{single(document, 'plan')?.ambition ?? 'No ambition is written yet.'}</p>
        <p className="star-figures">{targets[0] ? `FY${targets[0].fy} ${shortMoney(targets[0].value)}` : 'No target'}{third && third !== targets[0] ? ` · FY${third.fy} ${shortMoney(third.value)}` : ''}{first.gap.value === null ? '' : ` · ${first.gap.value > 0 ? 'short by' : 'ahead by'} ${shortMoney(Math.abs(first.gap.value))}`}</p>
      </Block>
      <Block title="Today →" area="today"><p>{cutAtWord(account.situationToday, 180)}</p></Block>
      <Block title="Tomorrow →" area="tomorrow"><p>{cutAtWord(account.situationTomorrow, 180)}</p></Block>
      <Block title="How we get there" area="path"><p>{cutAtWord(account.situationPath, 180)}</p></Block>
    </div>
  );
};

const WhoDecides = ({ document, asOf }: Props) => {
  const support = supportIndex(document, asOf);
  const thread = singleThread(document, asOf);
  const players = keyPlayers(document, asOf);
  const gaps = openGaps(document, asOf);
  const people = stakeholderById(document);
  const nameOf = (ref: string): string => { const one = people.get(ref); return one ? displayName(one) : find(document, 'businessUnit', ref)?.name ?? find(document, 'opportunity', ref.split(':')[0])?.title ?? ''; };
  return (
    <div className="column">
      <Block title="Who decides" area="people">
        <KeyPlayerMap document={document} players={players} />
        <p className="caption">Support {signed(support.value)} ({signed(support.low)} … {signed(support.high)}){support.lowConfidence ? ', low confidence' : ''} · coverage {percent(coverageRate(document, asOf).value)} · single-thread risk {thread.rating?.toLowerCase() ?? '–'}</p>
        <SupportBar support={support} />
      </Block>
      <Block title="Gaps to close" area="gaps">
        {gaps.length === 0 ? <p>No open gap.</p> : null}
        <ul className="lines">{gaps.slice(0, 3).map((gap) => <li key={`${gap.code}${gap.ref}`}><span><b>{GAP_RULES[gap.code as GapCode]}</b>{nameOf(gap.ref) ? ` · ${nameOf(gap.ref)}` : ''}</span><span>{gap.severity}</span></li>)}</ul>
        <More count={gaps.length - 3} what="gaps" />
      </Block>
    </div>
  );
};

const Money = ({ document, asOf }: Props) => {
  const share = wallet(document, asOf);
  const target = gapToTarget(document, asOf);
  const value = valueCase(document, asOf);
  const objectives = list(document, 'objective');
  const driver = find(document, 'valueDriver', value.topDriver?.id);
  const numbers = [
    { figure: percent(share.shareOfWallet.value), words: 'share of wallet' },
    { figure: shortMoney(share.whitespace.value), words: `whitespace${share.unknownSpendCells ? `, ${share.unknownSpendCells} unknown` : ''}` },
    { figure: target.pipelineCoverage.value === null ? '–' : `${target.pipelineCoverage.value.toFixed(2)}×`, words: target.coverageText ?? 'pipeline cover' },
    { figure: shortMoney(target.gap.value), words: 'gap to target' },
  ];
  return (
    <div className="column">
      <Block title={`Money, ${accountOf(document).currency}`} area="money">
        <div className="numbers">{numbers.map((number) => <div key={number.words}><b>{number.figure}</b><span>{number.words}</span></div>)}</div>
        <MoneyBar target={target} />
      </Block>
      <Block title="Objectives" area="objectives">
        {objectives.length === 0 ? <p>No objective is entered.</p> : null}
        <ul className="lines">
          {objectives.slice(0, 3).map((objective) => {
            const goal = find(document, 'customerGoal', objective.customerGoalId);
            return (
              <li key={objective.id}>
                <span><b>{inWords(objective.type)}</b> {objective.title}<small>{[goal ? `for: ${goal.title}` : null, find(document, 'member', objective.ownerId) ? shortName(memberName(document, objective.ownerId)) : null].filter(Boolean).join(' · ')}</small></span>
                <span className="nowrap">{compact(objective.baseline)} → {compact(objective.target)} · {shortDate(objective.due, asOf.slice(0, 4))}</span>
              </li>
            );
          })}
        </ul>
        <More count={objectives.length - 3} what="objectives" />
      </Block>
      <Block title="Value agreed" area="value">
        <p>{value.agreed.value === null ? 'No value is agreed with the customer yet.' : `${wholeMoney(value.agreed.value)} a year${value.roi.value === null ? '' : ` · return ${percent(value.roi.value)}`}${value.paybackMonths.value === null ? '' : ` · pays back in ${value.paybackMonths.value.toFixed(1)} months`}`}</p>
        {driver ? <p>Top driver: {driver.title}</p> : null}
      </Block>
    </div>
  );
};

const compact = (value: number | null): string => (value !== null && Math.abs(value) >= 10_000 ? shortMoney(value) : plainNumber(value));

const Next = ({ document, asOf }: Props) => {
  const view = risks(document, asOf);
  const open = list(document, 'risk').filter((risk) => risk.status === 'open')
    .map((risk) => ({ risk, score: view.items.find((item) => item.id === risk.id) }))
    .toSorted((a, b) => (b.score?.residual ?? -1) - (a.score?.residual ?? -1));
  const actions = openActions(document);
  return (
    <div className="column">
      <Block title={`Risks${view.account && view.account !== 'none recorded' ? `, account ${view.account.toLowerCase()}` : ''}`} area="risks">
        {open.length === 0 ? <p>None recorded.</p> : null}
        <ul className="lines">{open.slice(0, 3).map(({ risk, score }) => <li key={risk.id}><span><i className={`score ${score?.band?.toLowerCase() ?? ''}`}>{score?.residual ?? '–'}</i>{risk.title}</span><span className="nowrap">{shortName(memberName(document, risk.ownerId))}</span></li>)}</ul>
        <More count={open.length - 3} what="risks" />
      </Block>
      <Block title="Next seven actions" area="actions">
        {actions.length === 0 ? <p>No action is open.</p> : null}
        <ul className="lines">
          {actions.slice(0, 7).map((action) => {
            const late = action.due !== null && action.due < asOf;
            return <li key={action.id}><span>{action.title}</span><span className={`nowrap ${late ? 'alert' : ''}`}>{shortName(memberName(document, action.ownerId))} · {shortDate(action.due, asOf.slice(0, 4))}{late ? ', late' : ''}</span></li>;
          })}
        </ul>
        <More count={actions.length - 7} what="actions" />
      </Block>
    </div>
  );
};

/** The plan on one A4 page (3.4). Rows are cut by priority; nothing is shrunk. */
export const OnePage = ({ document, asOf }: Props) => {
  const lights = purposes(document, asOf);
  const plan = single(document, 'plan');
  return (
    <section className="sheet one-page" aria-label="Plan on a page">
      <Head document={document} asOf={asOf} />
      <NorthStar document={document} asOf={asOf} />
      <div className="columns"><WhoDecides document={document} asOf={asOf} /><Money document={document} asOf={asOf} /><Next document={document} asOf={asOf} /></div>
      <footer className="one-foot">
        <span className="lights">{lights.map((light) => <span key={light.purpose}><i className={light.isLit ? 'on' : ''} aria-hidden="true" />{light.purpose}{light.isLit ? '' : ' (open)'}</span>)}</span>
        <span>Next review {longDate(plan?.nextReview ?? null)}</span>
        <b>Confidential – internal</b>
      </footer>
    </section>
  );
};
