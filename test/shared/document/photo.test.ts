import { expect, it } from 'vitest';
import { redacted } from '../../../shared/audience/redacted';
import { hiddenTexts } from '../../../shared/audience/hiddenTexts';
import { list } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';
import { removePerson } from '../../../shared/document/people';
import { photoOf, setPhoto, withoutPhotos } from '../../../shared/document/photo';
import { readAccountFile, writeAccountFile } from '../../../shared/exchange/accountFile';
import { planText } from '../../../shared/exchange/planText';
import { imageSchema, LONGEST_IMAGE } from '../../../shared/model/image';
import { sampleDocument } from '../../support/samples';

const PICTURE = `data:image/jpeg;base64,${'ABCDefgh'.repeat(200)}`;
const hospital = sampleDocument('hospital');
const account = edited(hospital, (draft) => setPhoto(draft, 'H02', PICTURE));

it('is one for each person, and goes with them', () => {
  const other = PICTURE.replace('jpeg', 'png');
  const again = edited(account, (draft) => setPhoto(draft, 'H02', other));
  expect([photoOf(again, 'H02'), again.photo.size]).toEqual([other, 1]);
  expect(edited(again, (draft) => setPhoto(draft, 'H02', null)).photo.size).toBe(0);
  expect(edited(account, (draft) => removePerson(draft, 'H02')).photo.size).toBe(0);
  expect(photoOf(account, 'H03')).toBeNull();
  expect(photoOf(withoutPhotos(account), 'H02')).toBeNull();
});

it('is carried by an account file, and written into no text', () => {
  const file = JSON.parse(JSON.stringify(writeAccountFile(account, '2026-03-02'))) as unknown;
  const read = readAccountFile(file);
  expect(read.ok && photoOf(read.value.document, 'H02')).toBe(PICTURE);
  expect(planText(account, '2026-03-02')).not.toContain('base64');
});

it('is shown with names, and never without them', () => {
  expect(photoOf(redacted(account, 'customer'), 'H02')).toBe(PICTURE);
  for (const audience of ['customer', 'team'] as const) {
    const seen = redacted(account, audience, ['names']);
    expect(list(seen, 'photo')).toEqual([]);
    // It is no text one could look for in what was made.
    expect(hiddenTexts(account, seen).some(({ kind }) => kind === 'photo')).toBe(false);
  }
});

it('is a picture that is kept here and nothing that could act or load something', () => {
  for (const wrong of [
    'https://example.org/a.png',
    'data:image/svg+xml;base64,AAAA',
    'data:image/png,AAAA',
    'data:text/html;base64,AAAA',
    'data:image/png;base64,AA"AA',
    `data:image/png;base64,${'A'.repeat(LONGEST_IMAGE)}`,
  ])
    expect(imageSchema.safeParse(wrong).success, wrong.slice(0, 40)).toBe(false);
  expect(imageSchema.safeParse(PICTURE).success).toBe(true);
});
