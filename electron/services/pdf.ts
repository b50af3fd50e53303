import { PDF_SECTIONS, type Input, type Output, type PdfOptions } from '../../shared/api/contract';
import { AtlasError } from '../../shared/api/errors';
import { accountOf, find, list, single, type Document } from '../../shared/document/document';
import { recordsOf } from './accounts';
import { withFile, writeChosen } from './chosenFiles';
import type { PrintJob } from './port';
import { withFacts } from './pdfMetadata';
import { addWindow, atlasOf, type Caller, type Services } from './windows';

/** Prints an account as it is now. Throws cannotPrint. */
export const printPdf = async (services: Services, job: PrintJob): Promise<{ readonly pdf: Uint8Array; readonly pages: number }> => {
  const window = addWindow(services, job);
  try {
    const account = accountOf(job.document);
    return await withFacts(await services.options.desktop.printToPdf(window.id), {
      title: `${account.name}: key account plan`, author: authorIn(job.document), subject: `Key account plan, as of ${job.asOf}`,
    });
  } catch (error) {
    if (error instanceof AtlasError) throw error;
    throw new AtlasError('cannotPrint', 'The pages could not be printed. Nothing was written. Try again.');
  } finally {
    services.windows.delete(window.id);
  }
};

/** Who the paper names as its author: the plan's own, else who leads the account, else the supplier. */
const authorIn = (document: Document): string | null => {
  const lead = list(document, 'assignment').find(({ role }) => role === 'accountLead' || role === 'clientExecutive');
  return single(document, 'plan')?.author ?? find(document, 'member', lead?.memberId)?.name ?? single(document, 'supplier')?.name ?? null;
};

export const exportPdf = (caller: Caller, { accountId, asOf, options, file }: Input<'pdf.export'>): Promise<Output<'pdf.export'>> =>
  withFile(caller, file, 'savePdf', async (path) => {
    const document = atlasOf(caller).document(accountId);
    const { pdf, pages } = await printPdf(caller.services, { accountId, asOf, options, document });
    return { ...writeChosen(caller, path, pdf), pages };
  });

/** The whole plan, as a version that becomes final keeps it. */
const WHOLE_PLAN: PdfOptions = { sections: [...PDF_SECTIONS], mapPaper: 'A3', mapDirection: 'landscape' };

/** Prints the whole plan into the atlas. Throws cannotPrint, readOnly, diskFull; then nothing is kept. */
export const printPlan = async (caller: Caller, { accountId, asOf, version }: Input<'plan.print'>): Promise<Output<'plan.print'>> => {
  const atlas = atlasOf(caller);
  const document = atlas.document(accountId);
  const { pdf, pages } = await printPdf(caller.services, { accountId, asOf, options: WHOLE_PLAN, document });
  return { attachmentId: atlas.addAttachment(accountId, { name: `${accountOf(document).name} plan, version ${version}.pdf`.slice(0, 200), mediaType: 'application/pdf', bytes: pdf }), pages };
};

export const printJob = ({ window }: Caller): Output<'print.job'> => {
  if (!window.job) throw new AtlasError('refused', 'This window is not printing.');
  const { accountId, asOf, options, document } = window.job;
  return { accountId, asOf, options, records: recordsOf(document) };
};
