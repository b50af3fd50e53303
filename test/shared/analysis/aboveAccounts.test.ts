/** What the selection decides, holds back and agrees on, and what is told above the accounts. */
import { describe, expect, it } from 'vitest';
import { accountFacts } from '../../../shared/analysis/accountFacts';
import { withoutClientNames } from '../../../shared/analysis/clientAliases';
import { figures } from '../../../shared/analysis/figures';
import { alignmentSentences, alignmentView } from '../../../shared/analysis/listAlignment';
import { charterSentences, pilotCharter } from '../../../shared/analysis/pilotCharter';
import { actionSentences, portfolioToAction } from '../../../shared/analysis/portfolioToAction';
import { decisionWords, holdOn, moveAccount } from '../../../shared/analysis/selectionMoves';
import { triggers } from '../../../shared/analysis/triggers';
import { writtenAs } from '../../../shared/conventions/conventions';
import { list, single } from '../../../shared/document/document';
import { draftOf, edited } from '../../../shared/document/draft';
import { SAMPLES, sampleDocument } from '../../support/samples';

const AS_OF = '2026-03-02';
const hospital = sampleDocument('hospital');
const CHARTER = single(hospital, 'programme')!.charter!;

const withLists = (...lists: readonly (readonly string[])[]) =>
  edited(hospital, (draft) => {
    for (const [at, named] of lists.entries()) draft.add('keyAccountList', { manager: `Manager ${at + 1}`, named });
  });

describe('lists of managers', () => {
  it('mean the same account by its name, its first words and any capitals, and overlap by pairs', () => {
    const view = alignmentView(
      withLists(['Carrowmere', 'Pelham Clinics'], ['carrowmere hospitals group', 'Somebody else'], ['CARROWMERE']),
      AS_OF,
    );
    expect(view.overlap.value).toBeCloseTo((1 / 3 + 1 / 2 + 1 / 2) / 3, 9);
    expect(view.isAligned).toBe(false);
    expect(view.onAll.map(({ name }) => name)).toEqual(['Carrowmere Hospitals Group']);
    expect(view.onOne.map(({ name, rowId }) => [name, rowId === null])).toEqual([
      ['Pelham Clinics', false],
      ['Somebody else', true],
    ]);
  });
  it('say nothing of what stands on them before they are shown', () => {
    const hidden = withLists(['Carrowmere'], ['Pelham Clinics']);
    expect(alignmentSentences(alignmentView(hidden, AS_OF)).join(' ')).not.toMatch(/Carrowmere|Pelham|%/);
    expect(JSON.stringify(figures(hidden, AS_OF)['aboveAccounts'])).toContain(
      '"listAlignment":{"lists":2,"shownOn":null,"overlap":null,"onAll":null',
    );
    const shown = edited(hidden, (draft) => draft.set('portfolio', 'portfolio', { listsShownOn: AS_OF }));
    expect(alignmentSentences(alignmentView(shown, AS_OF))[0]).toBe('The lists are not aligned: they share 0 %.');
  });
  it('are not compared where there is one, and aligned from sixty per cent on, or what the settings say', () => {
    expect(alignmentView(withLists(['Carrowmere']), AS_OF).overlap.value).toBeNull();
    expect(alignmentView(withLists(['A', 'B', 'C'], ['A', 'B', 'C', 'D', 'E']), AS_OF).isAligned).toBe(true);
    const stricter = edited(withLists(['A', 'B', 'C'], ['A', 'B', 'C', 'D', 'E']), (draft) =>
      draft.add('setting', { id: 'listsAligned', value: 0.7 }),
    );
    expect(alignmentView(stricter, AS_OF).isAligned).toBe(false);
  });
});

describe('a move in the lifecycle', () => {
  const began = edited(hospital, (draft) => {
    draft.set('programme', 'programme', { charter: { ...CHARTER, pilotStart: '2026-01-10' } });
    draft.set('portfolioAccount', 'PB', { lifecycle: 'pilot' });
  });
  const move = { rowId: 'PB', to: 'key', on: AS_OF, decidedBy: null } as const;

  it('to a key account waits for the end of the pilot, whoever asks for it', () => {
    expect(holdOn(began, AS_OF, 'PB', 'key')?.words).toContain('10 January 2027');
    expect(holdOn(began, '2027-01-10', 'PB', 'key')).toBeNull();
    expect(holdOn(hospital, AS_OF, 'PB', 'key')).toBeNull();
    const draft = draftOf(began);
    expect(moveAccount(draft, AS_OF, { ...move, reason: '  ' })?.is).toBe('locked');
    expect(draft.diff()).toEqual({});
  });
  it('opens with a reason, which becomes the override and a decision', () => {
    const draft = draftOf(began);
    expect(moveAccount(draft, AS_OF, { ...move, reason: 'They asked for it', decidedBy: 'Board' })).toBeNull();
    const after = draft.current();
    expect(single(after, 'portfolio')?.pilotOverride).toBe('They asked for it');
    expect(after.portfolioAccount.get('PB')?.lifecycle).toBe('key');
    expect(list(after, 'selectionDecision')).toMatchObject([
      {
        portfolioAccountId: 'PB',
        on: AS_OF,
        before: 'pilot',
        after: 'key',
        reason: 'They asked for it',
        decidedBy: 'Board',
      },
    ]);
  });
  it('into the pilot is refused to a fourth, reason or not', () => {
    const full = edited(hospital, (draft) => {
      for (const id of ['PA', 'PC', 'PD']) draft.set('portfolioAccount', id, { lifecycle: 'pilot' });
    });
    const draft = draftOf(full);
    expect(moveAccount(draft, AS_OF, { ...move, to: 'pilot', reason: 'All the same' })?.is).toBe('refused');
    expect(draft.diff()).toEqual({});
  });
  it('that stays is a decision, too', () => {
    expect(decisionWords('key', 'key')).toBe('Key, stays');
    expect(decisionWords(null, 'pilot')).toBe('New → Pilot');
  });
});

describe('the charter of the pilot', () => {
  it('names what it does not say, and is complete once it says all', () => {
    const none = pilotCharter(
      edited(hospital, (draft) => {
        for (const { id } of list(hospital, 'portfolioAccount')) draft.set('portfolioAccount', id, { lifecycle: null });
      }),
      AS_OF,
      [],
    );
    expect(charterSentences(none)[0]).toBe('No account is in the pilot yet.');
    expect(none.lacks).toContain('who sponsors it');
    const memberId = list(hospital, 'member')[0]?.id ?? '';
    const whole = pilotCharter(
      edited(hospital, (draft) => {
        for (const { id } of list(hospital, 'portfolioAccount'))
          draft.set('portfolioAccount', id, { lifecycle: id === 'PB' ? 'pilot' : null, ownerId: memberId });
        draft.set('portfolio', 'portfolio', {
          pilotPurpose: 'That a plan pays',
          pilotMeasures: 'Two wins',
          pilotStart: '2026-04-01',
          pilotDecideOn: '2027-04-01',
          pilotSponsorId: memberId,
        });
      }),
      AS_OF,
      [],
    );
    expect(whole.lacks).toEqual([]);
    expect(charterSentences(whole)[1]).toBe('Its charter is complete.');
  });
});

describe.each(SAMPLES)('from portfolio to action in the %s sample', (name) => {
  const document = sampleDocument(name);
  it('knows of accounts without a plan what the portfolio says, and no more', () => {
    const lines = portfolioToAction(document, AS_OF, [accountFacts(document, AS_OF)]);
    expect(lines.length).toBe(document.portfolioAccount.size);
    for (const line of lines) {
      const hasPlan = document.portfolioAccount.get(line.id)?.accountId != null;
      expect(line.done.plan === null, line.name).toBe(!hasPlan);
      expect(line.count).toBe(Object.values(line.done).filter((one) => one === true).length);
    }
    expect(actionSentences(lines)[0]).toMatch(/^(None|\d+) of \d+ accounts? ha(s|ve) come all the way/);
  });
});

it('calls clients by their place in every text above the accounts, and keeps the account it is of', () => {
  const named = edited({ ...hospital, account: new Map() }, (draft) => {
    draft.add('keyAccountList', { manager: 'One', named: ['Pelham', 'Nobody knows'] });
    draft.add('selectionDecision', { portfolioAccountId: 'PB', after: 'large', reason: 'Oakfell takes too long' });
    draft.set('portfolio', 'portfolio', { pilotPurpose: 'That OAKFELL CARE ALLIANCE pays, not Oakfellers' });
  });
  const told = JSON.stringify(
    ['portfolioAccount', 'keyAccountList', 'selectionDecision', 'portfolio'].map((kind) => [
      ...withoutClientNames(named)[kind as 'portfolio'].values(),
    ]),
  );
  for (const { name } of list(hospital, 'portfolioAccount')) expect(told).not.toContain(name);
  expect(told).not.toMatch(/Pelham|Oakfell /);
  expect(told).toContain('not Oakfellers');
  const own = list(withoutClientNames(hospital), 'portfolioAccount').filter(({ name }) => !name.startsWith('Client '));
  expect(own.map(({ accountId }) => accountId)).toEqual([...hospital.account.keys()]);
});

it('says days as the person writes them in everything that fell due', () => {
  for (const name of SAMPLES)
    for (const day of ['2025-11-02', AS_OF, '2026-06-15', '2026-09-01'])
      for (const locale of ['en-GB', 'de-DE'])
        writtenAs(locale, () => {
          for (const { sentence } of triggers(sampleDocument(name), day))
            expect(sentence).not.toMatch(/\d{4}-\d{2}-\d{2}/);
        });
});
