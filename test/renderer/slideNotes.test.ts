import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { redacted } from '../../shared/audience/redacted';
import { CUSTOMER, madeFor, TEAM } from '../../shared/audience/viewer';
import { edited } from '../../shared/document/draft';
import { list } from '../../shared/document/document';
import { slidesOf } from '../../renderer/paper/slides/deck';
import { originOf, slideNotes } from '../../renderer/paper/slides/slideNotes';
import { planView } from '../../renderer/paper/view';
import { everythingFilled } from '../support/filledAccount';
import { sampleDocument } from '../support/samples';

const AS_OF = '2026-03-02';
const documents = [sampleDocument('hospital'), sampleDocument('industrial'), everythingFilled()];

// Texts are cut to widths that a canvas measures; here any will do.
beforeAll(() => {
  const context = { font: '', measureText: (text: string) => ({ width: text.length * 8 }) };
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => context }) });
});
afterAll(() => vi.unstubAllGlobals());

it.each([TEAM, CUSTOMER])('every slide says which section it is told from: $audience', (viewer) => {
  for (const document of documents) {
    const view = planView(madeFor(redacted(document, viewer.audience, viewer.hidden), viewer), AS_OF);
    const slides = slidesOf(view, { wholeMap: true });
    expect(slides.length).toBeGreaterThan(5);
    expect(slides.filter(({ id }) => originOf(view.content, id) === null).map(({ id }) => id)).toEqual([]);
  }
});

it('says on what ratings rest and how figures are worked out, and neither to whom opinions are hidden', () => {
  const [hospital] = documents;
  const [member] = list(hospital!, 'member');
  const document = edited(hospital!, (draft) => {
    draft.add('basis', {
      personId: 'H01',
      rating: 'attitude',
      basis: 'observed',
      memberId: member!.id,
      on: '2026-02-01',
    });
    draft.add('source', { title: 'Annual report', where: 'Page 34', sharedWithCustomer: false });
  });
  const seat = list(document, 'holding').find(({ personId }) => personId === 'H01')!.seatId;
  const notes = (hidden: typeof TEAM.hidden, id = 'map') => {
    const viewer = { ...TEAM, hidden };
    return slideNotes(planView(madeFor(redacted(document, 'team', hidden), viewer), AS_OF), id, [seat]).join('\n');
  };
  expect(notes([])).toContain(`Maren Aldous, attitude: observed (by ${member!.name}, 1 February 2026).`);
  expect(notes([])).toMatch(/^Source: section 5, Stakeholders and relationships, of the key account plan of Carrow/);
  expect(notes([])).toContain('Support index: This says');
  expect(notes([])).not.toMatch(/\bF\d/);
  expect(notes(['opinions'])).toMatch(/^Source: section 5[^\n]+$/);
  expect(notes([], 'opening')).toContain('Annual report, Page 34');
});
