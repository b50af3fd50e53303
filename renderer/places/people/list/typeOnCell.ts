import type { ListColumn } from '../../../../shared/analysis/peopleList';
import type { Document } from '../../../../shared/document/document';
import { BUYING_ROLES } from '../../../../shared/model/scales';
import { ROLE_LETTERS } from '../../../../shared/model/words';
import { stepAttitude, toggleRole } from '../../../commands/peopleCommands';
import { choicesByKey } from '../../../parts/records/cells/cell';
import { chooseInColumn } from './CellEditor';
import { choicesOf } from './listChoices';

const STEPS: Readonly<Record<string, 1 | -1>> = { '+': 1, '=': 1, '-': -1 };

/**
 * A key typed on a cell that nobody edits: of a scale it chooses the value, elsewhere it begins to edit. It never sets
 * another field of that person.
 */
export const typeOnCell = (content: Document, column: ListColumn, key: string, edit: (typed: string) => void): void => {
  const step = STEPS[key];
  if (column === 'findings') return;
  if (column === 'attitude' && step !== undefined) {
    stepAttitude(step);
    return;
  }
  if (column === 'roles') {
    const role = BUYING_ROLES.find((one) => ROLE_LETTERS[one] === key.toUpperCase());
    if (role) toggleRole(role);
    return;
  }
  const choices = choicesOf(content, column);
  if (choices === null) {
    edit(key);
    return;
  }
  const none = choices.none === undefined ? [] : [{ value: '', label: choices.none }];
  const [first, second] = key === '?' ? none : choicesByKey(key, [...choices.options, ...none]);
  if (first === undefined) {
    // No name begins with it: one that does may be added.
    if (choices.adds !== undefined && key !== '?') edit(key);
    return;
  }
  if (choices.isScale && second === undefined) chooseInColumn(column, first.value === '' ? null : first.value);
  else edit(key);
};
