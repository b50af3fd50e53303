import { approachCost, differsFromStandard } from '../../../../shared/analysis/approachCard';
import { list, single } from '../../../../shared/document/document';
import { labelOf } from '../../../../shared/model/labels';
import { Rows } from '../../Rows';
import { Label, Prose } from '../../texts';
import { wholeAmount, type PlanView } from '../../view';
import { AccountSheet } from './AccountSheet';

const RULES = ['channels', 'specialTerms', 'dos', 'donts'] as const;

/** Topics with standard and what was agreed, what that costs, and what holds whatever the topic. */
export const Approach = ({ view }: { readonly view: PlanView }) => {
  const { content } = view;
  const card = single(content, 'approachCard');
  const topics = list(content, 'approach');
  const cost = approachCost(content);
  const seesCost = view.sees('approach', 'costNote');
  const rules = RULES.flatMap((field) => (card?.[field]?.trim() ? [{ field, text: card[field] }] : []));
  return (
    <>
      {topics.length === 0 ? null : (
        <Rows
          label="How this customer is served"
          rows={topics}
          columns={[
            { head: labelOf('approach', 'topic'), of: (row) => <strong>{row.topic}</strong> },
            { head: labelOf('approach', 'standard'), of: (row) => row.standard, as: 'text' },
            {
              head: labelOf('approach', 'agreed'),
              of: (row) =>
                differsFromStandard(row) ? (
                  <>
                    <strong>{row.agreed}</strong>
                    <span className="line quiet">differs from the standard</span>
                  </>
                ) : (
                  row.agreed
                ),
              as: 'text',
            },
            ...(seesCost
              ? [
                  {
                    head: `Cost a year, ${view.currency}`,
                    of: (row: (typeof topics)[number]) => wholeAmount(row.costNote),
                    as: 'number' as const,
                  },
                ]
              : []),
          ]}
        />
      )}
      {cost.known === null || !seesCost ? null : (
        <p className="remark">
          Together {view.money(cost.known)} a year
          {cost.notKnown === 0
            ? ''
            : `; of ${cost.notKnown} ${cost.notKnown === 1 ? 'topic' : 'topics'} it is not known`}
          .
        </p>
      )}
      {rules.length === 0 ? null : (
        <div className="rules">
          {rules.map(({ field, text }) => (
            <div key={field} className={field}>
              <Label>{labelOf('approachCard', field)}</Label>
              <Prose text={text ?? null} />
            </div>
          ))}
        </div>
      )}
    </>
  );
};

export const ApproachSheet = ({ view }: { readonly view: PlanView }) => (
  <AccountSheet view={view} id="sheet-approach" kind="Approach card">
    <Approach view={view} />
  </AccountSheet>
);
