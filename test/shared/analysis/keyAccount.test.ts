/** Where an account stands is said once: its row of the portfolio holds it, for its plan and for the list above. */
import { describe, expect, it } from 'vitest';
import { accountFacts } from '../../../shared/analysis/accountFacts';
import { accountList } from '../../../shared/analysis/accountList';
import { charterState } from '../../../shared/analysis/charter';
import { decidedAbove, keyAccountOf } from '../../../shared/analysis/keyAccount';
import { withFacts } from '../../../shared/analysis/portfolioView';
import { requirements } from '../../../shared/analysis/requirements';
import { moveAccount } from '../../../shared/analysis/selectionMoves';
import { selectionView } from '../../../shared/analysis/selectionView';
import { accountOf, type Document } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';
import { sampleDocument } from '../../support/samples';

const AS_OF = '2026-03-02';
const hospital = sampleDocument('hospital');
const { id } = accountOf(hospital);
const listed = (document: Document) =>
  accountList(
    { ...document, account: new Map() },
    AS_OF,
    [{ id, name: 'C', people: 1, archived: false }],
    [accountFacts(document, AS_OF)],
  ).find((one) => one.accountId === id);

describe('state, form and opt-in of an account', () => {
  it('are what its row says, in the plan as in the list, once the selection moved it', () => {
    const moved = edited(hospital, (draft) => {
      moveAccount(draft, AS_OF, { rowId: 'PA', to: 'watch', on: AS_OF, reason: 'Spends nothing', decidedBy: 'Board' });
      draft.set('portfolioAccount', 'PA', { kamForm: 'global', customerOptedIn: false });
    });
    const said = { lifecycle: 'watch', kamForm: 'global', customerOptedIn: false };
    expect(keyAccountOf(moved)).toEqual(said);
    expect(accountFacts(moved, AS_OF)).toMatchObject(said);
    expect(listed(moved)).toMatchObject({ lifecycle: 'watch', kamForm: 'global' });
    expect(decidedAbove(moved)).toMatchObject([
      { lifecycle: 'watch', date: AS_OF, reason: 'Spends nothing', decidedBy: 'Board' },
    ]);
    // The list is right at once, before the facts of the account are asked for again.
    const late = accountList(
      { ...moved, account: new Map() },
      AS_OF,
      [{ id, name: 'C', people: 1, archived: false }],
      [accountFacts(hospital, AS_OF)],
    );
    expect(late.find((one) => one.accountId === id)).toMatchObject({ lifecycle: 'watch', kamForm: 'global' });
  });

  it('are told once where plan and row both tell of the same move', () => {
    const told = edited(hospital, (draft) => {
      moveAccount(draft, AS_OF, { rowId: 'PA', to: 'watch', on: AS_OF, reason: 'Late', decidedBy: null });
      draft.add('lifecycleChange', { lifecycle: 'watch', date: AS_OF, reason: 'Late' });
    });
    expect(decidedAbove(told)).toEqual([]);
  });

  it('are the account’s own where its row says nothing, and where it has none', () => {
    const silent = edited(hospital, (draft) =>
      draft.set('portfolioAccount', 'PA', { lifecycle: null, kamForm: null, customerOptedIn: null }),
    );
    const own = { lifecycle: 'key', kamForm: 'national', customerOptedIn: true };
    expect(keyAccountOf(silent)).toEqual(own);
    expect(keyAccountOf({ ...hospital, portfolioAccount: new Map() })).toEqual(own);
    // Above, the selection counts it as the key account it is.
    const above = withFacts({ ...silent, account: new Map() }, [accountFacts(silent, AS_OF)]);
    expect(selectionView(above, AS_OF).key.map((line) => line.id)).toContain('PA');
  });

  it('meet what plan and charter ask for, whichever of the two says them', () => {
    const asked = (document: Document) =>
      requirements(document, AS_OF).filter(({ field, met }) => /^(kamForm|lifecycle)$/.test(field) && met === 0).length;
    const none = { lifecycle: null, kamForm: null, customerOptedIn: null } as const;
    const rowOnly = edited(hospital, (draft) => draft.set('account', id, none));
    const neither = edited(rowOnly, (draft) => draft.set('portfolioAccount', 'PA', none));
    expect([asked(hospital), asked(rowOnly), asked(neither)]).toEqual([0, 0, 2]);
    const optIn = 'whether the customer opted in';
    expect([charterState(rowOnly).lacks.includes(optIn), charterState(neither).lacks.includes(optIn)]).toEqual([
      false,
      true,
    ]);
  });
});
