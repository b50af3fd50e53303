import { describe, expect, it } from 'vitest';
import { freshness } from '../../../shared/analysis/completeness';
import { planCheck } from '../../../shared/analysis/planCheck';
import { SECTION_IDS, sectionCode, sectionOfCode, SECTIONS } from '../../../shared/analysis/planSections';
import { inOrderOf, sectionNumber } from '../../../shared/analysis/sectionOrder';
import { METHODS } from '../../../shared/api/contract';
import { emptyDocument } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';
import { addSeat } from '../../../shared/document/people';
import { fieldsOf } from '../../../shared/model';
import { TEMPLATES } from '../../../shared/model/templates';

describe('the sections of the plan', () => {
  it.each(TEMPLATES.map((template) => template.id))('are numbered 1, 2, 3 … in the order of the template %s', (id) => {
    const document = edited(emptyDocument(), (draft) => draft.set('plan', 'plan', { template: id }));
    const ordered = inOrderOf(SECTIONS, id);
    expect(ordered[0]?.id).toBe('cover');
    expect(ordered.map((section) => sectionNumber(document, section.id))).toEqual(SECTION_IDS.map((_, at) => at + 1));
  });
  it('keep the short names that files and waivers hold', () => {
    expect(sectionCode('cover')).toBe('P1');
    expect(sectionCode('stakeholders')).toBe('P5');
    expect(sectionCode('appendix')).toBe('P17');
    expect(new Set(SECTION_IDS).size).toBe(17);
  });
  it.each(SECTION_IDS.map((id) => [id, sectionCode(id)] as const))('%s is found by its short name %s', (id, code) => {
    expect(sectionOfCode(code)).toBe(id);
    expect(sectionOfCode(id)).toBe(id);
  });
  it.each(['', 'P0', 'P18', 'p5', 'P5.owner', 'G1', 'nothing'])('no section is called %j', (code) => {
    expect(sectionOfCode(code)).toBeNull();
  });
  it('have short names that fit where a confirmation keeps them', () => {
    const field = fieldsOf('confirmation').section;
    for (const id of SECTION_IDS) expect(field?.schema.safeParse(sectionCode(id)).success, id).toBe(true);
  });
  it('are fresh by a confirmation under the short name', () => {
    const document = edited(emptyDocument(), (draft) => {
      draft.add('risk', { title: 'A rival is on trial' });
      draft.add('confirmation', { section: 'P14', on: '2026-03-01' });
    });
    const fresh = freshness(document, '2026-03-02').sections.filter((section) => section.isFresh);
    expect(fresh.map((section) => section.id)).toEqual(['risks']);
  });
  it('are named in findings by their short names, so that waivers go on holding', () => {
    const begun = edited(emptyDocument(), (draft) => {
      addSeat(draft, { name: 'Ada' });
      draft.add('plan', { id: 'plan', state: 'inReview' });
    });
    const codes = planCheck(begun, '2026-03-02').map((finding) => finding.code);
    expect(codes).toContain('P14.required');
    expect(codes.filter((code) => sectionOfCode(code.split('.')[0] ?? '') === null && code !== 'D.defect')).toEqual([]);
  });
  it('are ordered by the template, and by the plan where the template is unknown', () => {
    expect(inOrderOf(SECTIONS, 'customerLandscape')[1]?.id).toBe('stakeholders');
    expect(inOrderOf(SECTIONS, null)).toEqual(SECTIONS);
    expect(inOrderOf(SECTIONS, 'toString')).toEqual(SECTIONS);
  });
  it('are chosen for printing by their ids', () => {
    const options = METHODS['pdf.export'].input.shape.options;
    const given = { sections: ['plan'], mapPaper: 'A4', mapDirection: 'landscape' };
    expect(options.parse({ ...given, planSections: ['risks', 'team'] }).planSections).toEqual(['risks', 'team']);
    expect(options.safeParse({ ...given, planSections: ['P99'] }).success).toBe(false);
  });
});
