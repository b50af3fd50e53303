import { health } from '../../shared/analysis/health';
import { isShownIn } from '../../shared/analysis/memo';
import { workshopDays } from '../../shared/analysis/workshopDays';
import { relationshipStage } from '../../shared/analysis/relationshipStage';
import { onePage } from '../../shared/analysis/onePage';
import { accountOf, single } from '../../shared/document/document';
import { chartCards, layChart, pinsOf, CARD } from '../../shared/layout/chart';
import { longDate } from '../../shared/conventions/writeDay';
import type { RecordOf } from '../../shared/model';
import { inWords, withinSentence, bandWord } from '../../shared/model/words';
import { CoverDisclaimer, CoverLogo, type CoverChoice } from './CoverDress';
import type { PlanView } from './view';

/** The shape of the customer's organisation, without names: the plate of the atlas. */
export const Plate = ({ view }: { readonly view: PlanView }) => {
  const chart = layChart(chartCards(view.content), pinsOf(view.content));
  if (!chart.box || chart.cards.length < 2) return null;
  const { x, y, width, height } = chart.box;
  return (
    <svg
      className="plate"
      viewBox={`${x - 10} ${y - 10} ${width + 20} ${height + 20}`}
      aria-hidden="true"
      preserveAspectRatio="xMinYMax meet"
    >
      <path d={chart.elbows.map((elbow) => elbow.path).join('')} className="plate-line" />
      {chart.cards.map((card) => {
        const corner = chart.positions.get(card.id);
        return corner ? (
          <rect
            key={card.id}
            x={corner.x}
            y={corner.y}
            width={CARD.width}
            height={CARD.height}
            rx="10"
            className="plate-tile"
          />
        ) : null;
      })}
    </svg>
  );
};

/** Who reads the plan before it is final, while it is in review. */
const reviewFacts = (plan: RecordOf<'plan'> | undefined): readonly (readonly [string, string])[] =>
  plan?.state === 'inReview' && plan.reviewer !== null
    ? [['In review with', `${plan.reviewer}${plan.reviewBy === null ? '' : `, until ${longDate(plan.reviewBy)}`}`]]
    : [];

/** The first page: what this is, for which time, from whom, and for whose eyes. */
export const CoverSheet = ({ view, options }: { readonly view: PlanView; readonly options: CoverChoice }) => {
  const account = accountOf(view.content);
  const plan = single(view.content, 'plan');
  const { head } = onePage(view.content, view.asOf);
  const supplier = single(view.content, 'supplier');
  const { last, next } = workshopDays(view.content, view.asOf);
  const facts = [
    ['Version', `${plan?.version ?? 1}, ${withinSentence(inWords(plan?.state ?? 'draft'))}`],
    ['Author', plan?.author ?? '–'],
    ...reviewFacts(plan),
    [inWords('accountLead'), head.lead ?? '–'],
    [inWords('executiveSponsor'), head.sponsor ?? '–'],
    ['As of', longDate(view.asOf)],
    ...(isShownIn(view.content, health)
      ? [
          [
            'Health',
            head.health.health.value === null
              ? '–'
              : `${Math.round(head.health.health.value)} of 100, ${head.health.band === null ? '' : withinSentence(bandWord(head.health.band))}`,
          ] as const,
        ]
      : []),
    ...(isShownIn(view.content, relationshipStage) ? [['Stage', head.stage ?? '–'] as const] : []),
    // A workshop still to come is no last one; where there is neither, the line says so.
    ...(next === null || last !== null ? [['Last workshop', longDate(last)] as const] : []),
    ...(next === null ? [] : [['Next workshop', longDate(next)] as const]),
  ] as const;
  return (
    <section className="sheet cover" aria-label="Cover">
      <CoverLogo view={view} options={options} />
      <p className="cover-kind">{options.title ?? 'Key account plan'}</p>
      <h1>{account.name || 'Account without a name'}</h1>
      <p className="cover-period">
        {head.periodStart && head.periodEnd
          ? `${longDate(head.periodStart)} to ${longDate(head.periodEnd)}`
          : 'No period is set'}
        {supplier?.name ? ` · ${supplier.name}` : ''}
      </p>
      {plan?.ambition ? <p className="cover-ambition">{plan.ambition}</p> : null}
      <Plate view={view} />
      <dl className="cover-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="cover-mark">{options.confidentiality ?? 'Confidential – internal'}</p>
      <CoverDisclaimer view={view} />
    </section>
  );
};
