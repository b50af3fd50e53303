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

/** Whether the plan may go on, and what stands in its way. */
const readyWords = ({ isReadyForFinal, isReadyForReview, blockers }: ReturnType<typeof planReadiness>): string => {
  if (isReadyForFinal) return 'The plan may be final.';
  const next = isReadyForReview
    ? 'The plan may go to review; before it is final:'
    : 'Before the plan may go to review:';
  if (blockers.length === 0) return `${next} more of what a plan requires must be there.`;
  return `${next} ${blockers.length} ${blockers.length === 1 ? 'finding stands' : 'findings stand'} in its way.`;
};

/** What the plan check says on the day, errors first, and whether the plan may go on. Gaps stand with the people. */
export const CheckFindings = ({ view }: { readonly view: PlanView }) => {
  const findings = openFindings(view);
  return (
    <>
      <p className="remark">{readyWords(planReadiness(view.content, view.asOf))}</p>
      <FindingTable findings={findings} view={view} />
    </>
  );
};
