/** Sentences and names that a reader stumbled over: each says what is so, and nothing where there is nothing to say. */
import { createElement, Fragment } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { showAtlas } from '../../renderer/commands/atlasCommands';
import { suggestedPdfName } from '../../renderer/commands/exportCommands';
import { rememberComposition } from '../../renderer/commands/compositionCommands';
import { goalsChapter } from '../../renderer/paper/customer/goalsChapter';
import { planView } from '../../renderer/paper/view';
import { supportWords } from '../../renderer/parts/drawings/words';
import { resetSession } from '../../renderer/state/session';
import { redacted } from '../../shared/audience/redacted';
import { sampleDocument } from '../support/samples';
import { atlasNamed, handedOut, startPageHost } from '../support/pageHost';

it('gives the support a range only where its two ends differ', () => {
  expect(supportWords({ value: -13, low: -13, high: -13 })).toBe('−13');
  expect(supportWords({ value: -13, low: -13.2, high: -12.9 })).toBe('−13');
  expect(supportWords({ value: 14, low: -3, high: 20 })).toBe('+14 (−3 … +20)');
  expect(supportWords({ value: null, low: null, high: null })).toBe('–');
});

it('tells the customer what is brought to a goal, and shows no dash where nothing was written', () => {
  const view = planView(redacted(sampleDocument('hospital'), 'customer'), '2026-03-02');
  const goals = goalsChapter(view).find(({ title }) => title === 'Goals');
  const markup = renderToStaticMarkup(createElement(Fragment, null, goals?.body));
  expect(markup).toContain('What we bring to it');
  expect(markup).not.toMatch(/>–</);
});

describe('the default name of a PDF', () => {
  const host = startPageHost();
  const account = sampleDocument('hospital');
  beforeEach(async () => {
    host.answers['account.open'] = ({ accountId }) => ({ ...handedOut(account), accountId });
    resetSession('atlas', { settings: { theme: 'system', page: {} }, place: 'map' });
    await showAtlas(atlasNamed('Atlas', ['A']), 'A');
  });
  afterEach(() => rememberComposition(null));
  it('names the composition, so that two of them are two files', () => {
    expect(suggestedPdfName('plan')).toBe('Carrowmere Hospitals Group plan.pdf');
    rememberComposition('onePage');
    expect(suggestedPdfName('plan')).toBe('Carrowmere Hospitals Group plan, One page.pdf');
    rememberComposition('board');
    expect(suggestedPdfName('plan')).toBe('Carrowmere Hospitals Group plan, Board.pdf');
    expect(suggestedPdfName('slides')).toBe('Carrowmere Hospitals Group slides.pdf');
  });
});
