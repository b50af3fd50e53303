import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { USUAL_PDF, type PdfOptions } from '../../shared/api/outputs';
import { addDays } from '../../shared/analysis/days';
import { frozenFigures } from '../../shared/analysis/frozenFigures';
import { edited } from '../../shared/document/draft';
import { addSnapshot } from '../../shared/document/planLife';
import { accountOf, emptyDocument, list, type Document } from '../../shared/document/document';
import { temporaryFolder } from '../support/folders';
import { manyPeople } from '../support/manyPeople';
import { asPartner, revenueIn } from '../support/moneyWords';
import { print } from '../support/print';
import { bookmarks, lettersOf, pageTexts, pageWords, wordsOverEachOther, type PageWords } from '../support/readPdf';
import { SAMPLES, sampleDocument } from '../support/samples';

const AS_OF = '2026-03-02';
const PACK: PdfOptions = {
  sections: ['managementPack'],
  ...USUAL_PDF,
};
const PAGES = ['Management view', 'Portfolio, key figures and risks', 'What moved'];
const folder = temporaryFolder();
type Printed = { readonly file: string; readonly texts: readonly string[]; readonly pages: readonly PageWords[] };

const printed = async (name: string, document: Document, options: PdfOptions = PACK): Promise<Printed> => {
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, await print(document, AS_OF, options));
  return { file, texts: pageTexts(file), pages: pageWords(file) };
};

/** Nearer to the edge no printer reaches, and smaller letters nobody reads; in points. */
const MARGIN = 8;
const SMALLEST = 7;
const expectSound = ({ texts, pages }: Printed): void => {
  const words = pages.flatMap(({ width, height, words: all }, at) =>
    all.map((word) => ({ ...word, width, height, name: `${at + 1}: ${word.text}` })),
  );
  expect(
    words
      .filter(
        (word) =>
          word.left < MARGIN ||
          word.right > word.width - MARGIN ||
          word.top < MARGIN ||
          word.bottom > word.height - MARGIN,
      )
      .map(({ name }) => name),
  ).toEqual([]);
  expect(wordsOverEachOther(pages)).toEqual([]);
  // A letter's box is a fifth taller than its size.
  expect(
    words.filter((word) => /\w\w/.test(word.text) && word.bottom - word.top < SMALLEST * 1.2).map(({ name }) => name),
  ).toEqual([]);
  expect(pages.every(({ width, height }) => width > height)).toBe(true);
  texts.forEach((text, at) => expect(text).toContain(`Page ${at + 1} of ${texts.length}`));
};

describe.each(SAMPLES)('the management pack of the %s sample', (name) => {
  const document = sampleDocument(name);
  let pack: Printed;
  beforeAll(async () => {
    pack = await printed(name, document);
  });

  it('is three pages across, each with its heading, the account and the mark of confidence', async () => {
    expect(pack.texts).toHaveLength(3);
    PAGES.forEach((title, at) => {
      expect(pack.texts[at]).toContain(title);
      expect(pack.texts[at]).toContain(accountOf(document).name);
      expect(pack.texts[at]).toContain('Confidential – internal');
    });
    expect(await bookmarks(pack.file)).toEqual(PAGES);
    expectSound(pack);
  });
  it('shows what happened, the money by year, the frozen day and every open opportunity', () => {
    const [view = ''] = pack.texts;
    for (const words of [
      'Meetings',
      'Contacts noted',
      'Actions done',
      'Whitespace',
      'Forecast',
      'Short of target',
      'Growth a year',
      'FY2023',
      'FY2025',
      '1 September 2025',
    ])
      expect(view).toContain(words);
    for (const action of list(document, 'action').filter(
      (one) => one.status === 'open' && one.due !== null && one.due < AS_OF,
    ))
      expect(lettersOf(view)).toContain(lettersOf(action.title));
    for (const deal of list(document, 'opportunity').filter((one) =>
      ['identified', 'qualified', 'proposed', 'negotiation'].includes(one.stage),
    ))
      expect(lettersOf(view)).toContain(lettersOf(deal.title));
  });
  it('places the account, says what its field asks for, and shows figures with their change and the open risks', () => {
    const [, standing = ''] = pack.texts;
    const expected =
      name === 'hospital'
        ? ['Strategic (borderline)', 'Invest together', '5.3 of 10', 'Expected loss together 1,022,500 EUR']
        : ['Star (borderline)', 'Invest selectively', '4.9 of 10', 'Expected loss together'];
    for (const words of [
      ...expected,
      'Star',
      'Status',
      'Streamline',
      '1 Sep 2025',
      'Support, −100 to +100',
      'Share of wallet',
      'Plan complete',
    ])
      expect(lettersOf(standing)).toContain(lettersOf(words));
    for (const risk of list(document, 'risk').filter((one) => one.status === 'open'))
      expect(lettersOf(standing)).toContain(lettersOf(risk.title));
  });
  it('names who was added and who is rated otherwise since the frozen day', () => {
    const [, , moved = ''] = pack.texts;
    const expected =
      name === 'hospital'
        ? ['+13.6', 'Selim Hadar', 'Dr Hugh Pembrey', 'Sceptic → Opponent']
        : ['+25.8', '+20.3', '−5.5', 'Marisa Tan', 'Neutral → Sceptic', 'Felix Amsel'];
    for (const words of expected) expect(moved).toContain(words);
    expect(moved).toContain('Nobody left.');
  });
});

it('of an account of which nothing is known says so calmly, and shows no figure as zero', async () => {
  const pack = await printed(
    'blank',
    edited(emptyDocument(), (draft) => {
      draft.add('account', { id: 'B', name: 'Blank customer', currency: 'EUR' });
    }),
  );
  // A page for what moved would be an empty one.
  expect(pack.texts).toHaveLength(2);
  expect(pack.texts[0]).toMatch(
    /No action is open\.[\s\S]*No year of revenue is entered\.[\s\S]*Whitespace[\s\S]*Not all it is worked out from is entered yet\.[\s\S]*No opportunity is open\./,
  );
  expect(pack.texts[1]).toMatch(/does not place this account yet[\s\S]*No risk is open\./);
  expect(pack.texts[1]).not.toMatch(/(Share of wallet|Coverage of influence|Forecast)[^\n]*\b0\b/);
  expect(pack.texts[1]).toContain('No earlier day is frozen yet.');
  expectSound(pack);
});

it('of 500 people with long titles, on the narrower paper, cuts its tables to what fits, and loses no word at the edges', async () => {
  const long =
    'A title that says at length what should have been said in half the words, and then says it once more for good measure';
  const document = edited(manyPeople(500), (draft) => {
    draft.set('snapshot', list(draft.current(), 'snapshot')[0]!.id, {
      stakeholders: list(draft.current(), 'person')
        .slice(0, 300)
        .map((one, at) => ({ id: one.id, influence: one.influence, attitude: (at % 5) - 2, relationship: at % 4 })),
    });
    for (let at = 0; at < 14; at += 1) {
      draft.add('snapshot', {
        asOf: addDays('2024-01-01', at * 20),
        label: long,
        stakeholders: list(draft.current(), 'person')
          .slice(0, 30)
          .map((one, index) => ({
            id: one.id,
            influence: one.influence,
            attitude: ((at + index) % 5) - 2,
            relationship: 1,
          })),
      });
      draft.add('action', { title: `${at} ${long}`, due: addDays('2025-10-01', at) });
      draft.add('risk', { title: `${at} ${long}`, likelihood: 1 + (at % 5), impact: 1 + (at % 4), mitigation: long });
      draft.add('opportunity', {
        title: `${at} ${long}`,
        stage: 'qualified',
        value: 1_000_000 + at,
        valueInYear: 500_000,
        probability: 30,
        closeDate: '2026-09-01',
        nextStep: long,
      });
    }
  });
  const pack = await printed('many', document, { ...PACK, paper: 'Letter' });
  const whole = pack.texts.join('\n');
  for (const words of [
    '+ 11 more overdue',
    '+ 11 more frozen days',
    '+ 11 more open',
    '+ 14 more open',
    /\+ \d+ more people/,
  ])
    expect(whole).toMatch(words instanceof RegExp ? words : new RegExp(words.replace('+', '\\+')));
  expect(lettersOf(whole)).toContain(lettersOf(`0 ${long}`));
  expect(pack.texts.length).toBeLessThanOrEqual(6);
  expectSound(pack);
});

it('stands after the plan where both are printed, with what coverage and money were on a day that was frozen whole', async () => {
  const hospital = sampleDocument('hospital');
  const since = edited(hospital, (draft) => {
    addSnapshot(draft, '2026-02-01', 'Review', { revision: 1, coverage: null, ...frozenFigures(hospital, AS_OF) });
    for (const { id } of list(hospital, 'person')) draft.set('person', id, { relationship: 0 });
    for (const cell of list(hospital, 'cell')) draft.set('cell', cell.id, { spend: (cell.spend ?? 0) + 1_000_000 });
  });
  const { texts, file } = await printed('both', since, {
    ...PACK,
    sections: ['plan', 'managementPack'],
    planSections: ['risks'],
  });
  expect(texts.slice(-3).map((text) => PAGES.find((title) => text.includes(title)))).toEqual(PAGES);
  const standing = (texts.at(-2) ?? '').replace(/ +/g, ' ');
  expect(standing).toContain('Ratings and figures of 1 February 2026 are frozen as they were then');
  expect(standing).toMatch(/Coverage of influence 0 % 43 % −43 points/);
  expect((texts.at(-3) ?? '').replace(/ +/g, ' ')).toMatch(/EUR 1 Feb Today[\s\S]*Whitespace [\d.]+ m [\d.]+ m/);
  expect(texts.some((text) => text.replace(/Page \d+ of \d+|Confidential[^\n]*|\n/g, '').trim() === '')).toBe(false);
  expect(await bookmarks(file)).toEqual(expect.arrayContaining(PAGES));
});

describe('paper for a partner', () => {
  it('says joint value wherever it means money both earn', async () => {
    // What a driver brings the customer is their revenue.
    const partner = edited(asPartner(sampleDocument('industrial')), (draft) => {
      draft.add('revenueLine', { offeringId: list(draft.current(), 'offering')[0]!.id, fy: 2025, value: 5 });
      for (const id of draft.current().valueDriver.keys()) draft.set('valueDriver', id, { type: 'cost' });
    });
    const { texts } = await printed('partner', partner, {
      ...PACK,
      sections: ['plan', 'onePage', 'map', 'people', 'planCheck', 'managementPack'],
    });
    const whole = texts.join('\n');
    expect(revenueIn(partner, whole)).toEqual([]);
    for (const words of ['Joint value by offering', 'Your joint value, last full year', 'grow joint value'])
      expect(whole.replace(/\s+/g, ' ')).toContain(words);
  });
});
