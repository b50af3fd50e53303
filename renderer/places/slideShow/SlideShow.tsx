import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Dialog } from '@base-ui/react/dialog';
import { ChevronLeft, ChevronRight, Maximize, Minimize, X } from 'lucide-react';
import type { Document } from '../../../shared/document/document';
import { fillScreen, isFullScreen, leaveFullScreen, leaveSlides } from '../../commands/slideCommands';
import { focusNow } from '../../parts/ui/keysGoIn';
import { useSize } from '../../parts/gestures/useSize';
import { withoutPhotos } from '../../../shared/document/photo';
import { planView } from '../../paper/view';
import { useAsOf } from '../../state/records';
import { useSeenContent } from '../../state/seenContent';
import { setShownSlide } from '../../state/shownSlide';
import { setSession, useSession } from '../../state/session';
import { Button } from '../../parts/ui/Button';
import { SelectField } from '../../parts/ui/SelectField';
import { slidesOf } from '../../paper/slides/deck';
import { SLIDE } from '../../paper/slides/slide';
import { SlideSheet } from '../../paper/slides/SlideSheet';

/** The controls leave the picture when nothing has moved for this long. */
const CALM_MS = 2500;

const FORWARD: ReadonlySet<string> = new Set(['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter']);
const BACK: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace']);

/** The slide a key leads to; null where it leads to none. */
const slideToGoTo = (key: string, at: number, count: number): number | null => {
  if (FORWARD.has(key)) return at + 1;
  if (BACK.has(key)) return at - 1;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
};

/**
 * Whether the slides fill the screen. Escape gives the screen back before the page hears of it: then the show is over,
 * as it is where they fill the window.
 */
const useFullScreen = (): readonly [isFull: boolean, toggle: () => void] => {
  const [isFull, setFull] = useState(isFullScreen);
  const isOwn = useRef(false);
  useEffect(() => {
    const follow = () => {
      if (!isFullScreen() && !isOwn.current) leaveSlides();
      isOwn.current = false;
      setFull(isFullScreen());
    };
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, []);
  return [
    isFull,
    () => {
      isOwn.current = isFull;
      if (isFull) leaveFullScreen();
      else fillScreen();
    },
  ];
};

/** True once the pointer has rested for a while. */
const useCalm = (): readonly [calm: boolean, stir: () => void] => {
  const [calm, setCalm] = useState(false);
  const timer = useRef(0);
  const stir = () => {
    setCalm(false);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setCalm(true), CALM_MS);
  };
  useEffect(() => {
    timer.current = window.setTimeout(() => setCalm(true), CALM_MS);
    return () => window.clearTimeout(timer.current);
  }, []);
  return [calm, stir];
};

/** A slide as large as the window allows. */
export const Stage = ({ children }: { readonly children: ReactNode }) => {
  const stage = useRef<HTMLDivElement>(null);
  const size = useSize(stage);
  const fit = size === null ? null : Math.min(size.width / SLIDE.width, size.height / SLIDE.height);
  return (
    <div ref={stage} className="slide-stage">
      {fit === null ? null : (
        <div className="slide-fit" style={{ width: SLIDE.width * fit, height: SLIDE.height * fit }}>
          <div className="slide-scale" style={{ transform: `scale(${fit})` }}>
            {children}
          </div>
        </div>
      )}
    </div>
  );
};

const deckOf = (seen: Document, asOf: string) => {
  const view = planView(seen, asOf);
  return { view, slides: slidesOf(view) };
};

/** The slides, one at a time, as large as the screen. Arrows, Space and a click go on; Escape leaves. */
export const SlideShow = () => {
  const { seen: whole } = useSeenContent();
  const photos = useSession((state) => state.photos);
  const seen = useMemo(() => (photos ? whole : withoutPhotos(whole)), [photos, whole]);
  const asOf = useAsOf();
  const { view, slides } = useMemo(() => deckOf(seen, asOf), [seen, asOf]);
  const wanted = useSession((state) => state.slide ?? 0);
  const at = Math.min(wanted, slides.length - 1);
  const slide = slides[at];
  const popup = useRef<HTMLDivElement>(null);
  const [isFull, toggleFull] = useFullScreen();
  const [calm, stir] = useCalm();
  const show = (to: number) => setSession({ slide: Math.max(0, Math.min(slides.length - 1, to)) });
  const onKey = (event: KeyboardEvent) => {
    const onControl = event.target instanceof HTMLElement && event.target.matches('button, select');
    if (
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      (onControl && [' ', 'Enter', 'ArrowDown', 'ArrowUp'].includes(event.key))
    )
      return;
    const to = slideToGoTo(event.key, at, slides.length);
    if (event.key === 'f') toggleFull();
    if (to === null) return;
    event.preventDefault();
    show(to);
  };
  const shownId = slide?.id ?? null;
  useEffect(() => {
    setShownSlide(shownId);
    return () => setShownSlide(null);
  }, [shownId]);
  if (!slide) return null;
  return (
    <Dialog.Root
      open
      onOpenChange={(open) => {
        if (!open) leaveSlides();
      }}
    >
      <Dialog.Portal>
        <Dialog.Popup
          ref={popup}
          className={`slide-show ${calm ? 'calm' : ''}`}
          initialFocus={() => focusNow(popup)}
          onKeyDown={onKey}
          onPointerMove={stir}
          onClick={({ target }) => {
            if (target instanceof Element && target.closest('.slide-stage')) show(at + 1);
          }}
        >
          <Dialog.Title className="visually-hidden">Slides</Dialog.Title>
          <Stage>
            <SlideSheet slide={slide} view={view} number={at + 1} of={slides.length} />
          </Stage>
          <p className="visually-hidden" aria-live="polite">
            Slide {at + 1} of {slides.length}: {slide.title}
          </p>
          <div className="slide-controls">
            <Button small tone="bare" aria-label="Slide before" disabled={at === 0} onClick={() => show(at - 1)}>
              <ChevronLeft size={17} aria-hidden="true" />
            </Button>
            <span className="slide-number" aria-hidden="true">
              {at + 1} / {slides.length}
            </span>
            <Button
              small
              tone="bare"
              aria-label="Next slide"
              disabled={at === slides.length - 1}
              onClick={() => show(at + 1)}
            >
              <ChevronRight size={17} aria-hidden="true" />
            </Button>
            <SelectField
              isFixed
              label="Slide"
              hideLabel
              value={String(at)}
              options={slides.map((one, index) => ({ value: String(index), label: `${index + 1} ${one.title}` }))}
              onChoose={(value) => show(Number(value ?? 0))}
            />
            <Button small tone="bare" aria-pressed={isFull} aria-label="Full screen" onClick={toggleFull}>
              {isFull ? <Minimize size={16} aria-hidden="true" /> : <Maximize size={16} aria-hidden="true" />}
            </Button>
            <Button small tone="bare" aria-label="Leave the slides" onClick={leaveSlides}>
              <X size={17} aria-hidden="true" />
            </Button>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
};
