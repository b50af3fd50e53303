import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rebased, savedOf, waitingEdits } from '../../../renderer/state/screen';
import { find } from '../../../shared/document/document';
import { addGroup, influenceOf, lastSaved, note, rate, remove, report, start } from '../../support/syncEdits';
import { expectedScreen, untimed, type Recipe, type SyncRun } from '../../support/syncRun';

/**
 * Each edit is written once, or was refused in words, or waits and is called not saved: never two of them, never none.
 */
const expectFates = (run: SyncRun): void => {
  const waiting = new Set(waitingEdits(run.state()).map((one) => one.id));
  for (const { id, label } of run.made) {
    const timesWritten = run.host.log().filter((entry) => entry.editId === id).length;
    const isRefused = run.said.some((text) => text.startsWith(`“${label}” was not kept:`));
    expect(timesWritten, `${label} is written once at most`).toBeLessThan(2);
    expect(Number(isRefused) + Math.max(timesWritten, Number(waiting.has(id))), `what became of ${label}`).toBe(1);
  }
  expect(lastSaved(run) === 'saved', 'Saved where nothing waits, and only there').toBe(waiting.size === 0);
};

const expectScreen = (run: SyncRun): void => {
  const { document, asking, mustRead } = run.state();
  expect(untimed(document), 'the screen is the host’s document with what waits').toEqual(
    untimed(rebased(run.state()).document),
  );
  const isDoubtful = waitingEdits(run.state()).some(({ id }) => run.host.log().some((entry) => entry.editId === id));
  if (asking !== null || mustRead || run.coming.length > 0 || run.isCut() || isDoubtful) return;
  expect(untimed(document), 'the screen is what the host holds with what waits').toEqual(untimed(expectedScreen(run)));
};

describe('edits and what becomes of them', () => {
  type Act = readonly [name: string, act: (run: SyncRun, label: string) => void];
  const people = fc.constantFrom('p0', 'p1', 'p2');
  const recipe: fc.Arbitrary<readonly [string, Recipe]> = fc.oneof(
    fc.tuple(people, fc.integer({ min: 1, max: 3 })).map(([one, to]) => [`rate ${one} ${to}`, rate(one, to)] as const),
    fc.tuple(people, fc.constantFrom('x', 'y')).map(([one, to]) => [`note ${one} ${to}`, note(one, to)] as const),
    fc.constantFrom('g1', 'g2').map((id) => [`add ${id}`, addGroup(id)] as const),
    people.map((one) => [`remove ${one}`, remove(one)] as const),
    fc.tuple(people, people).map(([one, to]) => [`${one} under ${to}`, report(one, to)] as const),
  );
  const plain = (name: string, weight: number, act: (run: SyncRun) => void) => ({
    weight,
    arbitrary: fc.constant<Act>([name, act]),
  });
  const acts = fc.oneof(
    {
      weight: 8,
      arbitrary: fc
        .tuple(recipe, fc.constantFrom(undefined, 'step'))
        .map(([[name, one], group]): Act => [`edit ${name}`, (run, label) => run.edit(label, one, group)]),
    },
    {
      weight: 5,
      arbitrary: recipe.map(([name, one]): Act => [`other ${name}`, (run, label) => run.otherEdit(label, one)]),
    },
    plain('handle', 6, (run) => run.handle()),
    plain('answer', 6, (run) => run.answer()),
    plain('lose the question or the answer', 2, (run) => run.lose()),
    plain('disk full', 1, (run) => run.fail('disk full')),
    plain('refuse', 1, (run) => run.host.refuseNext()),
    { weight: 5, arbitrary: fc.nat(4).map((at): Act => [`hear ${at}`, (run) => run.hear(at)]) },
    plain('cut', 1, (run) => run.cut()),
    plain('join', 1, (run) => run.join()),
    plain('try again', 2, (run) => run.tell({ type: 'retried' })),
    plain('undo', 2, (run) => run.tell({ type: 'stepAsked', direction: 'undo' })),
    plain('redo', 1, (run) => run.tell({ type: 'stepAsked', direction: 'redo' })),
    plain('other undo', 1, (run) => void run.host.step('there', 'undo')),
  );

  it('end as written, refused in words, or waiting, in whatever order things happen', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 60 }), (list) => {
        const run = start();
        list.forEach(([, act], at) => {
          act(run, `Edit ${at}:`);
          expectFates(run);
          expectScreen(run);
        });
        run.calm();
        expectFates(run);
        expect(waitingEdits(run.state())).toEqual([]);
        expect(untimed(run.state().document)).toEqual(untimed(run.host.document()));
        expect(run.state().history).toEqual(run.host.history('here'));
      }),
      { numRuns: 800 },
    );
  });
});

describe('an edit made while the account is read again after a refusal', () => {
  it('stays on screen and is written', () => {
    const run = start();
    run.host.refuseNext();
    run.edit('First', rate('p0', 1));
    run.handle();
    run.answer();
    expect(run.said).toEqual(['“First” was not kept: the host does not take this']);
    expect(run.state().asking).toBe('read');
    run.edit('Second', rate('p1', 3));
    run.handle();
    run.answer();
    expect(influenceOf(run, 'p1')).toBe(3);
    expect(lastSaved(run)).toBe('saving');
    run.calm();
    expect(influenceOf(run, 'p1')).toBe(3);
    expect(lastSaved(run)).toBe('saved');
    expect(find(run.host.document(), 'person', 'p1')?.influence).toBe(3);
  });

  it('waits where that reading fails, is called not saved, and goes out when it is tried again', () => {
    const run = start();
    run.host.refuseNext();
    run.edit('First', rate('p0', 1));
    run.edit('Second', rate('p1', 3));
    run.handle();
    run.answer();
    run.lose();
    expect(savedOf(run.state())).toEqual({ state: 'failed', message: 'no answer' });
    expect(influenceOf(run, 'p1')).toBe(3);
    run.tell({ type: 'retried' });
    run.calm();
    expect(lastSaved(run)).toBe('saved');
    expect(run.host.log().map((entry) => entry.label)).toEqual(['Second']);
  });

  it('is refused in words of its own where it was built on what was refused', () => {
    const run = start();
    run.host.refuseNext();
    run.edit('First', addGroup('g1'));
    run.edit('Second', (draft) => draft.set('person', 'p0', { influence: 2 }));
    run.edit('Third', (draft) => draft.set('group', 'g1', { name: 'Other' }));
    run.calm();
    expect(run.said).toEqual([
      '“First” was not kept: the host does not take this',
      '“Third” was not kept: The group is no longer there.',
    ]);
    expect(influenceOf(run, 'p0')).toBe(2);
  });
});

describe('an edit whose answer was lost', () => {
  it('is written once, though it was written before and sent again', () => {
    const run = start();
    run.edit('First', rate('p0', 1));
    run.handle();
    run.lose();
    expect(lastSaved(run)).toBe('failed');
    run.tell({ type: 'retried' });
    run.calm();
    expect(run.said).toEqual([]);
    expect(run.host.log().map((entry) => entry.label)).toEqual(['First']);
  });

  it('is not called refused, and not written again over what another window made of it', () => {
    const run = start();
    run.edit('First', rate('p0', 1));
    run.handle();
    run.lose();
    run.otherEdit('Other', rate('p0', 3));
    run.calm();
    expect(run.said).toEqual([]);
    expect(influenceOf(run, 'p0')).toBe(3);
    expect(run.host.log().map((entry) => entry.label)).toEqual(['First', 'Other']);
  });

  it('is not written again where another window put back what was there before', () => {
    const run = start();
    run.edit('First', rate('p0', 1));
    run.handle();
    run.lose();
    run.otherEdit('Back', (draft) => draft.set('person', 'p0', { influence: null }));
    run.calm();
    expect(influenceOf(run, 'p0')).toBeNull();
    expect(run.host.log().map((entry) => entry.label)).toEqual(['First', 'Back']);
  });

  it('is shown as what was taken back, when that answer was lost', () => {
    const run = start();
    run.edit('First', rate('p0', 1));
    run.calm();
    run.tell({ type: 'stepAsked', direction: 'undo' });
    run.handle();
    run.lose();
    run.calm();
    expect(run.said).toEqual(['no answer']);
    expect(influenceOf(run, 'p0')).toBeNull();
    expect(run.state().history).toEqual({ undo: null, redo: 'First' });
  });
});
