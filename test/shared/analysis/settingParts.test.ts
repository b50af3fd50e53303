import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { computedWith, frozenFigures } from '../../../shared/analysis/frozenFigures';
import {
  changedSettings,
  isUsual,
  keptPart,
  SETTING_NAMES,
  settingParts,
  settingProblem,
  shownPart,
  sumNote,
  withPart,
} from '../../../shared/analysis/settingParts';
import {
  DEFAULT_SETTINGS,
  SETTINGS,
  SETTINGS_VERSION,
  settingsOf,
  settingsVersion,
  type SettingName,
} from '../../../shared/analysis/settings';
import { SETTING_RANGES } from '../../../shared/analysis/settingRanges';
import { figureWords, versionWords } from '../../../shared/analysis/settingWords';
import type { Document } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';
import { sampleDocument } from '../../support/samples';

const AS_OF = '2026-03-02';
const hospital = sampleDocument('hospital');
const industrial = sampleDocument('industrial');
const withSetting = (document: Document, name: SettingName, value: unknown): Document =>
  edited(document, (draft) => draft.add('setting', { id: name, value: value as never }));
const put = (name: SettingName, path: string, part: number | boolean | string) => ({
  ...DEFAULT_SETTINGS,
  [name]: withPart(DEFAULT_SETTINGS, name, path, part),
});

describe('the parts of the settings', () => {
  it.each(SETTING_NAMES)('of %s are within their ranges as they usually are, each with a name of its own', (name) => {
    const parts = settingParts(DEFAULT_SETTINGS, name);
    expect(parts.length).toBeGreaterThan(0);
    expect(settingProblem(DEFAULT_SETTINGS, name)).toBeNull();
    expect(sumNote(DEFAULT_SETTINGS, name)).toBeNull();
    expect(isUsual(DEFAULT_SETTINGS, name)).toBe(true);
    const labels = parts.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    // A part that is called by its path was forgotten in the table.
    for (const { path, label } of parts.filter((part) => part.path !== ''))
      if (!/^[A-Z]/.test(path)) expect(label).not.toBe(path);
    // And none is named there that is no part.
    const named = Object.keys(SETTING_RANGES[name].parts ?? {});
    for (const one of named) expect(parts.some(({ path }) => path === one || path.startsWith(`${one}.`))).toBe(true);
  });

  it.each(SETTING_NAMES)('of %s come back as they were put, and are refused beyond their range', (name) => {
    for (const { path, value, range } of settingParts(DEFAULT_SETTINGS, name)) {
      if (typeof value !== 'number') continue;
      expect(keptPart(shownPart(value, range), range)).toBeCloseTo(value, 6);
      for (const beyond of [range.least - 1, range.most + 1, Number.NaN])
        expect(settingProblem(put(name, path, beyond), name)).toMatch(/^Write a (whole )?number from .* to /);
      const next = settingParts(put(name, path, range.most), name).find((part) => part.path === path);
      expect(next?.value).toBe(range.most);
    }
  });

  it('say what stands against them', () => {
    expect(settingProblem(put('supportBands', '1', 50), 'supportBands')).toBe(
      '“Leaning for from” may not be more than “Strong from”, which is 40.',
    );
    expect(settingProblem(put('riskBands', 'high', 4), 'riskBands')).toMatch(/may not be less than “Medium from”/);
    expect(settingProblem(put('developingScore', '', 70), 'developingScore')).toMatch(/may not be more than 65/);
    expect(settingProblem(put('championScore', '', 40), 'championScore')).toMatch(/may not be less than 45/);
    expect(settingProblem(put('keyPlayerInfluence', '', 3.5), 'keyPlayerInfluence')).toBe(
      'Write a whole number from 1 to 5 influence.',
    );
    expect(settingProblem(put('ownerConcentration', '', 1.2), 'ownerConcentration')).toBe(
      'Write a number from 0 to 100 %.',
    );
    expect(settingProblem(put('weightMode', '', 'cubic'), 'weightMode')).toBe('Choose one of the list.');
    expect(settingProblem(put('balancePairs', 'hospital.0', ' '), 'balancePairs')).toBe('Hospital 1 needs a word.');
    expect(sumNote(put('championWeights', 'power', 40), 'championWeights')).toMatch(/add up to 110 instead of 100/);
    expect(sumNote(put('healthWeights', 'support', 0), 'healthWeights')).toMatch(/add up to 50 instead of 100/);
  });

  it('are told apart from the usual', () => {
    const document = withSetting(hospital, 'balanceGap', 40);
    expect(changedSettings(document, AS_OF)).toEqual(['balanceGap']);
    expect(changedSettings(withSetting(hospital, 'balanceGap', 25), AS_OF)).toEqual([]);
    expect(changedSettings(hospital, AS_OF)).toEqual([]);
  });

  it('each belong to something that has a name', () => {
    for (const name of SETTING_NAMES) expect(figureWords(SETTINGS[name].formula)).not.toMatch(/^F\d/);
    expect(figureWords('F2')).toBe('Support index');
  });
});

describe('a changed limit or weight', () => {
  /** The frozen figures that are others with it. */
  const moved = (name: SettingName, value: unknown, document = hospital): readonly string[] => {
    const both = [document, withSetting(document, name, value)].map((one) => {
      const { figures, money } = frozenFigures(one, AS_OF);
      return { ...figures, ...money };
    });
    const [before = {}, after = {}] = both;
    return Object.keys(before).filter((id) => id !== 'settings' && before[id] !== after[id]);
  };

  it.each<[SettingName, unknown, readonly string[]]>([
    ['weightMode', 'linear', ['coverage', 'gaps', 'health', 'healthRelationship', 'progress', 'readiness', 'support']],
    ['healthWeights', { support: 1, coverage: 0, threads: 0 }, ['health', 'healthRelationship']],
    ['championScore', 100, ['champions']],
    ['stageCuts', [4.6, 4.7, 4.8, 4.9], ['stage']],
    ['lockOut', { contested: 34, lockedIn: 67, minAnswers: 30 }, ['lockOut']],
    ['attainmentCap', 0.5, ['measures']],
    ['riskBands', { medium: 23, high: 24, critical: 25 }, ['risk']],
    ['likelihoodMid', { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 }, ['expectedLoss', 'forecast', 'gap']],
    ['executionDays', { window: 0, grace: 0 }, ['health', 'healthExecution']],
    ['hoursByInfluence', { 1: 10, 2: 10, 3: 10, 4: 10, 5: 10, unrated: 10 }, ['load']],
    ['quadrantCutAt', 10, ['field']],
    ['contractEndDays', [400, 300, 200, 100], []],
    ['onePageMinutes', { overview: 60 }, []],
  ])('%s moves its figures and no others', (name, value, expected) => {
    expect(settingProblem(settingsOf(withSetting(hospital, name, value), AS_OF), name)).toBeNull();
    expect([...moved(name, value)].toSorted()).toEqual([...expected].toSorted());
  });

  it('is read by something: none can be changed for nothing', () => {
    const root = fileURLToPath(new URL('../../..', import.meta.url));
    const texts = ['shared/analysis', 'renderer'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file) && !/setting(s|Ranges|Parts)\.ts$/.test(file))
        .map((file) => readFileSync(join(root, folder, file), 'utf8')),
    );
    const all = Object.keys(SETTINGS) as readonly SettingName[];
    const unread = all.filter((name) => !texts.some((text) => new RegExp(`\\b${name}\\b`).test(text)));
    expect(unread).toEqual([]);
  });

  it.each([
    ['hospital', hospital],
    ['industrial', industrial],
  ])('put back leaves %s as it was', (_name, document) => {
    const changed = withSetting(document, 'keyPlayerInfluence', 2);
    expect(frozenFigures(changed, AS_OF)).not.toEqual(frozenFigures(document, AS_OF));
    const back = edited(changed, (draft) => draft.remove('setting', 'keyPlayerInfluence'));
    expect(frozenFigures(back, AS_OF)).toEqual(frozenFigures(document, AS_OF));
  });

  it('is known from the version a snapshot keeps', () => {
    const changed = withSetting(hospital, 'balanceGap', 40);
    const then = computedWith(frozenFigures(hospital, AS_OF));
    const now = computedWith(frozenFigures(changed, AS_OF));
    expect(then).toBe(SETTINGS_VERSION);
    expect(now).toBe(settingsVersion(changed, AS_OF));
    expect(versionWords(then, now ?? 0, SETTINGS_VERSION)).toMatch(/^The first day .* the usual .* the second .* own/);
    expect(versionWords(then, then ?? 0, SETTINGS_VERSION)).toBeNull();
    expect(versionWords(null, 1, SETTINGS_VERSION)).toBeNull();
    expect(computedWith({ figures: { health: 40 } })).toBeNull();
  });
});
