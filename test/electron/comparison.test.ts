import { describe, expect, it } from 'vitest';
import { between, isEmpty } from '../../shared/document/diff';
import { edit } from '../../shared/document/draft';
import { emptyDocument, list, type Document } from '../../shared/document/document';
import { MAP_KINDS, momentsBetween } from '../../shared/document/moments';
import type { Output } from '../../shared/api/contract';
import { startDesk, type TestWindow } from '../support/desk';

type Between = Output<'history.between'>;
const documentOf = (records: Between['now']['records']): Document =>
  ({
    ...emptyDocument(),
    ...Object.fromEntries(
      Object.entries(records).map(([kind, rows]) => [kind, new Map(rows.map((record) => [record.id, record]))]),
    ),
  }) as Document;
const AS_OF = '2026-03-02';
const LONG = 'x'.repeat(600);

const withSample = async () => {
  const window = startDesk().open();
  const atlas = await window.call('atlas.openSample', { sample: 'hospital', startOver: false });
  const accountId = atlas.accounts[0]!.id;
  const [begin] = await window.call('history.moments', { accountId, locale: 'en-GB' });
  const read = async () => documentOf((await window.call('account.open', { accountId })).records);
  const change = async (recipe: Parameters<typeof edit>[1]): Promise<number> =>
    (
      await window.call('document.apply', {
        accountId,
        baseRevision: 0,
        label: 'Edit',
        diff: edit(await read(), recipe),
      })
    ).revision;
  return { window, accountId, begin: begin!.revision, read, change };
};
const momentsOf = ({ start, steps, now }: Between) =>
  momentsBetween(
    start.map(({ records, ...moment }) => ({ ...moment, document: documentOf(records) })),
    steps,
    { day: now.day, document: documentOf(now.records) },
  );
const ask = (window: TestWindow, accountId: string, then: object, until: object | null = null) =>
  window.call('history.between', { accountId, then, until, asOf: AS_OF } as never) as Promise<Between>;

describe('everything between two moments', () => {
  it('leads from the first to the present, change by change, without texts that grew', async () => {
    const { window, accountId, begin, read, change } = await withSample();
    const before = await read();
    await change((draft) => draft.set('person', 'H05', { attitude: -2, note: LONG }));
    await change((draft) => draft.set('person', 'H05', { note: `${LONG}y` }));
    const third = await change((draft) => draft.set('person', 'H02', { status: 'left' }));
    await change((draft) => void draft.add('risk', { title: 'Late' }));
    const told = await ask(window, accountId, { revision: begin });
    const moments = momentsOf(told);
    expect(isEmpty(between(moments[0]!.document, before))).toBe(true);
    expect(JSON.stringify(told.steps)).not.toContain(`${LONG}y`);
    expect(moments.at(-1)!.document).toEqual(documentOf((await window.call('account.open', { accountId })).records));
    expect(moments.map(({ document }) => document.person.get('H05')?.attitude)).toContain(-2);
    const until = momentsOf(await ask(window, accountId, { revision: begin }, { revision: third }));
    expect(until.at(-1)!.document.risk.size).toBe(before.risk.size);
    expect(until.at(-1)!.document.person.get('H02')?.status).toBe('left');
    for (const { diff } of told.steps)
      for (const kind of Object.keys(diff)) expect(MAP_KINDS as readonly string[]).toContain(kind);
  });

  it('begin with the ratings of a frozen day older than the log, of which nothing else is known', async () => {
    const { window, accountId, read } = await withSample();
    const snapshot = list(await read(), 'snapshot')[0]!;
    const [frozen, begin] = momentsOf(await ask(window, accountId, { snapshotId: snapshot.id }));
    expect(frozen).toMatchObject({ day: snapshot.asOf, isFrozen: true, isDayKnown: false, revision: null });
    expect(begin).toMatchObject({ isFrozen: false, isDayKnown: false });
    const rated = snapshot.stakeholders.find(({ id }) => id === 'H05');
    expect(frozen!.document.person.get('H05')?.attitude).toBe(rated?.attitude);
  });

  it('begin with the whole account on a frozen day the log knows', async () => {
    const { window, accountId, change } = await withSample();
    let id = '';
    const revision = await change((draft) => {
      id = draft.add('snapshot', { asOf: AS_OF, stakeholders: [] }).id;
    });
    await change((draft) => draft.set('person', 'H05', { attitude: -2 }));
    const [frozen] = momentsOf(await ask(window, accountId, { snapshotId: id }));
    expect(frozen).toMatchObject({ isFrozen: false, revision });
  });

  it('is refused in words where the log does not reach', async () => {
    const { window, accountId, begin, change } = await withSample();
    const second = await change((draft) => draft.set('person', 'H05', { attitude: -2 }));
    for (const [then, until] of [
      [{ revision: begin - 1 }, null],
      [{ snapshotId: 'nothing' }, null],
      [{ revision: second }, { revision: begin }],
    ] as const) {
      const reply = await window.reply('history.between', { accountId, then, until, asOf: AS_OF });
      expect(reply).toMatchObject({ ok: false, error: { code: 'notFound' } });
    }
  });
});
