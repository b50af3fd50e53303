import { Dialog } from '@base-ui/react/dialog';
import { useCallback, useRef, type MouseEvent, type ReactNode, type RefObject } from 'react';
import { focusNow, keysGoIn } from './keysGoIn';
import { watchScroller } from './watchScroller';

type Props = {
  readonly title: string;
  readonly onClose: () => void;
  readonly wide?: boolean;
  /** What it shows is shown only once: neither Escape nor a press beside it closes it, but a button of its own. */
  readonly isKept?: boolean;
  readonly children: ReactNode;
  readonly first?: RefObject<HTMLElement | null>;
};

/**
 * A button that opens a dialog is pressed twice in a row by many. What they press the second time is no press on the
 * dialog, whatever lies there meanwhile.
 */
const isSecondPress = ({ detail }: Pick<UIEvent, 'detail'>): boolean => detail > 1;
/** Nor does it take the keys out of the dialog. */
const keepKeys = (event: MouseEvent): void => {
  if (isSecondPress(event)) event.preventDefault();
};

/** As little is a line that is only just cut. */
const CUT = 8;
/** Marks a dialog that goes on below its buttons, so that nobody takes the last line in view for the last one. */
const markMore = (popup: HTMLElement): (() => void) => {
  const look = (): void => {
    const isMore = popup.scrollTop + popup.clientHeight < popup.scrollHeight - CUT;
    popup.toggleAttribute('data-more', isMore);
  };
  const stop = watchScroller(popup, look);
  // What is in it grows where the dialog itself can grow no more.
  const inside = new MutationObserver(look);
  inside.observe(popup, { childList: true, subtree: true, characterData: true });
  return () => {
    stop();
    inside.disconnect();
  };
};

/** A dialog over the page: Escape closes it, focus stays inside and returns. */
export const Modal = ({ title, onClose, wide = false, isKept = false, children, first }: Props) => {
  /** Somebody began to press inside it. */
  const isPressed = useRef(false);
  const popup = useCallback((element: HTMLDivElement | null) => {
    keysGoIn(element);
    return element ? markMore(element) : undefined;
  }, []);
  const press = (event: MouseEvent): void => {
    if (!isSecondPress(event)) isPressed.current = true;
    else if (!isPressed.current) event.preventDefault();
  };
  const click = (event: MouseEvent): void => {
    if (isPressed.current || !isSecondPress(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Dialog.Root
      open
      onOpenChange={(open, { event, reason }) => {
        if (open || isKept || (reason === 'outside-press' && isSecondPress(event as UIEvent))) return;
        onClose();
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" onMouseDown={keepKeys} />
        <Dialog.Popup
          ref={popup}
          className={`dialog ${wide ? 'wide' : ''}`}
          onMouseDownCapture={press}
          onClickCapture={click}
          {...(first ? { initialFocus: () => focusNow(first) } : {})}
        >
          <Dialog.Title render={<h2 />}>{title}</Dialog.Title>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
};
