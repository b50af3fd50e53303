/** A small account, and edits of it for tests of what becomes of edits. */
import { savedOf } from '../../renderer/state/screen';
import { find } from '../../shared/document/document';
import { removeWithLinks } from '../../shared/document/references';
import { accountWith } from './people';
import { syncRun, type Recipe, type SyncRun } from './syncRun';

const ACCOUNT = 'A';
const account = accountWith([{ id: 'p0' }, { id: 'p1', reportsToId: 'p0' }, { id: 'p2', reportsToId: 'p0' }]);
export const start = (): SyncRun => syncRun(account, ACCOUNT);

export const rate =
  (person: string, influence: number): Recipe =>
  (draft) => {
    if (find(draft.current(), 'person', person)) draft.set('person', person, { influence });
  };
export const note =
  (person: string, text: string): Recipe =>
  (draft) => {
    if (find(draft.current(), 'person', person)) draft.set('person', person, { note: text });
  };
export const addGroup =
  (id: string): Recipe =>
  (draft) => {
    draft.add('group', { id, name: id });
  };
export const remove =
  (person: string): Recipe =>
  (draft) => {
    if (find(draft.current(), 'person', person)) removeWithLinks(draft, 'person', person);
  };
export const report =
  (seat: string, to: string): Recipe =>
  (draft) => {
    if (find(draft.current(), 'seat', seat) && find(draft.current(), 'seat', to))
      draft.set('seat', seat, { reportsToId: to });
  };

export const influenceOf = (run: SyncRun, person: string): unknown =>
  find(run.state().document, 'person', person)?.influence;
export const lastSaved = (run: SyncRun): string => savedOf(run.state()).state;
