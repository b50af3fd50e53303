/** The whole plan as plain text, for pasting. */
import { completeness } from '../analysis/completeness';
import { sectionsIn } from '../analysis/sectionOrder';
import { shows, viewerOf } from '../audience/viewer';
import { customerText } from './customerText';
import { chapterText, wrapped } from './textLayout';
import { accountOf, find, list, single, type Document } from '../document/document';
import { filledContent } from '../document/filled';
import { moneyWordIn } from '../document/moneyWord';
import { seatOf } from '../document/occupancy';
import { recordName } from '../document/recordName';
import { fieldEntries, type AnyRecord, type FieldName, type Kind } from '../model';
import { choiceOf, labelOf, nounOf } from '../model/labels';
import { longDate } from '../conventions/writeDay';
import { plainNumber } from '../model/money';
import { capital, inWords, withinSentence } from '../model/words';
import type { Column } from '../model/fields';

/** Fields that hold the app's own keeping, not what the plan says. */
const KEPT: ReadonlySet<string> = new Set([
  'settingsVersion',
  'attachmentId',
  'lineageId',
  'sample',
  'archived',
  'unplaced',
  'revision',
  'stakeholders',
  'parentAccountId',
  'numberLocale',
  'language',
  'examplesAside',
  'sharedWithCustomer',
  'sharedTexts',
]);
/** What stands in the seat of a person is told with the person. */
const SILENT: ReadonlySet<Kind> = new Set<Kind>([
  'holding',
  'seat',
  'photo',
  'wallPhoto',
  'handover',
  'composition',
  'copyMerge',
  'houseStyle',
  'wordPack',
]);

const valueText = (document: Document, kind: Kind, name: FieldName<Kind>, column: Column, value: unknown): string => {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return '';
  if (column.ref !== undefined)
    return (Array.isArray(value) ? (value as readonly string[]) : [value as string])
      .map((id) => recordName(document, column.ref as Kind, id))
      .join(', ');
  if (column.boolean) return value === true ? 'yes' : 'no';
  if (column.values) return choiceOf(kind, name, value as string, moneyWordIn(document));
  // A role may also be a word of the team's own.
  if (kind === 'assignment' && name === 'role') return inWords(value as string);
  if (column.date) return longDate(value as string);
  if (typeof value === 'number') return column.range || column.type === 'INTEGER' ? String(value) : plainNumber(value);
  if (column.json) {
    if (Array.isArray(value))
      return value.map((one) => (one === null ? '–' : typeof one === 'string' ? inWords(one) : String(one))).join(', ');
    return Object.entries(value as Record<string, unknown>)
      .filter(([, one]) => one !== null && typeof one !== 'object')
      .map(([name, one]) => `${inWords(name)} ${String(one)}`)
      .join(', ');
  }
  return String(value);
};

const recordText = (document: Document, kind: Kind, record: AnyRecord): string => {
  const viewer = viewerOf(document);
  const title = recordName(document, kind, record.id);
  const seat = kind === 'person' ? find(document, 'seat', seatOf(document, record.id)) : undefined;
  const fields = [
    ...(seat === undefined ? [] : [['seat', seat as AnyRecord] as const]),
    [kind, record] as const,
  ].flatMap(([of, row]) =>
    fieldEntries(of).flatMap(([name, { column }]) => {
      const text =
        KEPT.has(name) ||
        !shows(viewer, of, name) ||
        (of === 'seat' && name === 'dottedLineToIds' && (row[name] as readonly string[]).length === 0)
          ? ''
          : valueText(document, of, name, column, row[name]);
      return text === '' || text === title || (column.boolean && text === 'no')
        ? []
        : [wrapped(`${labelOf(of, name, moneyWordIn(document))}: ${text}`, '    ')];
    }),
  );
  return [`  - ${title}`, ...fields].join('\n');
};

/**
 * Every section that holds something, with every record in it and every field that is filled and that its reader may see.
 * Lines end with a newline.
 */
export const planText = (all: Document, asOf: string): string => {
  const document = filledContent(all);
  if (viewerOf(document).audience === 'customer') return customerText(document, asOf);
  const account = accountOf(document);
  const plan = single(document, 'plan');
  const frame = single(document, 'financials');
  const whole = completeness(document, asOf).whole.value;
  const head = [
    account.name.toLocaleUpperCase(),
    `Key account plan, version ${plan?.version ?? 1}, ${withinSentence(inWords(plan?.state ?? 'draft'))}`,
    frame?.periodStart && frame.periodEnd
      ? `Period ${longDate(frame.periodStart)} to ${longDate(frame.periodEnd)}`
      : '',
    `As of ${longDate(asOf)}${whole === null ? '' : `, ${Math.round(whole)} % complete`}`,
    'Confidential – internal',
  ].filter(Boolean);
  const sections = sectionsIn(document).flatMap((section, at) => {
    const parts = kindTexts(document, section.kinds);
    return parts.length === 0 ? [] : [chapterText(`${at + 1}  ${section.title}`, parts)];
  });
  return `${[head.join('\n'), ...sections].join('\n\n\n')}\n`;
};

/** The records of each kind that has any, under its name. */
const kindTexts = (document: Document, kinds: readonly Kind[]): readonly string[] =>
  kinds
    .filter((kind) => !SILENT.has(kind) && document[kind].size > 0)
    .map((kind) => {
      const rows = list(document, kind) as readonly AnyRecord[];
      const noun = capital(nounOf(kind, moneyWordIn(document)));
      const heading = `${noun}${rows.length > 1 ? ` (${rows.length})` : ''}`;
      return [heading, ...rows.map((row) => recordText(document, kind, row))].join('\n');
    });
