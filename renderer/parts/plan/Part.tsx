import type { ReactNode } from 'react';

/** A part of a page with its heading. */
export const Part = ({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) => (
  <section className="part" aria-labelledby={id}>
    <h3 id={id}>{title}</h3>
    {children}
  </section>
);
