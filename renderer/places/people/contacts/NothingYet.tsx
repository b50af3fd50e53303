import type { ReactNode } from 'react';

/** What to do first, where there is nothing to put into a matrix. */
export const NothingYet = ({ words, children }: { readonly words: string; readonly children: ReactNode }) => (
  <div className="contacts-nothing">
    <p className="serif">{words}</p>
    <div className="chips">{children}</div>
  </div>
);
