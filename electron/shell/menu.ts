import type { MenuItemConstructorOptions } from 'electron';
import { COMMAND_IDS, commandOf, type CommandId } from '../../shared/commands';

type Place = ReturnType<typeof commandOf>['menu'];
type MenuOptions = {
  readonly isMac: boolean;
  readonly isPackaged: boolean;
  readonly run: (command: CommandId) => void;
  /** Copies or pastes people as the keys do: the page hears the event of the clipboard. */
  readonly clipboard: (what: 'copy' | 'paste') => void;
  readonly openWindow: () => void;
};

/** Only keys with a modifier are shown: a menu that held a bare Enter or 1 would take it from whoever is typing. */
const acceleratorOf = (keys: string | undefined): string | undefined =>
  keys?.startsWith('Ctrl+') ? keys.replace('Ctrl+', 'CmdOrCtrl+') : undefined;

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** A page that is told to copy or paste by a command may not touch the clipboard; one that hears the event may. */
const BY_EVENT: Partial<Record<CommandId, 'copy' | 'paste'>> = { 'edit.copy': 'copy', 'edit.paste': 'paste' };

/** What a Mac has in the menu of the app, and every other system where the command itself says. */
const OF_THE_APP: readonly CommandId[] = ['help.about'];
const SETTINGS: readonly CommandId[] = COMMAND_IDS.filter((id) => commandOf(id).label.startsWith('Settings'));

/** A label as a menu writes it: `&` marks the letter that Alt opens a menu by, and only where a system has such. */
const written = (label: string): string => label.replaceAll('&', '&&');

/** The native menu: every command of the page once, and what only a system offers. */
export const menuTemplate = (options: MenuOptions): MenuItemConstructorOptions[] => {
  const { isMac, isPackaged, run, clipboard, openWindow } = options;
  const inAppMenu = new Set(isMac ? [...OF_THE_APP, ...SETTINGS] : []);
  const commands = (place: Place): MenuItemConstructorOptions[] =>
    items(COMMAND_IDS.filter((id) => commandOf(id).menu === place && !inAppMenu.has(id)));
  const items = (ids: readonly CommandId[]): MenuItemConstructorOptions[] =>
    ids.map((id) => {
      const { label, menu: place, ...rest } = commandOf(id);
      // On a Mac these keys belong to the hidden items below, which also work while typing.
      const accelerator = isMac && place === 'Edit' ? undefined : acceleratorOf('keys' in rest ? rest.keys : undefined);
      const byEvent = BY_EVENT[id];
      const choose = byEvent === undefined ? () => run(id) : () => clipboard(byEvent);
      return {
        id,
        label: written(label),
        // The page hears the keys itself and knows whether someone is typing or a dialog is open; the menu only shows
        // them. A Mac registers keys whatever is said here, so what a key brings is passed over: it would run twice, or
        // where it must not.
        ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
        click: (_item, _window, { triggeredByAccelerator }) => {
          // A Mac keeps its menu when no window is left that could hear a key or run a command.
          if (id === 'window.new') openWindow();
          else if (triggeredByAccelerator !== true) choose();
        },
      };
    });
  const hidden = (role: 'undo' | 'redo' | 'selectAll'): MenuItemConstructorOptions => ({
    role,
    visible: false,
    acceleratorWorksWhenHidden: true,
  });
  const top = (label: string): string => (isMac ? label : `&${label}`);
  const appMenu: MenuItemConstructorOptions = {
    label: 'Account Atlas',
    submenu: [
      ...items(OF_THE_APP),
      separator,
      { label: 'Settings', submenu: items(SETTINGS) },
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  };
  // Only a Mac has a menu that fills itself; elsewhere the start page and the jump list hold the same.
  const recent: MenuItemConstructorOptions = {
    role: 'recentDocuments',
    label: 'Open Recent',
    submenu: [{ role: 'clearRecentDocuments' }],
  };
  return [
    ...(isMac ? [appMenu] : []),
    {
      label: top('File'),
      submenu: [
        ...(isMac ? [recent, separator] : []),
        ...commands('File'),
        separator,
        { role: 'close' },
        ...(isMac ? [] : [{ role: 'quit' } as const]),
      ],
    },
    {
      label: top('Edit'),
      submenu: [
        ...commands('Edit'),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        ...(isMac ? [hidden('undo'), hidden('redo'), hidden('selectAll')] : []),
      ],
    },
    {
      label: top('View'),
      submenu: [
        ...commands('View'),
        separator,
        { role: 'togglefullscreen' },
        ...(isPackaged ? [] : [{ role: 'toggleDevTools' } as const]),
      ],
    },
    { label: top('Go'), submenu: commands('Go') },
    { label: top('Person'), submenu: commands('Person') },
    ...(isMac ? [{ role: 'windowMenu' } as const] : []),
    { role: 'help', label: top('Help'), submenu: commands('Help') },
  ];
};
