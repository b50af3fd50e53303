/** The plan as one page for reading: drawn where paper is drawn, put together into one file here. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Input, Output } from '../../shared/api/contract';
import { USUAL_PDF, type PdfOptions, type ReadingOptions } from '../../shared/api/outputs';
import { redacted } from '../../shared/audience/redacted';
import { planLanguage } from '../../shared/document/planLanguage';
import { readingPage } from '../../shared/exchange/readingPage';
import { withFile } from './chosenFiles';
import type { PrintJob } from './port';
import { writeSearched } from './searched';
import { progressAt } from '../../shared/api/printing';
import { ALONE, cancelled, handedOver, inRun, type PrintRun } from './printPages';
import { atlasOf, type Caller, type Services } from './windows';

const SECTIONS: PdfOptions['sections'] = ['plan', 'map'];

/** Draws a document, which is already what its reader may see, as a page. Throws cannotPrint and cancelled. */
export const makeReadingPage = async (
  services: Services,
  asked: Omit<PrintJob, 'options' | 'handOver'> & { readonly options: ReadingOptions },
  run: PrintRun = ALONE,
): Promise<string> => {
  const options = { ...USUAL_PDF, ...asked.options, sections: SECTIONS };
  const { page } = await handedOver(services, { ...asked, options }, 'readingPage', run);
  const script = readFileSync(join(services.options.assetsFolder, 'reading', 'page.js'), 'utf8');
  const { tag: language } = planLanguage(asked.document);
  return readingPage({ ...page, language }, script, createHash('sha256').update(script).digest('base64'));
};

export const exportReadingPage = (
  caller: Caller,
  {
    accountId,
    asOf,
    locale,
    viewer,
    confidentiality = null,
    file,
  }: Input<'readingPage.export'> & Pick<PdfOptions, 'locale' | 'viewer'>,
): Promise<Output<'readingPage.export'>> =>
  withFile(caller, file, 'saveReadingPage', (path) =>
    inRun(caller.services, caller.window, async (run) => {
      const document = atlasOf(caller).document(accountId);
      const seen = redacted(document, viewer.audience, viewer.hidden);
      const options = { locale, viewer, confidentiality };
      const content = await makeReadingPage(caller.services, { accountId, asOf, options, document: seen }, run);
      run.tell(progressAt('searching'));
      if (run.signal.aborted) throw cancelled();
      return writeSearched(caller, path, { content, form: 'page', document, seen });
    }),
  );
