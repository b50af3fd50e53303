import type { ReactNode } from 'react';
import { useIsHiding } from '../../state/records';

/** A part of a page with its heading. */
export const Part = ({
  id,
  title,
  tells = null,
  children,
}: {
  readonly id: string;
  readonly title: string;
  /** A part that tells nothing else is not there while opinions are hidden. */
  readonly tells?: 'opinions' | null;
  readonly children: ReactNode;
}) =>
  useIsHiding() && tells === 'opinions' ? null : (
    <section className="part" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
