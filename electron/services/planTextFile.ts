import { writtenAs } from '../../shared/conventions/conventions';
import { single, type Document } from '../../shared/document/document';
import { saidAs } from '../../shared/document/spokenWords';
import { planText } from '../../shared/exchange/planText';

/**
 * The plan as the text of a file, written as the plan says, else as `locale` does. With a byte order mark: old editors
 * take the text for another code without it.
 */
export const planTextFile = (document: Document, asOf: string, locale: string): string =>
  `\ufeff${writtenAs(single(document, 'plan')?.numberLocale ?? locale, () =>
    saidAs(document, () => planText(document, asOf)),
  )}`;
