import { expect, it } from 'vitest';
import { USUAL_PICTURE, USUAL_PDF, type PdfOptions } from '../../shared/api/outputs';
import { redacted } from '../../shared/audience/redacted';
import { CUSTOMER, type Viewer } from '../../shared/audience/viewer';
import type { Document } from '../../shared/document/document';
import { accountWorkbook } from '../../shared/exchange/xlsx/accountWorkbook';
import { everythingFilled } from '../support/filledAccount';
import { hiddenVariant, randomAccount } from '../support/hiddenVariant';
import { pdfObjects } from '../support/pdfObjects';
import { malformed, partsIn, troublesOf } from '../support/packageParts';
import { pictureOf, presentationOf, print, readingPage } from '../support/print';
import { sampleDocument } from '../support/samples';

const VIEWERS: readonly Viewer[] = [CUSTOMER, { audience: 'team', hidden: ['opinions', 'money', 'notes'] }];
const ACCOUNTS: readonly (readonly [string, () => Document])[] = [
  ['the industrial sample', () => sampleDocument('industrial')],
  ['an account filled by chance', () => randomAccount(everythingFilled(), 5)],
];
const FORMS = [['plan', 'map', 'people'], ['slides']] as const;

const printed = async (
  document: Document,
  viewer: Viewer,
  sections: (typeof FORMS)[number],
): Promise<readonly string[]> => {
  const options: PdfOptions = {
    sections: [...sections],
    ...USUAL_PDF,
    viewer,
  };
  return pdfObjects(await print(redacted(document, viewer.audience, viewer.hidden), '2026-03-02', options));
};

it.each(ACCOUNTS.flatMap((account) => VIEWERS.map((viewer) => [...account, viewer] as const)))(
  '%s gives the same pages whatever is hidden',
  async (_name, account, viewer) => {
    for (const sections of FORMS) {
      const one = await printed(account(), viewer, sections);
      expect(await printed(hiddenVariant(account(), viewer, 3), viewer, sections)).toStrictEqual(one);
    }
    const read = (document: Document) =>
      readingPage(redacted(document, viewer.audience, viewer.hidden), '2026-03-02', viewer);
    expect((await read(hiddenVariant(account(), viewer, 3))) === (await read(account()))).toBe(true);
    const tables = (document: Document) =>
      Buffer.from(accountWorkbook(redacted(document, viewer.audience, viewer.hidden), '2026-03-02'));
    expect(tables(hiddenVariant(account(), viewer, 3)).equals(tables(account()))).toBe(true);
  },
);

const MAP = { ...USUAL_PICTURE, of: 'map', form: 'svg', ground: 'paper' } as const;
const forOtherPrograms = async (document: Document, viewer: Viewer) => {
  const seen = redacted(document, viewer.audience, viewer.hidden);
  const { file } = await presentationOf(seen, '2026-03-02', {
    ...USUAL_PDF,
    sections: ['slides'],
    viewer,
    wholeMapSlide: true,
  });
  const parts = partsIn(file);
  expect(troublesOf(parts)).toEqual([]);
  const { svg } = await pictureOf(seen, '2026-03-02', { viewer, locale: 'en-GB', picture: MAP });
  expect(malformed(svg)).toBeNull();
  return { parts: [...parts], svg };
};

it.each(ACCOUNTS.flatMap((account) => VIEWERS.map((viewer) => [...account, viewer] as const)))(
  '%s gives the same presentation and the same picture whatever is hidden',
  async (_name, account, viewer) => {
    const one = await forOtherPrograms(account(), viewer);
    expect(await forOtherPrograms(hiddenVariant(account(), viewer, 3), viewer)).toStrictEqual(one);
  },
);
