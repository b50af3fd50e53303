/** The limits and weights as what can be edited one by one: parts, what speaks against a value, what differs from the usual. */
import { list, type Document } from '../document/document';
import { upToDecimals } from '../conventions/writeNumber';
import type { RecordOf } from '../model';
import { rounded } from './result';
import { CHOICE_WORDS, NOT_ABOVE, SETTING_RANGES, type Range } from './settingRanges';
import { DEFAULT_SETTINGS, SETTINGS, settingsOf, type SettingName, type Settings } from './settings';
import { said, withinSentence } from '../packs/spoken';

/** All of them, in their order. */
export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];

type Leaf = number | boolean | string;
/** One thing of a setting that is typed, ticked or chosen by itself. */
export type SettingPart = {
  /** Names and places on the way to it, joined by points; empty where the setting is one thing. */
  readonly path: string;
  /** What it is called within the setting; null where the setting is one thing. */
  readonly label: string | null;
  readonly value: Leaf;
  readonly usual: Leaf;
  readonly range: Range;
  readonly choices: readonly { readonly value: string; readonly label: string }[] | null;
};

const MOST_WORDS = 80;
const isLeaf = (value: unknown): value is Leaf => typeof value !== 'object';
const DECIMALS = 6;

/** What lies at the end of each path of a value, in its order. */
const leavesOf = (value: unknown, path = ''): readonly (readonly [path: string, value: Leaf])[] => {
  if (isLeaf(value)) return [[path, value]];
  return Object.entries(value as Readonly<Record<string, unknown>>).flatMap(([name, part]) =>
    leavesOf(part, path === '' ? name : `${path}.${name}`),
  );
};

const labelled = (name: SettingName, path: string): readonly [string | null, Range] => {
  const { range, parts } = SETTING_RANGES[name];
  if (path === '') return [null, range];
  const own = parts?.[path];
  if (typeof own === 'string') return [said(own), range];
  if (own !== undefined) return [said(own[0]), own[1]];
  // A list within a part is called after it.
  const [outer = '', at = ''] = path.split('.');
  const above = parts?.[outer];
  return [typeof above === 'string' ? `${above} ${Number(at) + 1}` : path, range];
};

/** What a setting is for, as it is said now. */
export const settingWords = (name: SettingName): string => said(SETTINGS[name].about);

/** What of a setting is edited by itself, as it is now and as it usually is. */
export const settingParts = (settings: Settings, name: SettingName): readonly SettingPart[] => {
  const usual = new Map(leavesOf(DEFAULT_SETTINGS[name]));
  const { choices = null } = SETTINGS[name] as { readonly choices?: readonly string[] };
  return leavesOf(settings[name]).flatMap(([path, value]): readonly SettingPart[] => {
    const standard = usual.get(path);
    if (standard === undefined) return [];
    const [label, range] = labelled(name, path);
    return [
      {
        path,
        label,
        value,
        usual: standard,
        range,
        choices: choices?.map((choice) => ({ value: choice, label: CHOICE_WORDS[choice] ?? choice })) ?? null,
      },
    ];
  });
};

type Value = RecordOf<'setting'>['value'];
const changedAt = (value: unknown, path: readonly string[], part: Leaf): unknown => {
  const [name, ...rest] = path;
  if (name === undefined || isLeaf(value)) return part;
  if (Array.isArray(value))
    return value.map((one: unknown, at) => (String(at) === name ? changedAt(one, rest, part) : one));
  const fields = value as Readonly<Record<string, unknown>>;
  return { ...fields, [name]: changedAt(fields[name], rest, part) };
};

/** The value of a setting with another part. */
export const withPart = (settings: Settings, name: SettingName, path: string, part: Leaf): Value =>
  changedAt(settings[name], path === '' ? [] : path.split('.'), part) as Value;

/** A number of the settings as it is shown. */
export const shownPart = (value: number, { times }: Range): number => rounded(value * times, DECIMALS);
export const keptPart = (shown: number, { times }: Range): number => rounded(shown / times, DECIMALS + 2);

const words = (value: number, range: Range): string => upToDecimals(shownPart(value, range), DECIMALS);

/** Why a number does not fit into its range, in a sentence; null where it does. */
export const rangeProblem = (value: number, range: Range): string | null => {
  const isWithin = value >= range.least && value <= range.most;
  if (isWithin && (!range.isWhole || Number.isInteger(value))) return null;
  const unit = range.unit === null || range.unit === 'currency' ? '' : ` ${withinSentence(said(range.unit))}`;
  return `Write a ${range.isWhole ? 'whole number' : 'number'} from ${words(range.least, range)} to ${words(range.most, range)}${unit}.`;
};

const partProblem = ({ value, range, label, choices, usual }: SettingPart): string | null => {
  if (typeof value !== typeof usual) return 'This is not what is asked for.';
  if (choices !== null) return choices.some((choice) => choice.value === value) ? null : 'Choose one of the list.';
  if (typeof value === 'number') return rangeProblem(value, range);
  if (typeof value !== 'string') return null;
  if (value.trim() === '') return `${label ?? 'This'} needs a word.`;
  return value.length > MOST_WORDS ? `Write at most ${MOST_WORDS} characters.` : null;
};

const orderProblem = (name: SettingName, parts: readonly SettingPart[]): string | null => {
  const { order } = SETTING_RANGES[name];
  if (order === undefined) return null;
  const isRising = 'rises' in order;
  const inOrder = ('rises' in order ? order.rises : order.falls).flatMap(
    (path) => parts.find((part) => part.path === path) ?? [],
  );
  for (const [at, part] of inOrder.entries()) {
    const before = inOrder[at - 1];
    if (before === undefined || typeof part.value !== 'number' || typeof before.value !== 'number') continue;
    if (isRising ? part.value >= before.value : part.value <= before.value) continue;
    return `“${part.label}” may not be ${isRising ? 'less' : 'more'} than “${before.label}”, which is ${words(before.value, before.range)}.`;
  }
  return null;
};

const besideProblem = (settings: Settings, name: SettingName): string | null => {
  for (const [lower, upper] of NOT_ABOVE) {
    if (name !== lower && name !== upper) continue;
    const [low, high] = [settings[lower], settings[upper]];
    if (typeof low !== 'number' || typeof high !== 'number' || low <= high) continue;
    return name === lower
      ? `This may not be more than ${upToDecimals(high, DECIMALS)}: ${SETTINGS[upper].about.toLowerCase()}.`
      : `This may not be less than ${upToDecimals(low, DECIMALS)}: ${SETTINGS[lower].about.toLowerCase()}.`;
  }
  return null;
};

/** What speaks against these settings as far as one of them goes, in a sentence; null where nothing does. */
export const settingProblem = (settings: Settings, name: SettingName): string | null => {
  const parts = settingParts(settings, name);
  for (const part of parts) {
    const problem = partProblem(part);
    if (problem !== null) return problem;
  }
  return orderProblem(name, parts) ?? besideProblem(settings, name);
};

/** What is to be said of weights that do not add up to what they should: they are shares of their sum. */
export const sumNote = (settings: Settings, name: SettingName): string | null => {
  const { sum, range } = SETTING_RANGES[name];
  if (sum === undefined) return null;
  const together = settingParts(settings, name).reduce((total, { value }) => total + Number(value), 0);
  if (Math.abs(together - sum) < 1e-6) return null;
  return together === 0
    ? 'Every weight is zero: the figure cannot be computed.'
    : `These add up to ${words(together, range)} instead of ${words(sum, range)}; each counts as its share of that.`;
};

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
export const isUsual = (settings: Settings, name: SettingName): boolean =>
  leavesOf(DEFAULT_SETTINGS[name]).every(([path, value]) =>
    isSame(value, leavesOf(settings[name]).find(([at]) => at === path)?.[1]),
  );

/** The settings of this document that are not as usual, in the order of the table. */
export const changedSettings = (document: Pick<Document, 'setting'>, asOf: string): readonly SettingName[] => {
  const settings = settingsOf(document, asOf);
  return SETTING_NAMES.filter((name) => !isUsual(settings, name));
};

/** Whether a record of the settings says something this version knows. */
export const keptSettings = (document: Pick<Document, 'setting'>): readonly SettingName[] =>
  SETTING_NAMES.filter((name) => list(document, 'setting').some(({ id }) => id === name));
