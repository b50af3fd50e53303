import { causesSentence, planCauses } from '../../../../shared/analysis/preMortem';
import { isShownIn } from '../../../../shared/analysis/memo';
import { riskBand, risks } from '../../../../shared/analysis/risk';
import { riskRegister } from '../../../../shared/analysis/riskRegister';
import { settingsOf } from '../../../../shared/analysis/settings';
import { list } from '../../../../shared/document/document';
import { wholeMoney } from '../../../../shared/model/money';
import { inWords, bandWord } from '../../../../shared/model/words';
import { RiskHeat } from '../../../parts/drawings/RiskHeat';
import { part, type SectionParts } from '../../../paper/PlanPart';
import { CauseRows } from '../../../paper/CauseRows';
import { Rows } from '../../../paper/Rows';
import { Drawing, RiskKeys, Stats } from '../../../paper/texts';
import type { PlanView } from '../../../paper/view';

const Register = ({ view }: { readonly view: PlanView }) => {
  const { content, asOf } = view;
  const found = risks(content, asOf);
  const reason = isShownIn(content, risks) ? 'noData' : 'notShown';
  const rows = riskRegister(content, asOf);
  const settings = settingsOf(content, asOf);
  const unrated = rows.filter((row) => row.place === null);
  return (
    <>
      <div className="two risk-head keep">
        <Drawing
          legend={
            <>
              <RiskKeys />
              <span className="mark-words">after measures, with a line from before</span>
              {unrated.length > 0 ? (
                <span className="mark-words">not rated: {unrated.map((row) => row.number).join(', ')}</span>
              ) : null}
            </>
          }
        >
          <RiskHeat rows={rows} bandOf={(score) => riskBand(score, settings)} />
        </Drawing>
        <Stats
          stats={[
            {
              figure: { value: found.account === null ? null : 1, reason: found.reason },
              as: () => (found.account === null ? '–' : bandWord(found.account)),
              words: 'risk of the account',
            },
            {
              figure: { value: found.expectedLoss, reason },
              as: wholeMoney,
              words: `expected loss, ${view.currency}`,
            },
            { figure: { value: found.exposure, reason }, as: wholeMoney, words: `exposed, ${view.currency}` },
          ]}
        />
      </div>
      <Rows
        label="Risk register"
        shape="register"
        rows={rows}
        columns={[
          { head: '', of: (row) => <b>{row.number}</b>, as: 'number' },
          {
            head: 'Risk',
            of: ({ risk }) => (
              <>
                <strong>{risk.title}</strong>
                <span className="line quiet">
                  {[
                    inWords(risk.category),
                    risk.subType,
                    inWords(risk.step),
                    risk.status === 'open' ? null : inWords(risk.status),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                {[
                  ['Facts', risk.facts],
                  ['Source', risk.source],
                ].map(([name, text]) =>
                  text ? (
                    <span key={name} className="line">
                      <span className="quiet">{name}:</span> {text}
                    </span>
                  ) : null,
                )}
              </>
            ),
            as: 'text',
          },
          { head: 'Before', of: (row) => row.score?.inherent ?? null, as: 'number' },
          {
            head: 'After',
            of: (row) =>
              row.score?.residual == null ? null : (
                <i className={`score ${row.score.band?.toLowerCase() ?? ''}`}>{row.score.residual}</i>
              ),
            as: 'number',
          },
          {
            head: `Exposed, to expect, ${view.currency}`,
            of: ({ risk, score }) =>
              risk.exposure === null ? null : (
                <>
                  <span className="line">{wholeMoney(risk.exposure)}</span>
                  <span className="line quiet">{wholeMoney(score?.expectedLoss ?? null)}</span>
                </>
              ),
            as: 'number',
          },
          {
            head: 'What you do',
            of: ({ risk }) => (
              <>
                {risk.mitigation}
                {list(content, 'action')
                  .filter((action) => action.riskId === risk.id)
                  .map((action) => (
                    <span key={action.id} className="line quiet">
                      {action.title}
                    </span>
                  ))}
              </>
            ),
            as: 'text',
          },
          {
            head: 'Owner',
            of: ({ risk }) =>
              [view.member(risk.ownerId), view.member(risk.coOwnerId)]
                .filter((name) => name !== null)
                .map((name) => (
                  <span key={name} className="line">
                    {name}
                  </span>
                )),
          },
          { head: 'Review', of: ({ risk }) => view.day(risk.reviewDate), as: 'short' },
        ]}
      />
    </>
  );
};

const Causes = ({ view }: { readonly view: PlanView }) => {
  const lines = planCauses(view.content, view.asOf);
  return (
    <>
      <p>{causesSentence(lines, 'plan')}</p>
      <CauseRows lines={lines} memberOf={view.member} />
    </>
  );
};

/** What the plan prints of the risks. */
export const risksPaper: SectionParts = (view) => [
  ...part('Risk register', view.content.risk.size > 0, <Register view={view} />),
  ...part('Pre-mortem', view.content.planCause.size > 0, <Causes view={view} />),
];
