import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import type { Output } from '../../shared/api/contract';
import { emptyDocument, list, type Document } from '../../shared/document/document';
import { edit, edited } from '../../shared/document/draft';
import { draftMap } from '../../shared/document/maps';
import { removeWallPhoto, setWallPhoto } from '../../shared/document/wallPhoto';
import { fieldsOf, KIND_NAMES } from '../../shared/model';
import { NAMING_FILES } from '../../electron/services/ownFiles';
import { printedWallPhoto } from '../../electron/services/wallPhoto';
import { redacted } from '../../shared/audience/redacted';
import { sampleDocument } from '../support/samples';
import { startDesk, type TestWindow } from '../support/desk';

const documentOf = ({ records }: Output<'account.open'>): Document =>
  ({
    ...emptyDocument(),
    ...Object.fromEntries(
      Object.entries(records).map(([kind, rows]) => [kind, new Map(rows.map((record) => [record.id, record]))]),
    ),
  }) as Document;
const read = async (window: TestWindow, accountId: string) => {
  const opened = await window.call('account.open', { accountId });
  return { document: documentOf(opened), revision: opened.revision };
};
const withAccount = async (window: TestWindow, folder: string, sample: 'hospital' | 'industrial' = 'industrial') => {
  await window.call('atlas.create', { file: await window.choose('newAtlas', join(folder, 'Mine.atlas')) });
  const { accountId } = await window.call('account.import', {
    file: await window.choose(
      'importAccount',
      new URL(`../../assets/samples/${sample}.json`, import.meta.url).pathname,
    ),
  });
  return accountId;
};
const page = async (): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  return pdf.save();
};
/** One pixel, as a PNG. */
const PICTURE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const PERIOD = { periodStart: '2027-01-01', periodEnd: '2027-12-31', asOf: '2026-03-02' };

describe('files in an atlas', () => {
  it('are copied in, come out byte for byte under their own ending, and survive the original', async () => {
    const desk = startDesk();
    const window = desk.open();
    const accountId = await withAccount(window, desk.folder);
    const source = join(desk.folder, 'Annual report.pdf');
    const bytes = Buffer.from([1, 2, 3, 0, 255, 254]);
    writeFileSync(source, bytes);
    const { attachmentId, name } = await window.call('attachment.add', {
      accountId,
      file: await window.choose('attach', source),
    });
    expect(name).toBe('Annual report.pdf');
    writeFileSync(source, 'changed since');
    const saved = await window.call('attachment.save', {
      attachmentId,
      file: await window.choose('saveAttachment', join(desk.folder, 'Out')),
    });
    expect(saved.name).toBe('Out.pdf');
    expect(readFileSync(join(desk.folder, 'Out.pdf'))).toEqual(bytes);
  });
  it('are refused when they are too large, gone, or an open atlas; nothing is kept', async () => {
    const desk = startDesk();
    const window = desk.open();
    const accountId = await withAccount(window, desk.folder);
    const large = join(desk.folder, 'large.bin');
    writeFileSync(large, Buffer.alloc(25 * 1024 * 1024 + 1));
    const add = async (path: string) =>
      window.reply('attachment.add', { accountId, file: await window.choose('attach', path) });
    expect(await add(large)).toMatchObject({ ok: false, error: { code: 'fileTooLarge' } });
    expect(await add(join(desk.folder, 'not there.pdf'))).toMatchObject({
      ok: false,
      error: { code: 'fileUnreadable' },
    });
    expect(await add(join(desk.folder, 'Mine.atlas'))).toMatchObject({
      ok: false,
      error: { code: 'fileUnreadable', message: expect.stringContaining('open here') as string },
    });
    expect(
      await window.reply('attachment.save', {
        attachmentId: 'nothing',
        file: await window.choose('saveAttachment', join(desk.folder, 'x')),
      }),
    ).toMatchObject({ ok: false, error: { code: 'notFound' } });
  });
  it('go with their account, and a duplicate has its own', async () => {
    const desk = startDesk();
    const window = desk.open();
    const accountId = await withAccount(window, desk.folder);
    const source = join(desk.folder, 'note.txt');
    writeFileSync(source, 'remember');
    const { attachmentId } = await window.call('attachment.add', {
      accountId,
      file: await window.choose('attach', source),
    });
    const { document, revision } = await read(window, accountId);
    await window.call('document.apply', {
      accountId,
      baseRevision: revision,
      label: 'Attach',
      diff: edit(document, (draft) => {
        draft.add('source', { title: 'Note', attachmentId });
      }),
    });
    const copy = await window.call('account.duplicate', { accountId });
    const other = list((await read(window, copy.accountId)).document, 'source')[0]?.attachmentId ?? '';
    expect(other).not.toBe(attachmentId);
    await window.call('account.delete', { accountId });
    expect(
      await window.reply('attachment.save', {
        attachmentId,
        file: await window.choose('saveAttachment', join(desk.folder, 'gone.txt')),
      }),
    ).toMatchObject({ ok: false, error: { code: 'notFound' } });
    await window.call('attachment.save', {
      attachmentId: other,
      file: await window.choose('saveAttachment', join(desk.folder, 'kept.txt')),
    });
    expect(readFileSync(join(desk.folder, 'kept.txt'), 'utf8')).toBe('remember');
  });
});

describe('a photo of the wall', () => {
  const keptIn = async (window: TestWindow, accountId: string, image = PICTURE) => {
    const { attachmentId } = await window.call('wallPhoto.keep', { accountId, image });
    const { document, revision } = await read(window, accountId);
    await window.call('document.apply', {
      accountId,
      baseRevision: revision,
      label: 'Put a photo of the wall under the map',
      diff: edit(document, (draft) =>
        setWallPhoto(draft, draftMap(draft, null).id, { attachmentId, originalId: attachmentId, width: 9, height: 6 }),
      ),
    });
    return attachmentId;
  };
  const photoIn = async (window: TestWindow, accountId: string) =>
    list((await read(window, accountId)).document, 'wallPhoto')[0];

  it('comes back with undo, and a duplicate and the next period have their own', async () => {
    const desk = startDesk();
    const window = desk.open();
    const accountId = await withAccount(window, desk.folder);
    const attachmentId = await keptIn(window, accountId);
    const { document, revision } = await read(window, accountId);
    await window.call('document.apply', {
      accountId,
      baseRevision: revision,
      label: 'Remove the photo of the wall',
      diff: edit(document, (draft) => removeWallPhoto(draft, draftMap(draft, null).id)),
    });
    expect(await photoIn(window, accountId)).toBeUndefined();
    await window.call('history.undo', { accountId });
    expect(await photoIn(window, accountId)).toMatchObject({ attachmentId, originalId: attachmentId });

    const copies = [
      (await window.call('account.duplicate', { accountId })).accountId,
      (await window.call('account.nextPeriod', { accountId, ...PERIOD })).accountId,
    ];
    await window.call('account.delete', { accountId });
    expect(await window.reply('wallPhoto.read', { attachmentId })).toMatchObject({ error: { code: 'notFound' } });
    for (const copy of copies) {
      const own = await photoIn(window, copy);
      for (const id of [own?.attachmentId, own?.originalId])
        expect(await window.call('wallPhoto.read', { attachmentId: id ?? '' })).toEqual({ image: PICTURE });
    }
  });
  it('is printed for the team, and for nobody who may not see notes', async () => {
    const file = {
      attachment: () => ({ name: '', mediaType: '', bytes: Buffer.from(PICTURE.split(',')[1]!, 'base64') }),
    };
    const document = edited(sampleDocument('hospital'), (draft) =>
      setWallPhoto(draft, draftMap(draft, null).id, { attachmentId: 'a', width: 9, height: 6 }),
    );
    expect(printedWallPhoto(file, document)).toBe(PICTURE);
    expect(printedWallPhoto(file, redacted(document, 'customer'))).toBeNull();
    expect(printedWallPhoto(file, redacted(document, 'team', ['notes']))).toBeNull();
  });
  it('is kept only where it is a picture within limits', async () => {
    const desk = startDesk();
    const window = desk.open();
    const accountId = await withAccount(window, desk.folder);
    const wide = Buffer.from(PICTURE.split(',')[1]!, 'base64');
    wide.writeUInt32BE(2_401, 16);
    for (const image of [
      'data:image/svg+xml;base64,PHN2Zy8+',
      'https://elsewhere.example/wall.jpg',
      `data:image/png;base64,${Buffer.from('<script>').toString('base64')}`,
      `data:image/png;base64,${wide.toString('base64')}`,
    ])
      expect(await window.reply('wallPhoto.keep', { accountId, image })).toMatchObject({
        ok: false,
        error: { code: 'invalidInput' },
      });
    const note = join(desk.folder, 'note.txt');
    writeFileSync(note, 'no picture');
    const { attachmentId } = await window.call('attachment.add', {
      accountId,
      file: await window.choose('attach', note),
    });
    expect(await window.reply('wallPhoto.read', { attachmentId })).toMatchObject({ error: { code: 'notFound' } });
  });
  it('has every file it names copied along with an account', () => {
    const naming = KIND_NAMES.flatMap((kind) =>
      Object.keys(fieldsOf(kind)).flatMap((field) =>
        /^(attachment|original)Id$/.test(field) ? [`${kind}.${field}`] : [],
      ),
    );
    expect(naming.toSorted()).toEqual([...NAMING_FILES].toSorted());
  });
});

describe('a version that becomes final', () => {
  it('is printed into the atlas; when the pages cannot be printed nothing is kept', async () => {
    let works = false;
    const desk = startDesk(async () => {
      if (!works) throw new Error('no printer');
      return page();
    });
    const window = desk.open();
    const accountId = await withAccount(window, desk.folder);
    expect(await window.reply('plan.print', { accountId, asOf: '2026-03-02', version: 1 })).toMatchObject({
      ok: false,
      error: { code: 'cannotPrint' },
    });
    works = true;
    const { attachmentId, pages } = await window.call('plan.print', { accountId, asOf: '2026-03-02', version: 1 });
    expect(pages).toBe(1);
    const { name } = await window.call('attachment.save', {
      attachmentId,
      file: await window.choose('saveAttachment', join(desk.folder, 'Plan version 1')),
    });
    expect(name).toBe('Plan version 1.pdf');
    expect(readFileSync(join(desk.folder, name)).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('the next period', () => {
  it('is an account of its own; the one before is archived and takes no more edits', async () => {
    const desk = startDesk();
    const window = desk.open();
    const accountId = await withAccount(window, desk.folder);
    const before = (await read(window, accountId)).document;
    const next = await window.call('account.nextPeriod', { accountId, ...PERIOD });
    expect(next.atlas.accounts.map((account) => [account.id, account.archived]).toSorted()).toEqual(
      [
        [accountId, true],
        [next.accountId, false],
      ].toSorted(),
    );
    const after = (await read(window, next.accountId)).document;
    expect(after.person.size).toBe(before.person.size);
    expect(after.financials.get('financials')).toMatchObject({
      periodStart: '2027-01-01',
      periodEnd: '2027-12-31',
      committed: null,
    });
    const old = await read(window, accountId);
    expect(old.document.plan.get('plan')?.state).toBe('superseded');
    const refused = await window.reply('document.apply', {
      accountId,
      baseRevision: old.revision,
      label: 'Edit',
      diff: edit(old.document, (draft) => draft.set('person', 'M01', { note: 'late' })),
    });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'readOnly', message: expect.stringContaining('archived') as string },
    });
    expect((await read(window, accountId)).document.person.get('M01')?.note).toBe(
      before.person.get('M01')?.note ?? null,
    );
    expect(await window.reply('account.nextPeriod', { accountId, ...PERIOD })).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    });
  });
  it.each([
    { periodStart: '2027-12-31', periodEnd: '2027-01-01' },
    { periodStart: '2027-13-01', periodEnd: '2028-01-01' },
    { periodStart: '', periodEnd: '2027-01-01' },
  ])('is refused for %o and changes nothing', async (period) => {
    const desk = startDesk();
    const window = desk.open();
    const accountId = await withAccount(window, desk.folder);
    expect(await window.reply('account.nextPeriod', { accountId, asOf: '2026-03-02', ...period })).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    });
    expect((await window.call('app.start', null)).atlas?.accounts).toHaveLength(1);
  });
});

describe('a new account', () => {
  it('starts from a template', async () => {
    const desk = startDesk();
    const window = desk.open();
    await window.call('atlas.create', { file: await window.choose('newAtlas', join(desk.folder, 'New.atlas')) });
    const { accountId } = await window.call('account.create', {
      name: 'Ward & Co',
      currency: 'eur',
      template: 'renewalAtRisk',
    });
    const { document } = await read(window, accountId);
    expect(document.plan.get('plan')).toMatchObject({ template: 'renewalAtRisk', state: 'draft', version: 1 });
    // What a template knows is proposed on the page and stands in no plan before somebody takes it.
    expect(document.objective.size).toBe(0);
    expect(document.risk.size).toBe(0);
  });
});
