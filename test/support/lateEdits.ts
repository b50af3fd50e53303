import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { edit, type Draft } from '../../shared/document/draft';
import { emptyDocument, list, type Document } from '../../shared/document/document';
import { addReport, nameSeat, reparent } from '../../shared/document/people';
import { startDesk } from './desk';

/** Edits with the days on which they are made. */
export type DatedEdit = readonly [day: string, label: string, recipe: (draft: Draft) => void];

/** Somebody leaves on a day. */
export const leaves = (draft: Draft, personId: string, day: string): void => {
  for (const one of list(draft.current(), 'holding'))
    if (one.personId === personId && one.to === null) draft.set('holding', one.id, { to: day });
  draft.set('person', personId, { status: 'left' });
};

/** The hospital as the sketch has it, and half a year of it. */
export const HALF_A_YEAR: readonly DatedEdit[] = [
  [
    '2025-09-01',
    'As it was',
    (draft) => {
      draft.set('person', 'H04', { attitude: 0, relationship: 1 });
      draft.set('person', 'H05', { attitude: 0, relationship: 1 });
      draft.set('person', 'H09', { attitude: 0 });
    },
  ],
  ['2025-10-09', 'Rate', (draft) => draft.set('person', 'H15', { attitude: -2 })],
  ['2025-11-20', 'Add', (draft) => nameSeat(draft, addReport(draft, 'H01').id, 'Selim Neuer')],
  ['2025-11-30', 'Left', (draft) => leaves(draft, 'H10', '2025-11-30')],
  ['2026-01-01', 'Move', (draft) => reparent(draft, ['H20'], 'H24')],
  ['2026-02-05', 'Rate', (draft) => draft.set('person', 'H05', { attitude: 1, relationship: 2 })],
  ['2026-02-12', 'Rate', (draft) => draft.set('person', 'H09', { attitude: -1 })],
  ['2026-02-18', 'Rate', (draft) => draft.set('person', 'H04', { attitude: 1, relationship: 2 })],
];

const documentOf = (records: Readonly<Record<string, readonly { readonly id: string }[]>>): Document =>
  ({
    ...emptyDocument(),
    ...Object.fromEntries(
      Object.entries(records).map(([kind, rows]) => [kind, new Map(rows.map((record) => [record.id, record]))]),
    ),
  }) as Document;

/** Does something while the clock of the host stands on a day. */
export const onDay = async (day: string, work: () => Promise<void>): Promise<void> => {
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    vi.setSystemTime(new Date(`${day}T10:00:00`));
    await work();
  } finally {
    vi.useRealTimers();
  }
};

/** A folder of the app in which the hospital was edited on these days: open the sample there. */
export const folderWithHistory = async (edits: readonly DatedEdit[]): Promise<string> => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'account-atlas-e2e-')));
  const desk = startDesk(undefined, join(folder, 'data'));
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    const window = desk.open();
    vi.setSystemTime(new Date(`${edits[0]?.[0] ?? '2026-01-01'}T08:00:00`));
    const atlas = await window.call('atlas.openSample', { sample: 'hospital', startOver: false });
    const accountId = atlas.accounts[0]?.id ?? '';
    for (const [day, label, recipe] of edits) {
      vi.setSystemTime(new Date(`${day}T10:00:00`));
      const document = documentOf((await window.call('account.open', { accountId })).records);
      await window.call('document.apply', { accountId, baseRevision: 0, label, diff: edit(document, recipe) });
    }
    vi.setSystemTime(new Date(`${edits.at(-1)?.[0] ?? '2026-01-01'}T18:00:00`));
  } finally {
    await desk.close();
    vi.useRealTimers();
  }
  return folder;
};
