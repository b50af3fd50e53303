import { settingsOf } from '../../../shared/analysis/settings';
import { percentWords } from '../../parts/drawings/words';
import { useState, type FormEvent } from 'react';
import { Trash2 } from 'lucide-react';
import {
  alignmentSentences,
  alignmentView,
  FEWEST_LISTS,
  type AlignmentView,
} from '../../../shared/analysis/listAlignment';
import { longDate } from '../../../shared/conventions/writeDay';
import { longestOf } from '../../../shared/model';
import { beginListsAgain, putInList, showLists } from '../../commands/selectionCommands';
import { deleteRecord } from '../../commands/recordCommands';
import { AlignmentTable } from '../../parts/drawings/AlignmentTable';
import { Button } from '../../parts/ui/Button';
import { useClientsHidden } from '../../state/clients';
import { usePortfolio } from '../../state/portfolio';
import { useList } from '../../state/records';

/** The accounts of a text, one a line or parted by semicolons. */
const namesIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[\n;]/)
      .map((line) => line.trim().slice(0, 200))
      .filter((line) => line !== ''),
  ),
];

/** Where one manager types a list that the others do not see. */
const OwnList = () => {
  const members = useList('member');
  const [manager, setManager] = useState('');
  const [text, setText] = useState('');
  const named = namesIn(text);
  const isSound = manager.trim() !== '' && named.length > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isSound) return;
    putInList(manager.trim(), named);
    setManager('');
    setText('');
  };
  return (
    <form onSubmit={submit} aria-label="A list of key accounts" className="own-list">
      <div className="field">
        <label className="label" htmlFor="list-manager">
          Who types
        </label>
        <input
          id="list-manager"
          className="input"
          list="list-managers"
          value={manager}
          maxLength={longestOf('keyAccountList', 'manager')}
          onChange={(event) => setManager(event.target.value)}
        />
        <datalist id="list-managers">
          {members.map(({ id, name }) => (
            <option key={id} value={name}>
              {name}
            </option>
          ))}
        </datalist>
      </div>
      <div className="field">
        <label className="label" htmlFor="list-named">
          Your key accounts, one a line
        </label>
        <textarea
          id="list-named"
          className="input"
          rows={8}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <div className="chips">
        <Button tone="primary" type="submit" disabled={!isSound}>
          Put it in
        </Button>
        <span className="small quiet">Then it is hidden until all are shown. Whoever types again replaces theirs.</span>
      </div>
    </form>
  );
};

const ListsIn = ({ view }: { readonly view: AlignmentView }) => (
  <section aria-labelledby="lists-in">
    <h3 className="portfolio-label" id="lists-in">
      Lists that are in
    </h3>
    {view.lists.length === 0 ? <p className="quiet">None yet.</p> : null}
    <ul className="selection-lines">
      {view.lists.map(({ id, manager }) => (
        <li key={id}>
          <span>
            {manager} <span className="quiet">hidden</span>
          </span>
          <button
            type="button"
            className="button bare small"
            aria-label={`Delete the list of ${manager}`}
            title="Delete"
            onClick={() => deleteRecord('keyAccountList', id)}
          >
            <Trash2 size={14} aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
    <div className="chips lists-show">
      <Button tone="primary" disabled={view.lists.length < FEWEST_LISTS} onClick={showLists}>
        Show all lists
      </Button>
      <span className="small quiet">
        {view.lists.length < FEWEST_LISTS ? 'Two lists are needed.' : 'After that everybody sees who named whom.'}
      </span>
    </div>
  </section>
);

/** F17: would the managers write the same list? Each types theirs, hidden from the others until all are shown. */
export const AlignmentTab = () => {
  const { content, asOf } = usePortfolio();
  const isHidden = useClientsHidden();
  const view = alignmentView(content, asOf);
  const alignedFrom = percentWords(settingsOf(content, asOf).listsAligned * 100);
  return (
    <div className="portfolio-sheet">
      <h2 className="serif portfolio-sentence">{alignmentSentences(view).join(' ')}</h2>
      {view.shownOn === null ? (
        isHidden ? (
          <p className="quiet">Names of clients are hidden. Show them under Accounts to type a list.</p>
        ) : (
          <div className="portfolio-halves">
            <OwnList />
            <ListsIn view={view} />
          </div>
        )
      ) : (
        <>
          <p className="small quiet">
            Shown on {longDate(view.shownOn)}. On all lists: {view.onAll.length}, on some: {view.onSome.length}, on one
            alone: {view.onOne.length}. The figure is the mean overlap of every two lists; from {alignedFrom} on they
            are aligned.
          </p>
          <AlignmentTable view={view} />
          <div className="chips">
            <Button small onClick={beginListsAgain}>
              Begin again
            </Button>
          </div>
        </>
      )}
    </div>
  );
};
