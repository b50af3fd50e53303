/** What stands where opinions are hidden: that they are, and never a value that could be taken for one. */
import { EyeOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { hidingKey } from '../../state/hiding';
import { useIsHiding } from '../../state/records';

/** In the place of a value in a row or a cell. */
export const HiddenBar = () => (
  <span className="hidden-bar">
    <span className="visually-hidden">hidden</span>
  </span>
);

/** In the place of controls or figures, with the key that shows them. */
export const HiddenNote = ({ what = 'Opinions are hidden.' }: { readonly what?: string }) => (
  <p className="hidden-note small">
    <EyeOff size={14} aria-hidden="true" />
    <span>
      {what} <kbd>{hidingKey()}</kbd> shows them.
    </span>
  </p>
);

/** What tells opinions and nothing else: not there while they are hidden. */
export const OpinionsOnly = ({
  children,
  instead = null,
}: {
  readonly children: ReactNode;
  readonly instead?: ReactNode;
}) => (useIsHiding() ? instead : children);
