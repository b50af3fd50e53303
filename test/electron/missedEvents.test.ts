import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MOST_WAITING } from '../../shared/api/waitingEvents';
import type { Diff } from '../../shared/document/diff';
import { startDesk, type TestWindow } from '../support/desk';

type Sender = (sender: unknown, event: string, value: unknown) => void;
const electron = vi.hoisted(() => ({ send: null as Sender | null, bridge: null as unknown }));
vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (_name: string, bridge: unknown) => {
      electron.bridge = bridge;
    },
  },
  ipcRenderer: {
    on: (_channel: string, heard: Sender) => {
      electron.send = heard;
    },
    invoke: async () => null,
  },
}));

const open = async (window: TestWindow): Promise<{ readonly accountId: string; readonly note: unknown }> => {
  const { accounts } = await window.call('atlas.openSample', { sample: 'hospital', startOver: false });
  const { accountId, records } = await window.call('account.open', { accountId: accounts[0]!.id });
  return { accountId, note: records['person']?.find((person) => person.id === 'H01')?.['note'] };
};

describe('more changes than wait for a window that does not listen', () => {
  it('begin with the word that some were missed, in every window that shows them', async () => {
    const desk = startDesk();
    const [one, two] = [desk.open(), desk.open()];
    const { accountId, note } = await open(one);
    await open(two);
    desk.host.listen(two.id, () => undefined)();
    let before = note;
    for (let at = 0; at < MOST_WAITING + 5; at += 1) {
      const diff: Diff = { person: { updated: { H01: { note: [before, `${at}`] } } } };
      await one.call('document.apply', { accountId, baseRevision: 1, label: 'Note', diff });
      before = `${at}`;
    }
    const heard: string[] = [];
    desk.host.listen(two.id, (event) => heard.push(event));
    expect(heard).toHaveLength(MOST_WAITING);
    expect(heard.filter((event) => event === 'events.missed')).toHaveLength(1);
    expect(heard[0]).toBe('events.missed');
  });
});

describe('more events than wait in the preload for a page that does not ask for them yet', () => {
  beforeEach(() => {
    vi.resetModules();
  });
  it('make the page read again what it shows', async () => {
    await import('../../electron/preload');
    for (let at = 0; at <= MOST_WAITING; at += 1) electron.send?.(null, 'document.changed', at);
    const { on } = electron.bridge as { on: (event: string, listener: (value: unknown) => void) => () => void };
    const missed: unknown[] = [];
    const changes: unknown[] = [];
    on('document.changed', (value) => changes.push(value));
    on('events.missed', (value) => missed.push(value));
    expect(missed).toEqual([null]);
    expect(changes).toHaveLength(MOST_WAITING - 1);
    expect(changes.at(-1)).toBe(MOST_WAITING);
  });
});
