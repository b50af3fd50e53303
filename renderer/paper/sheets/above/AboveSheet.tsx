import type { ReactNode } from 'react';
import { isPortfolioPaper } from '../../../../shared/analysis/portfolioPaper';
import { longDate } from '../../../../shared/conventions/writeDay';
import { accountOf, single, type Document } from '../../../../shared/document/document';

type Props = {
  readonly id: string;
  readonly kind: string;
  readonly content: Document;
  readonly asOf: string;
  readonly title: string;
  readonly shape?: string;
  readonly children: ReactNode;
};

/** Whose portfolio it is, as the heads of pages name it. */
const ownerOf = (content: Document): string =>
  single(content, 'supplier')?.name || (isPortfolioPaper(content) ? accountOf(content).name : '');

/** A page about all accounts: what it is, whose, as of when, and what it says. */
export const AboveSheet = ({ id, kind, content, asOf, title, shape = '', children }: Props) => (
  <section className={`sheet plan-page above-page ${shape}`} aria-labelledby={id}>
    <p className="cover-kind">{[kind, ownerOf(content), `as of ${longDate(asOf)}`].filter(Boolean).join(' · ')}</p>
    <h1 id={id}>{title}</h1>
    {children}
  </section>
);
