import type { ComponentType } from 'react';
import { onePage } from '../../../../shared/analysis/onePage';
import type { StepId } from '../../../../shared/analysis/onePageSteps';
import { Forces } from '../../../parts/plan/Forces';
import { Part } from '../../../parts/plan/Part';
import { Measures } from '../../../parts/plan/Measures';
import { ReviewLog } from '../../../parts/plan/ReviewLog';
import { Members } from '../../../parts/plan/Members';
import { ValueDrivers } from '../../../parts/plan/ValueDrivers';
import { ValueStatement } from '../../../parts/plan/ValueStatement';
import { CustomerGoals } from '../../../parts/plan/CustomerGoals';
import { StrategyMapPart } from '../../../parts/plan/StrategyMapPart';
import { useFigures } from '../../../state/figures';
import { CompassActions } from '../CompassActions';
import { CompassObjectives } from '../CompassObjectives';
import { CompassRoute } from '../CompassRoute';

const Overview = () => {
  const { content, asOf } = useFigures();
  return <CompassRoute page={onePage(content, asOf)} />;
};

/** The fields of each step: the blocks of the page and the parts of the plan, so that nothing is edited in two ways. */
export const STEP_BODIES: Readonly<Record<StepId, ComponentType>> = {
  overview: Overview,
  objectives: () => (
    <>
      <CompassObjectives inFull />
      <Part id="step-goals" title="Goals of the customer">
        <CustomerGoals />
      </Part>
    </>
  ),
  solution: () => (
    <>
      <Part id="step-statement" title="Value statement">
        <ValueStatement />
      </Part>
      <Part id="step-drivers" title="Value drivers">
        <ValueDrivers />
      </Part>
      <Part id="step-help" title="How you help, goal by goal">
        <StrategyMapPart />
      </Part>
    </>
  ),
  actions: () => <CompassActions facts="plan" />,
  change: () => (
    <Part id="step-forces" title="Force field">
      <Forces />
    </Part>
  ),
  implementation: () => (
    <>
      <CompassActions facts="carry" />
      <Part id="step-team" title="Team">
        <Members />
      </Part>
    </>
  ),
  review: () => (
    <>
      <Part id="step-reviews" title="Reviews">
        <ReviewLog />
      </Part>
      <Part id="step-measures" title="Measures you watch">
        <Measures />
      </Part>
    </>
  ),
};
