import { completeness, fourSteps, freshness, nextReview } from '../../../shared/analysis/completeness';
import { isShownIn } from '../../../shared/analysis/memo';
import { fivePurposes } from '../../../shared/analysis/fivePurposes';
import { onePage } from '../../../shared/analysis/onePage';
import { stepPart } from '../../../shared/analysis/stepParts';
import { PLAN_STEPS, SECTIONS, type PlanStep } from '../../../shared/analysis/planSections';
import { accountOf, single } from '../../../shared/document/document';
import { longDate } from '../../../shared/conventions/writeDay';
import { inWords, withinSentence } from '../../../shared/model/words';
import { percentWords } from '../../parts/drawings/words';
import { wrapText } from '../../parts/drawings/wrapText';
import { Plate } from '../CoverSheet';
import { inLines, LETTERS, sentence, SLIDE_ROOM, type SlideTopic } from './slide';

/** Room for the words of the opening, in CSS pixels. */
const OPENING_WIDTH = 640;

/** Account, period, ambition and who answers for the plan. */
export const openingSlide: SlideTopic = (view) => {
  const { content, asOf } = view;
  const { head } = onePage(content, asOf);
  const plan = single(content, 'plan');
  const supplier = single(content, 'supplier');
  const name = accountOf(content).name || 'Account without a name';
  return {
    id: 'opening',
    title: name,
    body: (
      <>
        <div className="opening-words">
          <p className="slide-kind">Key account plan</p>
          <h1 className={name.length > 28 ? 'long' : ''}>
            {inLines(name, OPENING_WIDTH, 3, name.length > 28 ? 42 : 60, 650)}
          </h1>
          <p className="opening-period">
            {head.periodStart && head.periodEnd
              ? `${longDate(head.periodStart)} to ${longDate(head.periodEnd)}`
              : 'No period is set'}
            {supplier?.name ? ` · ${inLines(supplier.name, OPENING_WIDTH, 1)}` : ''}
          </p>
          {plan?.ambition ? <p className="opening-ambition">{inLines(plan.ambition, OPENING_WIDTH, 4, 30)}</p> : null}
          <p className="opening-facts quiet">
            {inLines(
              sentence(
                head.lead && `Lead ${head.lead}`,
                head.sponsor && `Sponsor ${head.sponsor}`,
                `Version ${plan?.version ?? 1}, ${withinSentence(inWords(plan?.state ?? 'draft'))}`,
              ),
              OPENING_WIDTH,
              3,
            )}
          </p>
        </div>
        <Plate view={view} />
      </>
    ),
  };
};

/** The four steps of the plan with their sections: how far each is, and which one is next. */
export const processSlide: SlideTopic = ({ content, asOf, inMoney }) => {
  if (!isShownIn(content, completeness)) return null;
  const { steps, current } = fourSteps(content, asOf);
  const whole = completeness(content, asOf);
  const fresh = freshness(content, asOf);
  const coming = nextReview(content, asOf);
  const shares = new Map(whole.sections.map((section) => [section.id, section.share.value]));
  /** What a step is made of: its sections, but for a review, which counts where it was held, not where it is written. */
  const rowsOf = (step: PlanStep): readonly { readonly label: string; readonly share: number | null }[] => {
    const part = stepPart(content, asOf, step, steps[step].value);
    const sections = step === 'review' ? [] : SECTIONS.filter((one) => one.step === step && one.weight > 0);
    return [
      ...sections.map(({ id, title }) => ({ label: title, share: shares.get(id) ?? null })),
      ...(part === null ? [] : [{ label: part.label, share: part.value === null ? null : part.value / 100 }]),
    ];
  };
  return {
    id: 'process',
    title: 'Where this plan stands',
    says: sentence(
      `${percentWords(whole.whole.value)} complete`,
      fresh.whole.value !== null && `${percentWords(fresh.whole.value)} of its sections fresh`,
      `now at ${inWords(current)}`,
      coming ? `next review ${longDate(coming)}` : 'no review is planned',
    ),
    body: (
      <>
        <ol className="process">
          {PLAN_STEPS.map((step, at) => (
            <li
              key={step}
              className={step === current ? 'current' : ''}
              aria-current={step === current ? 'step' : undefined}
            >
              <div className="process-head">
                <b>
                  {at + 1} {inWords(step)}
                </b>
                <span>{percentWords(steps[step].value)}</span>
              </div>
              <ul>
                {rowsOf(step).map(({ label, share }) => (
                  <li key={label}>
                    <span>{label}</span>
                    <span className="tabular">{share === null ? '–' : percentWords(share * 100)}</span>
                    <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                      <rect width="100" height="4" className="bar-ground" />
                      <rect width={(share ?? 0) * 100} height="4" className="bar-committed" />
                    </svg>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
        <div className="process-lights">
          <h2>What a plan is for</h2>
          {fivePurposes(content, asOf).map((light) => (
            <span key={light.purpose}>
              <i className={light.isOn ? 'on' : ''} aria-hidden="true" />
              {inMoney(light.purpose)}
              {light.isOn ? '' : ' (open)'}
            </span>
          ))}
        </div>
      </>
    ),
  };
};

/** Room for the text of one step of the way, in CSS pixels. */
const STEP_WIDTH = 362;
const STEP_LINE = 1.35;
/** Short texts are set larger. */
const STEP_SIZES = [40, 36, 32, 28, 24] as const;

/** From today to tomorrow, and how. */
export const routeSlide: SlideTopic = ({ content }) => {
  const account = accountOf(content);
  const plan = single(content, 'plan');
  const steps = [
    ['Today', account.situationToday],
    ['Tomorrow', account.situationTomorrow],
    ['How you get there together', account.situationPath],
  ] as const;
  if (!plan?.ambition && !steps.some(([, text]) => text)) return null;
  const height = plan?.ambition ? 370 : 500;
  const linesOf = (size: number): number => Math.floor(height / (size * STEP_LINE));
  const size =
    STEP_SIZES.find((one) => steps.every(([, text]) => wrapText(text ?? '', STEP_WIDTH, one).length <= linesOf(one))) ??
    LETTERS.body;
  return {
    id: 'route',
    title: 'From today to tomorrow',
    body: (
      <div className={`slide-route of-${size}`}>
        {plan?.ambition ? <p className="route-ambition">{inLines(plan.ambition, SLIDE_ROOM, 3, 32, 600)}</p> : null}
        <div className="route-steps">
          {steps.map(([name, text], at) => (
            <div key={name}>
              <h2>
                {name}
                {at < 2 ? <span aria-hidden="true"> →</span> : null}
              </h2>
              <p>
                {inLines(text, STEP_WIDTH, linesOf(size), size) || (
                  <span className="quiet">Nothing is written yet</span>
                )}
              </p>
            </div>
          ))}
        </div>
      </div>
    ),
  };
};
