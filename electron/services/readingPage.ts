/** The plan as one page for reading: drawn where paper is drawn, put together into one file here. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Input, Output } from '../../shared/api/contract';
import { USUAL_PDF, type PdfOptions } from '../../shared/api/outputs';
import { redacted } from '../../shared/audience/redacted';
import { readingPage } from '../../shared/exchange/readingPage';
import { withFile } from './chosenFiles';
import type { PrintJob } from './port';
import { writeSearched } from './searched';
import { handedOver } from './printPages';
import { atlasOf, type Caller, type Services } from './windows';

const SECTIONS: PdfOptions['sections'] = ['plan', 'map'];

/** Draws a document, which is already what its reader may see, as a page. Throws cannotPrint. */
export const makeReadingPage = async (
  services: Services,
  asked: Omit<PrintJob, 'options' | 'handOver'> & { readonly options: Pick<PdfOptions, 'locale' | 'viewer'> },
): Promise<string> => {
  const options = { ...USUAL_PDF, ...asked.options, sections: SECTIONS };
  const { page } = await handedOver(services, { ...asked, options }, 'readingPage');
  const script = readFileSync(join(services.options.assetsFolder, 'reading', 'page.js'), 'utf8');
  return readingPage(page, script, createHash('sha256').update(script).digest('base64'));
};

export const exportReadingPage = (
  caller: Caller,
  { accountId, asOf, locale, viewer, file }: Input<'readingPage.export'> & Pick<PdfOptions, 'locale' | 'viewer'>,
): Promise<Output<'readingPage.export'>> =>
  withFile(caller, file, 'saveReadingPage', async (path) => {
    const document = atlasOf(caller).document(accountId);
    const seen = redacted(document, viewer.audience, viewer.hidden);
    const options = { locale, viewer };
    const content = await makeReadingPage(caller.services, { accountId, asOf, options, document: seen });
    return writeSearched(caller, path, { content, form: 'page', document, seen });
  });
