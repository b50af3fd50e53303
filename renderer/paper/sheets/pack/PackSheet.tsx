import type { ReactNode } from 'react';
import { accountOf } from '../../../../shared/document/document';
import { longDate } from '../../../../shared/conventions/writeDay';
import { moreOf } from '../../../../shared/model/words';
import type { PlanView } from '../../view';

/**
 * One page of the management pack: across, with its name and the account above. Longer texts than it has room for run
 * on to the next.
 */
export const PackSheet = ({
  view,
  id,
  title,
  children,
}: {
  readonly view: PlanView;
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) => (
  <section className="sheet plan-page pack-page" aria-labelledby={id}>
    <header className="sheet-head">
      <h1 id={id}>{title}</h1>
      <p>
        {accountOf(view.content).name} · as of {longDate(view.asOf)}
      </p>
    </header>
    {children}
  </section>
);

/** One titled piece of a page. */
export const PackPart = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="pack-part">
    <h2>{title}</h2>
    {children}
  </section>
);

/** How many did not find room. */
export const SheetMore = ({ count, what = '' }: { readonly count: number; readonly what?: string }) =>
  count > 0 ? <p className="more-rows">{moreOf(count, what)}</p> : null;
