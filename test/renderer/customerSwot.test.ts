/** What the customer may see of what was written about their own SWOT: what was ticked, and never who told it. */
import { createElement, Fragment } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { goalsChapter } from '../../renderer/paper/customer/goalsChapter';
import { slidesOf } from '../../renderer/paper/slides/deck';
import { planView } from '../../renderer/paper/view';
import { redacted } from '../../shared/audience/redacted';
import { edited } from '../../shared/document/draft';
import { customerText } from '../../shared/exchange/customerText';
import { sampleDocument } from '../support/samples';

// Words on slides are measured where there is a page; here they are as wide as they are long.
vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });

const AS_OF = '2026-03-02';
const hospital = edited(sampleDocument('hospital'), (draft) => {
  draft.add('customerSwotEntry', {
    field: 'strengths',
    title: 'A name that opens doors',
    source: 'Told over lunch',
    sharedWithCustomer: true,
  });
  draft.add('customerSwotEntry', { field: 'weaknesses', title: 'A site that loses money', sharedWithCustomer: false });
  draft.add('customerSwotEntry', { field: 'threats', title: 'Nurses who leave', source: 'A report' });
});

it('shows on paper, slides and in text what is shared, and neither the rest nor where it is from', () => {
  const theirs = redacted(hospital, 'customer');
  const view = planView(theirs, AS_OF);
  const markup = (node: React.ReactNode): string => renderToStaticMarkup(createElement(Fragment, null, node));
  const slide = slidesOf(view).find(({ id }) => id === 'customerSwot');
  for (const [where, text] of [
    [
      'paper',
      goalsChapter(view)
        .map(({ title, body }) => `${title} ${markup(body)}`)
        .join(' '),
    ],
    ['slides', markup(slide?.body)],
    ['text', customerText(theirs, AS_OF)],
  ] as const) {
    expect(text, where).toContain('A name that opens doors');
    expect(text, where).not.toMatch(/Told over lunch|A site that loses money|Nurses who leave|A report/);
  }
  expect(slide?.says).toBeUndefined();
});
