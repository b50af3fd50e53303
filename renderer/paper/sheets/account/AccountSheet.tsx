import type { ReactNode } from 'react';
import { longDate } from '../../../../shared/conventions/writeDay';
import { accountOf } from '../../../../shared/document/document';
import type { PlanView } from '../../view';

type Props = {
  readonly view: PlanView;
  readonly id: string;
  readonly kind: string;
  /** What the page is about; the account where nothing is said. */
  readonly title?: string;
  readonly isWide?: boolean;
  readonly children: ReactNode;
};

/** A page of its own about the account: what it is, of whom, as of when. */
export const AccountSheet = ({ view, id, kind, title, isWide = false, children }: Props) => {
  const { name } = accountOf(view.content);
  return (
    <section className={`sheet plan-page account-sheet ${isWide ? 'wide-sheet' : ''}`} aria-labelledby={id}>
      <p className="cover-kind">{kind}</p>
      <h1 id={id}>{title ?? (name || 'Account without a name')}</h1>
      <p className="sheet-of quiet">
        {[title === undefined ? null : name, `as of ${longDate(view.asOf)}`].filter(Boolean).join(' · ')}
      </p>
      {children}
    </section>
  );
};
