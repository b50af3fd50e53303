import { isOpen, type Finding } from '../../shared/analysis/finding';
import { gaps } from '../../shared/analysis/gaps';
import { planCheck, planReadiness } from '../../shared/analysis/planCheck';
import { FindingTable } from './FindingTable';
import type { PlanView } from './view';

const openFindings = (view: PlanView): readonly Finding[] => planCheck(view.content, view.asOf).filter(isOpen);
/** What somebody set aside, gaps and findings alike. */
export const waivedFindings = ({ content, asOf }: PlanView): readonly Finding[] =>
  [...gaps(content, asOf), ...planCheck(content, asOf)].filter((finding) => finding.isWaived);
export const hasFindings = (view: PlanView): boolean => openFindings(view).length > 0;

/** What the plan check says on the day, errors first, and whether the plan may go on. Gaps stand with the people. */
export const CheckFindings = ({ view }: { readonly view: PlanView }) => {
  const findings = openFindings(view);
  const ready = planReadiness(view.content, view.asOf);
  const words = ready.isReadyForFinal
    ? 'The plan may be final.'
    : ready.isReadyForReview
      ? 'The plan may go to review; before it is final:'
      : 'Before the plan may go to review:';
  const blocking = ready.blockers.length;
  return (
    <>
      <p className="remark">
        {words}
        {ready.isReadyForFinal
          ? ''
          : blocking > 0
            ? ` ${blocking} ${blocking === 1 ? 'finding stands' : 'findings stand'} in its way.`
            : ' more of what a plan requires must be there.'}
      </p>
      <FindingTable findings={findings} view={view} />
    </>
  );
};
