import { useEffect, useRef, useState } from 'react';
import { onePageSteps } from '../../../../shared/analysis/onePageSteps';
import { onePageUpkeep } from '../../../../shared/analysis/onePageUpkeep';
import { useFigures } from '../../../state/figures';
import { setSession, useSession, type PageView } from '../../../state/session';
import { CompassSheet } from '../CompassSheet';
import { StepPage } from './StepPage';
import { StepStrip } from './StepStrip';
import { Upkeep } from './Upkeep';

/** A plan on a page in seven steps and two hours, and the hour a month that keeps it. */
export const OnePageMode = () => {
  const { content, asOf } = useFigures();
  const steps = onePageSteps(content, asOf);
  const upkeep = onePageUpkeep(content, asOf);
  // Where nobody chose yet, the first step that is not done; it stays when it becomes done.
  const [first] = useState<PageView>(() => steps.find((step) => !step.isDone)?.id ?? 'page');
  const view = useSession((state) => state.pageView) ?? first;
  const step = steps.find((one) => one.id === view);
  const isRun = useSession((state) => state.running !== null);
  const main = useRef<HTMLDivElement>(null);
  const hasGoneOn = useRef(false);
  useEffect(() => {
    main.current?.scrollTo({ top: 0 });
    // Who went on from the foot of a step begins to read at the head of the next.
    if (hasGoneOn.current) (main.current?.querySelector<HTMLElement>('h2[tabindex]') ?? main.current)?.focus();
    hasGoneOn.current = false;
  }, [view]);
  const goOn = (pageView: PageView): void => {
    hasGoneOn.current = true;
    setSession({ pageView });
  };
  // A workshop has a strip of its own, with its steps and its clock.
  if (isRun && step) return <StepPage key={step.id} steps={steps} step={step} onGo={goOn} isRun />;
  return (
    <div className="seven">
      <StepStrip steps={steps} upkeep={upkeep} view={view} />
      <div className="seven-main" ref={main} tabIndex={-1}>
        {step ? (
          <StepPage key={step.id} steps={steps} step={step} onGo={goOn} />
        ) : view === 'upkeep' ? (
          <Upkeep items={upkeep} />
        ) : (
          <CompassSheet />
        )}
      </div>
    </div>
  );
};
