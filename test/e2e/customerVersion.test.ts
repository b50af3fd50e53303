import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { USUAL_PDF, type PdfOptions } from '../../shared/api/outputs';
import { asSearched, hiddenTexts } from '../../shared/audience/hiddenTexts';
import { redacted } from '../../shared/audience/redacted';
import { CUSTOMER, type Viewer } from '../../shared/audience/viewer';
import { edited } from '../../shared/document/draft';
import { emptyDocument, list, type Document } from '../../shared/document/document';
import { planText } from '../../shared/exchange/planText';
import { ATTITUDE_WORDS, INFLUENCE_WORDS, RELATIONSHIP_WORDS } from '../../shared/model/words';
import { chooseFile, openHospital, saved, startApp, type App } from '../support/app';
import { temporaryFolder } from '../support/folders';
import { hiddenVariant } from '../support/hiddenVariant';
import { pdfObjects } from '../support/pdfObjects';
import { print } from '../support/print';
import { bookmarks, pageTexts } from '../support/readPdf';
import { SAMPLES, sampleDocument, type SampleName } from '../support/samples';

const AS_OF = '2026-03-02';
const folder = temporaryFolder();

const options = (sections: PdfOptions['sections'], viewer: Viewer): PdfOptions => ({
  ...USUAL_PDF,
  sections,
  wallPhoto: true,
  viewer,
});

const printed = (document: Document, sections: PdfOptions['sections'], viewer = CUSTOMER): Promise<Uint8Array> =>
  print(redacted(document, viewer.audience, viewer.hidden), AS_OF, options(sections, viewer));

/** Printed once for what is looked for in it. */
const FORMS = [['plan', 'map', 'people'], ['slides']] as const;
const made = new Map<string, Uint8Array>();
const madeOf = async (sample: SampleName, sections: (typeof FORMS)[number]): Promise<Uint8Array> => {
  const name = `${sample} ${sections[0]}`;
  const pdf = made.get(name) ?? (await printed(sampleDocument(sample), [...sections]));
  made.set(name, pdf);
  return pdf;
};

it('the customer gets the same plan and the same slides whatever is hidden', async () => {
  const variant = hiddenVariant(sampleDocument('hospital'), CUSTOMER, 7);
  for (const sections of FORMS) {
    const other = await printed(variant, [...sections]);
    expect(await pdfObjects(other)).toStrictEqual(await pdfObjects(await madeOf('hospital', sections)));
  }
});

it.each(SAMPLES)(
  'what the customer of the %s sample gets holds no hidden text and no word of an opinion',
  async (sample) => {
    const document = sampleDocument(sample);
    const seen = redacted(document, 'customer');
    const hidden = hiddenTexts(document, seen);
    const written = planText(seen, AS_OF).toLowerCase();
    expect(hidden.length).toBeGreaterThan(100);
    for (const sections of FORMS) {
      const file = join(folder, `${sample} ${sections[0]}.pdf`);
      writeFileSync(file, await madeOf(sample, sections));
      const words = [...pageTexts(file), ...(await bookmarks(file))].join('\n');
      const searched = asSearched(words);
      expect(hidden.filter(({ text }) => searched.includes(asSearched(text)))).toEqual([]);
      for (const scale of [ATTITUDE_WORDS, RELATIONSHIP_WORDS, INFLUENCE_WORDS])
        // A word of a scale may stand in what is shared: a series of pumps is for high pressure.
        for (const word of Object.values(scale).filter((one) => !written.includes(one.toLowerCase())))
          expect(words).not.toContain(word);
      for (const word of [
        'Support',
        'Champion',
        'Attitude',
        'Influence',
        'Coverage',
        'Margin',
        'Confidential',
        'Not known',
      ])
        expect(words).not.toContain(word);
    }
  },
);

it('has aliases for names, in texts too, and the same alias for the same person in every output', async () => {
  const viewer: Viewer = { audience: 'customer', hidden: ['names', 'money'] };
  const document = edited(sampleDocument('hospital'), (draft) => {
    draft.set('action', 'N06', { title: 'Agree alarm baseline per ward with Ines Calloway and Dr Renner' });
  });
  const file = join(folder, 'aliases.pdf');
  writeFileSync(file, await printed(document, ['plan', 'people'], viewer));
  const words = pageTexts(file).join('\n');
  expect(words.replace(/\s+/g, ' ')).toContain('Agree alarm baseline per ward with CFO-1 and Dr GMD-1');
  expect(words).not.toMatch(/Calloway|Renner|287,280|358,128/);
});

/** The words of every page, in one line each. */
const wordsOf = async (name: string, document: Document, sections: PdfOptions['sections']): Promise<string> => {
  const file = join(folder, name);
  writeFileSync(file, await printed(document, sections));
  return pageTexts(file).join('\n').replace(/ +/g, ' ');
};

it('is a cover alone where nothing is there yet, and has no chapter about a map with nobody on it', async () => {
  const empty = edited(emptyDocument(), (draft) => {
    draft.add('account', { id: 'account', name: 'Anywhere' });
  });
  const words = await wordsOf('empty.pdf', empty, ['plan', 'map', 'people']);
  expect(words).toContain('Anywhere');
  expect(words).not.toMatch(/Contents|Nobody/);
  const inTray = edited(empty, (draft) => {
    const seat = draft.add('seat', { title: 'Buyer', unplaced: true });
    draft.add('holding', { seatId: seat.id, personId: draft.add('person', { name: 'Ada Byron' }).id });
  });
  const withOne = await wordsOf('tray.pdf', inTray, ['plan', 'map', 'people']);
  expect(withOne).toContain('Ada Byron');
  expect(withOne).not.toMatch(/The organisation|Nobody/);
});

it('counts value as agreed though whoever agreed has left, and none nobody agreed to', async () => {
  const document = edited(sampleDocument('hospital'), (draft) => {
    draft.set('person', 'H17', { status: 'left' });
    draft.set('valueDriver', 'V2', { agreedById: null });
  });
  for (const sections of [['plan'], ['slides']] as const) {
    const words = await wordsOf(`agreed ${sections[0]}.pdf`, document, [...sections]);
    expect(words).toMatch(/287,280\s+(?:\S+\s+)?agreed a year/);
    expect(words).toMatch(/Fewer monitor swaps and repairs[^]*Claimed/);
  }
});

describe('the team without', () => {
  const without = async (hidden: 'opinions' | 'money'): Promise<string> => {
    const document = edited(sampleDocument('hospital'), (draft) => {
      draft.set('plan', 'plan', { framework: 'bowTie' });
    });
    const all: string[] = [];
    for (const sections of [['plan', 'onePage', 'map', 'people'], ['slides']] as const) {
      const file = join(folder, `without ${hidden} ${sections[0]}.pdf`);
      writeFileSync(file, await printed(document, [...sections], { audience: 'team', hidden: [hidden] }));
      all.push(...pageTexts(file));
    }
    return all.join('\n').replace(/\s+/g, ' ');
  };

  it('opinions reads nothing that would be wrong because of it, and no holes', async () => {
    const words = await without('opinions');
    expect(words).not.toMatch(
      /0 · 0 · 0|hours a month the people need|Closes Evidence|\d threads|Health – Stage|Not shown to this|Support –/,
    );
  });

  it('amounts reads nothing that would be wrong because of it, and of money that it is not shown', async () => {
    const words = await without('money');
    expect(words).not.toMatch(
      /No target|No value is agreed|No open gap|No gap is open|EUR 0|unknown spend|spend not known|lock-out \d+ of|– → –|– yours/,
    );
    expect(words).toContain('Not shown to this audience.');
  });
});

it('says when the next review is only where it is still to come, and writes parts in a project as they were typed', async () => {
  const document = edited(sampleDocument('hospital'), (draft) => {
    draft.set('plan', 'plan', { nextReview: '2026-01-15' });
    for (const { id } of list(draft.current(), 'review')) draft.set('review', id, { nextDate: null });
    draft.set('project', 'J3', { ourRole: 'IT and SaaS lead' });
    draft.set('project', 'J1', { ourRole: 'dataProvider' });
  });
  const words = await wordsOf('review.pdf', document, ['plan']);
  expect(words).not.toMatch(/15 January 2026|[Nn]ext review/);
  expect(words).toMatch(/our part: IT\s+and\s+SaaS\s+lead/);
  expect(words).toMatch(/our part: Data\s+provider/);
});

describe('in the app', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
    await openHospital(app.page);
  });
  afterAll(async () => {
    await app.close();
  });

  it('asks for whom, says what was searched, and remembers it for the account', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Export PDF' }).click();
    await page.getByRole('radio', { name: /^The customer/ }).check();
    await expect.poll(() => page.getByRole('checkbox', { name: /^Plan on a page/ }).isDisabled()).toBe(true);
    await expect.poll(() => page.getByRole('button', { name: 'Save the account file' }).count()).toBe(0);
    const file = join(app.folder, 'customer.pdf');
    await page.getByRole('button', { name: 'Save as PDF' }).click();
    await chooseFile(page, file);
    await page
      .getByText(/customer\.pdf is ready, \d pages\. Searched for \d{3} hidden texts: none found\./)
      .waitFor({ timeout: 60_000 });
    const words = pageTexts(file).join('\n');
    expect(words).toContain('What Carrowmere Hospitals Group wants to reach');
    expect(words).toContain('Customer version');
    expect(words).not.toContain('Confidential');

    await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Map', exact: true }).click();
    await page.getByRole('button', { name: 'Present', exact: true }).click();
    await expect.poll(() => page.getByRole('radio', { name: /^The customer/ }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Show the slides' }).click();
    const show = page.getByRole('dialog', { name: 'Slides' });
    await show.getByText('Joint account plan').waitFor();
    await page.keyboard.press('Escape');
    expect(app.complaints).toEqual([]);
  });

  it('lets a record be ticked, and shows to read what of it goes out', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Export PDF' }).click();
    await page.getByRole('button', { name: 'What the customer sees' }).click();
    const objectives = page.getByRole('group', { name: /^Objectives/ });
    const one = objectives.getByRole('checkbox', { name: /^Open software line with alarm analytics/ });
    await expect.poll(() => one.isChecked()).toBe(false);
    await one.check();
    await objectives.getByText(/Measure: .*Owner: Lucie Bernard/).waitFor();
    await saved(page);
    const risks = page.getByRole('group', { name: /^Risks/ });
    await expect.poll(() => risks.getByRole('checkbox', { name: /one clinician/ }).count()).toBe(0);
    await page.keyboard.press('Control+z');
    await expect.poll(() => one.isChecked()).toBe(false);
  });

  it('writes nothing where a hidden text stands in the file, until somebody says so', async () => {
    const { page } = app;
    await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Plan', exact: true }).click();
    await page.getByRole('button', { name: /^14/ }).click();
    // A hidden record that is called like a chapter of the customer's plan.
    await page.getByRole('textbox', { name: 'Risk', exact: true }).first().fill('Joint projects');
    await page.keyboard.press('Tab');
    await saved(page);
    await page.getByRole('button', { name: 'Export PDF' }).click();
    const file = join(app.folder, 'held.txt');
    const held = page.getByRole('dialog', { name: '1 hidden text stands in the file' });
    await page.getByRole('button', { name: 'Save the plan as text' }).click();
    await chooseFile(page, file);
    await held.getByText(/line \d+/).waitFor();
    await held.getByRole('button', { name: 'Do not keep the file' }).click();
    await page.getByText('The file was not kept. Nothing was written.').waitFor();
    expect(existsSync(file)).toBe(false);

    await page.getByRole('button', { name: 'Save the plan as text' }).click();
    await chooseFile(page, file);
    await held.getByRole('button', { name: 'Keep it all the same' }).click();
    await expect.poll(() => existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain('Joint projects');
  });
});
