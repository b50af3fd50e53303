import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAtlas, type Atlas } from '../../db/atlas';
import { connect } from '../../db/connection';
import { wordsInBytes } from '../../db/leftovers';
import { unexplained } from '../../db/soundness';
import { between, isEmpty } from '../../shared/document/diff';
import { accountOf, list, type Document } from '../../shared/document/document';
import { edit } from '../../shared/document/draft';
import { KIND_NAMES, scopeOf, type AnyRecord } from '../../shared/model';
import { filledAtlas, SOMEONE } from '../support/atlases';
import { temporaryFolder } from '../support/folders';
import { sampleDocument } from '../support/samples';

const folder = temporaryFolder();
const PASSPHRASE = 'marble otter seven lanterns below';

const onlyNew = (there: Document, other: Document): Partial<Document> =>
  Object.fromEntries(
    KIND_NAMES.filter((kind) => scopeOf(kind) === 'atlas').map((kind) => [
      kind,
      new Map([...(there[kind] as ReadonlyMap<string, AnyRecord>), ...(other[kind] as ReadonlyMap<string, AnyRecord>)]),
    ]),
  );

/** Two accounts in one atlas, edited by turns, with files, a link from one to the other and names of each in labels. */
const twoAccounts = async (path: string): Promise<{ atlas: Atlas; ownId: string; otherId: string }> => {
  const { atlas, accountId: otherId } = await filledAtlas(path, 'hospital');
  const own = sampleDocument('industrial');
  const ownId = accountOf(own).id;
  const shared = atlas.atlasDocument();
  atlas.putAccount(SOMEONE, ownId, 'Import', between(shared, { ...own, ...onlyNew(shared, own) } as Document));
  const change = (accountId: string, label: string, recipe: Parameters<typeof edit>[1]): void => {
    const diff = edit(atlas.document(accountId), recipe);
    atlas.apply(SOMEONE, { accountId, baseRevision: 0, label, diff });
  };
  const ownPerson = list(atlas.document(ownId), 'person')[0]!.id;
  const otherPerson = list(atlas.document(otherId), 'person')[0]!;
  for (let round = 0; round < 10; round += 1) {
    change(ownId, `Own edit ${round}`, (draft) =>
      draft.set('person', ownPerson, { note: `OWNCANARY ${round} ${'x'.repeat(round * 90)}` }),
    );
    change(otherId, `OTHERCANARY label ${round}`, (draft) =>
      draft.set('person', otherPerson.id, { note: `OTHERCANARY ${round} ${'y'.repeat(round * 90)}` }),
    );
    if (round === 5) atlas.undo(SOMEONE, ownId);
  }
  const otherName = accountOf(atlas.document(otherId)).name;
  change(ownId, `Join to ${otherName}`, (draft) =>
    draft.add('counterpart', {
      personId: ownPerson,
      otherAccountId: otherId,
      otherId: otherPerson.id,
      otherName: otherPerson.name!,
    }),
  );
  for (const [accountId, name] of [
    [ownId, 'OWNFILE'],
    [otherId, 'OTHERCANARY FILE'],
  ] as const) {
    const attachmentId = atlas.addAttachment(accountId, {
      name: `${name}.txt`,
      mediaType: 'text/plain',
      bytes: Buffer.from(`${name} `.repeat(500)),
    });
    change(accountId, 'Add a source', (draft) => draft.add('source', { title: name, attachmentId }));
  }
  return { atlas, ownId, otherId };
};

/** Texts of one account that the other says nowhere. */
const textsOf = (document: Document, notIn: Document): readonly string[] => {
  const said = JSON.stringify(KIND_NAMES.map((kind) => list(notIn, kind)));
  const texts = KIND_NAMES.filter((kind) => scopeOf(kind) !== 'atlas')
    .flatMap((kind) => list(document, kind) as readonly AnyRecord[])
    .flatMap((record) => Object.values(record))
    .filter((value): value is string => typeof value === 'string' && value.length > 9);
  return [...new Set(['OTHERCANARY', accountOf(document).name, ...texts])].filter(
    (text) => !said.includes(JSON.stringify(text).slice(1, -1)) && /[a-z]{4}|CANARY/i.test(text),
  );
};

describe('an account that is handed over', () => {
  it.each([
    ['with its history', true],
    ['without it', false],
  ])('is a sealed atlas without a word of the others, %s', async (_, withHistory) => {
    const path = join(folder, `two ${String(withHistory)}.atlas`);
    const { atlas, ownId, otherId } = await twoAccounts(path);
    const own = atlas.document(ownId);
    const others = textsOf(atlas.document(otherId), own);
    expect(others.length).toBeGreaterThan(100);
    // The search would find them: they are in the atlas it comes from.
    expect(atlas.leftovers(others).found.flatMap(({ words }) => words).length).toBeGreaterThan(100);
    const out = join(folder, `handed ${String(withHistory)}.atlas`);
    const { key } = await atlas.handOver(ownId, out, { withHistory, passphrase: PASSPHRASE });
    atlas.close();

    expect(wordsInBytes(['OWNCANARY', 'SQLite format 3'])(readFileSync(out))).toEqual([]);
    const made = await openAtlas(out, { unlock: { passphrase: PASSPHRASE } });
    expect(made.leftovers(others).found).toEqual([]);
    expect(made.accounts().map(({ id }) => id)).toEqual([ownId]);
    const after = made.document(ownId);
    for (const kind of KIND_NAMES.filter((one) => scopeOf(one) === 'account' && one !== 'counterpart'))
      expect([
        kind,
        isEmpty(between({ ...own, [kind]: own[kind] }, { ...own, [kind]: after[kind] } as Document)),
      ]).toEqual([kind, true]);
    expect(list(after, 'counterpart')).toEqual([]);
    expect(list(after, 'assignment').every(({ memberId }) => after.member.has(memberId))).toBe(true);
    expect(made.attachmentsOfAccount(ownId).map(({ name }) => name)).toEqual(['OWNFILE.txt']);
    expect(made.check()).toEqual([]);
    const labels = made.log(ownId, 1000).map(({ label }) => label);
    expect(labels.includes('Own edit 9')).toBe(withHistory);
    expect(labels.some((label) => label.includes('OTHERCANARY'))).toBe(false);
    made.close();
    const db = connect(out, key, 'read');
    expect(unexplained(db)).toEqual([]);
    db.close();
  });
});
