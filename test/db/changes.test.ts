import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openAtlas, type Atlas, type Author } from '../../db/atlas';
import { NAMED_FIRST } from '../../db/namedFirst';
import { between, type Diff } from '../../shared/document/diff';
import { edit, type Draft } from '../../shared/document/draft';
import { POINTERS, removeWithLinks } from '../../shared/document/references';
import { list, type Document } from '../../shared/document/document';
import { KIND_NAMES, scopeOf, type AnyRecord } from '../../shared/model';
import { filledAtlas, SOMEONE } from '../support/atlases';
import { temporaryFolder } from '../support/folders';

const folder = temporaryFolder();
let files = 0;
const fresh = (name: 'hospital' | 'industrial' = 'hospital') =>
  filledAtlas(join(folder, `${(files += 1)}.atlas`), name);
const OTHER: Author = { windowId: 'window-2', sessionId: SOMEONE.sessionId };
const apply = (
  atlas: Atlas,
  accountId: string,
  change: (draft: Draft) => void,
  by = SOMEONE,
  extra: { baseRevision?: number; label?: string; step?: string } = {},
) =>
  atlas.apply(by, {
    accountId,
    baseRevision: atlas.revision(),
    label: 'Edit',
    diff: edit(atlas.document(accountId), change),
    ...extra,
  });
const failure = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return null;
};
/** Records without the time of their last change, which undo renews. */
const content = (document: Document): unknown =>
  Object.fromEntries(
    KIND_NAMES.map((kind) => [
      kind,
      list(document, kind).map((record) => ({ ...(record as AnyRecord), updatedAt: null })),
    ]),
  );

describe('a change', () => {
  it('stamps what it touches, is logged, and lies in the file', async () => {
    const { atlas, accountId } = await fresh();
    const change = apply(
      atlas,
      accountId,
      (draft) => draft.set('person', 'H01', { note: 'Met at the fair' }),
      SOMEONE,
      { label: 'Note' },
    );
    expect(change.revision).toBe(2);
    expect(atlas.document(accountId).person.get('H01')).toMatchObject({
      note: 'Met at the fair',
      updatedAt: change.at,
    });
    atlas.close();
    const again = await openAtlas(atlas.path);
    expect(again.document(accountId).person.get('H01')).toMatchObject({
      note: 'Met at the fair',
      updatedAt: change.at,
    });
    expect(again.log(accountId, 10)).toEqual([
      expect.objectContaining({ label: 'Note', kind: 'edit', revision: 2 }),
      expect.objectContaining({ label: 'Import' }),
    ]);
    again.close();
  });

  it('on a stale revision applies while every old value still holds', async () => {
    const { atlas, accountId } = await fresh();
    const stale = edit(atlas.document(accountId), (draft) => draft.set('person', 'H01', { note: 'one' }));
    apply(atlas, accountId, (draft) => draft.set('person', 'H01', { evidence: 'two' }), OTHER);
    atlas.apply(SOMEONE, { accountId, baseRevision: 1, label: 'Edit', diff: stale });
    expect(atlas.document(accountId).person.get('H01')).toMatchObject({ note: 'one', evidence: 'two' });
    atlas.close();
  });

  it('is a conflict, with what came between, when another changed the same field', async () => {
    const { atlas, accountId } = await fresh();
    const stale = edit(atlas.document(accountId), (draft) => draft.set('person', 'H01', { note: 'mine' }));
    const theirs = apply(atlas, accountId, (draft) => draft.set('person', 'H01', { note: 'theirs' }), OTHER);
    expect(
      failure(() => atlas.apply(SOMEONE, { accountId, baseRevision: 1, label: 'Edit', diff: stale })),
    ).toMatchObject({
      code: 'conflict',
      details: { revision: theirs.revision, changes: [{ revision: theirs.revision, diff: theirs.diff }] },
    });
    expect(atlas.document(accountId).person.get('H01')?.note).toBe('theirs');
    atlas.close();
  });

  it.each([
    ['invalidInput', { person: { updated: { H01: { attitude: [0, 7] } } } }],
    ['invalidInput', { person: { updated: { H01: { shoeSize: [null, 7] } } } }],
    ['invalidInput', { person: { updated: { H01: { note: [null, '\ud800'] } } } }],
    ['conflict', { person: { updated: { nobody: { note: [null, 'x'] } } } }],
  ] as const)('is refused as %s and leaves everything as it was: %j', async (code, diff) => {
    const { atlas, accountId } = await fresh();
    const before = content(atlas.document(accountId));
    const fixed = JSON.parse(JSON.stringify(diff)) as Diff;
    const person = atlas.document(accountId).person.get('H01')!;
    const given =
      code === 'invalidInput' && 'H01' in (fixed.person?.updated ?? {})
        ? ({
            person: {
              updated: {
                H01: Object.fromEntries(
                  Object.entries(fixed.person!.updated!['H01']!).map(([name, [, to]]) => [
                    name,
                    [(person as AnyRecord)[name] ?? null, to],
                  ]),
                ),
              },
            },
          } as Diff)
        : fixed;
    expect(
      failure(() => atlas.apply(SOMEONE, { accountId, baseRevision: 1, label: 'Edit', diff: given })),
    ).toMatchObject({ code });
    expect(atlas.revision()).toBe(1);
    atlas.close();
    const again = await openAtlas(atlas.path);
    expect(content(again.document(accountId))).toEqual(before);
    again.close();
  });

  it('that removes what another account of the atlas still names is refused at the commit', async () => {
    const { atlas, accountId } = await fresh();
    const copy = edit({ ...atlas.document(accountId), account: new Map() }, (draft) =>
      draft.add('account', { id: 'second', name: 'Second', currency: 'EUR' }),
    );
    atlas.putAccount(SOMEONE, 'second', 'New account', { account: copy.account! });
    const member = apply(atlas, accountId, (draft) => draft.add('member', { id: 'lent', name: 'Lent' }));
    expect(member.revision).toBe(3);
    apply(atlas, 'second', (draft) => draft.add('assignment', { memberId: 'lent' }));
    const diff = edit(atlas.document(accountId), (draft) => draft.remove('member', 'lent'));
    expect(failure(() => atlas.apply(SOMEONE, { accountId, baseRevision: 3, label: 'Remove', diff }))).toMatchObject({
      code: 'refused',
    });
    expect(atlas.document(accountId).member.has('lent')).toBe(true);
    atlas.removeAccount(SOMEONE, 'second');
    atlas.apply(SOMEONE, { accountId, baseRevision: 3, label: 'Remove', diff });
    expect(atlas.document(accountId).member.has('lent')).toBe(false);
    atlas.close();
  });
});

describe('a long history', () => {
  it('can still be undone after a restart when its last rows are thousands of steps done again', async () => {
    const { atlas, accountId } = await fresh();
    const steps = 340;
    for (let step = 1; step <= steps; step += 1)
      apply(atlas, accountId, (draft) => draft.set('person', 'H01', { note: `${step}` }), SOMEONE, {
        label: `Step ${step}`,
      });
    for (let round = 0; round < 3; round += 1) {
      atlas.undo(SOMEONE, accountId, steps);
      atlas.redo(SOMEONE, accountId, steps);
    }
    atlas.close();
    const again = await openAtlas(atlas.path);
    const later: Author = { windowId: 'window-9', sessionId: 'later' };
    expect(again.history(later, accountId)).toEqual({ undo: `Step ${steps}`, redo: null });
    again.undo(later, accountId, steps - 5);
    for (let step = 0; step < 5; step += 1) again.undo(later, accountId);
    expect(again.history(later, accountId)).toEqual({ undo: null, redo: 'Step 1' });
    again.close();
  });
});

describe('undo and redo', () => {
  it('go through the changes of a window, and of earlier runs, across a reopening', async () => {
    const { atlas, accountId } = await fresh();
    const start = content(atlas.document(accountId));
    apply(atlas, accountId, (draft) => draft.set('person', 'H01', { note: 'one' }), SOMEONE, { label: 'First' });
    apply(atlas, accountId, (draft) => draft.set('person', 'H01', { note: 'two' }), SOMEONE, { label: 'Second' });
    atlas.undo(SOMEONE, accountId);
    atlas.close();
    const again = await openAtlas(atlas.path);
    const later = { windowId: 'window-9', sessionId: 'session-2' };
    expect(again.history(later, accountId)).toEqual({ undo: 'First', redo: 'Second' });
    again.redo(later, accountId);
    expect(again.document(accountId).person.get('H01')?.note).toBe('two');
    again.undo(later, accountId);
    again.undo(later, accountId);
    expect(content(again.document(accountId))).toEqual(start);
    expect(failure(() => again.undo(later, accountId))).toMatchObject({ code: 'nothingToUndo' });
    again.close();
  });

  it("are a window's own: another window's edit is not taken back, and stops an undo that no longer fits with the reason", async () => {
    const { atlas, accountId } = await fresh();
    apply(atlas, accountId, (draft) => draft.set('person', 'H01', { note: 'mine' }), SOMEONE, { label: 'My note' });
    apply(atlas, accountId, (draft) => draft.set('person', 'H01', { note: 'theirs' }), OTHER, { label: 'Their note' });
    expect(atlas.history(SOMEONE, accountId).undo).toBe('My note');
    expect(failure(() => atlas.undo(SOMEONE, accountId))).toMatchObject({
      code: 'cannotUndo',
      message: expect.stringContaining('My note') as string,
    });
    expect(atlas.document(accountId).person.get('H01')?.note).toBe('theirs');
    atlas.undo(OTHER, accountId);
    atlas.undo(SOMEONE, accountId);
    atlas.close();
  });

  it('take the edits of one step together', async () => {
    const { atlas, accountId } = await fresh();
    const before = atlas.document(accountId).person.get('H01')?.note;
    for (const note of ['a', 'ab', 'abc'])
      apply(atlas, accountId, (draft) => draft.set('person', 'H01', { note }), SOMEONE, {
        label: 'Note',
        step: 'focus-1',
      });
    atlas.undo(SOMEONE, accountId);
    expect(atlas.document(accountId).person.get('H01')?.note).toBe(before);
    atlas.redo(SOMEONE, accountId);
    expect(atlas.document(accountId).person.get('H01')?.note).toBe('abc');
    atlas.close();
  });

  it('never take back an import', async () => {
    const { atlas, accountId } = await fresh();
    expect(atlas.history(SOMEONE, accountId)).toEqual({ undo: null, redo: null });
    atlas.close();
  });

  it('lead back to the beginning and forth to the end, whatever was done, across a reopening', async () => {
    const { atlas: first, accountId } = await fresh('industrial');
    let atlas = first;
    let run = 0;
    const one = fc.record({
      what: fc.integer({ min: 0, max: 7 }),
      which: fc.nat(),
      words: fc.string({ maxLength: 30, unit: 'grapheme' }),
      n: fc.integer({ min: -2, max: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 25 }), async (actions) => {
        run += 1;
        const me = { windowId: `window-${run}`, sessionId: `run-${run}` };
        const start = content(atlas.document(accountId));
        let done = 0;
        for (const action of actions) {
          const diff = edit(atlas.document(accountId), (draft) => randomEdit(draft, action));
          if (
            Object.keys(diff).length === 0 ||
            failure(() => atlas.apply(me, { accountId, baseRevision: atlas.revision(), label: 'Edit', diff })) !== null
          )
            continue;
          done += 1;
        }
        const end = content(atlas.document(accountId));
        for (let i = 0; i < done; i += 1) atlas.undo(me, accountId);
        expect(content(atlas.document(accountId))).toEqual(start);
        atlas.close();
        atlas = await openAtlas(first.path);
        const next = { windowId: 'again', sessionId: `run-${run}-again` };
        expect(content(atlas.document(accountId))).toEqual(start);
        for (let i = 0; i < done; i += 1) atlas.redo(next, accountId);
        expect(content(atlas.document(accountId))).toEqual(end);
      }),
      { numRuns: 25 },
    );
    atlas.close();
  });
});

type Action = { readonly what: number; readonly which: number; readonly words: string; readonly n: number };
const randomEdit = (draft: Draft, { what, which, words, n }: Action): void => {
  const document = draft.current();
  const pick = <T>(of: readonly T[]): T | undefined => of[which % Math.max(1, of.length)];
  const person = pick(list(document, 'person'));
  const seat = pick(list(document, 'seat'));
  const member = pick(list(document, 'member'));
  switch (what) {
    case 0:
      if (person) draft.set('person', person.id, { note: words, attitude: n });
      break;
    case 1:
      draft.add('person', { name: words || null, secondaryOwnerIds: member ? [member.id] : [] });
      break;
    case 2: {
      const at = draft.add('seat', { title: words, reportsToId: seat?.id ?? null });
      if (person) draft.add('holding', { seatId: at.id, personId: person.id });
      break;
    }
    case 3:
      if (person) removeWithLinks(draft, 'person', person.id);
      break;
    case 4:
      if (seat)
        draft.set('seat', seat.id, {
          dottedLineToIds: list(document, 'seat')
            .slice(0, Math.abs(n))
            .map((one) => one.id),
          ordinal: seat.ordinal + n / 4,
        });
      break;
    case 5:
      draft.set('plan', 'plan', { ambition: words });
      break;
    case 6:
      draft.add('offering', { name: words });
      break;
    default:
      if (person) draft.add('action', { title: words, stakeholderId: person.id, ownerId: member?.id ?? null });
      break;
  }
};

describe('many people at once', () => {
  it('are written so that nothing is named before it is there, which would make SQLite look for it at every row', () => {
    for (const pointer of POINTERS) {
      if (pointer.kind !== pointer.to)
        expect(NAMED_FIRST.indexOf(pointer.to), `${pointer.kind}.${pointer.field}`).toBeLessThan(
          NAMED_FIRST.indexOf(pointer.kind),
        );
      if (scopeOf(pointer.kind) === 'account')
        expect(NAMED_FIRST.indexOf('account')).toBeLessThan(NAMED_FIRST.indexOf(pointer.kind));
    }
    expect(NAMED_FIRST.toSorted()).toEqual(KIND_NAMES.toSorted());
  });

  it('are written in one change and taken back in one', async () => {
    const { atlas, accountId } = await fresh();
    const before = atlas.document(accountId);
    const diff = edit(before, (draft) => {
      for (let i = 0; i < 5000; i += 1) {
        draft.add('person', { id: `p${i}`, name: `Person ${i}` });
        draft.add('seat', { id: `s${i}`, title: 'Seat', reportsToId: i === 0 ? null : `s${Math.floor((i - 1) / 6)}` });
        draft.add('holding', { id: `h${i}`, seatId: `s${i}`, personId: `p${i}` });
      }
    });
    atlas.apply(SOMEONE, { accountId, baseRevision: 1, label: 'Import people', diff });
    expect(atlas.document(accountId).person.size).toBe(before.person.size + 5000);
    atlas.undo(SOMEONE, accountId);
    expect(between(before, atlas.document(accountId))).toEqual({});
    atlas.close();
  });
});
