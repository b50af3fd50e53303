import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  compositionNamed,
  compositionsOf,
  isComposedSo,
  optionsOf,
  paperOf,
  READY_MADE,
} from '../../../shared/api/compositions';
import { partsFor, pdfOptions, USUAL_PDF, type PdfOptions } from '../../../shared/api/outputs';
import { DETAILS, mainPoints } from '../../../shared/analysis/mainPoints';
import { SECTION_IDS, type SectionId } from '../../../shared/analysis/planSections';
import { CUSTOMER } from '../../../shared/audience/viewer';
import { emptyDocument } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';
import { readableOnWhite } from '../../../shared/model/colour';

const chosen: PdfOptions = {
  ...USUAL_PDF,
  sections: ['plan', 'map'],
  planSections: ['risks', 'world'],
  shortSections: ['world'],
  mapPaper: 'A0',
  title: 'Our plan',
  watermark: 'Draft',
  viewer: CUSTOMER,
};
const kept = edited(emptyDocument(), (draft) => {
  draft.add('composition', { name: 'Quarterly', audience: 'customer', hidden: [], paper: paperOf(chosen) });
  draft.add('composition', { name: 'Board', audience: 'team', hidden: ['money'], paper: paperOf(chosen) });
});

describe('a composition', () => {
  it('gives back all that was chosen, and says whether anything was changed since', () => {
    const one = compositionNamed(kept, 'quarterly')!;
    expect({ ...USUAL_PDF, ...optionsOf(one) }).toEqual(chosen);
    expect(isComposedSo(one, chosen)).toBe(true);
    const others: readonly Partial<PdfOptions>[] = [
      { planSections: ['world', 'risks'] },
      { watermark: null },
      { viewer: { ...CUSTOMER, hidden: ['names'] } },
    ];
    for (const other of others) expect(isComposedSo(one, { ...chosen, ...other })).toBe(false);
  });

  it('goes on the paper of the computer where it is ready-made, and on its own where somebody kept it', () => {
    const [ready] = READY_MADE;
    const asked = { ...USUAL_PDF, ...optionsOf(ready!, 'Letter') };
    expect(asked.paper).toBe('Letter');
    expect(isComposedSo(ready!, asked)).toBe(true);
    expect(isComposedSo(ready!, { ...asked, paper: 'A4' })).toBe(true);
    expect(optionsOf(compositionNamed({ composition: kept.composition }, 'quarterly')!, 'Letter').paper).toBe('A4');
    expect(
      optionsOf(
        READY_MADE.find(({ id }) => id === 'customer')!,
        'Letter',
      ).mapPaper,
    ).toBe('Letter');
  });

  it('asks nothing of a PDF that the contract does not know, and drops what it does not know itself', () => {
    for (const one of compositionsOf(kept)) pdfOptions.parse({ ...optionsOf(one), locale: 'en-GB' });
    const [first] = READY_MADE;
    const later = { ...first!, paper: { ...first!.paper, parts: ['plan', 'hologram'], sections: ['world', 'dreams'] } };
    expect(optionsOf(later)).toMatchObject({ sections: ['plan'], planSections: ['world'] });
  });

  it('that is kept comes before a ready-made one of its name', () => {
    expect(compositionNamed(kept, 'Board')?.viewer.hidden).toEqual(['money']);
    expect(compositionNamed(emptyDocument(), ' board ')?.id).toBe('board');
    expect(compositionNamed(kept, 'Nothing of the kind')).toBeNull();
  });

  it('that is ready-made prints no part its reader cannot get', () => {
    for (const { name, viewer, paper } of READY_MADE)
      for (const part of paper.parts) expect(partsFor(viewer), name).toContain(part);
    expect(READY_MADE.find(({ id }) => id === 'customer')?.viewer.audience).toBe('customer');
  });
});

describe('the main points of a section', () => {
  const papers = new URL('../../../renderer/places/plan/', import.meta.url);
  const sourceOf = (id: SectionId): string =>
    readdirSync(new URL(`${id}/`, papers))
      .filter((name) => name.endsWith('Paper.tsx'))
      .map((name) => readFileSync(new URL(`${id}/${name}`, papers), 'utf8'))
      .join('');
  it.each(SECTION_IDS.filter((id) => DETAILS[id] !== undefined))('leave out parts that %s prints', (id) => {
    for (const title of DETAILS[id] ?? []) expect(sourceOf(id)).toContain(`'${title}'`);
  });
  it('are all but the details, and never nothing', () => {
    const parts = [{ title: 'Value case' }, { title: 'Proof' }];
    expect(mainPoints('value', parts)).toEqual([{ title: 'Value case' }]);
    expect(mainPoints('value', parts.slice(1))).toEqual([{ title: 'Proof' }]);
  });
});

describe('a colour of the house', () => {
  it.each([
    ['#0f5c6e', '#0f5c6e'],
    ['#FFF000', null],
    ['teal', undefined],
  ])('%s is printed dark enough to be read', (colour, expected) => {
    const readable = readableOnWhite(colour);
    if (expected === undefined) expect(readable).toBeNull();
    else if (expected === null) expect(readable).not.toBe(colour.toLowerCase());
    else expect(readable).toBe(expected);
  });
});
