import { Fragment } from 'react';
import { COMMANDS, COMMAND_IDS } from '../../shared/commands';
import { useKeyboard } from '../state/keyboard';
import { keysShown, keyWords } from '../state/keyWords';
import { Button } from '../parts/ui/Button';
import { Modal } from '../parts/ui/Modal';
import { openDialog } from '../state/session';

const MENUS = ['Person', 'Edit', 'View', 'Go', 'File', 'Help'] as const;
const HEADINGS: Readonly<Record<(typeof MENUS)[number], string>> = {
  Person: 'On a chosen card',
  Edit: 'Edit',
  View: 'View',
  Go: 'Places',
  File: 'File',
  Help: 'Help',
};

/** Keys of a cell in the list, the contacts, the whitespace grid and the tables of the plan. They are no commands. */
const IN_CELL: readonly (readonly [string, readonly string[]])[] = [
  ['Choose a value by its digit or first letter', ['0 … 5', 'A … Z']],
  ['Attitude one step up or down', ['+', '-']],
  ['Edit, and go down', ['Enter']],
  ['Edit', ['F2']],
  ['Go up', ['Shift+Enter']],
  ['Keep and go right, or left', ['Tab', 'Shift+Tab']],
  ['Give back what was there', ['Escape']],
  ['Empty', ['Delete']],
  ['Move', ['← ↑ → ↓']],
  ['Move out of a text', ['Alt + ← ↑ → ↓']],
  ['Choose several', ['Shift+← ↑ → ↓']],
  ['Copy and paste, also with a spreadsheet', ['Ctrl+C', 'Ctrl+V']],
  ['Fill down, or take from above', ['Ctrl+D']],
  ['List: add a peer, a report, a boss', ['Ctrl+Enter', 'Ctrl+Shift+Enter', 'Alt+Enter']],
  ['List: delete the chosen people', ['Ctrl+Delete']],
];

/** Keys while a name is typed on a card, and on a note of the map. */
const IN_NAME: readonly (readonly [string, readonly string[]])[] = [
  ['Done', ['Enter']],
  ['Done, and influence 1 to 5', ['Alt+1 … 5']],
  ['A level further up, before anything is typed', ['Shift+Enter']],
  ['Leave it as it was', ['Escape']],
];
/** Keys while a workshop fills the window: they are heard in its fields as well. */
const IN_WORKSHOP: readonly (readonly [string, readonly string[]])[] = [
  ['Next part or step, or back', ['PageDown', 'PageUp']],
  ['Park a question', ['F7']],
  ['Keep a decision', ['F8']],
  ['Keep an action; Tab to owner and day', ['F9']],
  ['Keep a note', ['F4']],
  ['Pause, or go on', ['Shift+Space']],
  ['Five minutes more', ['Ctrl+M']],
  ['Freeze the ratings', ['Ctrl+Shift+S']],
];
/** Keys while a name is voted on. */
const IN_VOTE: readonly (readonly [string, readonly string[]])[] = [
  ['A value, or fingers', ['0 … 5']],
  ['Don’t know', ['?']],
];
const ON_NOTE: readonly (readonly [string, readonly string[]])[] = [
  ['Write', ['Enter']],
  ['Move, or far', ['← ↑ → ↓', 'Shift+← ↑ → ↓']],
  ['Next colour', ['c']],
  ['Delete', ['Delete']],
];

/** What keys of the map do while something else has the focus. */
const BESIDE_MAP: readonly (readonly [string, readonly string[]])[] = [
  ['Page larger or smaller', ['Ctrl++', 'Ctrl+-']],
  ['Page in its usual size', ['Ctrl+0']],
];

type KeysProps = { readonly title: string; readonly keys: readonly (readonly [string, readonly string[]])[] };

const OtherKeys = ({ title, keys }: KeysProps) => (
  <section aria-label={title}>
    <h3>{title}</h3>
    <dl>
      {keys.map(([what, all]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>
            {all.map((keys) => (
              <kbd key={keys}>{keyWords(keys)}</kbd>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  </section>
);

/** Every key, from the command table itself. */
export const ShortcutsDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const keyboard = useKeyboard();
  return (
    <Modal title="All keys" onClose={onClose} wide>
      <p className="quiet small shortcut-keyboard">
        {keyboard === null
          ? 'As on an English keyboard; as you type, the keys of yours are learned.'
          : `As on this keyboard: ${keyboard.name}.`}{' '}
        <button type="button" className="plain-link" onClick={() => openDialog({ name: 'settings', with: 'keys' })}>
          Choose another keyboard
        </button>
      </p>
      <div className="shortcut-columns">
        {MENUS.map((menu) => (
          <Fragment key={menu}>
            {menu === 'Edit' ? (
              <>
                <OtherKeys title="Beside the map" keys={BESIDE_MAP} />
                <OtherKeys title="While a name is typed" keys={IN_NAME} />
                <OtherKeys title="In a cell" keys={IN_CELL} />
                <OtherKeys title="On a note" keys={ON_NOTE} />
              </>
            ) : null}
            {menu === 'File' ? (
              <>
                <OtherKeys title="While a workshop runs" keys={IN_WORKSHOP} />
                <OtherKeys title="In a vote" keys={IN_VOTE} />
              </>
            ) : null}
            <section aria-label={HEADINGS[menu]}>
              <h3>{HEADINGS[menu]}</h3>
              <dl>
                {COMMAND_IDS.filter((id) => COMMANDS[id].menu === menu && 'keys' in COMMANDS[id]).map((id) => {
                  const command = COMMANDS[id];
                  return (
                    <div key={id}>
                      <dt>{command.label}</dt>
                      <dd>
                        {keysShown(id, keyboard).map((keys) => (
                          <kbd key={keys}>{keys}</kbd>
                        ))}
                      </dd>
                    </div>
                  );
                })}
                {menu === 'Person' ? (
                  <div>
                    <dt>Move along the chart or the grid</dt>
                    <dd>
                      <kbd>← ↑ → ↓</kbd>
                    </dd>
                  </div>
                ) : null}
                {menu === 'Person' ? (
                  <div>
                    <dt>Attitude one step down or up, on the grid</dt>
                    <dd>
                      <kbd>Alt + ← →</kbd>
                    </dd>
                  </div>
                ) : null}
                {menu === 'Person' ? (
                  <div>
                    <dt>Leave the card</dt>
                    <dd>
                      <kbd>Escape</kbd>
                    </dd>
                  </div>
                ) : null}
                {menu === 'View' ? (
                  <div>
                    <dt>Next region of the window</dt>
                    <dd>
                      <kbd>F6</kbd>
                    </dd>
                  </div>
                ) : null}
              </dl>
            </section>
          </Fragment>
        ))}
      </div>
      <div className="buttons">
        <Button onClick={onClose}>Close</Button>
      </div>
    </Modal>
  );
};
