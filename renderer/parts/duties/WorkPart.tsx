import type { ReactNode } from 'react';

type Props = {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  /** Said instead of an empty list. */ readonly empty: string;
  readonly children: ReactNode;
};

/** A part of the page: what it is, how much of it there is, and the list or a calm word that there is none. */
export const WorkPart = ({ id, title, count, empty, children }: Props) => (
  <section aria-labelledby={id}>
    <h3 id={id} tabIndex={-1}>
      {title} <span className="tabular">{count}</span>
    </h3>
    {count === 0 ? <p className="quiet">{empty}</p> : children}
  </section>
);

/**
 * The row that had the cursor is about to go: the cursor goes to the heading of its part, which says how many are left.
 */
export const focusPart = (id: string): void => document.getElementById(id)?.focus({ preventScroll: true });

/** What does not press now, folded to a line. */
export const Folded = ({ words, children }: { readonly words: string; readonly children: ReactNode }) => (
  <details className="my-fold">
    <summary>{words}</summary>
    {children}
  </details>
);
