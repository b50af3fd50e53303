import { describe, expect, it } from 'vitest';
import { brokenOf, leftBehind } from '../../../shared/analysis/leftBehind';
import { list, type Document } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';
import { doneOf, giveTo, setDone } from '../../../shared/document/handover';
import { leaveSeat } from '../../../shared/document/people';
import { danglingReferences } from '../../../shared/document/references';
import { sampleDocument } from '../../support/samples';

const AS_OF = '2026-03-02';
const hospital = sampleDocument('hospital');
const WHO = ['H03', 'H11', 'H16'] as const;
const brokenIn = (document: Document, personId: string) => {
  const left = leftBehind(document, AS_OF, personId);
  return left === null ? [] : brokenOf(left);
};

describe('what breaks when somebody leaves', () => {
  it.each(WHO)('is the same list before %s leaves and afterwards', (personId) => {
    const before = brokenIn(hospital, personId);
    const after = brokenIn(
      edited(hospital, (draft) => leaveSeat(draft, personId, AS_OF)),
      personId,
    );
    expect(before.length).toBeGreaterThan(2);
    expect(after).toEqual(before);
  });

  it.each(WHO)('is mended where all that hung on %s is given to another', (personId) => {
    const left = edited(hospital, (draft) => leaveSeat(draft, personId, AS_OF));
    const heir = 'H05';
    const broken = brokenIn(left, personId);
    const given = edited(left, (draft) => {
      for (const one of broken) giveTo(draft, personId, one, heir, AS_OF);
    });
    expect(danglingReferences(given)).toEqual([]);
    expect([...doneOf(given, personId)].toSorted()).toEqual(broken.map(({ key }) => key).toSorted());
    // Lines that ended stay ended; everything else names somebody who is there.
    expect(new Set(brokenIn(given, personId).map(({ part }) => part))).toEqual(
      new Set(broken.some(({ part }) => part === 'lines') ? ['lines'] : []),
    );
    for (const { part, ref } of broken) {
      if (part === 'actions') expect(given.action.get(ref.id)?.stakeholderId).toBe(heir);
      if (part === 'lines') {
        const ended = given.link.get(ref.id)!;
        const other = ended.fromId === personId ? ended.toId : ended.fromId;
        const isOpen = list(given, 'link').some(
          (one) =>
            one.until === null &&
            one.type === ended.type &&
            [one.fromId, one.toId].toSorted().join() === [heir, other].toSorted().join(),
        );
        expect(isOpen || other === heir).toBe(true);
      }
    }
  });

  it('is ticked off once, and open again', () => {
    const done = edited(hospital, (draft) => {
      setDone(draft, 'H03', 'line x', AS_OF);
      setDone(draft, 'H03', 'line x', AS_OF);
    });
    expect(list(done, 'handover')).toHaveLength(1);
    expect(doneOf(done, 'H11').size).toBe(0);
    expect(
      list(
        edited(done, (draft) => setDone(draft, 'H03', 'line x', null)),
        'handover',
      ),
    ).toEqual([]);
  });
});
