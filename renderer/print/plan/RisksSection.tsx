import { risks } from '../../../shared/analysis/risk';
import { list } from '../../../shared/document/document';
import { wholeMoney } from '../../../shared/model/money';
import { inWords } from '../../../shared/model/words';
import { part, type SectionParts } from './PlanPart';
import { RiskMap } from './RiskMap';
import { Rows } from './Rows';
import { Stats } from './texts';
import type { PlanView } from './view';

const Register = ({ view }: { readonly view: PlanView }) => {
  const { document, asOf } = view;
  const found = risks(document, asOf), scores = new Map(found.items.map((item) => [item.id, item]));
  const byWeight = list(document, 'risk').toSorted((a, b) => (scores.get(b.id)?.residual ?? 0) - (scores.get(a.id)?.residual ?? 0) || a.ordinal - b.ordinal).map((risk, at) => ({ risk, id: risk.id, number: at + 1, score: scores.get(risk.id) }));
  return (
    <>
      <div className="two risk-head keep">
        <RiskMap rows={byWeight.map(({ risk, number }) => ({ number, id: risk.id, likelihood: risk.residualLikelihood ?? risk.likelihood, impact: risk.residualImpact ?? risk.impact }))} document={document} asOf={asOf} />
        <Stats stats={[
          { figure: { value: found.account === null ? null : 1, reason: found.reason }, as: () => (found.account === null ? '–' : inWords(found.account)), words: 'risk of the account' },
          { figure: { value: found.expectedLoss }, as: wholeMoney, words: `loss to expect, ${view.currency}` }, { figure: { value: found.exposure }, as: wholeMoney, words: `exposed, ${view.currency}` },
        ]} />
      </div>
      <Rows label="Risk register" shape="register" rows={byWeight} columns={[
        { head: '', of: (row) => <b>{row.number}</b>, as: 'number' },
        { head: 'Risk', of: ({ risk }) => <><strong>{risk.title}</strong><span className="line quiet">{[inWords(risk.category), risk.subType, inWords(risk.step), risk.status === 'open' ? null : inWords(risk.status)].filter(Boolean).join(' · ')}</span>{[['Facts', risk.facts], ['Source', risk.source]].map(([name, text]) => (text ? <span key={name} className="line"><span className="quiet">{name}:</span> {text}</span> : null))}</>, as: 'text' },
        { head: 'Before', of: (row) => row.score?.inherent ?? null, as: 'number' }, { head: 'After', of: (row) => (row.score?.residual == null ? null : <i className={`score ${row.score.band?.toLowerCase() ?? ''}`}>{row.score.residual}</i>), as: 'number' },
        { head: `Exposed, to expect, ${view.currency}`, of: ({ risk, score }) => (risk.exposure === null ? null : <><span className="line">{wholeMoney(risk.exposure)}</span><span className="line quiet">{wholeMoney(score?.expectedLoss ?? null)}</span></>), as: 'number' },
        { head: 'What you do', of: ({ risk }) => <>{risk.mitigation}{list(document, 'action').filter((action) => action.riskId === risk.id).map((action) => <span key={action.id} className="line quiet">{action.title}</span>)}</>, as: 'text' },
        { head: 'Owner', of: ({ risk }) => [view.member(risk.ownerId), view.member(risk.coOwnerId)].filter((name) => name !== null).map((name) => <span key={name} className="line">{name}</span>) }, { head: 'Review', of: ({ risk }) => view.day(risk.reviewDate), as: 'short' },
      ]} />
    </>
  );
};

/** P14. */
export const risksParts: SectionParts = (view) => part('Risk register', view.document.risk.size > 0, <Register view={view} />);
