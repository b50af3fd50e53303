import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { openAtlas } from '../../db/atlas';
import { wordsInBytes } from '../../db/leftovers';
import { list } from '../../shared/document/document';
import { edit } from '../../shared/document/draft';
import { REMOVED_PERSON } from '../../shared/personal/redaction';
import { filledAtlas, SOMEONE } from '../support/atlases';
import { startDesk, type Desk } from '../support/desk';
import { filesIn } from '../support/safety';

/** A desk with the sample and somebody written about, shown in a window. */
const written = async (desk: Desk) => {
  const path = join(desk.folder, 'Customer.atlas');
  const { atlas, accountId } = await filledAtlas(path, 'hospital');
  const document = atlas.document(accountId);
  const person = list(document, 'person').find(({ name }) => /^\p{L}+ \p{L}+$/u.test(name ?? ''))!;
  const [given = '', family = ''] = (person.name ?? '').split(' ');
  const diff = edit(document, (draft) => {
    draft.set('person', person.id, { note: 'CANARY collects old maps', email: 'canary@example.org' });
    draft.add('contactNote', { personId: person.id, date: '2026-02-02', note: 'CANARY came late to the meeting' });
    draft.add('action', { title: `Call ${person.name} back` });
    draft.add('action', { title: `${given} wants a quote` });
  });
  atlas.apply(SOMEONE, { accountId, baseRevision: 0, label: `Notes on ${person.name}`, diff });
  atlas.close();
  const window = desk.open();
  await window.call('atlas.open', { file: await window.choose('openAtlas', path) });
  await window.call('account.open', { accountId });
  return { path, accountId, personId: person.id, name: person.name ?? '', given, family, window };
};

describe('forgetting a person', () => {
  it('says what goes, asks what is unclear and for the name, takes them out of saved copies too, and proves it', async () => {
    const desk = startDesk();
    const { path, accountId, personId, name, given, family, window } = await written(desk);
    const copy = join(desk.folder, 'Saved copy.atlas');
    await window.call('atlas.saveCopy', { file: await window.choose('saveCopy', copy) });
    await window.call('safety.copyNow', null);
    const other = desk.open();
    const { recent } = await other.call('app.start', null);
    await other.call('atlas.open', { recentId: recent[0]!.recentId });
    await other.call('account.open', { accountId });

    const look = await window.call('personal.look', { accountId, personId });
    expect(look.name).toBe(name);
    expect(look.destroys.join('; ')).toMatch(/\d+ texts of the card.*contact note.*the name in \d+ texts? elsewhere/);
    expect(look.files.join('; ')).toContain('Saved copy.atlas');
    const unclear = look.unclear.find(({ after }) => after.startsWith(' wants a quote'))!;
    expect(unclear.words).toEqual([given]);

    expect(
      await window.reply('personal.forget', { accountId, personId, name: 'Another', places: [], attachments: [] }),
    ).toMatchObject({
      error: { code: 'invalidInput', message: `Type the name, ${name}. Nothing was changed.` },
    });

    const done = await window.call('personal.forget', {
      accountId,
      personId,
      name: ` ${name.toUpperCase()} `,
      places: [unclear.place],
      attachments: [],
    });
    expect(done.searched.found).toEqual([]);
    expect(done.searched.words).toBeGreaterThan(2);
    expect(done.searched.files).toBeGreaterThan(4);
    expect(done.done.join('; ')).toContain('Saved copy.atlas: forgotten there, too');
    expect(other.heard.map(({ event }) => event)).toContain('events.missed');
    const { records } = await window.call('account.open', { accountId });
    const actions = (records['action'] ?? []).map((record) => record['title']);
    expect(actions).toContain('Call removed person back');
    expect(actions).toContain('removed person wants a quote');
    expect((records['person'] ?? []).filter((record) => record['name'] === REMOVED_PERSON)).toHaveLength(1);
    await window.call('atlas.close', null);
    await other.call('atlas.close', null);
    const words = ['CANARY', 'canary@', name, family];
    for (const file of [path, copy, ...filesIn(desk.dataFolder)])
      if (existsSync(file)) expect([file, wordsInBytes(words)(readFileSync(file))]).toEqual([file, []]);
  });

  it('is refused while a vote runs, and for somebody who is gone', async () => {
    const desk = startDesk();
    const { accountId, window, name } = await written(desk);
    expect(
      await window.reply('personal.forget', { accountId, personId: 'nobody', name, places: [], attachments: [] }),
    ).toMatchObject({ error: { code: 'notFound' } });
  });
});

describe('what is held about a person', () => {
  it('is printed in words, with the records beside it', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    const bytes = await pdf.save();
    let held: unknown = null;
    const desk: Desk = startDesk(async (id) => {
      held = (await desk.enter(id).call('print.job', null)).held;
      return bytes;
    });
    const { accountId, personId, name, window } = await written(desk);
    const out = join(desk.folder, 'Held.pdf');
    const made = await window.call('personal.export', {
      accountId,
      personId,
      locale: 'en-GB',
      file: await window.choose('savePdf', out),
    });
    expect(made.beside).toBe('Held.json');
    const words = JSON.stringify(held);
    for (const said of [
      'CANARY collects old maps',
      'CANARY came late',
      `Call ${name} back`,
      'What was changed, and when',
    ])
      expect(words).toContain(said);
    expect(words).not.toMatch(/personalWin|contactOwnerId|attitude"/);
    const beside = JSON.parse(readFileSync(join(desk.folder, 'Held.json'), 'utf8')) as {
      records: Record<string, readonly { id: string }[]>;
    };
    expect(beside.records['person']?.map(({ id }) => id)).toEqual([personId]);
    expect(JSON.stringify(beside.records['contactNote'])).toContain('CANARY came late');
  });
});

describe('handing over one account', () => {
  it('writes a sealed atlas that opens with its passphrase and its code', async () => {
    const desk = startDesk();
    const { accountId, window } = await written(desk);
    const out = join(desk.folder, 'Handed.atlas');
    const file = await window.choose('newAtlas', out);
    const weak = await window.reply('account.handOver', { accountId, withHistory: true, passphrase: 'abc', file });
    expect(weak).toMatchObject({ error: { code: 'weakPassphrase' } });
    expect(existsSync(out)).toBe(false);
    const passphrase = 'marble otter seven lanterns below';
    const made = await window.call('account.handOver', { accountId, withHistory: true, passphrase, file });
    expect(made).toMatchObject({ name: 'Handed.atlas', searched: 0 });
    const atlas = await openAtlas(out, { unlock: { recoveryCode: made.recoveryCode } });
    expect(atlas.accounts().map(({ id }) => id)).toEqual([accountId]);
    atlas.close();
  });
});
