import type { ReactNode } from 'react';

type Props = { readonly sentence: string; readonly remark?: string | null; readonly children: ReactNode };

/** What a chapter of the handbook says, beside its one figure. */
export const Lead = ({ sentence, remark = null, children }: Props) => (
  <div className="handbook-lead keep">
    <div>
      <p className="handbook-sentence">{sentence}</p>
      {remark === null ? null : <p>{remark}</p>}
    </div>
    {children}
  </div>
);
