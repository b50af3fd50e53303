import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../../../shared/document/diff';
import { find, type Document } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';
import { stakeholders } from '../../../shared/document/stakeholder';
import { guessMapping } from '../../../shared/exchange/csv/mapping';
import { writeCsv } from '../../../shared/exchange/csv/writing';
import { planImport } from '../../../shared/exchange/csv/planImport';
import { guarded, parseCsv } from '../../../shared/exchange/csv/table';
import { blank } from '../../support/peopleTable';
import { SAMPLES, sampleDocument } from '../../support/samples';
import { conventionsOf } from '../../../shared/conventions/conventions';

const again = (document: Document, locale = 'en-GB'): Document => {
  const { table, notices } = parseCsv(writeCsv(document, conventionsOf(locale)));
  expect(notices).toEqual([]);
  const plan = planImport(blank(), table, guessMapping(table));
  expect(plan.unmapped).toEqual([]);
  return apply(blank(), plan.diff);
};
/** What a table can carry: no involvement by phase, no champion marks, units and owners by name. */
const carried = (document: Document) =>
  stakeholders(document).map(
    ({
      phases: _p,
      champion: _c,
      holding: _h,
      ordinal: _o,
      departmentId,
      businessUnitId,
      contactOwnerId,
      secondaryOwnerIds,
      ...one
    }) => ({
      ...one,
      department: find(document, 'department', departmentId)?.name,
      unit: find(document, 'businessUnit', businessUnitId)?.name,
      owner: find(document, 'member', contactOwnerId)?.name,
      owners: secondaryOwnerIds.map((id) => find(document, 'member', id)?.name),
    }),
  );

describe('a table of the people', () => {
  it.each(SAMPLES)('of the %s sample comes back as it went out', (name) => {
    expect(carried(again(sampleDocument(name)))).toEqual(carried(sampleDocument(name)));
    for (const locale of ['de-DE', 'de-CH', 'fr-FR', 'en-US'])
      expect(carried(again(sampleDocument(name), locale))).toEqual(carried(sampleDocument(name)));
  });

  it('has the headings of the screen, the manager by id and by name, and cells parted as the place parts them', () => {
    const [head = ''] = writeCsv(sampleDocument('hospital')).split('\r\n');
    expect(head).toMatch(/^\ufeffId,Name,Job title,/);
    expect(head.slice(head.indexOf('Reports to'))).toMatch(/^Reports to,"Reports to, by name",/);
    // Swiss offices write a point and part cells by semicolons all the same.
    for (const locale of ['de-DE', 'de-CH', 'fr-FR', 'pl-PL'])
      expect(writeCsv(sampleDocument('hospital'), conventionsOf(locale)).split('\r\n')[0]).toMatch(
        /^\ufeffId;Name;Job title;/,
      );
  });

  it('keeps any text, and no cell opens a formula', () => {
    const text = fc
      .oneof(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.constantFrom('=1+1', '+cmd', '@x', "'=x", '-2', '＝1', 'a "b", c\nd', 'm', 'Dr'),
      )
      .map((value) => value.replace(/\p{C}|\r/gu, '').trim());
    fc.assert(
      fc.property(text, text, (title, note) => {
        const document = edited(blank(), (draft) => {
          draft.add('seat', { id: 's', title: title || null });
          draft.add('person', { id: 'p', name: 'Ada Brook', note: note || null });
          draft.add('holding', { seatId: 's', personId: 'p' });
        });
        const [one] = stakeholders(again(document));
        expect([one?.title, one?.note]).toEqual([title || null, note || null]);
      }),
    );
  });

  it('guards what a spreadsheet would run, and leaves numbers alone', () => {
    expect(['=A1', '+44 20', '-x', '@a', '\tx', '＝1', "'=A1"].map(guarded)).toEqual([
      "'=A1",
      "'+44 20",
      "'-x",
      "'@a",
      "'\tx",
      "'＝1",
      "''=A1",
    ]);
    expect(['-2', '+2', '3.5', 'Ann', "'tis"].map(guarded)).toEqual(['-2', '+2', '3.5', 'Ann', "'tis"]);
  });

  it('holds seats nobody sits on', () => {
    const document = edited(blank(), (draft) => {
      draft.add('seat', { id: 's', title: 'Head of pumps' });
      draft.add('seat', { id: 't', title: 'Fitter', reportsToId: 's' });
      draft.add('person', { id: 't', name: 'Ada Brook' });
      draft.add('holding', { id: 't', seatId: 't', personId: 't' });
    });
    expect(
      stakeholders(again(document)).map(({ name, title, status, reportsToId }) => [name, title, status, reportsToId]),
    ).toEqual([
      ['Ada Brook', 'Fitter', 'active', 's'],
      [null, 'Head of pumps', 'vacant', null],
    ]);
  });
});
