import { Component, useEffect, useRef, useState, type ReactNode } from 'react';
import { Maximize } from 'lucide-react';
import { pressed } from '../state/typedKey';
import { fillScreen, isFullScreen } from '../commands/slideCommands';
import { commandOf, keysOf } from '../../shared/commands';
import { HatchPattern } from '../parts/drawings/HatchPattern';
import { Button } from '../parts/ui/Button';
import { keyWords } from '../state/keyWords';
import { useWordsChanged } from '../state/words';
import { NeutralPage } from './NeutralPage';
import { Pointed } from './Pointed';
import { ProjectorStrip } from './ProjectorStrip';
import { AskPage } from './AskPage';
import { followProjection, turnNeutral, useProjection } from './projection';
import { Shown } from './Shown';

const NEUTRAL_KEYS = keysOf('projector.neutral');

/** What cannot be drawn is not shown in pieces, with words of the program in them. */
class OrNeutral extends Component<
  { readonly title: string; readonly children: ReactNode },
  { readonly isBroken: boolean }
> {
  override state = { isBroken: false };
  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
  }
  override render(): ReactNode {
    return this.state.isBroken ? <NeutralPage title={this.props.title} clock={null} /> : this.props.children;
  }
}

/** The controls leave the picture when nothing has moved for this long. */
const CALM_MS = 2_500;

/** One button, as long as somebody moves the mouse in this window: it fills the screen. */
const FillButton = () => {
  const [isAwake, setAwake] = useState(true);
  const timer = useRef(0);
  useEffect(() => {
    const wake = (): void => {
      setAwake(true);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => setAwake(false), CALM_MS);
    };
    wake();
    window.addEventListener('pointermove', wake);
    return () => {
      window.clearTimeout(timer.current);
      window.removeEventListener('pointermove', wake);
    };
  }, []);
  if (!isAwake || isFullScreen()) return null;
  return (
    <div className="projector-controls">
      <Button small onClick={fillScreen}>
        <Maximize size={15} aria-hidden="true" />
        Fill the screen
      </Button>
      <span>{keyWords(commandOf('projector.neutral').keys)} turns it neutral</span>
    </div>
  );
};

/** The projector’s window: what is presented, or the neutral page. Nothing in it can be edited. */
export const ProjectorPage = () => {
  const { shows, isHere, hasEnded } = useProjection();
  const said = useWordsChanged();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.repeat || !NEUTRAL_KEYS.includes(pressed(event))) return;
      event.preventDefault();
      turnNeutral();
    };
    const stop = followProjection();
    window.addEventListener('keydown', onKey, true);
    return () => {
      stop();
      window.removeEventListener('keydown', onKey, true);
    };
  }, []);
  const isShowing = isHere && !hasEnded && shows?.isAlone !== true;
  const view = isShowing ? (shows?.view ?? null) : null;
  const step = isShowing ? (shows?.step ?? null) : null;
  return (
    <div className="projector">
      {shows !== null && view !== null ? (
        <OrNeutral key={view.place} title={shows.title}>
          <h1 className="visually-hidden">Projector</h1>
          {shows.clock === null || view.slide !== null ? null : (
            <ProjectorStrip step={shows.step} clock={shows.clock} title={shows.title} isSmall={view.voting !== null} />
          )}
          <Shown key={said} view={view} audience={shows.audience} locale={shows.looks.locale} />
        </OrNeutral>
      ) : step !== null ? (
        <AskPage step={step} clock={shows?.clock ?? null} title={shows?.title ?? ''} />
      ) : (
        <NeutralPage
          title={shows?.title ?? 'Account Atlas'}
          clock={shows?.clock ?? null}
          says={
            hasEnded
              ? 'Nobody presents here any more. Close this window.'
              : isHere && shows?.isAlone !== true
                ? null
                : 'Waiting for Account Atlas. This window goes on by itself.'
          }
        />
      )}
      {view === null ? null : <Pointed />}
      <HatchPattern />
      <FillButton />
    </div>
  );
};
