import { describe, expect, it } from 'vitest';
import {
  DEFAULT_SETTINGS,
  SETTINGS,
  settingsOf,
  SETTINGS_VERSION,
  settingsVersion,
} from '../../../shared/analysis/settings';
import { supportIndex } from '../../../shared/analysis/supportIndex';
import { classBalance } from '../../../shared/analysis/classBalance';
import { edited } from '../../../shared/document/draft';
import { emptyDocument } from '../../../shared/document/document';
import type { RecordOf } from '../../../shared/model';
import { said } from '../../../shared/packs/spoken';
import { sampleDocument } from '../../support/samples';

const AS_OF = '2026-03-02';
const withSetting = (id: string, value: RecordOf<'setting'>['value']) =>
  edited(emptyDocument(), (draft) => {
    draft.add('setting', { id, value });
  });

describe('settings', () => {
  it('are the defaults where nothing is set', () => {
    expect(settingsOf(emptyDocument(), AS_OF)).toEqual(DEFAULT_SETTINGS);
    expect(settingsVersion(emptyDocument(), AS_OF)).toBe(SETTINGS_VERSION);
  });

  it('take a value of the right shape and change their version with it', () => {
    const document = withSetting('balanceGap', 10);
    expect(settingsOf(document, AS_OF).balanceGap).toBe(10);
    expect(settingsVersion(document, AS_OF)).not.toBe(SETTINGS_VERSION);
    expect(settingsVersion(withSetting('balanceGap', 11), AS_OF)).not.toBe(settingsVersion(document, AS_OF));
    expect(settingsVersion(withSetting('balanceGap', 25), AS_OF)).toBe(SETTINGS_VERSION);
  });

  it('fill in the parts of an object that were not given', () => {
    expect(settingsOf(withSetting('contactRhythmDays', { 5: 14 }), AS_OF).contactRhythmDays).toEqual({
      ...DEFAULT_SETTINGS.contactRhythmDays,
      5: 14,
    });
    expect(settingsOf(withSetting('balancePairs', { retail: ['shops', 'head'] }), AS_OF).balancePairs).toMatchObject({
      retail: ['shops', 'head'],
      bank: ['business', 'technology'],
    });
  });

  it.each<[string, RecordOf<'setting'>['value']]>([
    ['balanceGap', 'much'],
    ['balanceGap', null],
    ['weightMode', 'triple'],
    ['supportBands', [1, 2]],
    ['contactRhythmDays', 3],
    ['threadHigh', { threads: 'two' }],
    ['unheardOf', 1],
  ])('ignore %s = %j', (id, value) => {
    expect(settingsOf(withSetting(id, value), AS_OF)).toEqual(DEFAULT_SETTINGS);
  });

  it('reach the figures', () => {
    const linear = edited(sampleDocument('hospital'), (draft) => {
      draft.add('setting', { id: 'weightMode', value: 'linear' });
    });
    expect(supportIndex(linear, AS_OF).value).not.toBe(supportIndex(sampleDocument('hospital'), AS_OF).value);
    const wide = edited(sampleDocument('hospital'), (draft) => {
      draft.add('setting', { id: 'balanceGap', value: 50 });
    });
    expect(classBalance(wide, AS_OF)?.isWarning).toBe(false);
  });

  it('each say what they are, and which figure or place they belong to', () => {
    for (const [name, { about, formula }] of Object.entries(SETTINGS)) {
      expect(said(about), name).toMatch(/^[A-Z].*[^.]$/);
      expect(formula, name).toMatch(/^(F\d+[ab]?|triggers|plan check|one page|My work|Start)$/);
    }
  });
});
