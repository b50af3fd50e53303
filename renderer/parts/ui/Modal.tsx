import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode, RefObject } from 'react';

type Props = {
  readonly title: string;
  readonly onClose: () => void;
  readonly wide?: boolean;
  /** What it shows is shown only once: neither Escape nor a press beside it closes it, but a button of its own. */
  readonly isKept?: boolean;
  readonly children: ReactNode;
  readonly first?: RefObject<HTMLElement | null>;
};

/** A dialog over the page: Escape closes it, focus stays inside and returns. */
export const Modal = ({ title, onClose, wide = false, isKept = false, children, first }: Props) => (
  <Dialog.Root
    open
    onOpenChange={(open) => {
      if (!open && !isKept) onClose();
    }}
  >
    <Dialog.Portal>
      <Dialog.Backdrop className="backdrop" />
      <Dialog.Popup className={`dialog ${wide ? 'wide' : ''}`} {...(first ? { initialFocus: first } : {})}>
        <Dialog.Title render={<h2 />}>{title}</Dialog.Title>
        {children}
      </Dialog.Popup>
    </Dialog.Portal>
  </Dialog.Root>
);
