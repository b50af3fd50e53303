/** The portfolio on paper: one slide above the accounts, and no page for readers who may not see it. */
import { expect, it } from 'vitest';
import { slidesOf } from '../../renderer/paper/slides/deck';
import { slideNotes } from '../../renderer/paper/slides/slideNotes';
import { planView } from '../../renderer/paper/view';
import { accountFacts } from '../../shared/analysis/accountFacts';
import { portfolioPaper } from '../../shared/analysis/portfolioPaper';
import { partsFor } from '../../shared/api/outputs';
import { CUSTOMER, TEAM } from '../../shared/audience/viewer';
import { sampleDocument } from '../support/samples';

const AS_OF = '2026-03-02';
const hospital = sampleDocument('hospital');

it('is one slide that says what the figures say', () => {
  const paper = portfolioPaper({ ...hospital, account: new Map() }, [accountFacts(hospital, AS_OF)], 'Firm');
  const view = planView(paper, AS_OF);
  expect(slidesOf(view).map(({ id, title, says }) => [id, title, says])).toEqual([
    ['portfolio', 'Oakfell takes 27 % of the time for 2 % of the value.', 'Stonemere and Braemount give 35 % for 9 %.'],
  ]);
  expect(slideNotes(view, 'portfolio', [])).toEqual(['Source: Portfolio of Aurelis Medical, as of 2 March 2026.']);
});

it('names other clients on no page for the customer or with something hidden', () => {
  expect(partsFor(TEAM)).toContain('portfolioPage');
  for (const viewer of [
    CUSTOMER,
    { audience: 'team', hidden: ['opinions'] },
    { audience: 'team', hidden: ['money'] },
  ] as const)
    expect(partsFor(viewer)).not.toContain('portfolioPage');
});
