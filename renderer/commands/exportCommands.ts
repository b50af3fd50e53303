/** What leaves the app as a file: asked for where it goes to, written by the host, and said. */
import { compositionsOf } from '../../shared/api/compositions';
import { seesAll } from '../../shared/audience/viewer';
import { accountOf, single } from '../../shared/document/document';
import { call } from '../host';
import { ownLocale } from '../state/conventions';
import { currentDocument, settled } from '../state/documentStore';
import { attempt } from '../state/messages';
import { outputViewer } from '../state/outputFor';
import { pdfChoice } from '../state/pdfChoice';
import { asOfNow } from '../state/records';
import { chooseFile } from './chooseFile';
import { chosenComposition } from './compositionCommands';
import { sayExported } from './exported';
import { nameAfter, safeName } from './fileNames';
import { saveSlides, withProgress } from './printPdf';
import { sayWritten } from './writtenFile';

/** Of an output for the customer, so that nobody sends the other one. */
const forWhom = (): string => (outputViewer().audience === 'customer' ? ', for the customer' : '');

export const exportAccount = async (): Promise<void> => {
  await attempt(async () => {
    await settled();
    const account = accountOf(currentDocument());
    const chosen = await chooseFile('saveAccount', `${safeName(account.name, 'Account')}.json`);
    if (!chosen) return;
    const { name, written } = await call('account.export', { accountId: account.id, file: chosen.file });
    // It takes no notice of for whom outputs are made, so that is said.
    const forTeam = seesAll(outputViewer()) ? '' : ' It holds everything of the account: for the own team only.';
    sayWritten(`Saved as ${name}.${forTeam}`, written);
  });
};

export const exportCsv = async (): Promise<void> => {
  await attempt(async () => {
    await settled();
    const account = accountOf(currentDocument());
    const chosen = await chooseFile('saveCsv', `${safeName(account.name, 'Account')} people${forWhom()}.csv`);
    if (!chosen) return;
    const given = { accountId: account.id, file: chosen.file, locale: ownLocale(), viewer: outputViewer() };
    const made = await call('csv.export', given);
    sayExported(`Saved as ${made.name}.`, made);
  });
};

export const exportText = async (): Promise<void> => {
  await attempt(async () => {
    await settled();
    const account = accountOf(currentDocument());
    const chosen = await chooseFile('saveText', `${safeName(account.name, 'Account')} plan${forWhom()}.txt`);
    if (!chosen) return;
    const made = await call('text.export', {
      accountId: account.id,
      asOf: asOfNow(),
      locale: ownLocale(),
      viewer: outputViewer(),
      file: chosen.file,
    });
    sayExported(`Saved as ${made.name}.`, made);
  });
};

/** Actions, reviews, contracts, meetings and talks of sponsors on their days, for any calendar. */
export const exportCalendar = async (): Promise<void> => {
  await attempt(async () => {
    await settled();
    const account = accountOf(currentDocument());
    const chosen = await chooseFile('saveCalendar', `${safeName(account.name, 'Account')}${forWhom()}.ics`);
    if (!chosen) return;
    const given = { accountId: account.id, asOf: asOfNow(), viewer: outputViewer(), file: chosen.file };
    const made = await call('calendar.export', given);
    const words =
      made.days === 0
        ? 'Nothing in the plan has a day yet, so nothing stands in it.'
        : `Open it, and ${made.days === 1 ? 'one day stands' : `${made.days} days stand`} in your calendar.`;
    sayExported(`Saved as ${made.name}. ${words}`, made);
  });
};

/** The plan in one file that opens in any browser, for whoever only reads it. */
export const exportReadingPage = async (): Promise<void> => {
  await attempt(async () => {
    const account = accountOf(currentDocument());
    const chosen = await chooseFile('saveReadingPage', `${safeName(account.name, 'Account')} plan${forWhom()}.html`);
    if (!chosen) return;
    const made = await withProgress('page for reading', () =>
      call('readingPage.export', {
        accountId: account.id,
        asOf: asOfNow(),
        locale: ownLocale(),
        viewer: outputViewer(),
        confidentiality: pdfChoice().confidentiality,
        file: chosen.file,
      }),
    );
    if (made !== null) sayExported(`Saved as ${made.name}. It opens in any browser.`, made);
  });
};

/** People, contacts, actions, opportunities, whitespace and risks, for a spreadsheet. */
export const exportWorkbook = async (): Promise<void> => {
  await attempt(async () => {
    await settled();
    const account = accountOf(currentDocument());
    const chosen = await chooseFile('saveWorkbook', `${safeName(account.name, 'Account')}${forWhom()}.xlsx`);
    if (!chosen) return;
    const given = { accountId: account.id, asOf: asOfNow(), viewer: outputViewer(), file: chosen.file };
    const made = await call('workbook.export', given);
    sayExported(`Saved as ${made.name}.`, made);
  });
};

/** What a PDF is called where nobody says otherwise: after the pattern of the house, where it has one. */
const suggestedName = (what: 'plan' | 'slides', ending: string): string => {
  const content = currentDocument();
  const { name } = accountOf(content);
  const pattern = single(content, 'houseStyle')?.fileNames ?? null;
  const chosen = compositionsOf(content).find(({ id }) => id === chosenComposition());
  if (pattern === null || pattern.trim() === '') {
    // Two compositions of one account are two files; the customer's says so by whom it is for.
    const of =
      what === 'plan' && chosen !== undefined && chosen.id !== 'customer' ? `, ${safeName(chosen.name, '')}` : '';
    return `${safeName(name, 'Account')} ${what}${of}${forWhom()}${ending}`;
  }
  const frame = single(content, 'financials');
  const known = {
    account: name,
    composition: what === 'slides' ? 'slides' : (chosen?.name ?? what),
    audience: outputViewer().audience === 'customer' ? 'for the customer' : null,
    version: String(single(content, 'plan')?.version ?? 1),
    period: frame?.periodStart?.slice(0, 4) ?? null,
    date: asOfNow(),
  };
  return `${nameAfter(pattern, known, 'Account')}${ending}`;
};
export const suggestedPdfName = (what: 'plan' | 'slides'): string => suggestedName(what, '.pdf');
export const suggestedSlidesName = (): string => suggestedName('slides', '.pptx');

/** The slides for PowerPoint, as Export was last told to make them. */
export const exportSlides = (): Promise<void> =>
  saveSlides(
    accountOf(currentDocument()).id,
    suggestedSlidesName(),
    { ...pdfChoice(), sections: ['slides'], viewer: outputViewer(), locale: ownLocale() },
    () => undefined,
  );
