import { copyFileSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { documentFromRecords } from '../../renderer/state/documentStore';
import { edit } from '../../shared/document/draft';
import { answered, beginVote, itemInHand, settledVote, shown } from '../../shared/document/voting';
import { countsOf, settleName } from '../../shared/document/settleVote';
import type { RunningVote } from '../../shared/model/runningVote';
import { filledAtlas } from '../support/atlases';
import { startDesk, type Desk, type TestWindow } from '../support/desk';
import { temporaryFolder } from '../support/folders';

const PASSPHRASE = 'violet harbour tuba ninety';
const NEXT = 'amber cellar fiddle eleven';
/** Whoever votes here is named nowhere else, and what they say stands behind their name in this order. */
const VOTER = 'Zephyrine Quandt';
const SAID = [5, 1, 5, 1, 4] as const;

const vote = (agendaId: string, keepsVotes = false): RunningVote =>
  SAID.reduce<RunningVote>(
    (now, value) => answered(now, value),
    beginVote({
      agendaId,
      about: 'people',
      way: 'fingers',
      keepsVotes,
      voters: SAID.map((_, index) => ({ id: `voter-${index}`, name: `${VOTER} ${index}` })),
      ids: ['H01', 'H02'],
      scales: ['influence'],
    }),
  );

/** Files below a folder in whose bytes one of the words stands. */
const filesWith = (folder: string, words: readonly string[]): readonly string[] =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile())
    .filter((path) => {
      const bytes = readFileSync(path);
      return words.some((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')));
    });
const ROUND = JSON.stringify(SAID);
const SOUGHT = [VOTER, ROUND];

const open = async (desk: Desk, path: string, passphrase?: string): Promise<TestWindow> => {
  const window = desk.open();
  const file = await window.choose('openAtlas', path);
  await window.call('atlas.open', passphrase === undefined ? { file } : { file, passphrase });
  return window;
};
/** A folder with a copy of an atlas in it, and the app's own folder beside it, which outlive a run. */
const homeWith = (atlas: string): { home: string; path: string; start: () => Desk } => {
  const home = mkdtempSync(join(homes, 'home-'));
  const path = join(home, 'Votes.atlas');
  copyFileSync(atlas, path);
  return { home, path, start: () => startDesk(undefined, join(home, 'data')) };
};
const homes = temporaryFolder();

const sealed = { path: join(temporaryFolder(), 'Sealed.atlas'), accountId: '' };
const clear = { path: join(temporaryFolder(), 'Clear.atlas'), accountId: '' };
beforeAll(async () => {
  for (const [one, passphrase] of [
    [sealed, PASSPHRASE],
    [clear, undefined],
  ] as const) {
    const { atlas, accountId } = await filledAtlas(one.path, 'hospital', passphrase);
    atlas.close();
    one.accountId = accountId;
  }
});

describe('the single votes of a vote that runs', () => {
  it('outlive the app beside the atlas, and no byte of them is left once the vote closes', async () => {
    const { home, path, start } = homeWith(clear.path);
    const first = start();
    const { accountId } = clear;
    const one = await open(first, path);
    expect(await one.call('vote.read', { accountId })).toEqual({ vote: null });
    const running = vote('agenda-1');
    expect(await one.call('vote.keep', { accountId, vote: running })).toEqual({ isOnDisk: true });
    await first.close();

    // The control: they stand in clear where the atlas does, in a file of their own, and nowhere else.
    const found = filesWith(home, SOUGHT);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/\/safety\/.+\/clear\/scratch-[0-9a-f]{32}$/);

    const second = start();
    const two = await open(second, path);
    expect((await two.call('vote.read', { accountId })).vote).toEqual(running);
    // The name is settled and the vote closed: the atlas has what it came to.
    const { records } = await two.call('account.open', { accountId });
    expect(records['voteOutcome'] ?? []).toEqual([]);
    await two.call('vote.keep', { accountId, vote: settledVote(shown(running)) });
    expect(filesWith(join(home, 'data'), [ROUND])).toEqual([]);
    await two.call('vote.drop', { accountId });
    await two.call('safety.copyNow', null);
    await second.close();
    expect(filesWith(home, SOUGHT)).toEqual([]);
  });

  it('are one vote in all windows of the account, and nobody else hears of them', async () => {
    const { path, start } = homeWith(clear.path);
    const desk = start();
    const { accountId } = clear;
    const [one, two, elsewhere] = [await open(desk, path), await open(desk, path), await open(desk, path)];
    for (const window of [one, two]) await window.call('account.open', { accountId });
    const running = vote('agenda-1');
    await one.call('vote.keep', { accountId, vote: running });
    await two.call('vote.drop', { accountId });
    const heard = (window: TestWindow) => window.heard.filter(({ event }) => event === 'vote.changed');
    expect(heard(two)).toEqual([{ event: 'vote.changed', value: { accountId, vote: running } }]);
    expect(heard(one)).toEqual([{ event: 'vote.changed', value: { accountId, vote: null } }]);
    expect(heard(elsewhere)).toEqual([]);
    await desk.close();
  });

  it('are sealed as the atlas is, and go along when it gets another passphrase', async () => {
    const { home, path, start } = homeWith(sealed.path);
    const desk = start();
    const { accountId } = sealed;
    const one = await open(desk, path, PASSPHRASE);
    const running = vote('agenda-1');
    await one.call('vote.keep', { accountId, vote: running });
    expect(filesWith(desk.dataFolder, SOUGHT)).toEqual([]);
    expect(scratches(home)).toHaveLength(1);
    await one.call('atlas.changePassphrase', { passphrase: PASSPHRASE, next: NEXT });
    await desk.close();
    expect(filesWith(home, SOUGHT)).toEqual([]);

    const second = start();
    const two = await open(second, path, NEXT);
    expect((await two.call('vote.read', { accountId })).vote).toEqual(running);
    await two.call('vote.drop', { accountId });
    expect(scratches(home)).toEqual([]);
    expect((await two.call('vote.read', { accountId })).vote).toBeNull();
  });

  it('go with the account they were about', async () => {
    const { home, path, start } = homeWith(clear.path);
    const desk = start();
    const one = await open(desk, path);
    await one.call('vote.keep', { accountId: clear.accountId, vote: vote('agenda-1') });
    expect(scratches(home)).toHaveLength(1);
    await one.call('account.delete', { accountId: clear.accountId });
    expect(scratches(home)).toEqual([]);
    expect(await one.reply('vote.read', { accountId: clear.accountId })).toMatchObject({ error: { code: 'notFound' } });
  });

  it.each(['agreement', 'fist'] as const)('of the %s leave how many said what, and not who', async (scale) => {
    const { home, path, start } = homeWith(clear.path);
    const desk = start();
    const { accountId } = clear;
    const one = await open(desk, path);
    const { voters } = vote('');
    const running = SAID.reduce<RunningVote>(
      (now, value) => answered(now, value),
      beginVote({
        agendaId: 'agenda-1',
        about: scale === 'fist' ? 'fist' : 'definition',
        way: 'hidden',
        keepsVotes: false,
        voters,
        ids: ['one'],
        scales: [scale],
      }),
    );
    await one.call('vote.keep', { accountId, vote: running });
    const { records, revision } = await one.call('account.open', { accountId });
    const counts = [...countsOf(SAID, scale === 'agreement')];
    const diff = edit(documentFromRecords(records), (draft) => {
      if (scale === 'fist') draft.set('agenda', draft.add('agenda', { title: 'Half day' }).id, { fistOfFive: counts });
      else draft.add('definitionBox', { title: 'Why', agreement: counts });
    });
    await one.call('document.apply', { accountId, baseRevision: revision, label: 'Vote', diff });
    await one.call('vote.drop', { accountId });
    await one.call('safety.copyNow', null);
    await desk.close();
    expect(filesWith(home, SOUGHT)).toEqual([]);
    expect(filesWith(home, [JSON.stringify(counts)]).some((file) => file.endsWith('Votes.atlas'))).toBe(true);
  });

  it('stand in the atlas, its journal and its copies only where the team agreed to keep them', async () => {
    const { home, path, start } = homeWith(clear.path);
    const desk = start();
    const { accountId } = clear;
    const one = await open(desk, path);
    const settle = async (isKept: boolean): Promise<void> => {
      const { records, revision } = await one.call('account.open', { accountId });
      const document = documentFromRecords(records);
      const running = shown(vote('', isKept));
      const diff = edit(document, (draft) => {
        const { id } = draft.add('agenda', { title: 'Half day' });
        settleName(
          draft,
          { agendaId: id, stepId: null, on: '2026-03-02' },
          {
            personId: 'H01',
            dimension: 'influence',
            rounds: 1,
            votes: 5,
            dontKnow: 0,
            median: 4,
            spread: 4,
            status: 'revote',
            value: 4,
            byLead: true,
          },
          null,
          running.keepsVotes
            ? running.voters.map(({ name }, voter) => ({
                participant: name,
                answers: itemInHand(running).rounds.map((round) => round[voter] ?? 'waiting'),
              }))
            : null,
        );
      });
      await one.call('document.apply', { accountId, baseRevision: revision, label: 'Vote: H01', diff });
    };
    await settle(false);
    await one.call('safety.copyNow', null);
    expect(filesWith(desk.dataFolder, [VOTER])).toEqual([]);
    await settle(true);
    await one.call('safety.copyNow', null);
    await desk.close();
    expect(filesWith(home, [VOTER]).some((file) => file.endsWith('Votes.atlas'))).toBe(true);
    expect(filesWith(desk.dataFolder, [VOTER]).length).toBeGreaterThan(0);
  });
});

const scratches = (home: string): readonly string[] =>
  readdirSync(home, { recursive: true })
    .map(String)
    .filter((name) => name.includes('scratch-'));
