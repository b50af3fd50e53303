import { expect, it } from 'vitest';
import { heldValueWords } from '../../../shared/personal/heldAbout';
import { sampleDocument } from '../../support/samples';

const document = sampleDocument('hospital');

it('says what the answers of a scale mean, to whoever they are about', () => {
  expect(heldValueWords(document, 'person', 'champion', { sells: 2, win: 1, access: null, trust: 0 })).toBe(
    'Sells for you when you are absent: raised you in a meeting (2), Own gain tied to your success: vague (1), ' +
      'Tells bad news early: no (0)',
  );
  expect(heldValueWords(document, 'person', 'phases', { need: 4, specify: null, evaluate: 1 })).toBe(
    'Need: decides (4), Evaluate: informed (1)',
  );
});
