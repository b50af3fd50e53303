import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { METHODS, type Output } from '../../shared/api/contract';
import { USUAL_PDF } from '../../shared/api/outputs';
import { emptyDocument, type Document } from '../../shared/document/document';
import { edit } from '../../shared/document/draft';
import { setPhoto } from '../../shared/document/photo';
import { CUSTOMER, type Viewer } from '../../shared/audience/viewer';
import { startDesk, type Desk, type TestWindow } from '../support/desk';

const documentOf = ({ records }: Output<'account.open'>): Document =>
  ({
    ...emptyDocument(),
    ...Object.fromEntries(
      Object.entries(records).map(([kind, list]) => [kind, new Map(list.map((record) => [record.id, record]))]),
    ),
  }) as Document;
const withSample = async (window: TestWindow, sample: 'hospital' | 'industrial' = 'hospital') => {
  const atlas = await window.call('atlas.openSample', { sample, startOver: false });
  const accountId = atlas.accounts[0]!.id;
  const opened = await window.call('account.open', { accountId });
  return { atlas, accountId, document: documentOf(opened), revision: opened.revision };
};
describe('a print', () => {
  it('is refused in words where there is no printer, and only a print window gets a job', async () => {
    const desk = startDesk(async (id) => {
      expect(await desk.host.dispatch(id, 'app.start', null)).toMatchObject({ ok: false, error: { code: 'refused' } });
      const job = await desk.host.dispatch(id, 'print.job', null);
      METHODS['print.job'].output.parse(JSON.parse(JSON.stringify(job.ok ? job.value : null)));
      throw new Error('out of paper');
    });
    const window = desk.open();
    const { accountId } = await withSample(window);
    expect(await window.reply('print.job', null)).toMatchObject({ ok: false, error: { code: 'refused' } });
    const file = await window.choose('savePdf', join(desk.folder, 'a.pdf'));
    const options = { sections: ['onePage' as const], mapPaper: 'A4' as const, mapDirection: 'landscape' as const };
    expect(await window.reply('pdf.export', { accountId, asOf: '2026-03-02', options, file })).toMatchObject({
      ok: false,
      error: { code: 'cannotPrint' },
    });
    expect(existsSync(join(desk.folder, 'a.pdf'))).toBe(false);
  });

  it('is done again with the pages its contents lead to, until they hold', async () => {
    const { PDFDocument, PDFName } = await import('@cantoo/pdf-lib');
    /** Paper whose chapter moved a page down once the contents were there, as a printer would give it. */
    const paper = async (page: number): Promise<Uint8Array> => {
      const document = await PDFDocument.create();
      const pages = [document.addPage(), document.addPage(), document.addPage()];
      document.catalog.set(
        PDFName.of('Dests'),
        document.context.obj({ P2: [pages[page - 1]!.ref, PDFName.of('XYZ'), 0, 0, 0] }),
      );
      return document.save();
    };
    const given: unknown[] = [];
    const desk = startDesk(async (id) => {
      const job = await desk.host.dispatch(id, 'print.job', null);
      const { pageOf } = (job.ok ? job.value : {}) as { pageOf: Record<string, number> };
      given.push(pageOf);
      return paper(pageOf['P2'] === undefined ? 2 : 3);
    });
    const window = desk.open();
    const { accountId } = await withSample(window);
    const file = await window.choose('savePdf', join(desk.folder, 'plan.pdf'));
    const options = { sections: ['plan' as const], mapPaper: 'A4' as const, mapDirection: 'landscape' as const };
    expect(await window.call('pdf.export', { accountId, asOf: '2026-03-02', options, file })).toMatchObject({
      pages: 3,
    });
    expect(given).toEqual([{}, { P2: 2 }, { P2: 3 }]);
  });

  it('is given the photos where they are wanted and names may be seen, and nowhere else', async () => {
    const given: (readonly unknown[] | undefined)[] = [];
    const desk = startDesk(async (id) => {
      const job = await desk.host.dispatch(id, 'print.job', null);
      given.push(((job.ok ? job.value : {}) as Output<'print.job'>).records['photo']);
      throw new Error('out of paper');
    });
    const window = desk.open();
    const { accountId, document, revision } = await withSample(window);
    const diff = edit(document, (draft) => setPhoto(draft, 'H02', 'data:image/png;base64,AAAA'));
    await window.call('document.apply', { accountId, baseRevision: revision, label: 'Photo', diff });
    const asked = async (options: { readonly photos?: boolean; readonly viewer?: Viewer }) => {
      const file = await window.choose('savePdf', join(desk.folder, 'a.pdf'));
      const paper = { sections: ['map' as const], mapPaper: 'A4' as const, mapDirection: 'landscape' as const };
      await window.reply('pdf.export', { accountId, asOf: '2026-03-02', options: { ...paper, ...options }, file });
      return given.at(-1)?.length ?? 0;
    };
    expect(await asked({})).toBe(1);
    expect(await asked({ photos: false })).toBe(0);
    expect(await asked({ viewer: { audience: 'customer', hidden: [] } })).toBe(1);
    expect(await asked({ viewer: { audience: 'customer', hidden: ['names'] } })).toBe(0);
    expect(await asked({ viewer: { audience: 'team', hidden: ['names'] } })).toBe(0);
  });

  const PLAN = { sections: ['plan' as const], mapPaper: 'A4' as const, mapDirection: 'landscape' as const };
  const onePage = async (): Promise<Uint8Array> => {
    const { PDFDocument } = await import('@cantoo/pdf-lib');
    const document = await PDFDocument.create();
    document.addPage();
    return document.save();
  };

  it('is drawn and counted while somebody chooses, and then printed once; what changed since is drawn anew', async () => {
    const printed: string[] = [];
    const desk = startDesk((_, how) => {
      printed.push(how);
      return onePage();
    });
    const window = desk.open();
    const { accountId, document, revision } = await withSample(window);
    const asked = { accountId, asOf: '2026-03-02', options: PLAN };
    const save = async () => {
      const file = await window.choose('savePdf', join(desk.folder, 'plan.pdf'));
      await window.call('pdf.export', { ...asked, file });
    };
    await window.call('print.prepare', asked);
    await window.call('print.prepare', asked);
    expect(printed).toEqual(['draft']);
    await save();
    await save();
    expect(printed).toEqual(['draft', 'whole', 'whole']);
    const diff = edit(document, (draft) => draft.set('account', accountId, { name: 'Another name' }));
    await window.call('document.apply', { accountId, baseRevision: revision, label: 'Name', diff });
    await save();
    expect(printed.slice(3)).toEqual(['draft', 'whole']);
    // Nothing is drawn any more once the person has left.
    await window.call('print.release', null);
    await save();
    expect(printed.slice(5)).toEqual(['draft', 'whole']);
    expect(window.heard.filter(({ event }) => event === 'pdf.progress').map(({ value }) => value['step'])).toEqual(
      expect.arrayContaining(['counting', 'printing', 'finishing', 'searching']),
    );
  });

  it('ends at once where it is cancelled, and writes nothing', async () => {
    const begun = Promise.withResolvers<void>();
    const desk = startDesk(() => {
      begun.resolve();
      return new Promise<never>(() => undefined);
    });
    const window = desk.open();
    const { accountId } = await withSample(window);
    const file = await window.choose('savePdf', join(desk.folder, 'plan.pdf'));
    const reply = window.reply('pdf.export', { accountId, asOf: '2026-03-02', options: PLAN, file });
    await begun.promise;
    await window.call('pdf.cancel', null);
    expect(await reply).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(existsSync(join(desk.folder, 'plan.pdf'))).toBe(false);
  });

  it('keeps no page drawn once its window let go of the atlas', async () => {
    const desk = startDesk(onePage);
    const window = desk.open();
    const { accountId } = await withSample(window);
    await window.call('print.prepare', { accountId, asOf: '2026-03-02', options: PLAN });
    expect(desk.closedPages).toBe(0);
    await window.call('atlas.close', null);
    expect(desk.closedPages).toBe(1);
  });

  it('goes into the same file again without being asked where, as long as that is there', async () => {
    const desk = startDesk(onePage);
    const window = desk.open();
    const { accountId } = await withSample(window);
    const path = join(desk.folder, 'plan.pdf');
    const file = await window.choose('savePdf', path);
    const { written } = await window.call('pdf.export', { accountId, asOf: '2026-03-02', options: PLAN, file });
    const again = { written: written ?? '', purpose: 'savePdf' as const };
    const same = await window.call('file.again', again);
    expect(same?.name).toBe('plan.pdf');
    await window.call('pdf.export', { accountId, asOf: '2026-03-02', options: PLAN, file: same?.file ?? '' });
    expect(desk.written).toEqual([path, path]);
    // Not for something else, not by another window, not where it was moved away.
    expect(await window.call('file.again', { ...again, purpose: 'saveCsv' })).toBeNull();
    expect(await desk.open().call('file.again', again)).toBeNull();
    rmSync(path);
    expect(await window.call('file.again', again)).toBeNull();
  });
});

describe('what a print window hands over', () => {
  const SLIDE = { title: 'One', shapes: [], notes: ['Source'] };
  const OPTIONS = { ...USUAL_PDF, sections: ['slides' as const], wallPhoto: true };
  const withSlides = async (layOut: (desk: () => Desk, id: string) => Promise<void>) => {
    const desk: Desk = startDesk(undefined, undefined, (id) => layOut(() => desk, id));
    const window = desk.open();
    const { accountId } = await withSample(window);
    const path = join(desk.folder, 'plan.pptx');
    const file = await window.choose('saveSlides', path);
    const input = { accountId, asOf: '2026-03-02', options: OPTIONS, file };
    return { window, path, reply: window.reply('slides.export', input) };
  };

  it('is what it was asked for and nothing else; the host makes the file of it', async () => {
    const page = { title: 'Plan', style: '', body: '<p>Plan</p>' };
    const answers: unknown[] = [];
    const { path, window, reply } = await withSlides(async (desk, id) => {
      const job = await desk().host.dispatch(id, 'print.job', null);
      expect(job).toMatchObject({ ok: true, value: { gives: 'slides', options: { wallPhoto: false } } });
      await desk().host.dispatch(id, 'print.drawing', { section: 'Slides', part: 0.5 });
      answers.push(await desk().host.dispatch(id, 'print.handOver', { is: 'readingPage', page }));
      answers.push(await desk().host.dispatch(id, 'print.handOver', { is: 'slides', slides: [SLIDE] }));
    });
    expect(await reply).toMatchObject({ ok: true, value: { name: 'plan.pptx', slides: 1 } });
    expect(answers).toMatchObject([{ ok: false, error: { code: 'refused' } }, { ok: true }]);
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
    expect(window.heard.filter(({ event }) => event === 'pdf.progress').map(({ value }) => value['step'])).toEqual(
      expect.arrayContaining(['drawing', 'finishing', 'searching']),
    );
    expect(await window.reply('print.handOver', { is: 'slides', slides: [SLIDE] })).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    });
  });

  const NOTE = 'Chairs the Capital Investment Board';
  const PIXELS = Buffer.from('pixels');
  const MAP = { of: 'map' as const, ground: 'paper' as const, view: null };
  const withPicture = async (words: string) => {
    const answers: unknown[] = [];
    const desk: Desk = startDesk(undefined, undefined, async (id) => {
      answers.push(await desk.host.dispatch(id, 'print.job', null));
      const png = `data:image/png;base64,${PIXELS.toString('base64')}`;
      await desk.host.dispatch(id, 'print.handOver', { is: 'picture', svg: `<svg><text>${words}</text></svg>`, png });
    });
    const window = desk.open();
    const { accountId } = await withSample(window);
    const given = { accountId, asOf: '2026-03-02', locale: 'en-GB', viewer: CUSTOMER };
    return { desk, window, given, answers };
  };

  it('is a picture in the form that was asked for, on the disk or for the clipboard', async () => {
    const { desk, window, given, answers } = await withPicture('Ines');
    for (const form of ['svg', 'png'] as const) {
      const path = join(desk.folder, `map.${form}`);
      const file = await window.choose(form === 'svg' ? 'saveSvg' : 'savePng', path);
      await window.call('picture.export', { ...given, picture: { ...MAP, form }, file });
      expect(readFileSync(path, 'utf8')).toBe(form === 'svg' ? '<svg><text>Ines</text></svg>' : 'pixels');
    }
    const { png } = await window.call('picture.copy', { ...given, picture: { ...MAP, form: 'png' } });
    expect(Buffer.from(png, 'base64')).toEqual(PIXELS);
    expect(answers).toMatchObject([
      { ok: true, value: { gives: 'picture', picture: { of: 'map', form: 'svg' } } },
      { ok: true, value: { picture: { form: 'png' } } },
      { ok: true, value: { picture: { form: 'png' } } },
    ]);
  });

  it('is a picture whose pixels are searched by their words; the grid is for nobody who may not see opinions', async () => {
    const { desk, window, given } = await withPicture(`She ${NOTE.toLowerCase()}`);
    const path = join(desk.folder, 'map.png');
    const file = await window.choose('savePng', path);
    const picture = { ...MAP, form: 'png' as const };
    const made = await window.call('picture.export', { ...given, picture, file });
    expect(made.held).not.toBeNull();
    expect(made.found).toContainEqual({ text: NOTE, where: 'words of the picture' });
    expect(existsSync(path)).toBe(false);
    const refused = { ok: false, error: { code: 'refused' } };
    expect(await window.reply('picture.copy', { ...given, picture })).toMatchObject(refused);
    const grid = { ...picture, of: 'grid' as const };
    expect(await window.reply('picture.copy', { ...given, picture: grid })).toMatchObject(refused);
  });

  it('is missed in words, and nothing is written', async () => {
    const { path, reply } = await withSlides(async () => undefined);
    expect(await reply).toMatchObject({ ok: false, error: { code: 'cannotPrint' } });
    expect(existsSync(path)).toBe(false);
  });

  it('is not waited for where it is cancelled', async () => {
    const begun = Promise.withResolvers<void>();
    const { path, window, reply } = await withSlides(() => {
      begun.resolve();
      return new Promise<never>(() => undefined);
    });
    await begun.promise;
    await window.call('pdf.cancel', null);
    expect(await reply).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(existsSync(path)).toBe(false);
  });
});
