import { Dialog } from '@base-ui/react/dialog';
import { useRef, type MouseEvent, type ReactNode, type RefObject } from 'react';

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

/** A dialog over the page: Escape closes it, focus stays inside and returns. */
export const Modal = ({ title, onClose, wide = false, isKept = false, children, first }: Props) => {
  /** Somebody began to press inside it. */
  const isPressed = useRef(false);
  const press = (event: MouseEvent): void => {
    if (!isSecondPress(event)) isPressed.current = true;
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
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup
          className={`dialog ${wide ? 'wide' : ''}`}
          onMouseDownCapture={press}
          onClickCapture={click}
          {...(first ? { initialFocus: first } : {})}
        >
          <Dialog.Title render={<h2 />}>{title}</Dialog.Title>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
};
