import type { ReactNode } from 'react';
import { useClientsHidden } from '../../state/clients';

type Props = {
  readonly label: string;
  /** The answer of the page. */
  readonly sentence: string;
  /** What is to be done about it. */
  readonly remark?: string | null;
  /** The one figure that shows it; it may name clients. */
  readonly figure: ReactNode;
  /** Fields that belong to the answer. */
  readonly fields?: ReactNode;
  /** What is written: it may name clients too. */
  readonly children: ReactNode;
};

/** A page of the designer: what it says with its one figure, and what that is made of. */
export const DesignPage = ({ label, sentence, remark = null, figure, fields = null, children }: Props) => {
  const isHidden = useClientsHidden();
  return (
    <>
      <section className="programme-says" aria-label={label}>
        <p className="portfolio-label">{label}</p>
        <h3 className="serif portfolio-sentence" aria-live="polite">
          {sentence}
        </h3>
        {remark === null ? null : <p className="warning">{remark}</p>}
        {isHidden ? null : figure}
        {isHidden ? null : fields}
      </section>
      <section className="programme-work" aria-label={`${label}, entries`}>
        {isHidden ? (
          <p className="quiet">Names of clients are hidden, and what is written here may name one.</p>
        ) : (
          children
        )}
      </section>
    </>
  );
};
