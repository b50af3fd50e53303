import { useEffect, type CSSProperties, type ReactNode } from 'react';
import { followSpot, leaveRun } from '../commands/runCommands';
import { useChosenPanelWidth, usePanelShape } from '../state/panel';
import { useLesson } from '../commands/lessonCommands';
import { LessonStrip } from '../parts/lessons/LessonStrip';
import { Panel } from '../parts/person/Panel';
import { PanelStrip } from './PanelStrip';
import { Rail } from './Rail';
import { StatusLine } from './StatusLine';
import { CaptureBar } from './run/CaptureBar';
import { RunStrip } from './run/RunStrip';
import { useClockWatch } from './run/useClockWatch';
import { ViewStrip } from './views/ViewStrip';
import { session, useSession } from '../state/session';
import { useCustomerScreen, useRun, type Run } from '../state/run';
import { TopBar } from './TopBar';

const useFollowedSpot = (run: Run | null): void => {
  const step = run?.step;
  const part = run?.part ?? 0;
  useEffect(() => {
    if (step !== undefined) followSpot(step, part);
    // It was deleted or its begin was taken back, in another window or from the history.
    else if (session().running !== null) leaveRun();
  }, [step, part]);
};

/** The window of an open account: rail, bar, the place, the panel, the status line. */
export const AppFrame = ({ children }: { readonly children: ReactNode }) => {
  const width = useChosenPanelWidth();
  const run = useRun();
  const shape = usePanelShape();
  const isStepping = useSession((state) => state.stepping !== null) && run === null;
  const isVoting = useSession((state) => state.voting !== null) && run !== null;
  // The figures of the account are no part of a step.
  const isTheirs = useCustomerScreen() === 'theirs';
  const panel = isVoting || isTheirs || ((run || isStepping) && shape === 'strip') ? 'none' : shape;
  const isLearning = useLesson() !== null && run === null && !isStepping;
  useClockWatch();
  useFollowedSpot(run);
  return (
    <div
      className={`frame ${isVoting ? 'voting' : ''} ${run ? 'running' : isStepping ? 'stepping' : ''} ${panel === 'open' ? 'with-panel' : panel === 'strip' ? 'with-strip' : ''}`}
      style={width === null ? undefined : ({ '--panel-width': `${width}px` } as CSSProperties)}
    >
      {run ? <RunStrip run={run} /> : isStepping ? <ViewStrip /> : <TopBar />}
      {run || isStepping ? null : <Rail />}
      <main className="place" data-region="place">
        {isLearning ? (
          <div className="with-lesson">
            <LessonStrip />
            <div>{children}</div>
          </div>
        ) : (
          children
        )}
      </main>
      {panel === 'open' ? <Panel /> : panel === 'strip' ? <PanelStrip /> : null}
      {run ? <CaptureBar run={run} /> : isStepping ? null : <StatusLine />}
    </div>
  );
};
