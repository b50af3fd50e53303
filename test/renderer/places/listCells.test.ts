import { expect, it } from 'vitest';
import { listCell } from '../../../renderer/places/people/list/listCells';
import { currentConventions } from '../../../shared/conventions/conventions';
import { stakeholderClasses } from '../../../shared/analysis/stakeholderClasses';
import { inWords } from '../../../shared/model/words';
import { peopleRows } from '../../../shared/analysis/peopleList';
import { list } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';
import { accountWith } from '../../support/people';

const account = edited(accountWith([{ id: 'a' }, { id: 'b' }]), (draft) => {
  draft.add('department', { id: 'd', name: 'Pharmacy' });
});

it('a department that is missing is made by the cells it is pasted into, once, and one that is there is taken', () => {
  const cells = peopleRows(account).map((row) => listCell(account, row, 'department'));
  const put = (texts: readonly string[]) =>
    edited(account, (draft) => {
      cells.forEach((cell, at) => {
        const reading = cell.read(texts[at] ?? '', currentConventions());
        if (reading.isSound) cell.put(draft, reading.value);
      });
    });
  const made = put(['Robotics', ' robotics ']);
  expect(list(made, 'department').map(({ name }) => name)).toEqual(['Pharmacy', 'Robotics']);
  expect(new Set(list(made, 'seat').map(({ departmentId }) => departmentId)).size).toBe(1);
  const known = put(['PHARMACY', '']);
  expect(list(known, 'department')).toHaveLength(1);
  expect(list(known, 'seat').map(({ departmentId }) => departmentId)).toEqual(['d', null]);
});

it('a class is one of those there are, by its word', () => {
  const [cell] = peopleRows(account).map((row) => listCell(account, row, 'class'));
  const [own = ''] = stakeholderClasses(account, '2026-03-02');
  expect(own).not.toBe('');
  expect(cell?.read(inWords(own).toUpperCase(), currentConventions())).toEqual({ isSound: true, value: own });
  expect(cell?.read('no such class', currentConventions()).isSound).toBe(false);
});
