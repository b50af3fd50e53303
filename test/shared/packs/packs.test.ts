/** Packs of words: each is whole, tells its values apart, and is read back from a file; values never change with them. */
import { describe, expect, it } from 'vitest';
import { FIGURE_NAMES } from '../../../shared/analysis/figureNames';
import { figures } from '../../../shared/analysis/figures';
import { FROZEN, FROZEN_IDS, frozenFigures } from '../../../shared/analysis/frozenFigures';
import { METHOD_LIBRARY, methodName } from '../../../shared/analysis/methods';
import { QUADRANT_RULES } from '../../../shared/analysis/portfolioMatrix';
import { SETTING_NAMES, settingParts, settingWords } from '../../../shared/analysis/settingParts';
import { DEFAULT_SETTINGS, SETTINGS } from '../../../shared/analysis/settings';
import { figureWords } from '../../../shared/analysis/settingWords';
import { writeAccountFile } from '../../../shared/exchange/writeAccountFile';
import { edited } from '../../../shared/document/draft';
import { planLanguage } from '../../../shared/document/planLanguage';
import { saidAs, spokenOf } from '../../../shared/document/spokenWords';
import { priorities } from '../../../shared/analysis/priorities';
import { writeCsv } from '../../../shared/exchange/csv/writing';
import { conventionsOf } from '../../../shared/conventions/conventions';
import { choiceOf, labelOf } from '../../../shared/model/labels';
import { fieldEntries, KIND_NAMES, type Kind } from '../../../shared/model';
import { attitudeWord, inWords, ROLE_WORDS, withArticle } from '../../../shared/model/words';
import { ENGLISH_WORDS, type WordGroup } from '../../../shared/packs/english';
import { PACK_IDS } from '../../../shared/packs/packIds';
import {
  faultsOf,
  GROUPS,
  longestOf,
  packFileOf,
  PACKS,
  readPackFile,
  spokenBy,
  valuesOf,
  withWord,
  wordFault,
} from '../../../shared/packs/packs';
import { ENGLISH_SPOKEN, OWN_GROUPS, said, spokenIn, wordOf } from '../../../shared/packs/spoken';
import { SAMPLES, sampleDocument } from '../../support/samples';

const AS_OF = '2026-03-02';
const hospital = sampleDocument('hospital');
const inGerman = edited(hospital, (draft) => draft.set('wordPack', 'wordPack', { base: 'german' }));
const list = (base: (typeof PACK_IDS)[number], group: WordGroup) =>
  PACKS[base].spoken.words[group] as Readonly<Record<string, string>>;

describe.each(PACK_IDS)('the pack %s', (base) => {
  it('has a word for every value, short enough, and none twice in a scale', () => {
    for (const group of GROUPS) {
      expect(Object.keys(list(base, group)).toSorted()).toEqual(Object.keys(ENGLISH_WORDS[group]).toSorted());
      for (const [value, word] of Object.entries(list(base, group)))
        expect([group, value, wordFault(PACKS[base].spoken.words, group, value, word)]).toEqual([group, value, null]);
    }
  });
  it('comes back from its file as it went, with words of one’s own', () => {
    const own = withWord(base, {}, 'attitude.2', 'Ambassador');
    expect(readPackFile(packFileOf(base, 'Ours', own))).toEqual({ isSound: true, base, name: 'Ours', own });
    expect(readPackFile(packFileOf(base, '', {}))).toMatchObject({ isSound: true, own: {} });
  });
});

it('a value stands in one group, or in one that is read through a table of its own', () => {
  const own = new Set<string>(OWN_GROUPS);
  const values = GROUPS.filter((group) => !own.has(group)).flatMap((group) => valuesOf(group));
  expect(values.filter((value, at) => values.indexOf(value) !== at)).toEqual([]);
});

it('every value of a closed set that people choose by its word has one in German', () => {
  // Places, views and forms of notes are words of the app itself.
  const OF_THE_APP =
    /^(?:mapNote|savedView|agendaStep|composition|copyMerge|suggestion|statementEvidence|programmeResult|captured|responsibility|measure|plan\.confidentiality|wordPack|fieldSource|taskPart|waveGate|programmeMeasure\.direction|roleProfile\.language)/;
  const isTable = (kind: Kind, name: string): boolean =>
    ['buyingInfluence', 'type'].includes(name) && kind !== 'objective';
  const without = KIND_NAMES.flatMap((kind) =>
    fieldEntries(kind).flatMap(([name, { column }]) =>
      ((isTable(kind, name) ? [] : (column.values ?? [])) as readonly string[])
        .filter(() => !OF_THE_APP.test(`${kind}.${name}`))
        .filter((value) => wordOf(value) === null && !Object.hasOwn(ENGLISH_WORDS.cells, value))
        .filter((value) => name !== 'competence' || !Object.hasOwn(ENGLISH_WORDS.competences, value))
        .map((value) => `${kind}.${name}: ${value}`),
    ),
  );
  expect(without).toEqual([]);
});

describe('words', () => {
  it('follow the pack where they are said, also where a table was made before', () => {
    const words = () => [
      attitudeWord(2),
      ROLE_WORDS.approver,
      inWords('negotiation'),
      labelOf('person', 'attitude'),
      choiceOf('person', 'buyingInfluence', 'economic', 'Revenue'),
      withArticle(ROLE_WORDS.approver),
    ];
    expect(words()).toEqual(['Advocate', 'Approver', 'Negotiation', 'Attitude', 'Economic', 'an approver']);
    expect(saidAs(inGerman, words)).toEqual([
      'Fürsprecher',
      'Genehmiger',
      'Verhandlung',
      'Haltung',
      'Wirtschaftlich',
      'Genehmiger',
    ]);
    expect(spokenIn(PACKS.classicSales.spoken, words)).toEqual([
      'Mentor',
      'Economic buyer',
      'Closing',
      'Attitude',
      'Economic buyer',
      'an economic buyer',
    ]);
    expect(words()).toEqual(['Advocate', 'Approver', 'Negotiation', 'Attitude', 'Economic', 'an approver']);
  });
  it('of a figure follow as well, although figures are remembered', () => {
    const first = (): string => JSON.stringify(priorities(hospital, AS_OF));
    const english = first();
    expect(saidAs(inGerman, first)).not.toBe(english);
    expect(first()).toBe(english);
  });
  it('change no value: every figure of the account is the same in every pack', () => {
    const english = figures(hospital, AS_OF);
    for (const base of PACK_IDS) expect(spokenIn(PACKS[base].spoken, () => figures(hospital, AS_OF))).toEqual(english);
    expect({ ...inGerman, wordPack: hospital.wordPack }).toEqual(hospital);
  });
  it('stand in the headings of a table of people', () => {
    const heads = (): string => writeCsv(hospital, conventionsOf('en-GB')).split('\n')[0] ?? '';
    expect(heads()).toContain('Attitude');
    expect(saidAs(inGerman, heads)).toContain('Haltung');
    expect(saidAs(inGerman, heads)).not.toContain('Attitude');
  });
  it('are the very same object as long as nobody changes them, and English where nobody chose', () => {
    expect(spokenOf(inGerman)).toBe(spokenOf(inGerman));
    expect(spokenOf(hospital)).toBe(ENGLISH_SPOKEN);
  });
  it('say in which language a plan is written, where nobody said so', () => {
    expect(planLanguage(hospital).tag).toBe('en');
    expect(planLanguage(inGerman).tag).toBe('de');
    const french = edited(inGerman, (draft) => draft.set('plan', 'plan', { language: 'fr' }));
    expect(planLanguage(french).tag).toBe('fr');
  });
});

describe('a word of one’s own', () => {
  const words = ENGLISH_SPOKEN.words;
  it.each([
    ['', /a word is missing/],
    ['   ', /a word is missing/],
    ['sceptic', /would stand for two values/],
    ['x'.repeat(longestOf('attitude') + 1), /is too long/],
    ['a\u0007b', /nobody can see/],
  ])('%j is refused with a sentence', (word, why) => {
    expect(wordFault(words, 'attitude', '2', word)).toMatch(why);
  });
  it('is kept beside the pack, and goes when it is the pack’s again', () => {
    const own = withWord('english', {}, 'attitude.2', ' Ambassador ');
    expect(own).toEqual({ 'attitude.2': 'Ambassador' });
    expect(spokenBy('english', own).words.attitude['2']).toBe('Ambassador');
    expect(withWord('english', own, 'attitude.2', 'Advocate')).toEqual({});
    expect(withWord('english', own, 'attitude.2', null)).toEqual({});
    expect(withWord('english', own, 'attitude.9', 'Nobody')).toEqual(own);
  });
  it('that is faulty in a file of another hand is said as the pack says it', () => {
    expect(spokenBy('english', { 'attitude.2': '', 'no.such': 'x' })).toBe(ENGLISH_SPOKEN);
  });
});

describe('a file', () => {
  const file = (part: object): string =>
    JSON.stringify({ format: 'account-atlas-words', version: 1, base: 'english', name: '', words: {}, ...part });
  it.each([
    ['no JSON', 'hello', /is no JSON/],
    ['something else', '{"a": 1}', /no pack of words/],
    ['another version', file({ version: 2 }), /no pack of words/],
    ['a word that is missing', file({ words: { attitude: { 2: '' } } }), /a word is missing/],
    ['a word twice', file({ words: { attitude: { 2: 'Neutral' } } }), /would stand for two values/],
    ['a word that is too long', file({ words: { attitude: { 2: 'x'.repeat(60) } } }), /is too long/],
    ['a value nobody knows', file({ words: { attitude: { 7: 'Fan' } } }), /no word of this version/],
    ['a group nobody knows', file({ words: { moods: { 7: 'Fan' } } }), /no pack of words/],
  ])('with %s is refused with a sentence', (_, text, why) => {
    const read = readPackFile(text);
    expect(read.isSound ? [] : read.faults.join(' ')).toMatch(why);
  });
  it('may hold a few words only', () => {
    expect(readPackFile(file({ words: { screens: { strategy: 'Direction' } } }))).toEqual({
      isSound: true,
      base: 'english',
      name: '',
      own: { 'screens.strategy': 'Direction' },
    });
  });
  it('with two words that change places is taken', () => {
    expect(faultsOf('english', { 'attitude.2': 'Supporter', 'attitude.1': 'Advocate' })).toEqual([]);
  });
});

describe.each(SAMPLES)('in every pack, of the %s sample,', (name) => {
  const content = sampleDocument(name);
  const inPack = (base: (typeof PACK_IDS)[number]) =>
    edited(content, (draft) => draft.set('wordPack', 'wordPack', { base }));
  it.each(PACK_IDS)('%s: figures, the account file and what a snapshot keeps are the same to the letter', (base) => {
    const spoken = PACKS[base].spoken;
    const told = (document: typeof content) => [
      JSON.stringify(figures(document, AS_OF)),
      // But for the record that says which pack is spoken.
      JSON.stringify(writeAccountFile({ ...document, wordPack: content.wordPack }, AS_OF)),
      JSON.stringify(frozenFigures(document, AS_OF)),
    ];
    expect(spokenIn(spoken, () => told(inPack(base)))).toEqual(told(content));
  });
});

it('every word in braces of a table is one a pack has', () => {
  const texts = [
    ...SETTING_NAMES.flatMap((setting) => [
      settingWords(setting),
      figureWords(SETTINGS[setting].formula),
      ...settingParts(DEFAULT_SETTINGS, setting).map(({ label }) => label ?? ''),
    ]),
    ...METHOD_LIBRARY.flatMap((method) =>
      [methodName(method), method.what, method.when, method.how].map((text) => said(text)),
    ),
    ...Object.values(QUADRANT_RULES).flatMap((rule) => Object.values(rule).map((text) => said(text))),
    ...FROZEN_IDS.map((id) => FROZEN[id].label),
    ...Object.values(FIGURE_NAMES).map((text) => said(text ?? '')),
  ];
  expect(texts.filter((text) => /[{}]/.test(text))).toEqual([]);
  expect(said('{names.influence} of a {attitude.-1}')).toBe('Influence of a sceptic');
  expect(spokenIn(PACKS.german.spoken, () => said('more {names.influence}'))).toBe('more Einfluss');
});
