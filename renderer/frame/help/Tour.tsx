import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Popover } from '@base-ui/react/popover';
import { X } from 'lucide-react';
import { beginTour, endTour, stepTour, TOUR_STEPS, wasTourSeen } from '../../commands/tourCommands';
import { Button } from '../../parts/ui/Button';
import { useDocument } from '../../state/documentStore';
import { useSession } from '../../state/session';
import { useTour } from '../../state/tour';
import { tourSteps, type TourStep } from './tourSteps';

const isSeen = (element: Element): boolean => {
  const { width, height, right, bottom } = element.getBoundingClientRect();
  return width > 0 && height > 0 && right > 0 && bottom > 0;
};
const found = ({ at }: TourStep): Element | null => {
  for (const selector of at) {
    const element = [...document.querySelectorAll(selector)].find(isSeen);
    if (element) return element;
  }
  return null;
};

/** Beside the rail, never on it: the bubble would cover the places it tells of. */
const sideBeside = (element: Element | null, { side }: TourStep): TourStep['side'] =>
  element?.closest('.rail') ? 'right' : side;
const GAP = 12;
const besideRail = () => ({
  top: GAP,
  right: GAP,
  bottom: GAP,
  left: GAP + (document.querySelector('.rail')?.getBoundingClientRect().right ?? 0),
});

/** What a step points at. A map draws a little later than it is shown, so whoever comes is waited for. */
const usePointedAt = (step: TourStep): Element | null => {
  const [element, setElement] = useState<Element | null>(null);
  useEffect(() => {
    let current: Element | null = null;
    let frame = 0;
    const look = (): void => {
      frame = 0;
      // What changes elsewhere on the page costs nothing as long as it is there.
      if (current?.isConnected === true && current.matches(step.at[0] ?? '')) return;
      current = found(step);
      setElement(current);
    };
    look();
    const watch = new MutationObserver(() => {
      frame ||= requestAnimationFrame(look);
    });
    watch.observe(document.getElementById('root') ?? document.body, { childList: true, subtree: true });
    return () => {
      watch.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [step]);
  useEffect(() => {
    element?.setAttribute('data-pointed', '');
    return () => element?.removeAttribute('data-pointed');
  }, [element]);
  return element;
};

const Step = ({
  step,
  at,
  takesFocus,
}: {
  readonly step: TourStep;
  readonly at: number;
  readonly takesFocus: boolean;
}) => {
  const element = usePointedAt(step);
  const next = useRef<HTMLButtonElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    endTour();
  };
  return (
    <Popover.Root
      open={element !== null}
      modal={false}
      onOpenChange={(_, details) => {
        // It stays until it is ended in it: whoever works beside it is not interrupted, nor does a key end there.
        details.cancel();
        details.allowPropagation();
      }}
    >
      <Popover.Portal>
        <Popover.Positioner
          className="tour-layer"
          anchor={element}
          side={sideBeside(element, step)}
          sideOffset={GAP}
          collisionPadding={besideRail()}
        >
          <Popover.Popup
            ref={popup}
            className="tour"
            data-region="tour"
            initialFocus={takesFocus ? next : false}
            finalFocus={() => popup.current?.contains(document.activeElement) ?? false}
            onKeyDown={onKeyDown}
          >
            <Popover.Arrow className="tour-arrow" />
            <div className="tour-head">
              <Popover.Title render={<h2 />}>{step.title}</Popover.Title>
              <Button small tone="bare" aria-label="End the tour" onClick={endTour}>
                <X size={15} aria-hidden="true" />
              </Button>
            </div>
            <Popover.Description render={<p />} aria-live="polite">
              {step.text}
            </Popover.Description>
            <div className="tour-foot">
              <span className="quiet small tabular">
                Tour, {at + 1} of {TOUR_STEPS}
              </span>
              {at === 0 ? (
                <Button small onClick={endTour}>
                  Skip
                </Button>
              ) : (
                <Button small onClick={() => stepTour(-1)}>
                  Back
                </Button>
              )}
              <Button ref={next} small tone="primary" onClick={() => stepTour(1)}>
                {at === TOUR_STEPS - 1 ? 'Done' : 'Next'}
              </Button>
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
};

/** The tour beside the account on screen. It comes once by itself, where the first account is on its map. */
export const Tour = () => {
  const { step, isAskedFor } = useTour();
  const isBusy = useSession(
    (state) => state.slide !== null || state.running !== null || state.stepping !== null || state.voting !== null,
  );
  const isFree = useSession((state) => state.dialog === null) && !isBusy;
  useEffect(() => {
    // Whoever runs a workshop or presents has begun: what came by itself does not come back in front of a room.
    if (isBusy && step !== null && !isAskedFor) endTour();
  }, [isBusy, step, isAskedFor]);
  const isOnMap = useSession((state) => state.place === 'map' && state.view === 'map');
  const hasPeople = useDocument((state) => state.document.person.size > 0);
  const isFirst = step === null && isFree && isOnMap;
  useEffect(() => {
    if (isFirst && !wasTourSeen()) beginTour();
  }, [isFirst]);
  const steps = useMemo(() => tourSteps(hasPeople), [hasPeople]);
  const shown = step === null ? undefined : steps[step];
  return shown === undefined || step === null || !isFree ? null : (
    <Step step={shown} at={step} takesFocus={isAskedFor} />
  );
};
