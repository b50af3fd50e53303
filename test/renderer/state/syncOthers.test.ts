import { describe, expect, it } from 'vitest';
import { savedOf } from '../../../renderer/state/screen';
import { accountWith } from '../../support/people';
import { influenceOf, lastSaved, rate, start } from '../../support/syncEdits';

describe('changes of another window', () => {
  it('lie under what waits here', () => {
    const run = start();
    run.edit('Here', rate('p0', 1));
    run.otherEdit('There', rate('p1', 3));
    run.hear(0);
    expect([influenceOf(run, 'p0'), influenceOf(run, 'p1')]).toEqual([1, 3]);
    run.calm();
    expect([influenceOf(run, 'p0'), influenceOf(run, 'p1')]).toEqual([1, 3]);
  });

  it('make the account be read again where they come in another order than they were made', () => {
    const run = start();
    run.otherEdit('One', rate('p0', 1));
    run.otherEdit('Two', rate('p0', 2));
    run.hear(1);
    run.hear(0);
    expect(run.state().asking).toBe('read');
    run.calm();
    expect(influenceOf(run, 'p0')).toBe(2);
  });

  it('that are heard before an older reading arrives are kept', () => {
    const run = start();
    run.tell({ type: 'missed' });
    run.handle();
    run.otherEdit('Late', rate('p0', 2));
    run.hear(0);
    run.answer();
    expect(influenceOf(run, 'p0')).toBe(2);
    expect(run.state().asking).toBeNull();
  });

  it('that were missed do not hide an edit the host took all the same', () => {
    const run = start();
    run.edit('Here', rate('p0', 2));
    run.otherEdit('There', rate('p0', 1));
    run.hear(0);
    expect(influenceOf(run, 'p0')).toBe(1);
    run.cut();
    run.host.step('there', 'undo');
    run.handle();
    run.answer();
    expect(influenceOf(run, 'p0')).toBe(2);
  });

  it('that were missed and cannot be read are said once, and read at the next occasion', () => {
    const run = start();
    run.cut();
    run.otherEdit('There', rate('p0', 1));
    run.join();
    run.lose();
    expect(run.said).toEqual(['This window may not show the newest state of the account. no answer']);
    expect(lastSaved(run)).toBe('saved');
    run.edit('Here', rate('p1', 1));
    run.calm();
    expect([influenceOf(run, 'p0'), influenceOf(run, 'p1')]).toEqual([1, 1]);
  });
});

describe('a step back', () => {
  it('waits for the edits before it and takes back the last of them', () => {
    const run = start();
    run.edit('One', rate('p0', 1));
    run.edit('Two', rate('p0', 2));
    run.tell({ type: 'stepAsked', direction: 'undo' });
    run.edit('Three', rate('p1', 3));
    run.calm();
    expect([influenceOf(run, 'p0'), influenceOf(run, 'p1')]).toEqual([1, 3]);
    expect(run.said).toEqual(['Undone: Two']);
    expect(run.state().history).toEqual({ undo: 'Three', redo: null });
  });

  it('is taken together with those asked for meanwhile, each an entry of its own, and all are told', () => {
    const run = start();
    for (const n of [1, 2, 3, 1, 2, 3]) run.edit(`Rated ${n}`, rate('p0', n));
    run.calm();
    for (let press = 0; press < 6; press += 1) run.tell({ type: 'stepAsked', direction: 'undo' });
    for (let press = 0; press < 2; press += 1) run.tell({ type: 'stepAsked', direction: 'redo' });
    run.calm();
    expect(run.said).toEqual([
      'Undone: Rated 3',
      'Undone: 5 steps, the last of them “Rated 1”',
      'Redone: 2 steps, the last of them “Rated 2”',
    ]);
    expect(influenceOf(run, 'p0')).toBe(2);
    expect(run.host.log()).toHaveLength(14);
  });

  it('that cannot be taken stops those behind it, not those before it', () => {
    const run = start();
    run.edit('First', rate('p1', 1));
    run.edit('Second', rate('p0', 1));
    run.edit('Third', rate('p1', 2));
    run.edit('Fourth', rate('p1', 3));
    run.calm();
    run.otherEdit('Other', rate('p0', 3));
    for (let press = 0; press < 4; press += 1) run.tell({ type: 'stepAsked', direction: 'undo' });
    run.calm();
    expect([influenceOf(run, 'p0'), influenceOf(run, 'p1')]).toEqual([3, 1]);
    expect(run.said.slice(0, 2)).toEqual(['Undone: Fourth', 'Undone: Third']);
    expect(run.said).toHaveLength(3);
    expect(run.state().history).toEqual({ undo: 'Second', redo: 'Third' });
  });

  it('is forgotten where an edit before it could not be written', () => {
    const run = start();
    run.edit('One', rate('p0', 1));
    run.tell({ type: 'stepAsked', direction: 'undo' });
    run.fail('disk full');
    run.tell({ type: 'stepAsked', direction: 'undo' });
    run.tell({ type: 'retried' });
    run.calm();
    expect(influenceOf(run, 'p0')).toBe(1);
  });
});

describe('another account', () => {
  const other = accountWith([{ id: 'q0' }]);
  const opened = (revision: number) =>
    ({
      type: 'opened',
      accountId: 'B',
      reading: { document: other, revision, history: { undo: null, redo: null } },
      readOnly: false,
    }) as const;

  it('hears nothing of answers that were meant for the one before', () => {
    const run = start();
    run.edit('Late', rate('p0', 1));
    run.handle();
    run.tell(opened(5));
    run.answer();
    expect(run.state().revision).toBe(5);
    expect(run.state().document).toBe(other);
    expect(run.said).toEqual(['“Late” was made while this was left, and may not be kept.']);
  });

  it('is not told of edits the person was asked about', () => {
    const run = start();
    run.edit('Failed', rate('p0', 1));
    run.fail('disk full');
    run.tell({ type: 'closed' });
    expect(run.said).toEqual([]);
    expect(savedOf(run.state())).toEqual({ state: 'saved' });
  });

  it('shows what was changed in it while it was on its way here', () => {
    const run = start();
    run.tell({ type: 'opening' });
    const history = { undo: null, redo: null };
    const diff = { person: { updated: { q0: { influence: [null, 2] as const } } } };
    run.tell({ type: 'changed', change: { accountId: 'B', revision: 6, at: '', diff, history } });
    run.tell({ type: 'changed', change: { accountId: 'A', revision: 7, at: '', diff: {}, history } });
    run.tell(opened(5));
    expect(influenceOf(run, 'q0')).toBe(2);
    expect(run.state().revision).toBe(6);
  });

  it('that does not come leaves this one as it was, read again where the host may tell of the other one now', () => {
    const run = start();
    run.tell({ type: 'opening' });
    run.tell({ type: 'notOpened', isUnanswered: false });
    expect(run.state().asking).toBeNull();
    run.tell({ type: 'opening' });
    run.tell({ type: 'notOpened', isUnanswered: true });
    expect(run.state().asking).toBe('read');
  });
});
