import { nextReview } from '../../../shared/analysis/completeness';
import { sidesOf } from '../../../shared/audience/customerPlan';
import { longDate } from '../../../shared/conventions/writeDay';
import { accountOf, list, single } from '../../../shared/document/document';
import { inWords, withinSentence } from '../../../shared/model/words';
import { Plate } from '../CoverSheet';
import { CoverDisclaimer, CoverLogo, type CoverChoice } from '../CoverDress';
import type { PlanView } from '../view';

/** Whoever leads the account, and the sponsor, as a customer knows them. */
const inRole = (view: PlanView, ...roles: readonly string[]): string | null =>
  view.member(
    list(view.content, 'assignment').find(({ role }) => role !== null && roles.includes(role))?.memberId ?? null,
  );

/** The first page of what a customer gets: whose plan it is with whom, for which time, and whom they can ask. */
export const CustomerCover = ({ view, options }: { readonly view: PlanView; readonly options: CoverChoice }) => {
  const { content, asOf } = view;
  const account = accountOf(content);
  const plan = single(content, 'plan');
  const frame = single(content, 'financials');
  const { us } = sidesOf(content);
  const coming = nextReview(content, asOf);
  const facts = [
    [us === null ? 'Contact' : `Contact at ${us}`, inRole(view, 'accountLead', 'clientExecutive')],
    [inWords('executiveSponsor'), inRole(view, 'executiveSponsor')],
    ['Version', `${plan?.version ?? 1}, ${withinSentence(inWords(plan?.state ?? 'draft'))}`],
    ['As of', longDate(asOf)],
    ['Together since', account.keySince && longDate(account.keySince)],
    ['Next review', coming && longDate(coming)],
  ] as const;
  return (
    <section className="sheet cover" aria-label="Cover">
      <CoverLogo view={view} options={options} />
      <p className="cover-kind">{options.title ?? 'Joint account plan'}</p>
      <h1>{account.name || 'Account without a name'}</h1>
      <p className="cover-period">
        {[
          frame?.periodStart && frame.periodEnd
            ? `${longDate(frame.periodStart)} to ${longDate(frame.periodEnd)}`
            : null,
          us === null ? null : `with ${us}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {plan?.ambition ? <p className="cover-ambition">{plan.ambition}</p> : null}
      <Plate view={view} />
      <dl className="cover-facts">
        {facts.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <p className="cover-mark">{options.confidentiality ?? 'Customer version'}</p>
      <CoverDisclaimer view={view} />
    </section>
  );
};
