import { describe, expect, it } from 'vitest';
import { PARTS, readAccountFile, writeAccountFile } from '../../../shared/exchange/accountFile';
import { edited } from '../../../shared/document/draft';
import { leaveSeat, moveToSeat } from '../../../shared/document/people';
import { stakeholderById } from '../../../shared/document/stakeholder';
import { accountOf, list } from '../../../shared/document/document';
import { SAMPLES, sampleDocument, sampleFile } from '../../support/samples';

describe.each(SAMPLES)('the %s sample', (name) => {
  it('comes out of an import and an export as it went in, part by part and in order', () => {
    const file = sampleFile(name);
    const result = readAccountFile(file);
    if (!result.ok) throw new Error(result.problems.join('\n'));
    expect(result.value.notices).toEqual([]);
    const written = writeAccountFile(result.value.document, '2030-01-01');
    expect(Object.keys(written)).toEqual([...PARTS, 'beyond']);
    for (const part of PARTS) expect(written[part], part).toEqual(file[part]);
    expect(JSON.stringify(sorted(written))).toBe(JSON.stringify(sorted(file)));
  });

  it('keeps its fields in the order the format gives them', () => {
    expect(JSON.stringify(writeAccountFile(sampleDocument(name), '2030-01-01'))).toBe(JSON.stringify(sampleFile(name)));
  });
});

describe('an account file', () => {
  it('keeps what lies beyond the format: a plan, a map, a past holding', () => {
    const document = edited(sampleDocument('hospital'), (draft) => {
      draft.set('plan', 'plan', { ambition: 'Be the partner the board names' });
      const map = draft.add('map', { name: 'Whole account' });
      draft.add('placement', { mapId: map.id, seatId: 'H01', x: 10.5, y: -3, pinned: true });
      draft.add('seat', { id: 'OLD', title: 'Former seat' });
      draft.add('holding', { seatId: 'OLD', personId: 'H01', from: '2020-01-01', to: '2021-12-31' });
    });
    const again = readAccountFile(JSON.parse(JSON.stringify(writeAccountFile(document, '2030-01-01'))));
    if (!again.ok) throw new Error(again.problems.join('\n'));
    expect(writeAccountFile(again.value.document, '2030-01-01')).toEqual(writeAccountFile(document, '2030-01-01'));
    expect(list(again.value.document, 'placement')[0]).toMatchObject({ seatId: 'H01', x: 10.5, pinned: true });
  });

  it('keeps who left, who moved and what they left behind', () => {
    const document = edited(sampleDocument('hospital'), (draft) => {
      leaveSeat(draft, 'H02', '2026-03-02');
      moveToSeat(draft, 'H08', 'H35', '2026-03-02');
    });
    const written = JSON.parse(JSON.stringify(writeAccountFile(document, '2030-01-01'))) as unknown;
    const again = readAccountFile(written);
    if (!again.ok) throw new Error(again.problems.join('\n'));
    expect(writeAccountFile(again.value.document, '2030-01-01')).toEqual(written);
    const here = stakeholderById(document);
    const there = stakeholderById(again.value.document);
    for (const [id, one] of here)
      expect(there.get(id), id).toMatchObject({
        seatId: one.seatId,
        reportsToId: one.reportsToId,
        status: one.status,
        title: one.title,
      });
    expect(again.value.document.seat.get('H11')?.reportsToId).toBe('H02');
  });

  it('comes back where a key issue names an entry of the SWOT, and a version its frozen ratings', () => {
    const document = edited(sampleDocument('hospital'), (draft) => {
      const entry = draft.add('swotEntry', { id: 'ours', field: 'weaknesses', title: 'Nobody in finance knows you' });
      draft.add('keyIssue', { because: 'a', therefore: 'b', swotEntryIds: [entry.id] });
      draft.add('snapshot', { id: 'frozen', asOf: '2026-02-01' });
      draft.add('planVersion', { version: 1, finalOn: '2026-02-01', snapshotId: 'frozen' });
    });
    const again = readAccountFile(JSON.parse(JSON.stringify(writeAccountFile(document, '2030-01-01'))));
    if (!again.ok) throw new Error(again.problems.join('\n'));
    expect(again.value.document.swotEntry).toEqual(
      new Map(
        list(document, 'swotEntry').map((one) => [
          one.id,
          { ...again.value.document.swotEntry.get(one.id), ...one, ordinal: expect.any(Number) as number },
        ]),
      ),
    );
    expect(list(again.value.document, 'keyIssue')[0]?.swotEntryIds).toEqual(['ours']);
    expect(list(again.value.document, 'planVersion')[0]?.snapshotId).toBe('frozen');
  });

  it('keeps who reports to a seat that is empty', () => {
    const document = edited(sampleDocument('hospital'), (draft) => {
      draft.add('seat', { id: 'empty', title: 'Head of Imaging' });
      draft.set('seat', 'H02', { reportsToId: 'empty', dottedLineToIds: ['empty'] });
    });
    const again = readAccountFile(JSON.parse(JSON.stringify(writeAccountFile(document, '2030-01-01'))));
    if (!again.ok) throw new Error(again.problems.join('\n'));
    expect(again.value.document.seat.get('H02')).toMatchObject({ reportsToId: 'empty', dottedLineToIds: ['empty'] });
  });

  it('writes the day of the export where an account has no as-of date', () => {
    const document = edited(sampleDocument('hospital'), (draft) => {
      draft.set('account', accountOf(draft.current()).id, { asOf: null });
    });
    const file = JSON.parse(JSON.stringify(writeAccountFile(document, '2026-11-23'))) as Record<string, unknown>;
    expect(file['asOf']).toBe('2026-11-23');
    const again = readAccountFile(file);
    // The day of the file is no as-of date of the account.
    expect(again.ok && accountOf(again.value.document).asOf).toBeNull();
    const dated = readAccountFile(
      JSON.parse(JSON.stringify(writeAccountFile(sampleDocument('hospital'), '2030-01-01'))),
    );
    expect(dated.ok && accountOf(dated.value.document).asOf).toBe('2026-03-02');
  });

  it('is refused whole with the place of every fault', () => {
    const file = structuredClone(sampleFile('hospital')) as {
      stakeholders: { attitude: unknown; contactOwnerId: unknown }[];
      actions: { ownerId: string }[];
    };
    file.stakeholders[2]!.attitude = 7;
    const wrongScale = readAccountFile(file);
    expect(wrongScale.ok).toBe(false);
    expect(!wrongScale.ok && wrongScale.problems.join()).toContain('stakeholders, row 3 (H03), attitude');
    file.stakeholders[2]!.attitude = -1;
    file.actions[0]!.ownerId = 'T99';
    const nobody = readAccountFile(file);
    expect(!nobody.ok && nobody.problems.join()).toContain('team member T99');
  });

  it('names fields it does not know and takes the rest', () => {
    const file = { ...sampleFile('industrial'), horoscope: 'good' };
    const result = readAccountFile(file);
    expect(result.ok && result.value.notices.join()).toContain('horoscope');
  });

  it.each([null, 42, 'text', [], {}, { account: 3 }, { account: { id: '__proto__' } }])(
    'that is %j is refused in words',
    (file) => {
      const result = readAccountFile(file);
      expect(result.ok).toBe(false);
      expect(!result.ok && result.problems[0]!.length).toBeGreaterThan(10);
    },
  );
});

const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, inner]) => [key, sorted(inner)]),
        )
      : value;
