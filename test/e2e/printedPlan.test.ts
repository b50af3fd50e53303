import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { FULL } from '../../electron/cli/printFile';
import { filledSections, PRINTED_KINDS } from '../../shared/analysis/planContents';
import { SECTIONS } from '../../shared/analysis/planSections';
import { sectionNumber } from '../../shared/analysis/sectionOrder';
import { edited } from '../../shared/document/draft';
import { accountOf, emptyDocument, list, type Document } from '../../shared/document/document';
import type { AnyRecord, Kind } from '../../shared/model';
import { filledWith, markOf, textFields } from '../support/filledAccount';
import { temporaryFolder } from '../support/folders';
import { brokenClauses } from '../support/pdfUa';
import { print } from '../support/print';
import { bookmarks, lettersOf, pageTexts, pageWords, wordsOverEachOther, type PageWords } from '../support/readPdf';
import { SAMPLES, sampleDocument } from '../support/samples';

const AS_OF = '2026-03-02';
const folder = temporaryFolder();
type Printed = {
  readonly document: Document;
  readonly texts: readonly string[];
  readonly letters: string;
  readonly pages: readonly PageWords[];
  readonly bookmarks: readonly string[];
  /** Clauses of PDF/UA-1 that do not hold, with what breaks them. */
  readonly broken: readonly (readonly [clause: string, found: readonly string[]])[];
};

const printed = async (name: string, document: Document): Promise<Printed> => {
  const file = join(folder, `${name}.pdf`);
  const pdf = await print(document, AS_OF, FULL);
  writeFileSync(file, pdf);
  const texts = pageTexts(file);
  return {
    document,
    texts,
    letters: lettersOf(texts.join('\n')),
    pages: pageWords(file),
    bookmarks: await bookmarks(file),
    broken: Object.entries(await brokenClauses(pdf)).filter(([, found]) => found.length > 0),
  };
};

/** Fields that name a record to a reader. */
const NAMES = [
  'name',
  'title',
  'task',
  'promise',
  'note',
  'decision',
  'because',
  'therefore',
  'reason',
  'topic',
  'factor',
  'mitigation',
  'personalWin',
  'businessGoal',
  'evidence',
  'summary',
  'nextStep',
  'measure',
];
const textsOf = (record: AnyRecord): readonly string[] =>
  NAMES.flatMap((field) => (typeof record[field] === 'string' && record[field] !== '' ? [record[field]] : []));

const A4 = [595, 842];
const A3 = [842, 1191];
const isPaper = ({ width, height }: PageWords): boolean =>
  [A4, A3].some((paper) =>
    [paper, paper.toReversed()].some(([w = 0, h = 0]) => Math.abs(width - w) < 2 && Math.abs(height - h) < 2),
  );
/** Nearer to the edge no printer reaches. */
const MARGIN = 8;
/** Points. */
const SMALLEST = 7;

const expectSound = ({ texts, pages }: Printed): void => {
  expect(pages.filter((page) => !isPaper(page)).map(({ width, height }) => [width, height])).toEqual([]);
  const outside = pages.flatMap((page, at) =>
    page.words
      .filter(
        (word) =>
          word.left < MARGIN ||
          word.right > page.width - MARGIN ||
          word.bottom > page.height - MARGIN ||
          word.top < MARGIN,
      )
      .map((word) => `${at + 1}: ${word.text}`),
  );
  expect(outside).toEqual([]);
  expect(wordsOverEachOther(pages)).toEqual([]);
  // A letter's box is a fifth taller than its size; words of one letter may stand upright beside a figure.
  const small = pages.flatMap((page, at) =>
    page.width > page.height
      ? []
      : page.words
          .filter((word) => /\w\w/.test(word.text) && word.bottom - word.top < SMALLEST * 1.2)
          .map((word) => `${at + 1}: ${word.text}`),
  );
  expect(small).toEqual([]);
  texts
    .slice(1)
    .forEach((text, at) =>
      expect(text.includes(`Page ${at + 2} of ${texts.length}`), `the foot of page ${at + 2}`).toBe(true),
    );
};

const isUpright = ({ width, height }: PageWords): boolean => width < height && width < 700;
/** What stands at the right of the upper margin. */
const headOf = ({ words, width }: PageWords): string =>
  words
    .filter(({ bottom, left }) => bottom < 50 && left > width * 0.4)
    .map(({ text }) => text)
    .join(' ');

/** Every section that is there, and the page its heading is really on. */
const expectRightPages = ({ document, texts }: Printed): void => {
  // The opening page stands before the contents; those of many lines run on to the next page.
  const contents = lettersOf(texts.slice(1, 4).join('\n'));
  const filled = filledSections(document, AS_OF);
  for (const { id, title } of SECTIONS.slice(1)) {
    const page =
      texts.findIndex((text) =>
        text.split('\n').some((line) => line.trim() === `${sectionNumber(document, id)} ${title}`),
      ) + 1;
    if (page === 0) {
      expect(filled, `${title} is not printed`).not.toContain(id);
      continue;
    }
    expect(page).toBeGreaterThan(2);
    expect(contents.includes(lettersOf(`${title}${page}`)), `contents: ${title} on page ${page}`).toBe(true);
  }
};

describe.each(SAMPLES)('the printed plan of the %s sample', (name) => {
  let plan: Printed;
  beforeAll(async () => {
    plan = await printed(name, sampleDocument(name));
  });

  it('shows every record of every section', () => {
    const missing = PRINTED_KINDS.flatMap((kind) =>
      (list(plan.document, kind) as readonly AnyRecord[]).flatMap((record) =>
        textsOf(record)
          .filter((text) => !plan.letters.includes(lettersOf(text)))
          .map((text) => `${kind} ${record.id}: ${text}`),
      ),
    );
    expect(missing).toEqual([]);
  });
  it('says in its contents on which page each section begins', () => {
    expectRightPages(plan);
  });
  it('says in the head of every page which section it is in', () => {
    const sections = SECTIONS.slice(1).map(({ id, title }) => `${sectionNumber(plan.document, id)} ${title}`);
    const firstPage = (section: string): number =>
      plan.texts.findIndex((text) => text.split('\n').some((line) => line.trim() === section));
    // Pages of the plan from its first section on, that stand upright: the others are sheets with a heading of their own.
    const from = Math.min(...sections.map(firstPage).filter((at) => at >= 0));
    const headed = plan.pages.map((page, at) => ({ page, at })).filter(({ page, at }) => at >= from && isUpright(page));
    expect(headed.length).toBeGreaterThan(20);
    for (const { page, at } of headed) {
      const head = headOf(page);
      const named = sections.find((section) => lettersOf(section) === lettersOf(head));
      expect(named, `page ${at + 1} says “${head}”`).toBeDefined();
      // It began before, or right here; the next one begins here or later.
      const begins = firstPage(named ?? '');
      expect(begins <= at).toBe(true);
      for (const other of sections) expect(firstPage(other) > begins && firstPage(other) < at).toBe(false);
    }
  });
  it('has every word inside its paper, and every page numbered', () => {
    expectSound(plan);
  });
  it('holds every clause of PDF/UA-1 that its objects can break', () => {
    expect(plan.broken).toEqual([]);
  });
  it('has a bookmark for each section, as its heading reads', () => {
    const { name: account } = accountOf(plan.document);
    const filled = SECTIONS.slice(1).filter(({ id }) => filledSections(plan.document, AS_OF).includes(id));
    expect(plan.bookmarks).toEqual(
      expect.arrayContaining([
        account,
        '1 Plan on a page',
        ...filled.map(({ id, title }) => `${sectionNumber(plan.document, id)} ${title}`),
      ]),
    );
  });
});

describe('the printed plan of an account in which nothing is left open', () => {
  let plan: Printed;
  beforeAll(async () => {
    plan = await printed(
      'filled',
      filledWith(sampleDocument('hospital'), PRINTED_KINDS, { confirmation: { section: 'P2' } }),
    );
  });

  /** How the plan was made, what joins accounts, ids of findings, and who voted what. */
  const NOT_ON_PAPER = new Set([
    'plan template',
    'plan numberLocale',
    'plan language',
    'plan examplesAside',
    'action workshopStep',
    'account lineageId',
    'account parentAccountId',
    'waiver ref',
    // Codes stay out of sight: what a waiver is about is said in words.
    'waiver code',
    'suggestion ref',
    'vote participant',
    'source attachmentId',
    'planVersion attachmentId',
  ]);
  it('holds every text of every field', () => {
    const missing = PRINTED_KINDS.flatMap((kind) =>
      textFields(kind).map((field): readonly [Kind, string] => [kind, field]),
    )
      .filter(
        ([kind, field]) =>
          !NOT_ON_PAPER.has(`${kind} ${field}`) && !plan.letters.includes(lettersOf(markOf(kind, field))),
      )
      .map(([kind, field]) => `${kind}.${field}`);
    expect(missing).toEqual([]);
  });
  it('has all seventeen sections, on the pages its contents say', () => {
    expect(filledSections(plan.document, AS_OF)).toHaveLength(17);
    expectRightPages(plan);
    expectSound(plan);
    expect(plan.broken).toEqual([]);
  });
});

it('would see that a file as the browser prints it keeps neither marks of artefacts nor metadata', async () => {
  const bare = await PDFDocument.create();
  bare.addPage().drawText('Nobody tagged this.');
  const broken = Object.entries(await brokenClauses(await bare.save({ useObjectStreams: false })))
    .filter(([, found]) => found.length > 0)
    .map(([clause]) => clause.slice(0, 6));
  expect(broken).toEqual(
    expect.arrayContaining(['01-005', '01-006', '06-001', '06-002', '06-003', '07-001', '10-001', '11-006', '31-009']),
  );
});

it('prints an account of which nothing is known yet, and leaves out what is empty', async () => {
  const plan = await printed(
    'blank',
    edited(emptyDocument(), (draft) => {
      draft.add('account', { id: 'B', name: 'Blank customer', currency: 'EUR' });
    }),
  );
  expect(plan.texts[0]).toContain('Blank customer');
  expect(lettersOf(plan.texts[1] ?? '')).toContain(lettersOf('Account profile and key information'));
  expect(lettersOf(plan.texts[1] ?? '')).not.toContain(lettersOf('Risks'));
  expectRightPages(plan);
  expectSound(plan);
});

it('says in which language the plan is written, to readers of the file and of its metadata', async () => {
  const document = edited(emptyDocument(), (draft) => {
    draft.add('account', { id: 'D', name: 'Klinikverbund', currency: 'EUR' });
    draft.add('plan', { id: 'plan', language: 'de' });
  });
  const pdf = await print(document, AS_OF, FULL);
  const { catalog } = await PDFDocument.load(pdf, { updateMetadata: false });
  expect(String(catalog.get(PDFName.of('Lang')))).toBe('(de)');
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  expect(metadata instanceof PDFRawStream ? Buffer.from(metadata.contents).toString() : '').toContain(
    '<dc:language><rdf:Bag><rdf:li>de</rdf:li></rdf:Bag></dc:language>',
  );
});

it('leaves three texts side by side on one page, wherever their section begins', async () => {
  const words = (name: string) => Array.from({ length: 60 }, (_, at) => `${name}${at}`).join(' ');
  const texts = { situationToday: words('now'), situationTomorrow: words('then'), situationPath: words('way') };
  const document = edited(sampleDocument('hospital'), (draft) => {
    draft.set('account', accountOf(draft.current()).id, texts);
    for (const contract of list(draft.current(), 'contract')) draft.remove('contract', contract.id);
  });
  const { texts: pages } = await printed('threeTexts', document);
  const pagesOf = (word: string) => pages.flatMap((page, at) => (page.split(/\s+/).includes(word) ? [at] : []));
  const first = pagesOf('way0').at(-1);
  for (const name of ['now', 'then', 'way']) expect(pagesOf(`${name}59`).at(-1), name).toBe(first);
});

it('leaves a drawing with its heading, wherever the page before ends', async () => {
  // Each meeting moves what follows a little further down, over the end of the page.
  for (const meetings of [12, 14]) {
    const document = edited(sampleDocument('hospital'), (draft) => {
      for (const { id } of list(draft.current(), 'meeting')) draft.remove('meeting', id);
      for (let at = 0; at < meetings; at += 1)
        draft.add('meeting', { date: '2026-02-01', title: `Talk ${at}`, kind: 'working' });
    });
    const pdf = await print(document, AS_OF, {
      ...FULL,
      sections: ['plan'],
      planSections: ['appendix'],
      hasCover: false,
    });
    const file = join(folder, `movement${meetings}.pdf`);
    writeFileSync(file, pdf);
    const pages = pageTexts(file);
    const drawn = pages.findIndex((page) => page.includes('support of everybody there was'));
    expect(drawn, String(meetings)).toBeGreaterThan(0);
    expect(pages[drawn], String(meetings)).toMatch(/^\s*Movement/m);
  }
});
