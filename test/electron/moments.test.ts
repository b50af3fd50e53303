import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Output } from '../../shared/api/contract';
import { edit } from '../../shared/document/draft';
import { emptyDocument, type Document } from '../../shared/document/document';
import { removeWithLinks } from '../../shared/document/references';
import { startDesk, type TestWindow } from '../support/desk';

const documentOf = (records: Output<'account.open'>['records']): Document =>
  ({
    ...emptyDocument(),
    ...Object.fromEntries(
      Object.entries(records).map(([kind, list]) => [kind, new Map(list.map((record) => [record.id, record]))]),
    ),
  }) as Document;

const withSample = async () => {
  const desk = startDesk();
  const window = desk.open();
  const atlas = await window.call('atlas.openSample', { sample: 'hospital', startOver: false });
  const accountId = atlas.accounts[0]!.id;
  return { desk, window, accountId };
};
const read = async (window: TestWindow, accountId: string): Promise<Document> =>
  documentOf((await window.call('account.open', { accountId })).records);
const change = async (
  window: TestWindow,
  accountId: string,
  label: string,
  recipe: Parameters<typeof edit>[1],
  group?: string,
): Promise<number> => {
  const diff = edit(await read(window, accountId), recipe);
  const given = group === undefined ? {} : { group };
  return (await window.call('document.apply', { accountId, baseRevision: 0, label, diff, ...given })).revision;
};

describe('the moments of an account', () => {
  it('are its steps, oldest first, with whom and what each touched', async () => {
    const { window, accountId } = await withSample();
    const before = await read(window, accountId);
    const first = await change(
      window,
      accountId,
      'Rate H01',
      (draft) => draft.set('person', 'H01', { influence: 2 }),
      'g',
    );
    await change(window, accountId, 'Rate H01', (draft) => draft.set('person', 'H01', { influence: 1 }), 'g');
    const third = await change(window, accountId, 'A risk', (draft) => void draft.add('risk', { title: 'Late' }));
    await change(window, accountId, 'Delete H02', (draft) => removeWithLinks(draft, 'person', 'H02'));
    await window.call('history.undo', { accountId });
    const moments = await window.call('history.moments', { accountId });
    expect(moments.map(({ kind }) => kind)).toEqual(['edit', 'edit', 'edit', 'edit', 'undo']);
    const [, rated, risk, gone, back] = moments;
    expect(rated).toMatchObject({
      first,
      revision: first + 1,
      edits: 2,
      label: 'Rate H01',
      touches: [{ is: 'person', id: 'H01', name: before.person.get('H01')!.name }],
      areas: ['ratings'],
      stepsBack: 2,
      who: null,
    });
    expect(risk).toMatchObject({ revision: third, touches: [{ is: 'section', id: 'risks' }], areas: ['plan'] });
    expect(gone!.touches[0]).toMatchObject({ id: 'H02', name: before.person.get('H02')!.name });
    expect(gone!.stepsBack).toBeNull();
    expect(back!.day).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('carry the name of whoever said who they are at this computer, but for what comes of a vote', async () => {
    const { window, accountId } = await withSample();
    const member = [...(await read(window, accountId)).member.values()][0]!;
    await change(window, accountId, 'Nobody', (draft) => draft.set('person', 'H01', { note: 'one' }));
    await window.call('settings.set', { page: { worker: { [accountId]: member.id } } });
    await change(window, accountId, 'Somebody', (draft) => draft.set('person', 'H01', { note: 'two' }));
    await change(window, accountId, 'Vote', (draft) => {
      const { id } = draft.add('agenda', { title: 'Day' });
      const of = { personId: 'H01', dimension: 'attitude', agendaId: id } as const;
      draft.add('voteOutcome', { ...of, rounds: 1, votes: 3, status: 'agreed', value: 1 });
    });
    await window.call('history.undo', { accountId, steps: 2 });
    const moments = await window.call('history.moments', { accountId });
    expect(moments.map(({ label, who }) => [label, who]).slice(1)).toEqual([
      ['Nobody', null],
      ['Somebody', member.name],
      ['Vote', null],
      ['Vote', null],
      ['Somebody', member.name],
    ]);
  });

  it('each give the account as it was then, and one before it began is refused in words', async () => {
    const { window, accountId } = await withSample();
    const before = await read(window, accountId);
    const [start] = await window.call('history.moments', { accountId });
    const revision = await change(window, accountId, 'Note', (draft) => draft.set('person', 'H01', { note: 'one' }));
    await change(window, accountId, 'Note', (draft) => draft.set('person', 'H01', { note: 'two' }));
    const then = await window.call('history.documentAt', { accountId, revision });
    expect(documentOf(then.records).person.get('H01')?.note).toBe('one');
    expect(then.at).not.toBe('');
    const at = await window.call('history.documentAt', { accountId, revision: start!.revision });
    expect(documentOf(at.records)).toEqual(before);
    const refused = await window.reply('history.documentAt', { accountId, revision: 0 });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'notFound', message: expect.stringContaining('history') as string },
    });
  });

  it('each can be taken back by an edit of its own, as long as its values hold, and are refused in words where not', async () => {
    const { window, accountId } = await withSample();
    const before = await read(window, accountId);
    const rated = await change(window, accountId, 'Rate', (draft) => draft.set('person', 'H01', { influence: 1 }));
    const noted = await change(window, accountId, 'Note', (draft) =>
      draft.set('person', 'H02', { note: 'x'.repeat(900) }),
    );
    await change(window, accountId, 'Later', (draft) => draft.set('person', 'H02', { note: 'y'.repeat(900) }));
    await change(window, accountId, 'Risk', (draft) => void draft.add('risk', { title: 'Late' }));
    const step = await window.call('history.step', { accountId, revision: rated });
    expect(step.says.join()).toContain(before.person.get('H01')!.name);
    expect(step.figures.map(({ id }) => id)).toContain('support');
    if (!('diff' in step.back)) throw new Error('It is refused.');
    const { revision } = await window.call('document.apply', {
      accountId,
      baseRevision: 0,
      label: 'Back',
      ...step.back,
    });
    const after = await read(window, accountId);
    expect(after.person.get('H01')?.influence).toBe(before.person.get('H01')?.influence);
    expect(after.person.get('H02')?.note).toBe('y'.repeat(900));
    expect(after.risk.size).toBe(before.risk.size + 1);
    // What was taken back is a step like any other.
    const again = await window.call('history.step', { accountId, revision });
    expect('diff' in again.back).toBe(true);
    const refused = await window.call('history.step', { accountId, revision: noted });
    expect(refused.back).toEqual({
      refusal: `It does not fit any more: note of ${before.person.get('H02')!.name} was changed since.`,
    });
    const [start] = await window.call('history.moments', { accountId });
    expect((await window.call('history.step', { accountId, revision: start!.revision })).back).toMatchObject({
      refusal: expect.stringContaining('came in') as string,
    });
  });

  it('come back as an account of their own, with their files, and change nothing for what all accounts share', async () => {
    const { desk, window, accountId } = await withSample();
    writeFileSync(join(desk.folder, 'source.txt'), 'of the day');
    const { attachmentId } = await window.call('attachment.add', {
      accountId,
      file: await window.choose('attach', join(desk.folder, 'source.txt')),
    });
    await change(window, accountId, 'Source', (draft) => void draft.add('source', { title: 'Source', attachmentId }));
    const moment = (await window.call('history.moments', { accountId })).at(-1)!;
    const then = await read(window, accountId);
    const [member] = [...then.member.values()];
    await change(window, accountId, 'Rename', (draft) => draft.set('member', member!.id, { name: 'Another name' }));
    await change(window, accountId, 'Delete', (draft) => removeWithLinks(draft, 'person', 'H03'));
    const restored = await window.call('history.restore', { accountId, revision: moment.revision });
    expect(restored.name).toMatch(/^Carrowmere Hospitals Group \(\d+ \w+ \d{4}\)$/);
    expect(restored.atlas.accounts.map(({ name }) => name)).toContain(restored.name);
    const back = await read(window, restored.accountId);
    expect(back.person.get('H03')).toEqual(then.person.get('H03'));
    expect(back.member.get(member!.id)?.name).toBe('Another name');
    const sources = [...back.source.values()].filter((one) => one.title === 'Source');
    expect(sources).toHaveLength(1);
    expect(sources[0]!.attachmentId).not.toBe(attachmentId);
    expect(sources[0]!.attachmentId).not.toBeNull();
    expect((await read(window, accountId)).person.has('H03')).toBe(false);
    const twice = await window.call('history.restore', { accountId, revision: moment.revision });
    expect(twice.name).toBe(`${restored.name} 2`);
    // Where it was chosen as another day than the one its change is logged on, that is what it is called.
    const day = '2026-03-02';
    const called = await window.call('history.restore', { accountId, revision: moment.revision, day });
    expect(called.name).toBe('Carrowmere Hospitals Group (2 March 2026)');
  });
});
