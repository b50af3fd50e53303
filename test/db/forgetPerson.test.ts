import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openAtlas, type Atlas } from '../../db/atlas';
import { connect } from '../../db/connection';
import { wordsInBytes } from '../../db/leftovers';
import { backupsIn } from '../../db/safety/backups';
import { makeBackup } from '../../db/safety/compose';
import { backupsFolder } from '../../db/safety/places';
import { unexplained } from '../../db/soundness';
import { figures } from '../../shared/analysis/figures';
import { list, type Document } from '../../shared/document/document';
import { edit } from '../../shared/document/draft';
import { KIND_NAMES, type AnyRecord } from '../../shared/model';
import { REMOVED_PERSON, REMOVED_TEXT } from '../../shared/personal/redaction';
import { SOMEONE } from '../support/atlases';
import { bundledChild } from '../support/bundle';
import { startChild } from '../support/child';
import { temporaryFolder } from '../support/folders';
import { chanceFrom, often, tell } from '../support/torture';
import { filesIn, freshPlacesIn, keptAtlas, LIMIT, openKept } from '../support/safety';

const fresh = freshPlacesIn(temporaryFolder());
const AS_OF = '2026-03-02';
const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const change = (atlas: Atlas, accountId: string, label: string, draftOf: Parameters<typeof edit>[1]): void => {
  const document = atlas.document(accountId);
  atlas.apply(SOMEONE, { accountId, baseRevision: 0, label, diff: edit(document, draftOf) });
};

/** Somebody with everything a person can have, written and rewritten, also by letters. */
const writeAbout = (
  atlas: Atlas,
  accountId: string,
): { readonly personId: string; readonly words: readonly string[] } => {
  const document = atlas.document(accountId);
  const person = list(document, 'person').find(({ name }) => name !== null && /^\p{L}+ \p{L}+$/u.test(name))!;
  const other = list(document, 'person').find(({ id, name }) => id !== person.id && name !== null)!;
  const name = person.name!;
  const [given = '', family = ''] = name.split(' ');
  change(atlas, accountId, `Notes on ${name}`, (draft) => {
    draft.set('person', person.id, {
      note: 'CANARY plays the cello\nand “quotes” poets',
      evidence: 'CANARY said so at dinner',
      personalWin: 'CANARY wants the chair',
      email: 'canary.private@example.org',
      phone: '+49 555 010 CANARY',
    });
    draft.add('photo', { personId: person.id, image: PIXEL });
    draft.add('contactNote', { personId: person.id, date: '2026-02-01', note: 'CANARY met for lunch' });
    draft.add('link', { fromId: person.id, toId: other.id, type: 'influences', note: 'CANARY old friends' });
    draft.add('action', { title: `Ask ${name} for the budget`, stakeholderId: person.id });
    draft.add('decision', { decision: `${family}, ${given} decides with the board`, date: '2026-02-03' });
  });
  const long = `${'A long text about the plan. '.repeat(30)}Then `;
  for (let letters = 1; letters <= name.length; letters += 1)
    change(atlas, accountId, 'Edit the situation', (draft) =>
      draft.set('account', accountId, { situationToday: `${long}${name.slice(0, letters)}` }),
    );
  change(atlas, accountId, 'Edit the situation', (draft) =>
    draft.set('account', accountId, { situationToday: `${long}${name} and everybody else` }),
  );
  change(atlas, accountId, `Delete the note`, (draft) =>
    draft.set('person', person.id, { note: 'CANARY second thoughts' }),
  );
  atlas.undo(SOMEONE, accountId);
  atlas.redo(SOMEONE, accountId);
  change(atlas, accountId, `Delete the action of ${family}`, (draft) => {
    const [action] = list(draft.current(), 'action').filter(({ title }) => title.includes(name));
    draft.remove('action', action!.id);
  });
  return { personId: person.id, words: ['CANARY', 'canary.private', name, `${family}, ${given}`, family] };
};

const factsOf = (document: Document): unknown => JSON.parse(JSON.stringify(figures(document, AS_OF)));
const textOf = (document: Document): string =>
  JSON.stringify(KIND_NAMES.flatMap((kind) => list(document, kind) as readonly AnyRecord[]));

/** Without names, which figures carry along with what they say of somebody. */
const nameless = (facts: unknown, names: readonly string[]): string =>
  names.reduce((text, name) => text.replaceAll(name, REMOVED_PERSON), JSON.stringify(facts));

describe('a person who is forgotten', () => {
  it.each([
    ['in clear', undefined],
    ['sealed', 'sealed with seven long words of nobody'],
  ])('leaves no word in the file, its log, its journal and its backups, %s', async (_, passphrase) => {
    const { path, safety, where } = fresh();
    const { atlas, accountId } = await keptAtlas(path, safety, 'hospital', passphrase);
    const { personId, words } = writeAbout(atlas, accountId);
    makeBackup(atlas.vault()!, atlas.revision(), 'asked', LIMIT);
    const all = words;
    expect(atlas.leftovers(all).found.length).toBeGreaterThan(1);
    const name = atlas.document(accountId).person.get(personId)!.name!;
    const before = factsOf(atlas.document(accountId));
    const { attitude, influence, relationship } = atlas.document(accountId).person.get(personId)!;
    const undone = atlas.history(SOMEONE, accountId).undo;
    expect(undone).not.toBeNull();

    atlas.forgetPerson(SOMEONE, accountId, personId, { places: [], attachments: [] });

    expect(atlas.leftovers(all).found).toEqual([]);
    const after = atlas.document(accountId);
    const removed = list(after, 'person').filter((one) => one.name === REMOVED_PERSON);
    expect(removed).toHaveLength(1);
    expect(removed[0]).toMatchObject({
      attitude,
      influence,
      relationship,
      note: REMOVED_TEXT,
      email: null,
      phone: null,
    });
    expect(textOf(after)).toContain('removed person decides with the board');
    expect(nameless(factsOf(after), [])).toBe(
      nameless(before, [name]).replaceAll(`"${personId}"`, `"${removed[0]!.id}"`),
    );

    // No step back and no older state holds them.
    for (let step = 0; step < 200 && atlas.history(SOMEONE, accountId).undo !== null; step += 1) {
      try {
        atlas.undo(SOMEONE, accountId);
      } catch {
        break;
      }
      expect(wordsInBytes(all)(Buffer.from(textOf(atlas.document(accountId))))).toEqual([]);
    }
    makeBackup(atlas.vault()!, atlas.revision(), 'asked', LIMIT);
    expect(atlas.leftovers(all).found).toEqual([]);
    expect(atlas.check()).toEqual([]);
    atlas.close();

    const again = await openKept(path, safety, passphrase === undefined ? {} : { unlock: { passphrase } });
    expect(again.leftovers(all).found).toEqual([]);
    const backups = backupsIn(backupsFolder(again.vault()!.folder));
    expect(backups.length).toBeGreaterThan(0);
    again.close();
    for (const file of filesIn(where)) expect([file, wordsInBytes(all)(readFileSync(file))]).toEqual([file, []]);
  });

  it('whose name was their id stands where they stood, under another one', async () => {
    const { path, safety } = fresh();
    const { atlas, accountId } = await keptAtlas(path, safety, 'hospital');
    const { personId, words } = writeAbout(atlas, accountId);
    const [given = '', family = ''] = atlas.document(accountId).person.get(personId)!.name!.split(' ');
    const seatId = `seat-${given}-${family}`;
    change(atlas, accountId, 'Another seat', (draft) => {
      draft.add('seat', { id: seatId, title: 'Also' });
      draft.add('holding', { seatId, personId });
    });
    const corners = (seats: readonly string[]) => Object.fromEntries(seats.map((id, at) => [id, [at, 0]]));
    const seatIds = () => list(atlas.document(accountId), 'seat').map(({ id }) => id);
    const kept = JSON.stringify({ shapeMark: '', corners: corners(seatIds()), columns: { H01: [['H02', seatId]] } });
    atlas.keepLayout(accountId, { place: ' down', kept });

    atlas.forgetPerson(SOMEONE, accountId, personId, { places: [], attachments: [] });

    expect(atlas.leftovers([...words, family]).found).toEqual([]);
    const [layout] = atlas.layouts(accountId);
    const now = JSON.parse(layout!.kept) as { corners: Record<string, unknown>; columns: Record<string, string[][]> };
    expect(Object.keys(now.corners).toSorted()).toEqual(seatIds().toSorted());
    expect(seatIds()).toContain(now.columns['H01']?.[0]?.[1]);
    atlas.close();
  });

  it('leaves a log that leads to the rows', async () => {
    const { path, safety } = fresh();
    const { atlas, accountId } = await keptAtlas(path, safety);
    const { personId } = writeAbout(atlas, accountId);
    const attachmentId = atlas.addAttachment(accountId, {
      name: 'letter.txt',
      mediaType: 'text/plain',
      bytes: Buffer.from('CANARYFILE'),
    });
    change(atlas, accountId, 'Add a source', (draft) => draft.add('source', { title: 'Letter', attachmentId }));
    atlas.forgetPerson(SOMEONE, accountId, personId, { places: [], attachments: [attachmentId] });
    expect(atlas.attachmentsOfAccount(accountId)).toEqual([]);
    expect(list(atlas.document(accountId), 'source').find(({ title }) => title === 'Letter')?.attachmentId).toBeNull();
    expect(atlas.leftovers(['CANARYFILE']).found).toEqual([]);
    atlas.close();
    const db = connect(path, null, 'read');
    expect(unexplained(db)).toEqual([]);
    const last = db.prepare('SELECT "label", "diff" FROM "change" ORDER BY "id" DESC').get();
    expect(last).toEqual({ label: 'Forget a person', diff: '{}' });
    db.close();
    const again = await openAtlas(path);
    expect(again.history(SOMEONE, accountId).undo).not.toBeNull();
    again.close();
  });

  it('is in no older state of the account', async () => {
    const { path, safety } = fresh();
    const { atlas, accountId } = await keptAtlas(path, safety);
    const { personId, words } = writeAbout(atlas, accountId);
    const look = wordsInBytes(words);
    const states = (): readonly string[] =>
      atlas
        .momentRows(accountId)
        .flatMap(({ revision, label }) => [
          label,
          textOf(atlas.stateAt(accountId, revision) ?? atlas.document(accountId)),
        ]);
    expect(states().filter((state) => look(Buffer.from(state)).length > 0).length).toBeGreaterThan(10);
    const [given = ''] = (atlas.document(accountId).person.get(personId)?.name ?? '').split(' ');
    atlas.forgetPerson(SOMEONE, accountId, personId, { places: [], attachments: [] });
    expect(states().filter((state) => look(Buffer.from(state)).length > 0)).toEqual([]);
    // Nor is a part of the name that was on its way, letter by letter.
    expect(states().filter((state) => state.includes(`Then ${given.slice(0, 3)}`))).toEqual([]);
    atlas.close();
  });

  it('is forgotten wholly or not at all when the program is killed meanwhile', async () => {
    const script = await bundledChild('forgetUntilKilled');
    const chance = chanceFrom(7);
    const outcomes = { untouched: 0, forgotten: 0 };
    for (let round = 0; round < often(4); round += 1) {
      const { path, safety, where } = fresh();
      const { atlas, accountId } = await keptAtlas(path, safety);
      const { personId, words } = writeAbout(atlas, accountId);
      makeBackup(atlas.vault()!, atlas.revision(), 'asked', LIMIT);
      atlas.close();
      const child = startChild(script, { path, safety, accountId, personId });
      await child.line((line) => line === 'begin');
      // About as long as it takes.
      await new Promise((resolve) => setTimeout(resolve, chance() * 500));
      await child.kill();
      const again = await openKept(path, safety);
      const isThere = again.document(accountId).person.get(personId)?.name !== REMOVED_PERSON;
      const left = again.leftovers(words).found;
      expect(again.check()).toEqual([]);
      if (isThere) expect(left.length).toBeGreaterThan(1);
      else expect(left).toEqual([]);
      again.close();
      if (!isThere)
        for (const file of filesIn(where)) expect([file, wordsInBytes(words)(readFileSync(file))]).toEqual([file, []]);
      outcomes[isThere ? 'untouched' : 'forgotten'] += 1;
    }
    expect(outcomes.untouched + outcomes.forgotten).toBe(often(4));
    tell(`forgetting: ${outcomes.untouched} untouched, ${outcomes.forgotten} forgotten`);
  });
});
