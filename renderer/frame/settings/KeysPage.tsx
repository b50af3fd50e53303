import { COMMAND_IDS, commandOf, keysOf } from '../../../shared/commands';
import { Button } from '../../parts/ui/Button';
import { SelectField } from '../../parts/ui/SelectField';
import { chooseKeyboard, OWN_LAYOUTS, useChosenKeyboard, useFoundKeyboard, useKeyboard } from '../../state/keyboard';
import { KEYBOARD_LAYOUTS, type KeyboardLayout } from '../../state/keyboardLayouts';
import { keysShown } from '../../state/keyWords';
import { openDialog } from '../../state/session';

/** The keyboard the table of commands is written for. */
const ENGLISH = KEYBOARD_LAYOUTS.find(({ id }) => id === 'us') ?? null;

/** Commands that lie on other keys than the manual names. */
const otherwise = (keyboard: KeyboardLayout) =>
  COMMAND_IDS.filter((id) => keysOf(id).length > 0)
    .map((id) => ({ id, keys: keysShown(id, keyboard) }))
    .filter(({ id, keys }) => keys.join() !== keysShown(id, ENGLISH).join());

/** Which keyboard is in use, and what lies elsewhere on it. */
export const KeysPage = () => {
  const found = useFoundKeyboard();
  const chosen = useChosenKeyboard();
  const keyboard = useKeyboard();
  const others = keyboard === null ? [] : otherwise(keyboard);
  return (
    <>
      <SelectField
        label="Keyboard"
        isFixed
        value={chosen?.id ?? null}
        none={
          found === null ? 'As this computer has it: learned as you type' : `As this computer has it: ${found.name}`
        }
        options={OWN_LAYOUTS.map(({ id, name }) => ({ value: id, label: name }))}
        onChoose={chooseKeyboard}
      />
      <p className="quiet small">
        It says how keys are named here. What a key does follows from what it types, or from its place where another
        script lies on it.
      </p>
      {others.length === 0 ? (
        <p>{keyboard === null ? '' : 'All keys are where an English keyboard has them.'}</p>
      ) : (
        <table className="plain settings-keys" aria-label="Keys that lie elsewhere on this keyboard">
          <thead>
            <tr>
              <th scope="col">On this keyboard</th>
              <th scope="col">Keys</th>
            </tr>
          </thead>
          <tbody>
            {others.map(({ id, keys }) => (
              <tr key={id}>
                <th scope="row">{commandOf(id).label}</th>
                <td>
                  {keys.map((one) => (
                    <kbd key={one}>{one}</kbd>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="settings-buttons">
        <Button small onClick={() => openDialog('shortcuts')}>
          All keys
        </Button>
      </div>
    </>
  );
};
