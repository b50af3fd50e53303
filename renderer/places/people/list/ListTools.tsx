import { Ellipsis } from 'lucide-react';
import { COMMANDS, type CommandId } from '../../../../shared/commands';
import { isAvailable, run } from '../../../commands/handlers';
import { keyWords } from '../../../state/keyWords';
import { useSession } from '../../../state/session';
import { ActionMenu } from '../../../parts/ui/ActionMenu';
import { Button } from '../../../parts/ui/Button';
import { useList } from '../../../state/records';
import { FilterButton } from '../map/FilterButton';
import { useListWish } from '../../../state/listWish';

/** In the list keys belong to the cell, so those of rows are others than on a card. */
const OWN_KEYS: Partial<Record<CommandId, string>> = {
  'person.peer': 'Ctrl+Enter',
  'person.report': 'Ctrl+Shift+Enter',
  'person.boss': 'Alt+Enter',
  'person.rename': '',
  'person.reportTo': '',
  'person.line': '',
  'person.delete': 'Ctrl+Delete',
};
const ROW: readonly CommandId[] = [
  'person.peer',
  'person.report',
  'person.boss',
  'person.reportTo',
  'person.moveUp',
  'person.moveDown',
  'person.indent',
  'person.outdent',
  'person.tray',
  'person.line',
  'person.merge',
  'person.leaves',
  'person.toAccount',
  'person.vacant',
  'person.delete',
];

/** What the bar offers while the list is shown: a filter, and what can be done with the chosen rows. */
export const ListTools = () => {
  const query = useListWish((state) => state.query);
  const isLeft = useListWish((state) => state.isLeft);
  const selection = useSession((state) => state.selection);
  const left = useList('person').filter(({ status }) => status === 'left').length;
  const items = ROW.map((id) => {
    const command = COMMANDS[id];
    return {
      label: command.label,
      keys: keyWords(OWN_KEYS[id] ?? ('keys' in command ? command.keys : '')),
      run: () => run(id),
      disabled: !isAvailable(id),
      destroys: id === 'person.delete',
    };
  });
  return (
    <>
      <input
        className="input list-filter"
        type="search"
        value={query}
        placeholder="Find in the list"
        aria-label="Filter the list"
        onChange={(event) => useListWish.setState({ query: event.target.value })}
      />
      <FilterButton />
      {left === 0 ? null : (
        <Button
          small
          aria-pressed={isLeft}
          className={isLeft ? 'on' : ''}
          title={isLeft ? 'Show everybody who is there' : 'Show those who left'}
          onClick={() => useListWish.setState({ isLeft: !isLeft })}
        >
          Left ({left})
        </Button>
      )}
      <ActionMenu
        label="What to do with the chosen rows"
        face={
          <>
            {selection.length > 1 ? `${selection.length} rows` : 'Row'}
            <Ellipsis size={15} aria-hidden="true" />
          </>
        }
        items={items}
      />
    </>
  );
};
