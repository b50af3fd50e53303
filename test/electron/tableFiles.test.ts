import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Output } from '../../shared/api/contract';
import { emptyDocument, type Document } from '../../shared/document/document';
import { startDesk, type TestWindow } from '../support/desk';

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
describe('a table file', () => {
  const read = async (content: string | Buffer) => {
    const desk = startDesk();
    const window = desk.open();
    writeFileSync(join(desk.folder, 'people.csv'), content);
    return window.reply('csv.read', { file: await window.choose('importCsv', join(desk.folder, 'people.csv')) });
  };
  it.each([
    ['commas', 'Name,Title\nAda,"Head, Labs"\n'],
    ['semicolons', 'Name;Title\nAda;Head, Labs\n'],
    ['tabs', 'Name\tTitle\nAda\tHead, Labs\n'],
    ['a mark', '\ufeffName,Title\nAda,"Head, Labs"\n'],
    ['UTF-16', Buffer.from('\ufeffName\tTitle\nAda\tHead, Labs\n', 'utf16le')],
    ['UTF-16 without a mark', Buffer.from('Name\tTitle\nAda\tHead, Labs\n', 'utf16le')],
  ])('with %s is read', async (_, content) => {
    expect(await read(content)).toMatchObject({
      ok: true,
      value: { columns: ['Name', 'Title'], rows: [['Ada', 'Head, Labs']] },
    });
  });
  it('keeps line breaks within quotes and reads old Windows text', async () => {
    expect(await read('Name,Note\nAda,"one\ntwo"\n')).toMatchObject({
      ok: true,
      value: { rows: [['Ada', 'one\ntwo']] },
    });
    expect(await read(Buffer.from('Name,City\nZo\xeb,K\xf6ln\n', 'latin1'))).toMatchObject({
      ok: true,
      value: { rows: [['Zoë', 'Köln']], notices: [expect.stringContaining('UTF-8')] },
    });
    expect(await read('Name\nAda\nBo\n')).toMatchObject({
      ok: true,
      value: { columns: ['Name'], notices: [expect.stringContaining('one column')] },
    });
  });
  it('that is refused is called by its name, chosen or dropped, as an account file is', async () => {
    const desk = startDesk();
    const window = desk.open();
    await withSample(window);
    const path = join(desk.folder, 'broken.json');
    writeFileSync(path, '{');
    expect([
      await read(''),
      await window.reply('csv.readDropped', { name: 'list.csv', bytes: Buffer.from('a\0b\0').toString('base64') }),
      await window.reply('account.import', { file: await window.choose('importAccount', path) }),
    ]).toMatchObject(
      ['people.csv: This file is empty.', 'list.csv: This is not a table of text', 'broken.json: '].map((words) => ({
        ok: false,
        error: { code: 'badFile', message: expect.stringContaining(words) as string },
      })),
    );
  });
  it.each([
    ['empty', '', 'empty'],
    ['binary', Buffer.from([1, 2, 0, 3, 0, 0, 9]), 'binary'],
    ['a workbook cut off', Buffer.from([0x50, 0x4b, 3, 4, 0]), 'damaged or not whole'],
    ['only a heading', 'Name,Title\n', 'no rows'],
    ['too long', `Name\n${'a\n'.repeat(50_001)}`, '50,000'],
  ])('that is %s is refused in words', async (_, content, words) => {
    expect(await read(content)).toMatchObject({
      ok: false,
      error: { code: 'badFile', message: expect.stringContaining(words) as string },
    });
  });
  it('is refused when it is too large', async () => {
    expect(await read(Buffer.alloc(20 * 1024 * 1024 + 1, 'a'))).toMatchObject({
      ok: false,
      error: { code: 'fileTooLarge' },
    });
  });
  it('of people goes out', async () => {
    const desk = startDesk();
    const window = desk.open();
    const { accountId } = await withSample(window);
    await window.call('csv.export', { accountId, file: await window.choose('saveCsv', join(desk.folder, 'people')) });
    expect(existsSync(join(desk.folder, 'people.csv'))).toBe(true);
  });
});
