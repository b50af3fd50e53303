import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAtlas } from '../../db/atlas';
import { runCommand } from '../../electron/cli/run';
import { stakeholders } from '../../shared/document/stakeholder';
import { filledAtlas } from '../support/atlases';
import { temporaryFolder } from '../support/folders';

const folder = temporaryFolder();
const run = async (args: readonly string[], secrets: readonly string[] = []) => {
  let said = '';
  const hear = (text: string): void => {
    said += text;
  };
  const left = [...secrets];
  const secret = async (): Promise<string | null> => left.shift() ?? null;
  const code = await runCommand(args, { out: hear, err: hear, isTyped: false, secret });
  return { code, said };
};

const FIRST = `Name,Job title,Department,Reports to
Runa Tolvik,Chief Medical Officer,Medicine,
Odo Fennimar,Head of Surgery,Medicine,Runa Tolvik
Ilse Grauberg,Head of Nursing,Care,Runa Tolvik
Pia Lund,Ward Manager,Care,Ilse Grauberg
`;
const LATER = `Name;Job title;Department;Reports to
TOLVIK, Runa;Chief Executive;;
Fennimar, Odo;Head of Surgery;Medicine;
Lund, Pia;Ward Manager;Care;Runa Tolvik
Tam Okafor;Head of Nursing;Care;Runa Tolvik
`;

describe('a table that is read again from the command line', () => {
  it('takes what it says, keeps who is gone until somebody says otherwise, and changes nothing the second time', async () => {
    const [first, later, into] = ['first.csv', 'later.csv', 'x.atlas'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(first, FIRST);
    writeFileSync(later, LATER);
    expect((await run(['import', later, '--into', into, '--gone', 'leave'])).code).toBe(2);
    expect((await run(['import', first, '--into', into])).code).toBe(0);
    const once = await run(['import', later, '--into', into, '--refresh']);
    expect(once.code).toBe(0);
    expect(once.said).toContain('1 new person, 1 changed, 1 moved, 1 gone, 1 as before.');
    expect(once.said).toContain(
      'Runa Tolvik, job title: “Chief Medical Officer” → “Chief Executive”'.replaceAll(/[“”]/g, ''),
    );
    expect(once.said).toContain('Not in the table and kept: Ilse Grauberg.');
    const twice = await run(['import', later, '--into', into, '--refresh', '--gone', 'leave']);
    expect(twice.said).toContain('Left: Ilse Grauberg.');
    const again = await run(['import', later, '--into', into, '--refresh', '--gone', 'leave']);
    expect(again.said).toContain('0 new people, 0 changed, 0 moved, 0 gone, 4 as before.');
    const atlas = await openAtlas(into);
    const document = atlas.document(atlas.accounts()[0]!.id);
    const byName = new Map(stakeholders(document).map((one) => [one.name, one]));
    expect(byName.get('Pia Lund')?.reportsToId).toBe(byName.get('Runa Tolvik')?.seatId);
    expect(byName.get('Odo Fennimar')?.reportsToId).toBe(byName.get('Runa Tolvik')?.seatId);
    expect(byName.get('Ilse Grauberg')?.status).toBe('left');
    atlas.close();
  });
});

describe('an account that is handed over from the command line', () => {
  it('is a sealed file of its own', async () => {
    const [path, out] = ['two.atlas', 'one.atlas'].map((name) => join(folder, name)) as [string, string];
    const { atlas, accountId } = await filledAtlas(path, 'hospital');
    atlas.close();
    expect((await run(['hand-over', path, '--out', out])).code).toBe(2);
    const weak = await run(['hand-over', path, '--account', accountId, '--out', out], ['abc']);
    expect(weak.code).toBe(1);
    expect(existsSync(out)).toBe(false);
    const passphrase = 'marble otter seven lanterns below';
    const made = await run(
      ['hand-over', path, '--account', accountId, '--out', out, '--without-history'],
      [passphrase],
    );
    expect(made.said).toContain('without its history');
    expect(made.code).toBe(0);
    const opened = await openAtlas(out, { unlock: { passphrase } });
    expect(opened.accounts().map(({ id }) => id)).toEqual([accountId]);
    opened.close();
  });
});
