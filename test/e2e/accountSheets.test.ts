import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ACCOUNT_SHEETS, USUAL_PDF, type PdfOptions } from '../../shared/api/outputs';
import { asSearched, hiddenTexts } from '../../shared/audience/hiddenTexts';
import { redacted } from '../../shared/audience/redacted';
import { CUSTOMER } from '../../shared/audience/viewer';
import { list, type Document } from '../../shared/document/document';
import { edited } from '../../shared/document/draft';
import { temporaryFolder } from '../support/folders';
import { print } from '../support/print';
import { lettersOf, pageTexts, pageWords, wordsOverEachOther } from '../support/readPdf';
import { sampleDocument } from '../support/samples';

const folder = temporaryFolder();
const textsOf = async (document: Document, options: PdfOptions): Promise<readonly string[]> => {
  const file = join(folder, 'sheets.pdf');
  writeFileSync(file, await print(document, AS_OF, options));
  expect(wordsOverEachOther(pageWords(file))).toEqual([]);
  return pageTexts(file);
};

const AS_OF = '2026-03-02';
const ALL: PdfOptions = { ...USUAL_PDF, sections: Object.keys(ACCOUNT_SHEETS) as PdfOptions['sections'] };

it('prints the nine sheets about the account', async () => {
  const document = edited(sampleDocument('hospital'), (draft) => {
    draft.add('approachCard', { id: 'approachCard', channels: 'Orders by EDI', donts: 'Never below the framework' });
    draft.add('approach', { topic: 'Answer', standard: '2 days', agreed: '4 hours', costNote: 18_000 });
    draft.add('charter', { id: 'charter', whyChosen: 'They set the standard', differently: 'A named team' });
  });
  const pages = await textsOf(document, ALL);
  const sheet = (kind: string) => pages.filter((page) => page.toLowerCase().includes(kind.toLowerCase())).join('\n');
  expect(sheet('Approach card')).toMatch(/4 hours\s+differs from the standard/);
  expect(sheet('Approach card')).toContain('Together EUR 18,000 a year.');
  expect(sheet('Approach card')).toContain('Never below the framework');
  expect(sheet('Account charter')).toContain('This charter is complete.');
  expect(sheet('Value case')).toContain('1 of 3 value drivers is not shared with the customer.');
  expect(sheet('Reward sheet')).toMatch(/43 %\s+score of the card/);
  expect(sheet('Role table')).toMatch(/Infusion and drug library lacks: user, initiator, approver\./);
  expect(sheet('Contact matrix')).toContain('In between: more than one point of contact');
  const all = pages.join('\n');
  for (const { name } of list(document, 'person')) if (name !== null) expect(all).toContain(name);
  expect(all).toContain('No action is open with this key player.');
  expect(sheet('Handover pack')).toContain('Whom to meet first'.toUpperCase());
  expect(lettersOf(all)).toContain(lettersOf('Only the one who leaves: go there together'));
});

it('prints the value case for the customer with what is shared of it', async () => {
  const document = sampleDocument('hospital');
  const seen = redacted(document, 'customer');
  const text = (await textsOf(seen, { ...ALL, viewer: CUSTOMER })).join(' ');
  expect(text).toContain('Nurse time saved from fewer alarms');
  expect(text).not.toContain('not shared with the customer');
  const searched = asSearched(text);
  for (const hidden of hiddenTexts(document, seen))
    expect(searched.includes(asSearched(hidden.text)), hidden.text).toBe(false);
});
