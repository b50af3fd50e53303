import type { MenuItemConstructorOptions } from 'electron';
import { COMMAND_IDS, commandOf, type CommandId } from '../../shared/commands';

type Place = ReturnType<typeof commandOf>['menu'];
export type MenuOptions = {
  readonly isMac: boolean;
  readonly isPackaged: boolean;
  readonly run: (command: CommandId) => void;
  readonly openWindow: () => void;
};

/** Only keys with a modifier are shown: a menu that held a bare Enter or 1 would take it from whoever is typing. */
const acceleratorOf = (keys: string | undefined): string | undefined => (keys?.startsWith('Ctrl+') ? keys.replace('Ctrl+', 'CmdOrCtrl+') : undefined);

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** The native menu: every command of the page once, and what only a system offers. */
export const menuTemplate = ({ isMac, isPackaged, run, openWindow }: MenuOptions): MenuItemConstructorOptions[] => {
  const commands = (place: Place): MenuItemConstructorOptions[] => COMMAND_IDS.filter((id) => commandOf(id).menu === place).map((id) => {
    const { label, ...rest } = commandOf(id);
    // On a Mac these keys belong to the hidden items below, which also work while typing.
    const accelerator = isMac && place === 'Edit' ? undefined : acceleratorOf('keys' in rest ? rest.keys : undefined);
    // The page hears the keys itself and knows whether someone is typing; the menu only shows them.
    const shown = accelerator === undefined ? {} : { accelerator, registerAccelerator: false };
    // A Mac keeps its menu when no window is left to run a command in.
    return { id, label, ...shown, click: () => (id === 'window.new' ? openWindow() : run(id)) };
  });
  const hidden = (role: 'undo' | 'redo' | 'selectAll'): MenuItemConstructorOptions => ({ role, visible: false, acceleratorWorksWhenHidden: true });
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: 'File',
      submenu: [...commands('File'), separator, { role: 'close' }, ...(isMac ? [] : [{ role: 'quit' } as const])],
    },
    { label: 'Edit', submenu: [...commands('Edit'), separator, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, ...(isMac ? [hidden('undo'), hidden('redo'), hidden('selectAll')] : [])] },
    { label: 'View', submenu: [...commands('View'), separator, { role: 'togglefullscreen' }, ...(isPackaged ? [] : [{ role: 'toggleDevTools' } as const])] },
    { label: 'Go', submenu: commands('Go') },
    { label: 'Person', submenu: commands('Person') },
    ...(isMac ? [{ role: 'windowMenu' } as const] : []),
    { role: 'help', label: 'Help', submenu: commands('Help') },
  ];
};
