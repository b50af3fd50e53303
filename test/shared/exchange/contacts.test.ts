import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readPeopleFile } from '../../../electron/services/tableFile';
import { mailDay } from '../../../shared/exchange/contacts/mail';
import { isSignature, readSignature } from '../../../shared/exchange/contacts/signature';
import { readCards } from '../../../shared/exchange/contacts/vcard';
import { guessMapping } from '../../../shared/exchange/csv/mapping';

const fixture = (name: string): Buffer =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/contacts/${name}`, import.meta.url)));

/** The rows of a file by the fields they fill. */
const peopleIn = async (bytes: Uint8Array) => {
  const table = await readPeopleFile(bytes);
  const mapping = Object.entries(guessMapping(table));
  const people = table.rows.map((row) =>
    Object.fromEntries(
      mapping.flatMap(([field, column]) => {
        const cell = row[table.columns.indexOf(column)] ?? '';
        return cell === '' ? [] : [[field, cell]];
      }),
    ),
  );
  return { ...table, people };
};

describe('cards of an address book', () => {
  it('of version 2.1 are read with quoted letters, folded lines and pictures', async () => {
    const { people, photos, source, notices } = await peopleIn(fixture('phone-21.vcf'));
    expect(people).toEqual([
      {
        name: 'Pia Quellmär',
        title: 'Head of Radiology',
        department: 'Röntgen',
        company: 'Carrowmere Hospitals',
        email: 'pia@carrow.example',
        phone: '+47 555 01 02',
        mobile: '+47 912 34 567',
      },
      { name: 'Dr. Odo Elias Fennimar', email: 'odo@carrow.example', phone: '+47 913 00 000' },
    ]);
    expect(photos).toEqual([{ row: 1, image: expect.stringMatching(/^\/9j\/.*\/\/Z$/) as string }]);
    expect({ source, notices }).toEqual({ source: 'cards', notices: [] });
  });
  it('of version 3.0 are read with escapes, groups and folded lines; a firm is nobody', async () => {
    const { people, notices } = await peopleIn(fixture('apple-30.vcf'));
    expect(people).toEqual([
      {
        name: 'Runa Elin Tolvik',
        title: 'Chief Medical Officer',
        department: 'Board;Office',
        company: 'Carrowmere Hospitals, Group',
        email: 'runa.tolvik@carrow.example',
        phone: '+47 555 01 00',
        mobile: '+47 911 11 111',
        note: 'Met at the congress\nAsks for numbers first',
      },
    ]);
    expect(notices).toEqual(['One card is of a firm or a group and was left out.']);
  });
  it('of version 4.0 are read, the name turned round, and a file that was cut off says so', async () => {
    const { people, photos, notices } = await peopleIn(fixture('nextcloud-40.vcf'));
    expect(people).toEqual([
      { name: 'Ivo Santrell', title: 'Radiologist', email: 'ivo@carrow.example', phone: '+47-555-01-03' },
      { name: '山田太郎', company: 'カロー病院' },
    ]);
    expect(photos).toEqual([{ row: 1, image: expect.stringMatching(/^iVBOR/) as string }]);
    expect(notices.join(' ')).toMatch(/no end: the file may have been cut off.*One card is of a firm or a group/);
  });
  it('without anybody are refused in one sentence, and a picture that lies elsewhere is not looked at', async () => {
    await expect(readPeopleFile(Buffer.from('BEGIN:VCARD\nKIND:org\nFN:Acme\nEND:VCARD\n'))).rejects.toThrow(
      'No card in this file is of a person.',
    );
    const elsewhere = 'BEGIN:VCARD\nFN:Ivo Santrell\nPHOTO;VALUE=uri:https://photos.example/1.jpg\nEND:VCARD';
    expect(readCards(elsewhere).photos).toEqual([]);
  });
  it.each([
    ['X-MANAGER:Runa Tolvik'],
    ['RELATED;TYPE=manager;VALUE=text:Runa Tolvik'],
    ['item1.X-ABRELATEDNAMES;type=pref:Runa Tolvik\nitem1.X-ABLabel:_$!<Manager>!$_'],
    [
      'item2.X-ABRELATEDNAMES:Runa Tolvik\nitem2.X-ABLabel:Vorgesetzter\nitem1.X-ABRELATEDNAMES:Ea\nitem1.X-ABLabel:Spouse',
    ],
  ])('name who stands above by %s', (line) => {
    const { contacts, notices } = readCards(`BEGIN:VCARD\nFN:Odo Fennimar\n${line}\nEND:VCARD`);
    expect(contacts[0]?.reportsTo).toBe('Runa Tolvik');
    expect(notices).toEqual([]);
  });
  it('say that an assistant is not taken, and take no card that is only pointed at for a name', () => {
    const { contacts, notices } = readCards(
      'BEGIN:VCARD\nFN:Odo Fennimar\nX-MS-ASSISTANT:Bo Asker\nRELATED;TYPE=manager:urn:uuid:5a3c\nEND:VCARD',
    );
    expect(contacts[0]?.reportsTo).toBe('');
    expect(notices.join(' ')).toMatch(/^One person has an assistant in this file\./);
  });
  it('of thousands are read, and one of a text of many folds', () => {
    const many = 'BEGIN:VCARD\nVERSION:3.0\nN:Tolvik;Runa\nFN:Runa Tolvik\nEMAIL:r@x.example\nEND:VCARD\n'.repeat(
      5_000,
    );
    expect(readCards(many).contacts).toHaveLength(5_000);
    const folded = `BEGIN:VCARD\nFN:Runa\nNOTE:${'\n a'.repeat(200_000)}\nEND:VCARD`;
    expect(readCards(folded).contacts[0]!.note).toHaveLength(200_000);
  });
});

describe('a mail', () => {
  it('names everybody in it, the day, and of who wrote it what stands below', async () => {
    const { people, source, rows, columns } = await peopleIn(fixture('outlook.eml'));
    expect(people).toEqual([
      {
        name: 'Pia Quellmär',
        title: 'Head of Radiology',
        company: 'Carrowmere Hospitals Ltd',
        email: 'pia.quellmaer@carrow.example',
        phone: '+47 555 01 02',
        mobile: '+47 912 34 567',
        lastContact: '2026-03-03',
      },
      { name: 'Aud Berg', email: 'aud.berg@ours.example', lastContact: '2026-03-03' },
      { name: 'Odo Fennimar', email: 'odo.fennimar@carrow.example', lastContact: '2026-03-03' },
      { name: 'Runa Tolvik', email: 'runa.tolvik@carrow.example', lastContact: '2026-03-03' },
    ]);
    expect(rows.map((row) => row[columns.indexOf('In the mail')])).toEqual([
      'wrote it',
      'was written to',
      'was written to',
      'got a copy',
    ]);
    expect(source).toBe('mail');
  });
  it('of HTML alone is read as lines; nothing of a script or a style is', async () => {
    const { people } = await peopleIn(fixture('html-only.eml'));
    expect(people).toEqual([
      {
        name: 'Ivo Santrell',
        title: 'Radiologist – Site South',
        company: 'Carrowmere Hospitals Ltd',
        email: 'ivo@carrow.example',
        phone: '+47 914 44 444',
        lastContact: '2026-03-04',
      },
    ]);
  });
  it('that was cut off, or that a mailbox or Apple Mail put a line before, is read as far as it goes', async () => {
    const whole = fixture('outlook.eml').toString('latin1');
    for (const text of [whole.slice(0, 700), `From x@y Tue Mar 3 2026\n${whole}`, `4711      \n${whole}`])
      expect((await peopleIn(Buffer.from(text, 'latin1'))).people).toHaveLength(4);
  });
  it('that names nobody is refused, and a table that only looks like one is a table', async () => {
    await expect(readPeopleFile(Buffer.from('From: <no-reply@x.example>\nDate: x\n\nHello'))).rejects.toThrow(
      'This mail names nobody who wrote or got it.',
    );
    expect((await readPeopleFile(Buffer.from('From: us,To\nAda,Bo\n'))).source).toBe('table');
  });
  it.each([
    ['Tue, 3 Mar 2026 23:05:00 -0800', '2026-03-03'],
    ['31 December 2025 00:00 +1300', '2025-12-31'],
    ['yesterday', null],
  ])('is of the day that stands in it: %s', (date, day) => {
    expect(mailDay(date)).toBe(day);
  });
});

describe('what stands below a mail', () => {
  const RUNA = { name: 'Runa Tolvik', email: 'runa.tolvik@carrow.example' };
  it.each([
    [
      'English',
      'Kind regards,\n\nRuna Tolvik, PhD\nChief Medical Officer\nMedical Division\nCarrowmere Hospitals Ltd\n12 High Street\nLeeds LS1 4AB\nT: +44 113 496 0000 | M: +44 7700 900123\nruna.tolvik@carrow.example | www.carrow.example\nThis mail is confidential and may be read by you only.',
      {
        ...RUNA,
        title: 'Chief Medical Officer',
        department: 'Medical Division',
        company: 'Carrowmere Hospitals Ltd',
        phone: '+44 113 496 0000',
        Mobile: '+44 7700 900123',
      },
    ],
    [
      'German',
      'Mit freundlichen Grüßen\ni. A. \nDr. Runa Tolvik\nÄrztliche Direktorin\nKlinikum Carrow GmbH\nHauptstraße 12, 20095 Hamburg\nTel.: +49 (0)40 1234-567\nMobil: 0170 1234567\nE-Mail: runa.tolvik@carrow.example\nGeschäftsführer: Odo Fennimar\nAmtsgericht Hamburg HRB 1234',
      {
        name: 'Dr. Runa Tolvik',
        email: RUNA.email,
        title: 'Ärztliche Direktorin',
        company: 'Klinikum Carrow GmbH',
        phone: '+49 (0)40 1234-567',
        Mobile: '0170 1234567',
      },
    ],
    [
      'French',
      'Cordialement,\nRuna TOLVIK\nDirectrice médicale\nService achats\nCarrow SAS\n12 rue de la Paix, 75002 Paris\nTél. : +33 1 23 45 67 89\nPortable : +33 6 12 34 56 78\nruna.tolvik@carrow.example',
      {
        name: 'Runa TOLVIK',
        email: RUNA.email,
        title: 'Directrice médicale',
        department: 'Service achats',
        company: 'Carrow SAS',
        phone: '+33 1 23 45 67 89',
        Mobile: '+33 6 12 34 56 78',
      },
    ],
    [
      'Spanish',
      'Un saludo,\nRuna Tolvik\nDirectora médica | Carrow S.L.\nTeléfono: +34 912 345 678\nMóvil: +34 612 345 678\nruna.tolvik@carrow.example',
      {
        ...RUNA,
        title: 'Directora médica',
        company: 'Carrow S.L.',
        phone: '+34 912 345 678',
        Mobile: '+34 612 345 678',
      },
    ],
    [
      'of few words',
      'Runa Tolvik - CFO\nCarrow\nruna.tolvik@carrow.example',
      { ...RUNA, title: 'CFO', company: 'Carrow' },
    ],
  ])('is read: %s', (_, text, person) => {
    expect(isSignature(text)).toBe(true);
    expect(readSignature(text)).toEqual(person);
  });
  it.each([
    ['a list of people', 'Runa Tolvik, CFO\nOdo Fennimar, Head of IT\nPia Quellmaar'],
    ['people with addresses', 'Runa Tolvik <runa@x.example>\nOdo <odo@x.example>\nPia <pia@x.example>'],
    ['rows of a table', 'Runa\tTolvik\t+47 555 01 00\nOdo\tFennimar\t+47 555 01 01\nPia\tQ\t+47 5'],
    ['a sentence', 'We meet on Tuesday.\nBring the numbers.\nCall +47 555 01 00 if late.'],
    ['people of whom one has a number', 'Runa Tolvik, CFO\nOdo Fennimar\nPia Quellmaar, T +47 555 01 00'],
    ['two lines', 'Runa Tolvik\n+47 555 01 00'],
  ])('is not %s', (_, text) => {
    expect(isSignature(text)).toBe(false);
  });
});
