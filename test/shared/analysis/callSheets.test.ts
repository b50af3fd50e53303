import { describe, expect, it } from 'vitest';
import { holdsDate, missingInCallSheet, playersWithoutSheet } from '../../../shared/analysis/callSheets';
import { keyPlayers } from '../../../shared/analysis/coverage';
import { newRecord } from '../../../shared/model';
import { edited } from '../../../shared/document/draft';
import { sampleDocument } from '../../support/samples';

describe('a call objective', () => {
  it.each([
    'She names the criteria by 20 March',
    'Agreed before March 20',
    'Signed on 2026-03-20',
    'bis 20.3. zugesagt',
    'by 20/3',
    'by the 1st of May',
  ])('is dated in “%s”', (text) => {
    expect(holdsDate(text)).toBe(true);
  });
  it.each(['She agrees soon', 'Win 3 of 5 votes', 'In march step', ''])('is not dated in “%s”', (text) => {
    expect(holdsDate(text)).toBe(false);
  });
});

describe('a call sheet', () => {
  const sheet = newRecord('callSheet', 's', 1, { stakeholderId: 'p' });
  it('says what it lacks', () => {
    expect(missingInCallSheet(sheet)).toEqual(['the need', 'the benefit', 'the proof', 'the call objective']);
  });
  it('lacks a day where the objective has none', () => {
    expect(missingInCallSheet({ ...sheet, need: 'n', benefit: 'b', proof: 'p', callObjective: 'She agrees' })).toEqual([
      'a day in the call objective',
    ]);
  });
  it('is complete with all four and a day', () => {
    expect(
      missingInCallSheet({ ...sheet, need: 'n', benefit: 'b', proof: 'p', callObjective: 'She agrees by 3 May' }),
    ).toEqual([]);
  });
});

it('key players without a sheet are those left once some have one', () => {
  const hospital = sampleDocument('hospital');
  const players = keyPlayers(hospital, '2026-03-02');
  const first = players[0];
  expect(playersWithoutSheet(hospital, '2026-03-02')).toHaveLength(players.length);
  const prepared = edited(hospital, (draft) => {
    draft.add('callSheet', { stakeholderId: first?.id ?? '' });
  });
  expect(playersWithoutSheet(prepared, '2026-03-02').map((one) => one.id)).toEqual(
    players.slice(1).map((one) => one.id),
  );
});
