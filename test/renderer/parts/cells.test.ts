import { describe, expect, it } from 'vitest';
import { choicesByKey, readChoice, type Cell, type CellGrid } from '../../../renderer/parts/records/cells/cell';
import { copyOf, emptyingOf, fillOf, pasteOf, wordsOn } from '../../../renderer/parts/records/cells/cellChanges';
import { cellAct, leaveByKey, placeAfter } from '../../../renderer/parts/records/cells/cellKeys';
import { fieldAct, type FieldState } from '../../../renderer/parts/records/cells/fieldKeys';
import { modelCell } from '../../../renderer/parts/records/cells/modelCell';
import { apply } from '../../../shared/document/diff';
import { list, type Document } from '../../../shared/document/document';
import { edit } from '../../../shared/document/draft';
import { accountWith } from '../../support/people';

/** A key press as the browser tells of it. */
const press = (keys: string, code = '') => {
  const parts = keys.split(/\+(?!$)/);
  return {
    key: parts.at(-1) ?? '',
    code,
    ctrlKey: parts.includes('Ctrl'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
    metaKey: false,
    getModifierState: (modifier: string) => modifier === 'AltGraph' && parts.includes('AltGr'),
  };
};

describe('a key on a selected cell', () => {
  it.each([
    ['5', { what: 'type', text: '5' }],
    ['x', { what: 'type', text: 'x' }],
    ['Shift+X', { what: 'type', text: 'X' }],
    ['я', { what: 'type', text: 'я' }],
    ['Ctrl+Alt+AltGr+@', { what: 'type', text: '@' }],
    ['Enter', { what: 'edit' }],
    ['F2', { what: 'edit' }],
    ['Shift+Enter', { what: 'up' }],
    [' ', { what: 'press' }],
    ['Delete', { what: 'empty' }],
    ['Backspace', { what: 'empty' }],
    ['Escape', { what: 'leave' }],
    ['Ctrl+d', { what: 'fillDown' }],
    ['Ctrl+s', null],
    ['Alt+x', null],
    ['Tab', null],
    ['ArrowDown', null],
    ['F5', null],
  ])('%s', (keys, act) => {
    expect(cellAct(press(keys))).toEqual(act);
  });

  it('fills down by its place on a keyboard of another script', () => {
    expect(cellAct(press('Ctrl+в', 'KeyD'))).toEqual({ what: 'fillDown' });
  });
});

describe('leaving an editor', () => {
  it.each([
    ['Enter', 'down', { row: 2, column: 1 }],
    ['Shift+Enter', 'up', { row: 0, column: 1 }],
    ['Tab', 'right', { row: 1, column: 2 }],
    ['Shift+Tab', 'left', { row: 1, column: 0 }],
    ['F2', 'stay', { row: 1, column: 1 }],
  ] as const)('by %s goes %s', (keys, leave, place) => {
    expect(leaveByKey(press(keys))).toBe(leave);
    expect(placeAfter(leave, { row: 1, column: 1 }, { rows: 3, columns: 3 })).toEqual(place);
  });

  it('goes no further than the last row and column', () => {
    const last = { row: 2, column: 2 };
    expect(placeAfter('down', last, { rows: 3, columns: 3 })).toEqual(last);
    expect(placeAfter('right', last, { rows: 3, columns: 3 })).toEqual(last);
    expect(leaveByKey(press('a'))).toBeNull();
  });
});

const line = (from: number, to = from, kind: 'line' | 'wraps' | 'prose' = 'line'): FieldState => ({
  kind,
  from,
  to,
  length: 5,
});
const CHOICE: FieldState = { kind: 'choice' };

describe('a key in a cell that is a field', () => {
  it.each([
    ['Enter', line(2), 'down'],
    ['Shift+Enter', line(2), 'up'],
    ['Enter', line(2, 2, 'prose'), null],
    ['Ctrl+Enter', line(2, 2, 'prose'), 'down'],
    ['Enter', CHOICE, 'down'],
    ['ArrowDown', line(2), 'down'],
    ['ArrowLeft', line(2), null],
    ['ArrowLeft', line(0), 'left'],
    ['ArrowRight', line(5), 'right'],
    ['ArrowRight', line(0, 5), 'right'],
    ['ArrowRight', line(1, 3), null],
    ['Shift+ArrowRight', line(5), null],
    ['ArrowDown', line(2, 2, 'wraps'), null],
    ['ArrowDown', line(5, 5, 'wraps'), 'down'],
    ['ArrowUp', line(0, 0, 'prose'), 'up'],
    ['Alt+ArrowRight', line(2), 'right'],
    ['Ctrl+ArrowDown', line(2, 2, 'prose'), 'down'],
    ['Ctrl+ArrowRight', line(2), null],
    // Left to the system these would choose another value.
    ['ArrowDown', CHOICE, 'down'],
    ['ArrowLeft', CHOICE, 'left'],
    ['Home', CHOICE, 'first'],
    ['PageDown', CHOICE, 'stay'],
    // The list of a choice opens so.
    ['Alt+ArrowDown', CHOICE, null],
    ['Home', line(2), null],
    ['x', line(2), null],
    ['ArrowDown', { kind: 'tick' } as const, 'down'],
  ] as const)('%s', (keys, state, to) => {
    expect(fieldAct(press(keys), state)).toEqual(to === null ? null : { what: 'go', to });
  });

  it.each([
    ['Shift+ArrowDown', line(0, 5), { what: 'extend', to: 'down' }],
    ['Shift+ArrowRight', line(0, 5, 'prose'), { what: 'extend', to: 'right' }],
    ['Shift+ArrowUp', CHOICE, { what: 'extend', to: 'up' }],
    ['Shift+ArrowLeft', { kind: 'tick' } as const, { what: 'extend', to: 'left' }],
    // In a text that is begun they choose letters.
    ['Shift+ArrowLeft', line(3), null],
    ['Shift+ArrowDown', line(1, 3), null],
    ['Ctrl+Shift+ArrowDown', line(0, 5), null],
    ['Delete', line(0, 5), null],
    ['Escape', line(0, 5), null],
  ] as const)('chooses a range from a cell nobody edits: %s', (keys, state, act) => {
    expect(fieldAct(press(keys), state)).toEqual(act);
  });

  it.each([
    ['Shift+ArrowLeft', line(3), { what: 'extend', to: 'left' }],
    ['Delete', line(3), { what: 'empty' }],
    ['Backspace', CHOICE, { what: 'empty' }],
    ['Ctrl+d', line(3), { what: 'fillDown' }],
    ['Escape', line(3), { what: 'dropRange' }],
    ['x', line(0, 5), null],
    ['Ctrl+Backspace', line(3), null],
  ] as const)('works on a range: %s', (keys, state, act) => {
    expect(fieldAct(press(keys), state, true)).toEqual(act);
  });

  it('takes from above, empties a choice and opens', () => {
    expect(fieldAct(press('Ctrl+d'), line(1))).toEqual({ what: 'fillDown' });
    expect(fieldAct(press('Delete'), CHOICE)).toEqual({ what: 'empty' });
    expect(fieldAct(press('Delete'), line(1))).toBeNull();
    expect(fieldAct(press('F2'), CHOICE)).toEqual({ what: 'edit' });
  });
});

const STRENGTHS = ['0 None', '1 Acquainted', '2 Working', '3 Trusted'].map((label) => ({ value: label[0]!, label }));
const ATTITUDES = [
  { value: '2', label: '++ Advocate' },
  { value: '1', label: '+ Supporter' },
  { value: '-1', label: '− Sceptic' },
];
const STATES = ['Ours', 'Open', 'Partly ours'].map((label) => ({ value: label, label }));

describe('choices', () => {
  it.each([
    ['3', STRENGTHS, ['3']],
    ['t', STRENGTHS, ['3']],
    ['7', STRENGTHS, []],
    ['o', STATES, ['Ours', 'Open']],
    ['P', STATES, ['Partly ours']],
    ['-', ATTITUDES, ['-1']],
    ['s', ATTITUDES, ['1', '-1']],
  ] as const)('by the key %s', (key, choices, values) => {
    expect(choicesByKey(key, choices).map((choice) => choice.value)).toEqual(values);
  });

  it.each([
    ['3', STRENGTHS, '3'],
    ['trusted', STRENGTHS, '3'],
    ['3 Trusted', STRENGTHS, '3'],
    ['-', ATTITUDES, '-1'],
    ['++', ATTITUDES, '2'],
    ['', STRENGTHS, null],
    ['?', STRENGTHS, null],
    ['not known', STRENGTHS, null],
  ] as const)('by the text %j', (text, choices, value) => {
    expect(readChoice(text, choices, '? Not known')).toEqual({ isSound: true, value });
  });

  it('say why a text names none', () => {
    expect(readChoice('good', STRENGTHS, 'None')).toEqual({
      isSound: false,
      why: '“good” is none of its choices',
    });
    expect(readChoice('', STATES, undefined)).toEqual({ isSound: false, why: 'it cannot be empty' });
    expect(
      readChoice('ann', [...STATES, { value: 'a', label: 'Ann' }, { value: 'b', label: 'ann' }], 'Nobody'),
    ).toEqual({
      isSound: false,
      why: '“ann” is the name of several',
    });
  });
});

/** Three opportunities, with their title, stage, value and day. */
const content: Document = (() => {
  const start = accountWith([{ id: 'boss' }]);
  const diff = edit(start, (draft) => {
    draft.add('opportunity', { id: 'a', title: 'Beds', stage: 'idea', value: 100 });
    draft.add('opportunity', { id: 'b', title: 'Lamps', stage: 'proposed', value: 200 });
    draft.add('opportunity', { id: 'c', title: 'Pumps', stage: 'won', value: 300 });
  });
  return apply(start, diff);
})();
const FIELDS = ['title', 'stage', 'value', 'closeDate'] as const;
const gridOf = (document: Document): CellGrid => ({
  rows: 3,
  columns: FIELDS.length,
  cellAt: (row, column): Cell | null => {
    const record = list(document, 'opportunity')[row];
    const field = FIELDS[column];
    return record && field ? modelCell(document, 'opportunity', record.id, { field }) : null;
  },
});
const grid = gridOf(content);
const at = (row: number, column: number) => ({ rows: [row], columns: [column] });
const after = (made: { readonly diff: Parameters<typeof apply>[1] }) =>
  list(apply(content, made.diff), 'opportunity').map(({ title, stage, value, closeDate }) => [
    title,
    stage,
    value,
    closeDate,
  ]);

describe('cells of records', () => {
  it('are copied as a spreadsheet takes them', () => {
    expect(copyOf(grid, { rows: [0, 1], columns: [0, 1, 2] })).toBe('Beds\tIdea\t100\r\nLamps\tProposed\t200');
  });

  it('take a range down and across, and say what they do not take and why', () => {
    const made = pasteOf(content, grid, at(1, 1), [
      ['won', '1.500,5', '2 March 2026'],
      ['sold', '2.000', 'soon'],
      ['idea', '3'],
    ]);
    expect(after(made)).toEqual([
      ['Beds', 'idea', 100, null],
      ['Lamps', 'won', 1500.5, '2026-03-02'],
      ['Pumps', 'won', 2000, null],
    ]);
    expect(made).toMatchObject({ taken: 4, beyond: 2 });
    expect(wordsOn(made, 'pasted')).toBe(
      '4 cells pasted. Not taken: Stage of Pumps: “sold” is none of its choices; ' +
        'Closes of Pumps: “soon”: no day of the calendar; 2 cells beyond the last row or column.',
    );
  });

  it('take a column of days as its clearest one is written', () => {
    const days = (...texts: readonly string[]) =>
      after(
        pasteOf(
          content,
          grid,
          at(0, 3),
          texts.map((text) => [text]),
        ),
      ).map((row) => row[3]);
    expect(days('03/04/2026', '11/28/2026', '2/1/2026')).toEqual(['2026-03-04', '2026-11-28', '2026-02-01']);
    expect(days('03/04/2026', '28/11/2026', 'soon')).toEqual(['2026-04-03', '2026-11-28', null]);
    expect(days('03/04/2026', '31/04/2026', '11/28/2026')).toEqual(['2026-04-03', null, '2026-11-28']);
  });

  it('take one text into every chosen cell, and an empty one where they may be empty', () => {
    const made = pasteOf(content, grid, { rows: [0, 1, 2], columns: [2] }, [['5']]);
    expect(after(made).map((row) => row[2])).toEqual([5, 5, 5]);
    const emptied = pasteOf(content, grid, at(0, 1), [['', '']]);
    expect(after(emptied)[0]).toEqual(['Beds', 'idea', null, null]);
    expect(wordsOn(emptied, 'pasted')).toBe('1 cell pasted. Not taken: Stage of Beds: it cannot be empty.');
  });

  it('are filled down, or from above', () => {
    expect(after(fillOf(content, grid, { rows: [0, 1, 2], columns: [1, 2] })).map((row) => row.slice(1, 3))).toEqual([
      ['idea', 100],
      ['idea', 100],
      ['idea', 100],
    ]);
    expect(after(fillOf(content, grid, at(1, 2)))[1]?.[2]).toBe(100);
    expect(fillOf(content, grid, at(0, 2)).taken).toBe(0);
  });

  it('are emptied where they may be empty', () => {
    const made = emptyingOf(content, grid, { rows: [0], columns: [0, 1, 2] });
    expect(after(made)[0]).toEqual(['', 'idea', null, null]);
    expect(made.left).toEqual([{ name: 'Stage of Beds', why: 'it cannot be empty' }]);
  });
});
