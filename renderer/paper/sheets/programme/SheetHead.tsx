import { longDate } from '../../../../shared/conventions/writeDay';
import { single, type Document } from '../../../../shared/document/document';

type Props = {
  readonly content: Document;
  readonly asOf: string;
  readonly kind: string;
  readonly title: string;
};

/** What a sheet of the programme is about, whose it is and of which day, above the sentence that answers it. */
export const SheetHead = ({ content, asOf, kind, title }: Props) => (
  <>
    <p className="cover-kind">
      {[kind, single(content, 'supplier')?.name, `as of ${longDate(asOf)}`].filter(Boolean).join(' · ')}
    </p>
    <h1>{title}</h1>
  </>
);
