import { beforeEach, describe, expect, it, vi } from 'vitest';
import { followClipboard } from '../../../renderer/commands/clipboardCommands';
import { copyShownTable } from '../../../renderer/commands/copyTable';
import { closeAccount, openAccount, setHiding } from '../../../renderer/state/documentStore';
import { useListWish } from '../../../renderer/state/listWish';
import { useMessages } from '../../../renderer/state/messages';
import { resetSession, setSession } from '../../../renderer/state/session';
import { accountWith } from '../../support/people';
import { handedOut, startPageHost } from '../../support/pageHost';

const host = startPageHost();
const account = accountWith([
  { id: 'boss', name: 'Ann Boss', influence: 5, attitude: 1 },
  { id: 'one', name: 'Bert One', reportsToId: 'boss', influence: 2, attitude: -1 },
  { id: 'two', name: 'Cleo Two', reportsToId: 'boss' },
]);
const said = () => useMessages.getState().messages.at(-1)?.text;
let copied: Record<string, string> = {};
/** The browser asks whoever listens what goes onto the clipboard. */
const listeners = new Set<(event: unknown) => void>();
vi.stubGlobal('document', {
  addEventListener: (kind: string, listener: (event: unknown) => void) => {
    if (kind === 'copy') listeners.add(listener);
  },
  execCommand: (command: string) => {
    const clipboardData = { setData: (type: string, text: string) => (copied[type] = text) };
    for (const listener of listeners) listener({ clipboardData, preventDefault: () => undefined });
    return command === 'copy';
  },
});
const names = (): readonly (string | undefined)[] =>
  (copied['text/plain'] ?? '')
    .split('\r\n')
    .slice(1)
    .map((line) => line.split('\t')[0]);

followClipboard();

beforeEach(async () => {
  copied = {};
  closeAccount();
  useListWish.setState({ query: '', sort: null });
  host.answers['account.open'] = () => handedOut(account);
  await openAccount('A', false);
  resetSession('atlas');
});

describe('the people who are shown, as a table', () => {
  it('are those of the map, the found ones of the list, and the rated ones of the grid', () => {
    setSession({ place: 'map', view: 'map' });
    copyShownTable();
    expect(names()).toEqual(['Ann Boss', 'Bert One', 'Cleo Two']);
    expect(copied['text/html']).toContain('Bert One');
    expect(said()).toContain('3 people copied');
    setSession({ view: 'list' });
    useListWish.setState({ query: 'cleo' });
    copyShownTable();
    expect(names()).toEqual(['Cleo Two']);
    setSession({ place: 'grid' });
    copyShownTable();
    expect(names()).toEqual(['Ann Boss', 'Bert One']);
  });
  it('are covered as the screen is', () => {
    setSession({ place: 'map', view: 'map' });
    setHiding(true);
    copyShownTable();
    expect(Object.values(copied).join('')).not.toMatch(/Supporter|Sceptic/);
    expect(names()).toHaveLength(3);
    setHiding(false);
  });
});
