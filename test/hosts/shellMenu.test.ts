import { describe, expect, it, vi } from 'vitest';
import { COMMAND_IDS, COMMANDS } from '../../shared/commands';

vi.mock('electron', () => import('../support/fakeElectron'));

describe('the menu', () => {
  type Item = {
    id?: string;
    label?: string;
    role?: string;
    submenu?: Item[];
    accelerator?: string;
    registerAccelerator?: boolean;
    click?: (item: unknown, window: unknown, event: { triggeredByAccelerator?: boolean }) => void;
  };
  const flat = (items: readonly Item[]): Item[] => items.flatMap((item) => [item, ...flat(item.submenu ?? [])]);
  const byMouse = [{}, {}, { triggeredByAccelerator: false }] as const;
  const byKey = [{}, {}, { triggeredByAccelerator: true }] as const;
  const nothing = (): void => undefined;
  type Hear = (what: string) => void;
  const template = async (isMac: boolean, isPackaged: boolean, run: Hear = nothing, clipboard: Hear = nothing) => {
    const { menuTemplate } = await import('../../electron/shell/menu');
    return flat(menuTemplate({ isMac, isPackaged, run, clipboard, openWindow: () => undefined }) as Item[]);
  };
  it.each([true, false])('holds every command once (Mac: %s)', async (isMac) => {
    const run = vi.fn();
    const items = await template(isMac, true, run);
    expect(
      items
        .filter((item) => item.id !== undefined)
        .map((item) => item.id)
        .toSorted(),
    ).toEqual(COMMAND_IDS.toSorted());
    for (const id of COMMAND_IDS) expect(items.find((item) => item.id === id)?.label).toBe(COMMANDS[id].label);
    items.find((item) => item.id === 'pdf.export')!.click!(...byMouse);
    expect(run).toHaveBeenCalledExactlyOnceWith('pdf.export');
  });
  it('shows keys without taking them from the page, and no bare key at all', async () => {
    const items = (await template(false, true)).filter(
      (item) => item.id !== undefined && item.accelerator !== undefined,
    );
    expect(items.length).toBeGreaterThan(10);
    for (const item of items)
      expect(item).toMatchObject({
        registerAccelerator: false,
        accelerator: expect.stringMatching(/^CmdOrCtrl\+/) as string,
      });
  });
  it.each([true, false])('runs nothing for a key, which the page hears itself (Mac: %s)', async (isMac) => {
    const ran = vi.fn();
    const items = await template(isMac, true, ran, ran);
    for (const item of items.filter(({ id }) => id !== undefined)) item.click!(...byKey);
    expect(ran).not.toHaveBeenCalled();
  });
  it.each([true, false])('copies and pastes people by an event, and text by the system (Mac: %s)', async (isMac) => {
    const run = vi.fn();
    const clipboard = vi.fn();
    const items = await template(isMac, true, run, clipboard);
    items.find(({ id }) => id === 'edit.copy')!.click!(...byMouse);
    items.find(({ id }) => id === 'edit.paste')!.click!(...byMouse);
    expect(clipboard.mock.calls).toEqual([['copy'], ['paste']]);
    expect(run).not.toHaveBeenCalled();
    const roles = items.map(({ role }) => role);
    for (const role of ['cut', 'copy', 'paste'])
      expect(
        roles.filter((one) => one === role),
        role,
      ).toHaveLength(1);
  });
  it('shows no key twice', async () => {
    for (const isMac of [true, false]) {
      const keys = (await template(isMac, true)).flatMap(({ accelerator }) => accelerator ?? []);
      expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    }
  });
  it('follows the habits of each system', async () => {
    const { menuTemplate } = await import('../../electron/shell/menu');
    const of = (isMac: boolean): Item[] =>
      menuTemplate({ isMac, isPackaged: true, run: nothing, clipboard: nothing, openWindow: nothing }) as Item[];
    const holding = (isMac: boolean, id: string) => of(isMac).find((menu) => flat([menu]).some((one) => one.id === id));
    const about = COMMAND_IDS.filter((id) => id === 'help.about' || COMMANDS[id].label.startsWith('Settings'));
    expect(about.length).toBeGreaterThan(2);
    // A Mac has them in the menu named for the app, which nothing else has.
    for (const id of about) expect(holding(true, id)?.label, id).toBe('Account Atlas');
    expect(holding(false, 'help.about')?.label).toBe('&Help');
    const labels = (isMac: boolean) => of(isMac).flatMap(({ label }) => label ?? []);
    expect(labels(true)).toEqual(['Account Atlas', 'File', 'Edit', 'View', 'Go', 'Person', 'Help']);
    expect(labels(false)).toEqual(['&File', '&Edit', '&View', '&Go', '&Person', '&Help']);
    const roles = (isMac: boolean) => flat(of(isMac)).flatMap(({ role }) => role ?? []);
    for (const role of ['recentDocuments', 'services', 'hide', 'hideOthers', 'unhide', 'windowMenu']) {
      expect(roles(true), role).toContain(role);
      expect(roles(false), role).not.toContain(role);
    }
    for (const isMac of [true, false]) expect(roles(isMac).filter((role) => role === 'quit')).toHaveLength(1);
  });
  it('offers developer tools only while developing', async () => {
    expect((await template(false, true)).some((item) => item.role === 'toggleDevTools')).toBe(false);
    expect((await template(false, false)).some((item) => item.role === 'toggleDevTools')).toBe(true);
  });
});
