import { type Input, type Output } from '../../shared/api/contract';
import { isWorkshopPaper, partsFor, USUAL_PDF, type PdfOptions } from '../../shared/api/outputs';
import { AtlasError } from '../../shared/api/errors';
import { sectionNumber, sectionsIn } from '../../shared/analysis/sectionOrder';
import { DEFAULT_LOCALE } from '../../shared/conventions/conventions';
import { accountOf, find, list, single, type Document } from '../../shared/document/document';
import { withoutPhotos } from '../../shared/document/photo';
import { moneyWordIn } from '../../shared/document/moneyWord';
import { choiceOf } from '../../shared/model/labels';
import { capital } from '../../shared/model/words';
import { recordsOf } from './accounts';
import { customerChapters } from '../../shared/audience/customerPlan';
import { redacted } from '../../shared/audience/redacted';
import { withFile } from './chosenFiles';
import type { PageOf, PrintJob } from './port';
import { startPdfThread, type PdfThread } from './pdfThread';
import { writeSearched } from './searched';
import { printedWallPhoto } from './wallPhoto';
import { addWindow, atlasOf, type Caller, type Services } from './windows';

/**
 * Prints an account as it is now, without parts its reader cannot get. The document is already what they may see. Throws
 * cannotPrint, and refused where no part is left.
 */
export const printPdf = async (
  services: Services,
  asked: PrintJob,
): Promise<{ readonly pdf: Uint8Array; readonly pages: number }> => {
  const job = { ...asked, options: fitting(asked.options) };
  const thread = startPdfThread();
  try {
    const account = accountOf(job.document);
    return await thread.withFacts(await withContents(services, job, thread), {
      title: `${account.name}: ${kindOfPlan(job)}`,
      author: authorIn(job.document),
      subject: `${capital(kindOfPlan(job))}, as of ${job.asOf}`,
      headings: isForCustomer(job) ? customerHeadings(job.document) : headingsIn(job.document),
    });
  } catch (error) {
    if (error instanceof AtlasError) throw error;
    throw new AtlasError('cannotPrint', 'The pages could not be printed. Nothing was written. Try again.');
  } finally {
    thread.end();
  }
};

const printOnce = async (services: Services, job: PrintJob): Promise<Uint8Array> => {
  const window = addWindow(services, job);
  try {
    return await services.options.desktop.printToPdf(window.id);
  } finally {
    services.windows.delete(window.id);
  }
};

const MOST_PRINTINGS = 3;
const isSame = (a: PageOf, b: PageOf): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([heading, page]) => b[heading] === page);

/**
 * Only what is printed knows its pages, so contents are printed again with the pages found until these hold. Sheets
 * without contents are printed once.
 */
const withContents = async (services: Services, job: PrintJob, thread: PdfThread): Promise<Uint8Array> => {
  let pageOf: PageOf = {};
  for (let printing = 1; ; printing += 1) {
    const pdf = await printOnce(services, { ...job, pageOf });
    const found = await thread.pagesOfHeadings(pdf);
    if (printing === MOST_PRINTINGS || isSame(found, pageOf)) return pdf;
    pageOf = found;
  }
};

/** The headings that may break: what people wrote, and the sections under their numbers. */
const headingsIn = (document: Document): readonly string[] => [
  accountOf(document).name,
  ...sectionsIn(document).map(({ title }, at) => `${at + 1} ${title}`),
  `${sectionNumber(document, 'cover')} Plan on a page`,
  `${sectionNumber(document, 'cover')} Map`,
  ...list(document, 'opportunity').map(({ title }) => title),
  ...list(document, 'objective').map(
    ({ title, type }) => `${choiceOf('objective', 'type', type, moneyWordIn(document))} ${title}`,
  ),
  ...list(document, 'group').map(({ name }) => name),
  ...list(document, 'agenda').map(({ title }) => title),
];

const isForCustomer = ({ options }: PrintJob): boolean => options.viewer.audience === 'customer';
export const kindOfPlan = (job: PrintJob): string => {
  const [first] = job.options.sections;
  if (first !== undefined && job.options.sections.every(isWorkshopPaper))
    return first === 'minutes' ? 'workshop minutes' : 'workshop papers';
  return isForCustomer(job) ? 'joint account plan' : 'key account plan';
};

/** Those of a plan for the customer, whatever their numbers: one is left out where its section is not chosen. */
const customerHeadings = (document: Document): readonly string[] => {
  const titles = ['The organisation', ...customerChapters(document).map(({ title }) => title)];
  return [
    accountOf(document).name,
    ...titles.flatMap((title) => titles.map((_, at) => `${at + 1} ${title}`)),
    ...list(document, 'objective').map(({ title }) => title),
  ];
};

/** Who the paper names as its author: the plan's own, else who leads the account, else the supplier. */
export const authorIn = (document: Document): string | null => {
  const lead = list(document, 'assignment').find(({ role }) => role === 'accountLead' || role === 'clientExecutive');
  return (
    single(document, 'plan')?.author ??
    find(document, 'member', lead?.memberId)?.name ??
    single(document, 'supplier')?.name ??
    null
  );
};

/** Without the parts its reader cannot get. Throws refused where none is left. */
export const fitting = (options: PdfOptions): PdfOptions => {
  const parts = partsFor(options.viewer);
  const sections = options.sections.filter((part) => parts.includes(part));
  if (sections.length === 0)
    throw new AtlasError(
      'refused',
      'These pages say what is thought of people. Choose the plan, the map, the people or the slides.',
    );
  return { ...options, sections };
};

export const exportPdf = (
  caller: Caller,
  { accountId, asOf, options, file }: Omit<Input<'pdf.export'>, 'options'> & { readonly options: PdfOptions },
): Promise<Output<'pdf.export'>> =>
  withFile(caller, file, 'savePdf', async (path) => {
    const document = atlasOf(caller).document(accountId);
    const { audience, hidden } = options.viewer;
    const seen = redacted(document, audience, hidden);
    const shown = options.photos ? seen : withoutPhotos(seen);
    const wallPhoto = options.wallPhoto ? printedWallPhoto(atlasOf(caller), shown) : null;
    const { pdf, pages } = await printPdf(caller.services, { accountId, asOf, options, document: shown, wallPhoto });
    return { ...(await writeSearched(caller, path, { content: pdf, form: 'pdf', document, seen })), pages };
  });

/** The whole plan, as a version that becomes final keeps it. */
const WHOLE_PLAN: PdfOptions = {
  sections: ['plan', 'onePage', 'map'],
  ...USUAL_PDF,
};

/** Prints the whole plan into the atlas. Throws cannotPrint, readOnly, diskFull; then nothing is kept. */
export const printPlan = async (
  caller: Caller,
  { accountId, asOf, version, locale = DEFAULT_LOCALE }: Input<'plan.print'>,
): Promise<Output<'plan.print'>> => {
  const atlas = atlasOf(caller);
  const document = atlas.document(accountId);
  const { pdf, pages } = await printPdf(caller.services, {
    accountId,
    asOf,
    options: { ...WHOLE_PLAN, locale },
    document,
  });
  return {
    attachmentId: atlas.addAttachment(accountId, {
      name: `${accountOf(document).name} plan, version ${version}.pdf`.slice(0, 200),
      mediaType: 'application/pdf',
      bytes: pdf,
    }),
    pages,
  };
};

export const printJob = ({ window }: Caller): Output<'print.job'> => {
  if (!window.job) throw new AtlasError('refused', 'This window is not printing.');
  const { document, pageOf = {}, gives = 'pages', picture = null, wallPhoto = null, ...asked } = window.job;
  return { ...asked, records: recordsOf(document), pageOf, gives, picture, wallPhoto };
};
