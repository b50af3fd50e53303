import { useMemo, useState } from 'react';
import { Plus } from 'lucide-react';
import { actionCounts, actionViews, filteredActions, type ActionFilter } from '../../../shared/analysis/actionBoard';
import { addAction } from '../../commands/actionCommands';
import { useDocument } from '../../state/documentStore';
import { useFigures } from '../../state/figures';
import { useOffered } from '../../state/records';
import { remember, remembered } from '../../state/session';
import { Button } from '../../parts/ui/Button';
import { ActionBoard } from './ActionBoard';
import { ActionList } from './ActionList';
import { ActionSide } from './ActionSide';
import { ActionTimeline } from './ActionTimeline';

const VIEWS = ['board', 'list', 'timeline'] as const;
type View = (typeof VIEWS)[number];
const SHOWN = { board: ActionBoard, list: ActionList, timeline: ActionTimeline } as const;
const VIEW_WORDS: Readonly<Record<View, string>> = { board: 'Board', list: 'List', timeline: 'Timeline' };
const ONLY_WORDS: Readonly<Record<ActionFilter['only'], string>> = {
  all: 'All',
  open: 'Open',
  late: 'Late',
  lacking: 'Lacking owner, date or link',
};
const NO_FILTER: ActionFilter = { words: '', ownerId: null, only: 'all' };

/** The same actions as a board, a list and a timeline, with what is suggested beside them. */
export const ActionsPlace = () => {
  const [view, setView] = useState<View>(() => {
    const kept = remembered<string>('actions', 'board');
    return VIEWS.find((one) => one === kept) ?? 'board';
  });
  const ViewShown = SHOWN[view];
  const [filter, setFilter] = useState<ActionFilter>(NO_FILTER);
  const content = useDocument((state) => state.document);
  const { content: later, asOf } = useFigures();
  const members = useOffered('member', filter.ownerId);
  const all = actionViews(content, asOf);
  const counts = actionCounts(later, asOf);
  const shown = useMemo(() => filteredActions(all, filter), [all, filter]);
  const choose = (next: View) => {
    setView(next);
    remember('actions', next);
  };
  return (
    <div className="actions-place">
      <header className="place-bar">
        <h2 className="visually-hidden">Actions</h2>
        <fieldset className="lens-switch">
          <legend className="visually-hidden">View of the actions</legend>
          {VIEWS.map((one) => (
            <label key={one}>
              <input type="radio" name="action-view" checked={view === one} onChange={() => choose(one)} />
              <span>{VIEW_WORDS[one]}</span>
            </label>
          ))}
        </fieldset>
        <input
          className="input filter-words"
          type="search"
          aria-label="Filter actions by words"
          placeholder="Filter"
          value={filter.words}
          onChange={(event) => setFilter({ ...filter, words: event.target.value })}
        />
        <select
          className="input"
          aria-label="Actions of"
          value={filter.ownerId ?? '*'}
          onChange={(event) =>
            setFilter({ ...filter, ownerId: event.target.value === '*' ? null : event.target.value })
          }
        >
          <option value="*">Everybody’s</option>
          <option value="">Nobody’s</option>
          {members.map((member) => (
            <option key={member.id} value={member.id}>
              {member.name}
            </option>
          ))}
        </select>
        <select
          className="input"
          aria-label="Which actions"
          value={filter.only}
          onChange={(event) => setFilter({ ...filter, only: event.target.value as ActionFilter['only'] })}
        >
          {(Object.keys(ONLY_WORDS) as ActionFilter['only'][]).map((one) => (
            <option key={one} value={one}>
              {ONLY_WORDS[one]}
            </option>
          ))}
        </select>
        <span className="bar-counts tabular" role="status">
          {shown.length === all.length
            ? `${counts.open} open, ${counts.late} late, ${counts.done} done`
            : `${shown.length} of ${all.length}`}
        </span>
        <span className="spring" />
        <Button onClick={() => addAction()}>
          <Plus size={15} aria-hidden="true" />
          Action
        </Button>
      </header>
      <div className="actions-ground">
        {all.length === 0 ? (
          <div className="empty-place">
            <p>Nobody has anything to do yet.</p>
            <Button tone="primary" onClick={() => addAction()}>
              Add the first action
            </Button>
          </div>
        ) : (
          <ViewShown views={shown} />
        )}
      </div>
      <ActionSide />
    </div>
  );
};
