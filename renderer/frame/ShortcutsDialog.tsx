import { COMMANDS, COMMAND_IDS } from '../../shared/commands';
import { keyWords } from '../commands/keys';
import { Button } from '../parts/ui/Button';
import { Modal } from '../parts/ui/Modal';

const MENUS = ['Person', 'Edit', 'View', 'Go', 'File', 'Help'] as const;
const HEADINGS: Readonly<Record<(typeof MENUS)[number], string>> = {
  Person: 'On a chosen card',
  Edit: 'Edit',
  View: 'View',
  Go: 'Places',
  File: 'File',
  Help: 'Help',
};

/** Every key, from the command table itself. */
export const ShortcutsDialog = ({ onClose }: { readonly onClose: () => void }) => (
  <Modal title="All keys" onClose={onClose} wide>
    <div className="shortcut-columns">
      {MENUS.map((menu) => (
        <section key={menu} aria-label={HEADINGS[menu]}>
          <h3>{HEADINGS[menu]}</h3>
          <dl>
            {COMMAND_IDS.filter((id) => COMMANDS[id].menu === menu && 'keys' in COMMANDS[id]).map((id) => {
              const command = COMMANDS[id];
              return (
                <div key={id}>
                  <dt>{command.label}</dt>
                  <dd>
                    <kbd>{'keys' in command ? keyWords(command.keys) : ''}</kbd>
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
      ))}
    </div>
    <div className="buttons">
      <Button onClick={onClose}>Close</Button>
    </div>
  </Modal>
);
