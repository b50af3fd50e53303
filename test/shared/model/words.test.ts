import { expect, it } from 'vitest';
import { moreOf } from '../../../shared/model/words';

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
