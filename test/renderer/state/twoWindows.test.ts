import { expect, it } from 'vitest';
import {
  currentDocument,
  followHost,
  openAccount,
  redo,
  retrySaving,
  setFields,
  settled,
  undo,
  useDocument,
} from '../../../renderer/state/documentStore';
import { useMessages } from '../../../renderer/state/messages';
import type { Envelope } from '../../../shared/api/errors';
import { KIND_NAMES } from '../../../shared/model';
import { startDesk } from '../../support/desk';

const NO_ANSWER: Envelope<unknown> = { ok: false, error: { code: 'internal', message: 'No answer.' } };

it('edits in two windows of a real host, some answers of which are lost, are on screen as they are in the file', async () => {
  const desk = startDesk();
  const there = desk.open();
  const { accounts } = await there.call('atlas.openSample', { sample: 'hospital', startOver: false });
  const accountId = accounts[0]!.id;
  await there.call('account.open', { accountId });
  const here = desk.open();
  await here.call('atlas.openSample', { sample: 'hospital', startOver: false });

  const listeners = new Map<string, (value: unknown) => void>();
  let calls = 0;
  const call = async (method: string, input: unknown): Promise<Envelope<unknown>> => {
    calls += 1;
    const isLost = method === 'document.apply' && calls % 5 === 0;
    const reply = await here.reply(method, input);
    return isLost ? NO_ANSWER : reply;
  };
  const on = (event: string, listener: (value: unknown) => void) => {
    listeners.set(event, listener);
    return () => listeners.delete(event);
  };
  Object.assign(globalThis, { window: { accountAtlas: { call, on } } });
  desk.host.listen(here.id, (event, value) => listeners.get(event)?.(value));
  followHost();
  await openAccount(accountId, false);

  const people = [...currentDocument().person.keys()].slice(0, 4);
  const readThere = async () => (await there.call('account.open', { accountId })).records;
  const refused = () => useMessages.getState().messages.filter((message) => message.text.includes('was not kept'));
  let isRefused = false;
  for (let at = 0; at < 120; at += 1) {
    const person = people[at % people.length]!;
    setFields(`Edit ${at}`, 'person', person, { note: `here ${at}` });
    if (at % 3 === 0) {
      const rows = (await readThere())['person'] ?? [];
      const other = people[(at * 7 + 1) % people.length]!;
      const field = at % 2 === 0 ? 'note' : 'influence';
      const from = rows.find((row) => row.id === other)?.[field] ?? null;
      const to = field === 'note' ? `there ${at}` : (at % 5) + 1;
      const diff = { person: { updated: { [other]: { [field]: [from, to] as const } } } };
      await there.reply('document.apply', { accountId, baseRevision: 1, label: `Other ${at}`, diff });
    }
    if (at % 11 === 0) void undo();
    if (at % 13 === 0) void redo();
    if (at % 4 === 0) {
      await settled();
      retrySaving();
    }
    isRefused ||= refused().length > 0;
  }
  for (let tries = 0; tries < 50 && useDocument.getState().saved.state !== 'saved'; tries += 1) {
    retrySaving();
    await settled();
  }
  expect(useDocument.getState().saved).toEqual({ state: 'saved' });
  expect(isRefused, 'some edits met those of the other window').toBe(true);

  const records = await readThere();
  const shown = currentDocument();
  const timeless = (rows: readonly object[]) =>
    rows
      .map((row) => ({ ...row, updatedAt: null }) as { readonly id?: string })
      .toSorted((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1));
  for (const kind of KIND_NAMES)
    expect(timeless([...shown[kind].values()]), kind).toEqual(timeless(records[kind] ?? []));
  const log = await there.call('history.moments', { accountId });
  const edits = log.filter((entry) => entry.kind === 'edit' && entry.label.startsWith('Edit ')).map((one) => one.label);
  expect(new Set(edits).size, 'none is written twice').toBe(edits.length);
});
