import { completeness, fourSteps, freshness, nextReview } from '../../../../shared/analysis/completeness';
import { isShownIn } from '../../../../shared/analysis/memo';
import { sectionOfCode, PLAN_STEPS } from '../../../../shared/analysis/planSections';
import { sectionsIn } from '../../../../shared/analysis/sectionOrder';
import { CHECK_WORDS, scorecard } from '../../../../shared/analysis/scorecard';
import { list, single } from '../../../../shared/document/document';
import { labelOf } from '../../../../shared/model/labels';
import { longDate } from '../../../../shared/conventions/writeDay';
import { plainNumber } from '../../../../shared/model/money';
import { inWords, withinSentence } from '../../../../shared/model/words';
import { percentWords } from '../../../parts/drawings/words';
import { Bar } from '../../../paper/Bar';
import { part, type SectionParts } from '../../../paper/PlanPart';
import { MeasureName } from '../../../paper/MeasureName';
import { Rows } from '../../../paper/Rows';
import { Facts, Points, Stats } from '../../../paper/texts';
import type { PlanView } from '../../../paper/view';

const amount = (value: number | null): string | null => (value === null ? null : plainNumber(value));

const Scorecard = ({ view }: { readonly view: PlanView }) => {
  const card = scorecard(view.content, view.asOf);
  const attained = new Map(card.attainment.map((row) => [row.id, row.attainment.value]));
  const checks = card.checks;
  return (
    <>
      <Rows
        label="Scorecard"
        rows={list(view.content, 'measure')}
        columns={[
          {
            head: 'Measure',
            of: (row) => <MeasureName row={row} />,
            as: 'text',
          },
          { head: labelOf('measure', 'weight'), of: (row) => plainNumber(row.weight), as: 'number' },
          { head: labelOf('measure', 'floor'), of: (row) => amount(row.floor), as: 'number' },
          { head: 'Target', of: (row) => amount(row.target), as: 'number' },
          { head: 'Actual', of: (row) => amount(row.actual), as: 'number' },
          {
            head: 'Attained',
            of: (row) => {
              const value = attained.get(row.id) ?? null;
              return (
                <Bar
                  label={value === null ? 'Not known' : percentWords(value * 100)}
                  share={value === null ? null : value / 1.5}
                  mark={1 / 1.5}
                />
              );
            },
            as: 'bar',
          },
          {
            head: '',
            of: (row) => {
              const value = attained.get(row.id) ?? null;
              return value === null ? null : percentWords(value * 100);
            },
            as: 'number',
          },
        ]}
      />
      <Stats
        stats={[
          {
            figure: card.score,
            as: (value) => (value === null ? '–' : percentWords(value * 100)),
            words: 'score of the measures',
          },
          {
            figure: card.payout,
            as: (value) => (value === null ? '–' : percentWords(value * 100)),
            words: 'of the target bonus',
          },
        ]}
      />
      {checks ? (
        <Points
          items={(Object.keys(CHECK_WORDS) as (keyof typeof CHECK_WORDS)[]).map((id) => ({
            id,
            text: (
              <span className={checks[id] ? '' : 'alert'}>
                {checks[id] ? '✓' : '✗'} {CHECK_WORDS[id]}
              </span>
            ),
          }))}
        />
      ) : null}
    </>
  );
};

const Reviews = ({ view }: { readonly view: PlanView }) => (
  <>
    {list(view.content, 'review')
      .toSorted((a, b) => b.date.localeCompare(a.date))
      .map((review) => (
        <article key={review.id} className="entry">
          <h3 className="entry-head">{longDate(review.date)}</h3>
          <Facts
            wide
            facts={[
              ['Present', review.present],
              ['What changed', review.whatChanged],
              ['Decisions', review.decisions],
              ['What you learned', review.learned],
              ['Next review', review.nextDate && longDate(review.nextDate)],
            ]}
          />
        </article>
      ))}
  </>
);

/** How complete and how fresh each section is, and who confirmed it last. */
const State = ({ view }: { readonly view: PlanView }) => {
  const { content, asOf } = view;
  const steps = fourSteps(content, asOf);
  const whole = completeness(content, asOf);
  const fresh = freshness(content, asOf);
  const coming = nextReview(content, asOf);
  const plan = single(content, 'plan');
  // Whom a draft went to before it was taken back says nothing to its reader.
  const isSent = plan !== undefined && plan.state !== 'draft';
  const sentTo = isSent
    ? ([
        [labelOf('plan', 'reviewer'), plan.reviewer],
        [labelOf('plan', 'reviewBy'), plan.reviewBy && longDate(plan.reviewBy)],
      ] as const)
    : [];
  // Without what is kept from the reader a list of all sections would be left.
  const isTold = isShownIn(content, completeness) || content.confirmation.size > 0;
  const shares = new Map(whole.sections.map((section) => [section.id, section.share.value]));
  const touched = new Map(fresh.sections.map((section) => [section.id, section.lastTouched]));
  return (
    <>
      <Stats
        stats={[
          { figure: whole.whole, as: percentWords, words: 'complete' },
          { figure: fresh.whole, as: percentWords, words: 'of the sections edited or confirmed in the last 90 days' },
          ...PLAN_STEPS.map((step) => ({
            figure: steps.steps[step],
            as: percentWords,
            words: `${withinSentence(inWords(step))}${steps.current === step ? ', the step you are at' : ''}`,
          })),
        ]}
      />
      <Facts facts={[['Next review', coming && longDate(coming)], ...sentTo]} />
      {isSent ? <Facts wide facts={[[labelOf('plan', 'reviewComment'), plan.reviewComment]]} /> : null}
      {isTold ? (
        <Rows
          label="State of the sections"
          rows={sectionsIn(content).map(({ id, title }, at) => ({ id, title, number: at + 1 }))}
          columns={[
            {
              head: 'Section',
              of: (row) => (
                <>
                  <span className="quiet">{row.number}</span> {row.title}
                </>
              ),
              as: 'text',
            },
            {
              head: 'Complete',
              of: (row) => {
                const share = shares.get(row.id) ?? null;
                return share === null ? null : percentWords(share * 100);
              },
              as: 'number',
            },
            {
              head: 'Last edited or confirmed',
              of: (row) => {
                const day = touched.get(row.id);
                return day ? longDate(day) : null;
              },
              as: 'short',
            },
            {
              head: 'Confirmed',
              of: (row) => {
                const own = list(content, 'confirmation').filter((one) => sectionOfCode(one.section) === row.id);
                return own.length === 0
                  ? null
                  : own.map((one) => (
                      <span key={one.id} className="line">
                        {longDate(one.on)}
                        {one.by ? `, ${one.by}` : ''}
                      </span>
                    ));
              },
            },
          ]}
        />
      ) : null}
    </>
  );
};

/** What the plan prints of measures and review. */
export const reviewPaper: SectionParts = (view) => {
  const { content } = view;
  return [
    ...part(
      'Measures',
      content.kpi.size > 0,
      <Rows
        label="Measures"
        rows={list(content, 'kpi')}
        columns={[
          { head: labelOf('kpi', 'name'), of: (row) => row.name, as: 'text' },
          { head: 'Target', of: (row) => amount(row.target), as: 'number' },
          { head: 'Actual', of: (row) => amount(row.actual), as: 'number' },
          { head: labelOf('kpi', 'unit'), of: (row) => row.unit },
        ]}
      />,
    ),
    ...part('Scorecard', content.measure.size > 0, <Scorecard view={view} />),
    ...part('Reviews', content.review.size > 0, <Reviews view={view} />),
    ...part('State of the plan', true, <State view={view} />),
  ];
};
