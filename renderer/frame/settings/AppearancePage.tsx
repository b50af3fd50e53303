import { commandOf, type CommandId } from '../../../shared/commands';
import type { AppSettings } from '../../../shared/api/contract';
import { run } from '../../commands/handlers';
import { Button } from '../../parts/ui/Button';
import { Choice } from '../../parts/ui/Choice';
import { setRoomSize, useRoomSize } from '../../state/roomSize';
import { useSession } from '../../state/session';
import { setTheme } from '../../state/theme';

const THEMES: readonly { readonly value: AppSettings['theme']; readonly face: string; readonly name: string }[] = [
  { value: 'light', face: 'Light', name: 'light' },
  { value: 'dark', face: 'Dark', name: 'dark' },
  { value: 'system', face: 'As the system', name: 'as the system' },
];
const SIZES: readonly CommandId[] = ['view.smaller', 'view.usualSize', 'view.larger'];

/** Colours and sizes of what is on screen. */
export const AppearancePage = () => {
  const theme = useSession((state) => state.settings.theme);
  const isRoomSize = useRoomSize((state) => state.isOn);
  return (
    <>
      <Choice legend="Colours" options={THEMES} value={theme} onChoose={setTheme} />
      <label className="check">
        <input type="checkbox" checked={isRoomSize} onChange={({ target }) => setRoomSize(target.checked)} />
        <span>
          Room size
          <small>
            Names and titles on the map, and in a wide window all else, large enough for the other end of a room
          </small>
        </span>
      </label>
      <div className="settings-buttons" role="group" aria-label="Size of the page">
        {SIZES.map((id) => (
          <Button key={id} small onClick={() => run(id)}>
            {commandOf(id).label}
          </Button>
        ))}
      </div>
    </>
  );
};
