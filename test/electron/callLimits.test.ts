import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isNestedDeeper } from '../../shared/model/nesting';
import { effective, type Diff } from '../../shared/document/diff';
import { startDesk, type TestWindow } from '../support/desk';

/** Far beyond what any check that calls itself can follow. */
const nested = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`) as unknown;
const opened = async (window: TestWindow) => {
  const atlas = await window.call('atlas.openSample', { sample: 'hospital', startOver: false });
  const accountId = atlas.accounts[0]!.id;
  const { revision, records } = await window.call('account.open', { accountId });
  const person = records['person']!.find((one) => one.id === 'H01')!;
  return { accountId, revision, person };
};

describe('a call', () => {
  it.each(['document.apply', 'settings.set', 'app.start', 'file.choose'])(
    'of %s nested 5,000 deep gets the usual refusal',
    async (method) => {
      const desk = startDesk();
      const window = desk.open();
      const { accountId, revision } = await opened(window);
      const deep = {
        accountId,
        baseRevision: revision,
        label: 'Deep',
        diff: { setting: { updated: { s: { value: [null, nested(5_000)] } } } },
        page: { deep: nested(5_000) },
      };
      expect(await window.reply(method, deep)).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
      expect(await window.reply(method, nested(5_000))).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
      expect((await window.call('account.open', { accountId })).revision).toBe(revision);
    },
  );
  it('may be as deep as the deepest change, and no deeper than its limit', () => {
    expect(isNestedDeeper(nested(32), 32)).toBe(false);
    expect(isNestedDeeper(nested(33), 32)).toBe(true);
    expect(isNestedDeeper({ a: [{ b: 1 }] }, 3)).toBe(false);
    expect(isNestedDeeper({ a: [{ b: 1 }] }, 2)).toBe(true);
    expect(isNestedDeeper('text', 0)).toBe(false);
  });
  it.each([-1, 1.5, 2 ** 53, 2 ** 63, 1e308, '3', null])('based on revision %s is refused', async (baseRevision) => {
    const window = startDesk().open();
    const { accountId } = await opened(window);
    expect(await window.reply('document.apply', { accountId, baseRevision, label: 'Edit', diff: {} })).toMatchObject({
      ok: false,
      error: { code: 'invalidInput' },
    });
  });
});

describe('a day', () => {
  it.each(['soon', '2026-02-31', '+12026-1', ''])('that is %j is refused where figures are for one', async (asOf) => {
    const desk = startDesk();
    const window = desk.open();
    const { accountId } = await opened(window);
    const file = await window.choose('saveText', join(desk.folder, 'plan.txt'));
    expect(await window.reply('text.export', { accountId, asOf, file })).toMatchObject({
      ok: false,
      error: { code: 'invalidInput' },
    });
    expect(await window.reply('plan.print', { accountId, asOf, version: 1 })).toMatchObject({
      ok: false,
      error: { code: 'invalidInput' },
    });
  });
});

describe('a change that changes nothing', () => {
  const nothing = (person: { readonly [field: string]: unknown }): readonly (readonly [string, Diff])[] => [
    ['an empty one', {}],
    ['an empty kind', { person: {} }],
    ['empty lists', { person: { added: [], removed: [], updated: {} } }],
    ['no fields', { person: { updated: { H01: {} } } }],
    [
      'a field set to what it is',
      {
        person: {
          updated: {
            H01: {
              note: [person['note'], person['note']],
              buyingRoles: [person['buyingRoles'], [...(person['buyingRoles'] as string[])]],
            },
          },
        },
      },
    ],
  ];

  it('leaves no row, no step to take back, and tells nobody', async () => {
    const desk = startDesk();
    const window = desk.open();
    const other = desk.open();
    const { accountId, revision, person } = await opened(window);
    await opened(other);
    for (const [what, diff] of nothing(person)) {
      const reply = await window.call('document.apply', { accountId, baseRevision: revision, label: what, diff });
      expect(reply, what).toMatchObject({ revision, history: { undo: null, redo: null } });
    }
    expect((await window.call('history.moments', { accountId })).map((one) => one.revision)).toEqual([revision]);
    expect(other.heard).toEqual([]);
  });
  it('is left out of one that changes something', () => {
    expect(
      effective({
        person: { updated: { A: { note: ['a', 'a'], name: ['x', 'y'] }, B: { note: [null, null] } } },
        seat: { updated: {} },
      }),
    ).toEqual({ person: { updated: { A: { name: ['x', 'y'] } } } });
  });
  it('is still refused where it speaks of something that is not there', async () => {
    const window = startDesk().open();
    const { accountId, revision } = await opened(window);
    expect(
      await window.reply('document.apply', {
        accountId,
        baseRevision: revision,
        label: 'Edit',
        diff: { person: { updated: { nobody: { note: ['a', 'a'] } } } },
      }),
    ).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });
});

describe('what the page remembers', () => {
  const many = Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`setting ${at}`, at]));
  it.each([
    ['too many', many],
    ['too long', { panel: 'x'.repeat(500_001) }],
    ['too deep', { panel: nested(8) }],
    ['no record', 7],
    ['a name that is too long', { ['x'.repeat(81)]: 1 }],
  ])('is refused when it is %s, and left out when it stands in the file', async (_what, page) => {
    const desk = startDesk();
    const window = desk.open();
    await window.call('settings.set', { theme: 'dark', page: { panel: 300 } });
    expect(await window.reply('settings.set', { page })).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
    expect((await window.call('app.start', null)).settings).toEqual({ theme: 'dark', page: { panel: 300 } });
    writeFileSync(join(desk.dataFolder, 'settings.json'), JSON.stringify({ theme: 'dark', page }));
    expect((await window.call('app.start', null)).settings).toEqual({ theme: 'dark', page: {} });
  });
  it('never grows beyond what can be read again', async () => {
    const desk = startDesk();
    const window = desk.open();
    await window.call('settings.set', { page: { first: 'x'.repeat(400_000) } });
    expect(await window.reply('settings.set', { page: { second: 'x'.repeat(400_000) } })).toMatchObject({
      ok: false,
      error: { code: 'invalidInput', message: expect.stringContaining('Nothing was changed') as string },
    });
    expect(Object.keys((await window.call('app.start', null)).settings.page)).toEqual(['first']);
  });
  it('is not read from a file that is far too long, and neither is the list of atlases', async () => {
    const desk = startDesk();
    const window = desk.open();
    const recent = [{ path: '/tmp/a.atlas', openedAt: '2026-03-02T10:00:00.000Z', sealed: false }];
    writeFileSync(join(desk.dataFolder, 'settings.json'), `{"theme":"dark"${' '.repeat(2_000_001)}}`);
    writeFileSync(join(desk.dataFolder, 'recent.json'), `${JSON.stringify(recent)}${' '.repeat(2_000_001)}`);
    expect(await window.call('app.start', null)).toMatchObject({ settings: { theme: 'system', page: {} }, recent: [] });
    writeFileSync(join(desk.dataFolder, 'recent.json'), JSON.stringify(recent));
    expect((await window.call('app.start', null)).recent).toMatchObject([{ name: 'a' }]);
    writeFileSync(join(desk.dataFolder, 'recent.json'), JSON.stringify([{ ...recent[0], openedAt: 'yesterday' }]));
    expect((await window.call('app.start', null)).recent).toEqual([]);
    expect(readFileSync(join(desk.dataFolder, 'settings.json'), 'utf8').length).toBeGreaterThan(2_000_000);
  });
});
