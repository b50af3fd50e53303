import { expect, it } from 'vitest';
import { aNoun, moreOf } from '../../../shared/model/words';

it('says of one what is left out in the singular', () => {
  const said = ['gaps', 'people', 'key players', 'opportunities', 'weaknesses', 'measures', 'of the team', ''];
  expect(said.map((what) => moreOf(1, what))).toEqual([
    '+ 1 more gap',
    '+ 1 more person',
    '+ 1 more key player',
    '+ 1 more opportunity',
    '+ 1 more weakness',
    '+ 1 more measure',
    '+ 1 more of the team',
    '+ 1 more',
  ]);
  expect(said.map((what) => moreOf(2, what))).toEqual(said.map((what) => `+ 2 more ${what}`.trim()));
});

it('gives a noun the article one hears', () => {
  const an = ['action', 'economic buyer', 'influencer', 'opponent', 'unknown answer', 'uninvited guest', 'usher'];
  const spelt = ['NHS trust', 'FDA rule', 'X-ray unit', 'hour', 'honest broker', 'ICU'];
  const a = ['user', 'unit', 'union', 'use case', 'usual buyer', 'European head', 'one-pager', 'UK head', 'utility'];
  const plain = ['decider', 'champion', 'SAP adviser', 'house', 'KPI', 'Fürsprecher'];
  for (const noun of [...an, ...spelt]) expect(aNoun(noun)).toBe(`an ${noun}`);
  for (const noun of [...a, ...plain]) expect(aNoun(noun)).toBe(`a ${noun}`);
});
