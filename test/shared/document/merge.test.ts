import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between } from '../../../shared/document/diff';
import { refusal, reportingCycle } from '../../../shared/document/check';
import { list, type Document } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';
import { mergePeople } from '../../../shared/document/merge';
import { mergeQuestions, type Side } from '../../../shared/document/mergeQuestions';
import { holderOf, seatOf } from '../../../shared/document/occupancy';
import { drawnSeats, leaveSeat } from '../../../shared/document/people';
import { danglingReferences, referencesTo } from '../../../shared/document/references';
import { KIND_NAMES, type FieldKey, type Kind } from '../../../shared/model';
import { everythingFilled } from '../../support/filledAccount';
import { accountWith } from '../../support/people';
import { sampleDocument } from '../../support/samples';

const sizes = (document: Document, kinds: readonly Kind[]) => kinds.map((kind) => document[kind].size);

describe('two cards of one person', () => {
  const SAMPLES = ['hospital', 'industrial'] as const;
  it('become one in any account, and nothing names the one that is gone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SAMPLES),
        fc.nat(),
        fc.nat(),
        fc.constantFrom<Side>('kept', 'other', 'both'),
        fc.boolean(),
        (sample, a, b, side, hasLeft) => {
          const document = sampleDocument(sample);
          const people = list(document, 'person').filter(({ status }) => status !== 'vacant');
          const kept = people[a % people.length]!.id;
          const other = people[b % people.length]!.id;
          fc.pre(kept !== other);
          const before = hasLeft ? edited(document, (draft) => leaveSeat(draft, other, '2026-03-01')) : document;
          const choices = new Map(
            mergeQuestions(before, kept, other).map((one): [FieldKey, Side] => [
              one.field,
              side === 'both' && !one.canBeBoth ? 'kept' : side,
            ]),
          );
          const merged = edited(before, (draft) => mergePeople(draft, kept, other, choices));
          expect(refusal(before, between(before, merged))).toBeNull();
          expect(merged.person.has(other)).toBe(false);
          expect(danglingReferences(merged)).toEqual([]);
          expect(referencesTo(merged, 'person', other)).toEqual([]);
          for (const seat of drawnSeats(merged)) expect(reportingCycle(merged, seat.id)).toBeNull();
          expect(list(merged, 'link').every((link) => link.fromId !== link.toId)).toBe(true);
          // Nobody else goes, and everybody sits somewhere once.
          expect(merged.person.size).toBe(before.person.size - 1);
          const holders = drawnSeats(merged).map((seat) => holderOf(merged, seat.id));
          expect(new Set(holders).size).toBe(holders.length);
          expect(seatOf(merged, kept)).not.toBeNull();
          // What is about a person is still about one.
          const KEPT: readonly Kind[] = ['contactNote', 'action', 'opportunity', 'group', 'risk', 'meeting'];
          expect(sizes(merged, KEPT)).toEqual(sizes(before, KEPT));
          expect(merged.person.get(kept)!.buyingRoles).toEqual(
            expect.arrayContaining([...before.person.get(other)!.buyingRoles]),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('in an account with every field filled leave nothing behind that names the other', () => {
    const [other = ''] = [...everythingFilled().person.keys()];
    const kept = 'kept';
    const full = edited(everythingFilled(), (draft) => {
      draft.add('seat', { id: kept });
      draft.add('person', { id: kept, name: 'The one that stays' });
      draft.add('holding', { id: kept, seatId: kept, personId: kept });
    });
    expect(referencesTo(full, 'person', other).length).toBeGreaterThan(20);
    const merged = edited(full, (draft) => mergePeople(draft, kept, other));
    expect(danglingReferences(merged)).toEqual([]);
    expect(merged.person.size).toBe(1);
    expect(
      KIND_NAMES.flatMap((kind) => [...merged[kind].values()]).some((one) =>
        JSON.stringify(one).includes(`"${other}"`),
      ),
    ).toBe(false);
  });

  it('are asked about only where both say something, and not alike', () => {
    const account = accountWith([
      { id: 'a', name: 'Ana Roth', influence: 4, attitude: 1, note: 'Likes data', email: 'ana@x' },
      { id: 'b', name: 'A. Roth', influence: 4, attitude: -1, note: 'Wants proof', phone: '1', relationship: 2 },
    ]);
    const questions = mergeQuestions(account, 'a', 'b');
    expect(questions.map(({ field }) => field)).toEqual(['person.name', 'person.attitude', 'person.note']);
    expect(questions.map(({ canBeBoth }) => canBeBoth)).toEqual([false, false, true]);
    const merged = edited(account, (draft) => mergePeople(draft, 'a', 'b', new Map([['person.attitude', 'other']])));
    expect(merged.person.get('a')).toMatchObject({
      name: 'Ana Roth',
      attitude: -1,
      note: 'Likes data\n\nWants proof',
      email: 'ana@x',
      phone: '1',
      relationship: 2,
    });
    expect([merged.seat.size, merged.holding.size]).toEqual([1, 1]);
  });

  it('keep the branches of both, also where one reports to the other', () => {
    const account = accountWith([
      { id: 'top' },
      { id: 'a', reportsToId: 'top' },
      { id: 'x', reportsToId: 'a' },
      { id: 'b', reportsToId: 'x' },
      { id: 'y', reportsToId: 'b' },
    ]);
    for (const [kept, other] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      const merged = edited(account, (draft) => mergePeople(draft, kept, other));
      expect(merged.seat.get(kept)?.reportsToId).toBe('top');
      expect([merged.seat.get('x')?.reportsToId, merged.seat.get('y')?.reportsToId]).toEqual([kept, kept]);
    }
  });

  it('have one line where both had the same, with what both knew of it, and none to themselves', () => {
    const account = accountWith(
      [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
      [
        { fromId: 'a', toId: 'c', type: 'influences', strength: 1, note: 'Old boss' },
        { fromId: 'b', toId: 'c', type: 'influences', strength: 3, note: 'Plays golf' },
        { fromId: 'a', toId: 'b', type: 'ally' },
      ],
    );
    const merged = edited(account, (draft) => mergePeople(draft, 'a', 'b'));
    expect(list(merged, 'link')).toMatchObject([{ fromId: 'a', toId: 'c', strength: 3, note: 'Old boss\nPlays golf' }]);
  });

  it('stand once in a scenario, and have one link to the same person elsewhere', () => {
    const content = edited(sampleDocument('hospital'), (draft) => {
      const scenarioId = draft.add('scenario', { name: 'After the tender' }).id;
      for (const personId of ['H02', 'H03']) {
        draft.add('ghost', { scenarioId, personId, influence: personId === 'H02' ? 5 : 2 });
        draft.add('counterpart', { personId, otherAccountId: 'X', otherId: 'P1', otherName: 'P. One' });
      }
    });
    const merged = edited(content, (draft) => mergePeople(draft, 'H02', 'H03'));
    expect(list(merged, 'ghost')).toMatchObject([{ personId: 'H02', influence: 5 }]);
    expect(list(merged, 'counterpart')).toMatchObject([{ personId: 'H02' }]);
  });

  it('keep the frozen ratings of either, and each basis with its rating', () => {
    const account = edited(
      accountWith([
        { id: 'a', attitude: 1 },
        { id: 'b', attitude: -2 },
      ]),
      (draft) => {
        draft.add('snapshot', {
          asOf: '2025-01-01',
          stakeholders: [{ id: 'b', influence: 2, attitude: 0, relationship: null }],
        });
        draft.add('basis', { personId: 'a', rating: 'attitude', basis: 'assumed' });
        draft.add('basis', { personId: 'b', rating: 'attitude', basis: 'observed' });
      },
    );
    const merged = edited(account, (draft) => mergePeople(draft, 'a', 'b', new Map([['person.attitude', 'other']])));
    expect(list(merged, 'snapshot')[0]?.stakeholders).toMatchObject([{ id: 'a', influence: 2 }]);
    expect(list(merged, 'basis')).toMatchObject([{ personId: 'a', basis: 'observed' }]);
  });
});
