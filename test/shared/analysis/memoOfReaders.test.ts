import { describe, expect, it } from 'vitest';
import { matrixPosition } from '../../../shared/analysis/portfolioMatrix';
import { redacted } from '../../../shared/audience/redacted';
import { sampleDocument } from '../../support/samples';

const day = '2026-02-01';
/** An account whose tables, as far as the figure reads them, hold nothing that could be left out. */
const account = () => ({ ...sampleDocument('hospital'), diagnostic: new Map() });

describe('a figure that rests on others', () => {
  it('is not taken from what another reader was given, although the tables are the same', () => {
    const first = account();
    const inOrder = matrixPosition(first, day);
    const second = account();
    matrixPosition(redacted(second, 'team', ['opinions', 'notes']), day);
    expect(matrixPosition(second, day)).toEqual(inOrder);
    expect(inOrder.quadrant).not.toBeNull();
  });
});
