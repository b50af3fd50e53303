import { list } from '../document/document';
import type { Stakeholder } from '../document/stakeholder';
import type { RecordOf } from '../model';
import { keyPlayers } from './coverage';
import { viewOfAll } from './memo';
import { PEOPLE } from './people';

type CallSheet = RecordOf<'callSheet'>;

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
/** 20 March, March 20, 2026-03-20, 20.3., 20/3. */
const DATED = new RegExp(
  `\\b\\d{1,2}(?:st|nd|rd|th)?\\.?\\s+(?:of\\s+)?${MONTH}\\b|\\b${MONTH}\\.?\\s+\\d{1,2}\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}\\.\\d{1,2}\\.|\\b\\d{1,2}/\\d{1,2}\\b`,
  'i',
);

/** Whether a sentence names a day. */
export const holdsDate = (text: string): boolean => DATED.test(text);

const FIELDS = [
  ['need', 'the need'],
  ['benefit', 'the benefit'],
  ['proof', 'the proof'],
  ['callObjective', 'the call objective'],
] as const;

/** What a call sheet still lacks, in words; a call objective must name a day. */
export const missingInCallSheet = (sheet: CallSheet): readonly string[] => [
  ...FIELDS.filter(([field]) => (sheet[field] ?? '').trim() === '').map(([, words]) => words),
  ...((sheet.callObjective ?? '').trim() !== '' && !holdsDate(sheet.callObjective ?? '')
    ? ['a day in the call objective']
    : []),
];

/** Key players nobody has prepared a call sheet for. */
export const playersWithoutSheet = viewOfAll(
  [...PEOPLE, 'callSheet', 'setting'],
  (document, asOf): readonly Stakeholder[] => {
    const prepared = new Set(list(document, 'callSheet').map((sheet) => sheet.stakeholderId));
    return keyPlayers(document, asOf).filter((one) => !prepared.has(one.id));
  },
);
