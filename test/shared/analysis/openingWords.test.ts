import { expect, it } from 'vitest';
import { openingWords } from '../../../shared/analysis/openingWords';
import { redacted } from '../../../shared/audience/redacted';
import { edited } from '../../../shared/document/draft';
import { list } from '../../../shared/document/document';
import { accountWith } from '../../support/people';
import { sampleDocument } from '../../support/samples';

const AS_OF = '2026-03-02';
const hospital = sampleDocument('hospital');
const said = (parts: ReturnType<typeof openingWords>): string =>
  parts
    .map(({ title, sentences }) => [title, ...sentences].join('\n'))
    .join('\n')
    .replaceAll('\u00A0', ' ');

it('says the hospital plan in half a page, with the figures the plan prints further on', () => {
  const words = said(openingWords(hospital, AS_OF));
  expect(words.split('\n')).toEqual(
    expect.arrayContaining([
      'That means revenue of EUR 8,200,000 in FY2026, and of EUR 10,600,000 in FY2028.',
      'We have 41 % of what they are known to spend in our field; EUR 9,900,000 a year is open to us.',
      'The forecast for FY2026 is EUR 6,750,500, EUR 1,449,500 short of the target.',
      'The relationship is cooperative, the third of five stages.',
      'The health of the account is 56 of 100: medium.',
      '2 of 8 open actions are late.',
      'Approve this plan, version 1.',
    ]),
  );
  expect(words).toContain('stand at +14 on a scale from −100');
  expect(words).toContain('our contacts cover 43 % of their influence');
  expect(words.length).toBeLessThan(1_800);
});

it('says nothing of what is not known, and no zero in its place', () => {
  const empty = accountWith([]);
  expect(said(openingWords(empty, AS_OF))).not.toMatch(/\b0\b|%|not known/);
  const unrated = edited(hospital, (draft) => {
    for (const { id } of list(draft.current(), 'person')) draft.set('person', id, { attitude: null, influence: null });
  });
  expect(said(openingWords(unrated, AS_OF))).not.toContain('on a scale from');
});

it('leaves out sentences about what its reader may not see', () => {
  const words = said(openingWords(redacted(hospital, 'team', ['opinions', 'money', 'names']), AS_OF));
  expect(words).not.toMatch(/EUR|scale from|Brannigan|health|stage/);
  expect(words).toContain('Approve this plan');
});
