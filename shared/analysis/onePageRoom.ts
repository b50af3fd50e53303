/** Which objectives and open actions the page holds, which stay off it, and what to do before another fits. */
import { list } from '../document/document';
import { longDate } from '../conventions/writeDay';
import { countInWords } from '../model/words';
import { actionViews, type ActionView } from './actionBoard';
import { viewOfAll } from './memo';
import { settingsOf } from './settings';

/**
 * What is on the page and what is not. `refusal` says why another does not fit and where to start; null while there is
 * room.
 */
type Room<R> = {
  readonly holds: number;
  readonly on: readonly R[];
  readonly off: readonly R[];
  readonly refusal: string | null;
};

/** *three objectives*, *one objective*. */
const howMany = (count: number, noun: string): string => `${countInWords(count)} ${noun}${count === 1 ? '' : 's'}`;

const roomFor = <R>(rows: readonly R[], holds: number, refusal: () => string): Room<R> => ({
  holds,
  on: rows.slice(0, holds),
  off: rows.slice(holds),
  refusal: rows.length < holds ? null : refusal(),
});

/** The objectives in their own order, three of which fit. The one to start with serves no goal of the customer. */
export const objectiveRoom = viewOfAll(['objective', 'setting'], (document, asOf) => {
  const objectives = list(document, 'objective');
  const { objectives: holds } = settingsOf(document, asOf).onePage;
  return roomFor(objectives, holds, () => {
    const loose = objectives.find((one) => one.customerGoalId === null && one.title.trim() !== '');
    const start = loose ? ` “${loose.title}” serves no goal of the customer: start there.` : '';
    const full = `The page is full: it holds ${howMany(holds, 'objective')}.`;
    return `${full} Merge two of them or delete one before you add another.${start}`;
  });
});

const startWith = ({ action, lateDays }: ActionView): string =>
  lateDays > 0
    ? `“${action.title}” is ${howMany(lateDays, 'day')} late: start there.`
    : `“${action.title}” is due first, on ${longDate(action.due)}.`;

/** The open actions by due date, seven of which fit. The one to start with is late, or due first. */
export const actionRoom = viewOfAll(['action', 'member', 'objective', 'person', 'setting'], (document, asOf) => {
  const open = actionViews(document, asOf).filter((view) => view.isOpen);
  const { actions: holds } = settingsOf(document, asOf).onePage;
  return roomFor(open, holds, () => {
    const first = open.find((view) => view.action.due !== null && view.action.title.trim() !== '');
    const full = `The page is full: it holds ${howMany(holds, 'open action')}.`;
    return `${full} Finish, merge or drop one before you add another.${first ? ` ${startWith(first)}` : ''}`;
  });
});
