import { basename } from 'node:path';
import type { Atlas } from '../../db/atlas';
import { type Input, type Output } from '../../shared/api/contract';
import { isWorkshopPaper, partsFor, USUAL_PDF, type PdfOptions } from '../../shared/api/outputs';
import { AtlasError } from '../../shared/api/errors';
import { clientAlias, withoutClientNames } from '../../shared/analysis/clientAliases';
import { isPortfolioPaper, portfolioPaper, type PaperAbove } from '../../shared/analysis/portfolioPaper';
import type { AbovePaper } from '../../shared/api/abovePaper';
import { progressAt } from '../../shared/api/printing';
import { sectionNumber, sectionsIn } from '../../shared/analysis/sectionOrder';
import { DEFAULT_LOCALE, writtenAs } from '../../shared/conventions/conventions';
import { longDate } from '../../shared/conventions/writeDay';
import { accountOf, ATLAS_ITSELF, find, list, single, type Document } from '../../shared/document/document';
import { withoutPhotos } from '../../shared/document/photo';
import { planLanguage } from '../../shared/document/planLanguage';
import { moneyWordIn } from '../../shared/document/moneyWord';
import { choiceOf } from '../../shared/model/labels';
import { capital } from '../../shared/model/words';
import { factsIn, recordsOf } from './accounts';
import { customerChapters } from '../../shared/audience/customerPlan';
import { redacted } from '../../shared/audience/redacted';
import { withFile } from './chosenFiles';
import { comparedFor, searchedWith } from './comparison';
import { ownPaper } from './ownPaper';
import type { PageOf, PrintJob } from './port';
import {
  ALONE,
  cancelled,
  cancelRuns,
  dropWarm,
  FIRST_PROGRESS,
  isCounted,
  inRun,
  keepWarm,
  keyOf,
  openJobPage,
  pageFor,
  takeDrawing,
  type JobPage,
  type PrintRun,
  unlessEnded,
} from './printPages';
import { startInAll } from './startCalls';
import { startPdfThread, type PdfThread } from './pdfThread';
import { writeSearched } from './searched';
import { printedWallPhoto } from './wallPhoto';
import { atlasOf, type Caller, type Services } from './windows';

type Printed = { readonly pdf: Uint8Array; readonly pages: number };

/**
 * Prints an account as it is now, without parts its reader cannot get. The document is already what they may see. Throws
 * cannotPrint, refused where no part is left, and cancelled.
 */
export const printPdf = async (services: Services, asked: PrintJob, run: PrintRun = ALONE): Promise<Printed> => {
  const job = { ...asked, options: fitting(asked.options) };
  const page = openJobPage(services, job);
  try {
    return await printFrom(page, job, run);
  } finally {
    await page.close();
  }
};

/** Prints the job that a page draws. Throws as `printPdf`; a page that was cancelled is closed. */
const printFrom = async (page: JobPage, job: PrintJob, { tell, signal }: PrintRun): Promise<Printed> => {
  const thread = startPdfThread();
  const end = (): void => {
    thread.end();
    void page.close();
  };
  signal.addEventListener('abort', end);
  try {
    if (signal.aborted) throw cancelled();
    const account = accountOf(job.document);
    const pdf = await unlessEnded(signal, withContents(page, job, thread, tell));
    tell(progressAt('finishing'));
    return await thread.withFacts(pdf, {
      title: `${account.name}: ${kindOfPlan(job)}`,
      author: authorIn(job.document),
      subject: writtenAs(job.options.locale, () => `${capital(kindOfPlan(job))}, as of ${longDate(job.asOf)}`),
      language: planLanguage(job.document).tag,
      headings: isForCustomer(job) ? customerHeadings(job.document) : headingsIn(job.document),
    });
  } catch (error) {
    if (signal.aborted) throw cancelled();
    if (error instanceof AtlasError) throw error;
    throw new AtlasError('cannotPrint', 'The pages could not be printed. Nothing was written. Try again.');
  } finally {
    signal.removeEventListener('abort', end);
    thread.end();
  }
};

/** How often at most the whole PDF is printed because a page of its contents moved. */
const MOST_PRINTINGS = 2;
const isSame = (a: PageOf, b: PageOf): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([heading, page]) => b[heading] === page);

/**
 * Only what is printed knows its pages. So a plan is printed as a draft, the pages its contents lead to are read and
 * written into the page that is drawn already, and then it is printed whole; once more, if these have moved. Sheets
 * without contents are printed once, and so is what was printed before from the same page.
 */
const withContents = async (
  page: JobPage,
  job: PrintJob,
  thread: PdfThread,
  tell: PrintRun['tell'],
): Promise<Uint8Array> => {
  page.hear((section, part) => tell(progressAt('drawing', section, part)));
  tell(FIRST_PROGRESS);
  await page.laidOut();
  if (isCounted(job)) tell(progressAt('counting'));
  await page.countPages();
  for (let printing = 1; ; printing += 1) {
    tell(progressAt('printing'));
    const pdf = await page.print('whole');
    tell(progressAt('finishing'));
    if (!isCounted(job)) return pdf;
    const found = await thread.pagesOfHeadings(pdf);
    if (printing === MOST_PRINTINGS || isSame(found, page.pageOf())) return pdf;
    await page.setPages(found);
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
/** What is printed above the accounts, by its first part. */
const kindAbove = ({ sections: [first] }: PdfOptions): string => {
  switch (first) {
    case 'startPage':
      return 'start';
    case 'selectionPages':
      return 'selection';
    case 'pilotCharter':
      return 'pilot charter';
    case 'programmePages':
      return 'programme';
    case 'roleProfile':
      return 'role profile';
    default:
      return 'portfolio';
  }
};
export const kindOfPlan = (job: PrintJob): string => {
  if (job.held !== undefined) return `what is held about ${job.held.name}`;
  if (isPortfolioPaper(job.document)) return kindAbove(job.options);
  const [first] = job.options.sections;
  if (first !== undefined && job.options.sections.every(isWorkshopPaper))
    return first === 'minutes' ? 'workshop minutes' : 'workshop papers';
  if (job.options.sections.every((part) => part === 'thenAndNow')) return 'then and now';
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
  const sections = options.sections.filter(
    (part) => parts.includes(part) && (part !== 'thenAndNow' || options.compared !== undefined),
  );
  if (sections.length === 0)
    throw new AtlasError(
      'refused',
      'These pages say what is thought of people. Choose the plan, the map, the people or the slides.',
    );
  return { ...options, sections };
};

export type Asked = Omit<Input<'print.prepare'>, 'options'> & { readonly options: PdfOptions };

/** What is printed: an account, or what is above all of them. */
export const paperOf = (atlas: Atlas, accountId: string, asOf: string, what: PaperAbove = 'Portfolio'): Document =>
  accountId === ATLAS_ITSELF
    ? portfolioPaper(
        atlas.document(accountId),
        factsIn(atlas, asOf),
        basename(atlas.path).replace(/\.atlas$/i, ''),
        what,
      )
    : atlas.document(accountId);

/** What the accounts know of themselves, for pages above them, with their names or what stands for these. */
const aboveOf = (caller: Caller, { accountId, asOf, options }: Asked): AbovePaper | null => {
  if (accountId !== ATLAS_ITSELF) return null;
  const atlas = atlasOf(caller);
  const rows = list(atlas.document(accountId), 'portfolioAccount');
  const aliasOf = (id: string, at: number): string => {
    const place = rows.findIndex((row) => row.accountId === id);
    return clientAlias(place < 0 ? rows.length + at + 1 : place + 1);
  };
  const { startOf, locale, clientsHidden } = options;
  const start = startOf === undefined ? null : startInAll(caller, { asOf, locale, ...startOf });
  return {
    facts: factsIn(atlas, asOf),
    start:
      start === null || clientsHidden !== true
        ? start
        : { ...start, lines: start.lines.map((line) => ({ ...line, words: line.plain })) },
    names: Object.fromEntries(
      atlas.accounts().map(({ id, name }, at) => [id, clientsHidden === true ? aliasOf(id, at) : name]),
    ),
  };
};

/** The job of a window: the document its reader may see, as it is now, with what they see of it. */
export const jobFor = (
  caller: Caller,
  asked: Asked,
): {
  readonly job: PrintJob;
  readonly key: string;
  readonly seen: Document;
  /** What is searched, and what of it its reader may see. */
  readonly made: { readonly document: Document; readonly seen: Document };
} => {
  const atlas = atlasOf(caller);
  const { accountId, asOf } = asked;
  const options = fitting(asked.options);
  const { audience, hidden } = options.viewer;
  const isProgramme = options.sections.includes('programmePages');
  const document = paperOf(atlas, accountId, asOf, isProgramme ? 'Programme' : 'Portfolio');
  const redactedFor = redacted(document, audience, hidden);
  const seen = options.clientsHidden === true ? withoutClientNames(redactedFor) : redactedFor;
  const shown = options.photos ? seen : withoutPhotos(seen);
  const wallPhoto = options.wallPhoto ? printedWallPhoto(atlas, shown, options) : null;
  const compared =
    options.compared !== undefined && options.sections.includes('thenAndNow')
      ? comparedFor(caller, accountId, asOf, options.compared, options.viewer)
      : null;
  return {
    job: {
      accountId,
      asOf,
      options,
      document: shown,
      wallPhoto,
      compared: compared?.drawn ?? null,
      above: aboveOf(caller, { accountId, asOf, options }),
    },
    key: keyOf(atlas.revision(), { accountId, asOf, options }),
    seen,
    made: searchedWith({ document, seen }, compared),
  };
};

/**
 * Draws what a window is about to print while its person still chooses, and finds the pages of its contents. Answers once
 * that is done, with where on their pages the headings stand.
 */
export const preparePdf = async (caller: Caller, asked: Asked): Promise<Output<'print.prepare'>> => {
  const { services, window } = caller;
  const { job, key } = jobFor(caller, asked);
  const known = services.warmPages.get(window.id);
  if (known?.key === key) return { topOf: known.page.topOf() };
  const page = await pageFor(services, window.id, job, key);
  keepWarm(services, window, page, key);
  try {
    await page.laidOut();
    await page.countPages();
  } catch {
    // What cannot be drawn now is said when it is printed.
    if (services.warmPages.get(window.id)?.page === page) dropWarm(services, window.id);
  }
  return { topOf: page.topOf() };
};

/** The PDF as nobody opens it without the passphrase. Throws cannotPrint. */
export const protectedPdf = async (pdf: Uint8Array, passphrase: string): Promise<Uint8Array> => {
  const thread = startPdfThread();
  try {
    return await thread.protectedBy(pdf, passphrase);
  } finally {
    thread.end();
  }
};

export const exportPdf = (
  caller: Caller,
  { accountId, asOf, options, file, passphrase = null }: Asked & Pick<Input<'pdf.export'>, 'file' | 'passphrase'>,
): Promise<Output<'pdf.export'>> =>
  withFile(caller, file, 'savePdf', (path) =>
    inRun(caller.services, caller.window, async (run) => {
      const { job, key, made } = jobFor(caller, { accountId, asOf, options });
      const { services, window } = caller;
      const isWarm = services.warmPages.has(window.id);
      const page = await pageFor(services, window.id, job, key);
      let isPrinted = false;
      try {
        const { pdf, pages } = await printFrom(page, job, run);
        isPrinted = true;
        run.tell(progressAt('searching'));
        if (run.signal.aborted) throw cancelled();
        // What is sealed cannot be searched.
        const sealed = passphrase === null ? pdf : await protectedPdf(pdf, passphrase);
        return { ...(await writeSearched(caller, path, { content: pdf, form: 'pdf', ...made }, sealed)), pages };
      } finally {
        // Whoever chooses may print again; a window that never prepared anything does not.
        if (isPrinted && isWarm) keepWarm(services, window, page, key);
        else await page.close();
      }
    }),
  );

export const cancelPdf = ({ services, window }: Caller): null => {
  cancelRuns(services, window.id);
  return null;
};

/** Lets go of the page that was drawn for a window. */
export const releasePdf = ({ services, window }: Caller): null => {
  dropWarm(services, window.id);
  return null;
};

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
    options: { ...WHOLE_PLAN, paper: ownPaper(caller.services, locale), locale },
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
  const { accountId, asOf, options, document, pageOf = {}, picture = null, wallPhoto = null, handOver } = window.job;
  const { compared = null, held = null, above = null } = window.job;
  const gives = handOver?.gives ?? 'pages';
  return {
    accountId,
    asOf,
    options,
    records: recordsOf(document),
    pageOf,
    gives,
    picture,
    wallPhoto,
    compared,
    held,
    above,
  };
};

/** The pages that the contents of a print window name. */
export const printPagesOf = ({ window }: Caller): Output<'print.pages'> => ({ pageOf: window.job?.pageOf ?? {} });

export const hearDrawing = ({ window }: Caller, said: Input<'print.drawing'>): null => {
  takeDrawing(window, said);
  return null;
};
