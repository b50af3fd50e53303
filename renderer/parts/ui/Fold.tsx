import { useState, type ReactNode } from 'react';

type Props = {
  readonly title: ReactNode;
  readonly startsOpen?: boolean;
  /** Makes what is in it. */
  readonly children: () => ReactNode;
};

/** A part that stays folded until somebody asks for it: its many fields cost nothing before. */
export const Fold = ({ title, startsOpen = false, children }: Props) => {
  const [isOpen, setOpen] = useState(startsOpen);
  return (
    <details className="more" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen ? children() : null}
    </details>
  );
};
