import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAtlas } from '../../db/atlas';
import { connect } from '../../db/connection';
import { runCommand } from '../../electron/cli/run';
import { expectedFigures, SAMPLES, sampleFile } from '../support/samples';
import { edit } from '../../shared/document/draft';
import { filledAtlas, SOMEONE } from '../support/atlases';
import { temporaryFolder } from '../support/folders';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const run = async (args: readonly string[], lines: string[] = []) => {
  const said = { out: '', err: '' };
  const code = await runCommand(args, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    isTyped: false,
    secret: async () => lines.shift() ?? null,
  });
  return { code, ...said };
};
for (const sample of SAMPLES) writeFileSync(at(`${sample}.json`), JSON.stringify(sampleFile(sample)));
const GOOD = 'seven quiet turnips under glass';

describe('the command line', () => {
  it.each(SAMPLES)('takes the %s sample in and gives it out as it was', async (sample) => {
    expect(await run(['import', at(`${sample}.json`), '--into', at(`${sample}.atlas`)])).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(/^Imported .+: \d+ people\.\n$/) as string,
    });
    expect(await run(['export', at(`${sample}.atlas`), '--json', at('out.json')])).toMatchObject({ code: 0 });
    expect(JSON.parse(readFileSync(at('out.json'), 'utf8'))).toEqual(sampleFile(sample));
    expect(await run(['check', at(`${sample}.atlas`)])).toMatchObject({
      code: 0,
      out: `${sample}.atlas is sound: 1 account, 1 change.\nMade again of its history alone, it is the same field by field.\n`,
    });
    expect(await run(['check', at('out.json')])).toMatchObject({
      code: 0,
      out: expect.stringContaining('out.json is sound: the account') as string,
    });
    const { code, out } = await run(['figures', at(`${sample}.atlas`), '--as-of', '2026-03-02']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      asOf: '2026-03-02',
      supportIndex: expectedFigures(sample)['supportIndex'],
    });
  });

  it('asks what wins where both know a record differently', async () => {
    await run(['import', at('hospital.json'), '--into', at('both.atlas')]);
    const asked = await run(['import', at('industrial.json'), '--into', at('both.atlas')]);
    expect(asked).toMatchObject({ code: 1, err: expect.stringContaining('--on-conflict keep') as string });
    expect(asked.err).toContain('team member T1');
    expect(
      await run(['import', at('industrial.json'), '--into', at('both.atlas'), '--on-conflict', 'keep']),
    ).toMatchObject({ code: 0 });
    expect(await run(['figures', at('both.atlas')])).toMatchObject({
      code: 1,
      err: expect.stringContaining('--account') as string,
    });
    const { name } = sampleFile('industrial')['account'] as { name: string };
    expect(await run(['export', at('both.atlas'), '--csv', at('people.csv'), '--account', name])).toMatchObject({
      code: 0,
    });
    expect(readFileSync(at('people.csv'), 'utf8').split('\r\n').length).toBeGreaterThan(10);
  });

  it('takes a table into a new atlas, by its own columns or as told', async () => {
    writeFileSync(
      at('staff.csv'),
      'Who,Post,Boss\nAda Lovelace,Head of Engines,\nCharles Babbage,Engineer,Ada Lovelace\n',
    );
    expect(
      await run([
        'import',
        at('staff.csv'),
        '--into',
        at('staff.atlas'),
        '--account',
        'Engines Ltd',
        '--map',
        'Who=name,Post=title,Boss=reportsTo',
      ]),
    ).toMatchObject({ code: 0, out: expect.stringContaining('Imported 2 people into Engines Ltd.') as string });
    expect(await run(['import', at('staff.csv'), '--into', at('staff.atlas'), '--map', 'Nobody=name'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('no column “Nobody”') as string,
    });
    expect(await run(['import', at('staff.csv'), '--into', at('none.atlas'), '--map', 'Nobody=name'])).toMatchObject({
      code: 1,
    });
    expect(existsSync(at('none.atlas'))).toBe(false);
    const long = await run(['import', at('staff.csv'), '--into', at(`${'n'.repeat(240)}.atlas`)]);
    expect(long).toMatchObject({ code: 1, err: expect.stringContaining('Choose a shorter name') as string });
    const atlas = await openAtlas(at('staff.atlas'));
    expect(atlas.accounts()).toMatchObject([{ name: 'Engines Ltd', people: 2 }]);
    atlas.close();
  });

  it('seals, asks for the passphrase everywhere, changes it and unseals', async () => {
    await run(['import', at('hospital.json'), '--into', at('secret.atlas')]);
    expect(await run(['seal', at('secret.atlas')], ['password'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('too weak') as string,
    });
    expect(await run(['seal', at('secret.atlas')], [GOOD])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/([0-9A-Z]{4}-){13}[0-9A-Z]{4}/) as string,
    });
    expect(await run(['seal', at('secret.atlas')], [GOOD])).toMatchObject({
      code: 1,
      err: expect.stringContaining('already sealed') as string,
    });
    expect(await run(['check', at('secret.atlas')])).toMatchObject({
      code: 1,
      err: 'No passphrase was given. Nothing was changed.\n',
    });
    expect(await run(['check', at('secret.atlas')], ['wrong'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('does not open this atlas') as string,
    });
    expect(await run(['export', at('secret.atlas'), '--json', at('again.json')], [GOOD])).toMatchObject({ code: 0 });
    expect(await run(['passphrase', at('secret.atlas')], [GOOD, `${GOOD} two`])).toMatchObject({ code: 0 });
    expect(await run(['unseal', at('secret.atlas')], [GOOD])).toMatchObject({ code: 1 });
    expect(await run(['unseal', at('secret.atlas')], [`${GOOD} two`])).toMatchObject({
      code: 0,
      out: expect.stringContaining('no longer sealed') as string,
    });
    expect(await run(['passphrase', at('secret.atlas')])).toMatchObject({
      code: 1,
      err: expect.stringContaining('not sealed') as string,
    });
    expect(await run(['check', at('secret.atlas')])).toMatchObject({ code: 0 });
  });

  it.each([
    [[]],
    [['dance']],
    [['import']],
    [['import', 'a.json']],
    [['import', 'a.png', '--into', 'b.atlas']],
    [['export', 'a.atlas']],
    [['export', 'a.json', '--pdf', 'a', '--csv', 'b']],
    [['figures', 'a.json', '--as-of', 'May']],
    [['check', 'a.atlas', 'b.atlas']],
    [['check', 'a.atlas', '--fast']],
    [['import', 'a.json', '--into', 'b.atlas', '--on-conflict', 'maybe']],
  ])('says how it is used when it does not understand %j', async (args) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    // A command it knows is explained alone, so that what is wrong stays in sight.
    const [name = ''] = args;
    const listed = [...err.matchAll(/^ {2}atlas ([a-z-]+)/gm)].map(([, one]) => one);
    if (name === '' || name === 'dance') expect(listed).toContain('hand-over');
    else expect(listed).toEqual([name]);
  });

  it('checks whether a file is what its history leads to, and says what differs, what is safe and what to do', async () => {
    const path = at('checked.atlas');
    const { atlas, accountId } = await filledAtlas(path, 'hospital');
    atlas.addAttachment(accountId, { name: 'memo.txt', mediaType: 'text/plain', bytes: Buffer.from('as attached') });
    // Opening looks at the last change alone: what is wrong further back only a check finds.
    const diff = edit(atlas.document(accountId), (draft) => draft.set('person', 'H01', { note: 'last' }));
    atlas.apply(SOMEONE, { accountId, baseRevision: 0, label: 'Last', diff });
    atlas.close();
    const before = readFileSync(path);
    const sound = await run(['check', path]);
    expect(sound).toMatchObject({ code: 0, err: '' });
    expect(sound.out).toContain('Attached files are what was attached: 1.');
    expect(readFileSync(path).equals(before)).toBe(true);
    const change = (sql: string): void => {
      const db = connect(path, null, 'write');
      db.exec(sql);
      db.close();
    };
    change('UPDATE "person" SET "influence" = 1 WHERE "id" = \'H02\'');
    const other = await run(['check', path]);
    expect(other).toMatchObject({ code: 1, out: '' });
    expect(other.err).toMatch(
      /not what its history leads to[\s\S]*Carrowmere Hospitals Group, from[\s\S]*Dr Tobias Renner, influence: .* → Minimal/,
    );
    expect(other.err).toMatch(/What is safe: [\s\S]*What to do: /);
    expect(other.err).not.toContain('memo.txt');
    change('UPDATE "attachment" SET "bytes" = CAST(\'not as attached\' AS BLOB)');
    expect((await run(['check', path])).err).toContain('The attached file “memo.txt” is not what was attached.');
    // A row newer than the log: what a copy of a file in the middle of a change looks like.
    change('UPDATE "person" SET "influence" = 5, "updatedAt" = \'2999-01-01T00:00:00.000Z\' WHERE "id" = \'H02\'');
    const half = await run(['check', path]);
    expect(half.out).toContain('holds half a change');
    expect(half.code).toBe(1);
    change('DELETE FROM "change"');
    expect((await run(['check', path])).code).toBe(1);
  });

  it('refuses in words', async () => {
    writeFileSync(at('text.atlas'), 'hello '.repeat(200));
    expect(await run(['check', at('text.atlas')])).toMatchObject({
      code: 1,
      err: expect.stringContaining('not an atlas') as string,
    });
    expect(await run(['check', at('missing.atlas')])).toMatchObject({
      code: 1,
      err: expect.stringContaining('not there') as string,
    });
    writeFileSync(at('bad.json'), '{"account":');
    expect(await run(['import', at('bad.json'), '--into', at('never.atlas')])).toMatchObject({
      code: 1,
      err: expect.stringContaining('not JSON') as string,
    });
    expect(await run(['export', at('hospital.json'), '--json', at('no such folder/out.json')])).toMatchObject({
      code: 1,
    });
    expect(existsSync(at('no such folder'))).toBe(false);
    expect(await run(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('atlas seal') as string });
  });

  it('keeps nothing that is not seen in the name of an account, from the option or from the file', async () => {
    const trick = 'people \u202efdp';
    writeFileSync(at(`${trick}.csv`), 'Name\nAda Byron\n');
    expect(await run(['import', at(`${trick}.csv`), '--into', at('seen.atlas')])).toMatchObject({ code: 0 });
    expect(
      await run(['import', at(`${trick}.csv`), '--into', at('seen.atlas'), '--account', 'Other \u2066Ltd']),
    ).toMatchObject({ code: 0 });
    const atlas = await openAtlas(at('seen.atlas'));
    expect(atlas.accounts().map(({ name }) => name)).toEqual(['Other Ltd', 'people fdp']);
    const labels = atlas.accounts().flatMap(({ id }) => atlas.log(id, 10).map(({ label }) => label));
    expect(labels.join()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    atlas.close();
  });

  it('leaves nothing of a new atlas into which nobody came', async () => {
    writeFileSync(at('odd.csv'), 'Name\nAda Byron\n');
    expect(await run(['import', at('odd.csv'), '--into', at('left.atlas'), '--map', 'nothing=here'])).toMatchObject({
      code: 1,
    });
    expect(readdirSync(folder).filter((name) => name.includes('left.atlas'))).toEqual([]);
  });
});
