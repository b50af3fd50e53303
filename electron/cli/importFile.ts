import { dottedCandidates } from '../../shared/exchange/csv/dottedQuestions';
import { basename } from 'node:path';
import type { Atlas } from '../../db/atlas';
import { AtlasError } from '../../shared/api/errors';
import { fold } from '../../shared/model/fold';
import { seen as withoutUnseen } from '../../shared/model/seen';
import { newId, edit } from '../../shared/document/draft';
import { parseAnswers } from '../../shared/exchange/csv/answers';
import { ownRows, strangerRows } from '../../shared/exchange/contacts/ownPeople';
import type { Mapping } from '../../shared/exchange/csv/columns';
import type { Table } from '../../shared/exchange/csv/table';
import { guessMapping, parseMapOption } from '../../shared/exchange/csv/mapping';
import type { NameMeaning } from '../../shared/exchange/csv/oddNames';
import { specialNames, topCandidates } from '../../shared/exchange/csv/questions';
import { NOBODY_ABOVE } from '../../shared/exchange/csv/reporting';
import type { DayOrder } from '../../shared/exchange/csv/values';
import type { Imported } from '../../shared/exchange/accountFile';
import { peopleThere, planImport } from '../../shared/exchange/csv/planImport';
import { importDocument, type OnConflict } from '../services/accountImport';
import type { ReadTable } from '../services/tableFile';
import { inRows } from '../../shared/exchange/csv/problems';
import { accountIdIn, figuresDayOf } from './sources';
import type { Terminal } from './terminal';

export const AUTHOR = { windowId: 'command line', sessionId: 'command line' };
type ImportChoices = {
  readonly account: string | undefined;
  readonly map: string | undefined;
  readonly onConflict: OnConflict | undefined;
};
/** Answers to what a table leaves open, as they were given. */
export type TableAnswers = {
  readonly names: string | undefined;
  readonly managers: string | undefined;
  readonly dayOrder: DayOrder | undefined;
  readonly asOf: string | undefined;
  /** The day of a mail is noted as the last contact with who is in the account already. */
  readonly seen: boolean;
};

const HOW_TO_NOTE_THE_DAY = 'To note the day as their last contact use --seen.';

export const countOf = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** Brings an account that was read from a file into an open atlas. */
export const importAccountFile = (
  terminal: Terminal,
  atlas: Atlas,
  read: Imported,
  { onConflict }: ImportChoices,
): void => {
  const { accountId, notices } = importDocument(atlas, AUTHOR, read.document, onConflict);
  const account = atlas.accounts().find((one) => one.id === accountId);
  terminal.out(`Imported ${account?.name ?? accountId}: ${countOf(account?.people ?? 0, 'person', 'people')}.\n`);
  for (const notice of [...read.notices, ...notices]) terminal.out(`${notice}\n`);
};

/** The account a table goes into: the one named or the only one; one that is not there is made. */
const accountFor = (atlas: Atlas, path: string, name: string | undefined): string => {
  const accounts = atlas.accounts();
  const isNew =
    accounts.length === 0 ||
    (name !== undefined && !accounts.some((one) => one.id === name || fold(one.name) === fold(name)));
  if (!isNew) return accountIdIn(atlas, name);
  const accountId = newId();
  const called = withoutUnseen(name ?? basename(path).replace(/\.[^.]*$/, ''));
  const currency = [...atlas.atlasDocument().supplier.values()][0]?.currency ?? 'EUR';
  atlas.putAccount(
    AUTHOR,
    accountId,
    `New account ${called}`,
    edit(atlas.atlasDocument(), (draft) =>
      draft.add('account', { id: accountId, name: called.slice(0, 200), currency }),
    ),
  );
  return accountId;
};

const MEANINGS: Readonly<Record<string, NameMeaning>> = {
  name: 'name',
  nobody: 'notKnown',
  vacant: 'vacant',
  skip: 'skip',
};
const MEANT_AS: { readonly [M in NameMeaning]: string } = {
  name: 'a name',
  notKnown: 'a person whose name is not known',
  vacant: 'a vacant seat',
  skip: 'a row to leave out',
};

const refused = (problem: string): AtlasError => new AtlasError('refused', `${problem} Nothing was changed.`);

export const answersOf = (option: string | undefined, of: string): Readonly<Record<string, string>> => {
  if (option === undefined) return {};
  const parsed = parseAnswers(option);
  if (!parsed.ok) throw refused(`${parsed.problem} Write --${of} "VALUE=answer,…".`);
  return parsed.answers;
};

export const meaningsOf = (option: string | undefined): Readonly<Record<string, NameMeaning>> =>
  Object.fromEntries(
    Object.entries(answersOf(option, 'names')).map(([value, answer]) => {
      const meaning = Object.hasOwn(MEANINGS, answer.toLowerCase()) ? MEANINGS[answer.toLowerCase()] : undefined;
      if (meaning === undefined)
        throw refused(`“${answer}” is no answer for a name; the answers are ${Object.keys(MEANINGS).join(', ')}.`);
      return [value, meaning] as const;
    }),
  );

/** Which column is what, as it was said or as it is guessed. Throws refused, and badFile where none is understood. */
export const mappingOf = (map: string | undefined, table: Table): Mapping => {
  const option = map === undefined ? { ok: true as const, mapping: guessMapping(table) } : parseMapOption(map, table);
  if (!option.ok) throw refused(option.problem);
  if (Object.keys(option.mapping).length === 0)
    throw new AtlasError(
      'badFile',
      `None of the columns is understood: ${table.columns.join(', ')}. Name them with --map. Nothing was changed.`,
    );
  return option.mapping;
};

/**
 * Brings the people of a table that was read from a file into an account of an open atlas. Says what was odd, one line
 * each, and how to answer what was left open.
 */
export const importTable = (
  terminal: Terminal,
  atlas: Atlas,
  path: string,
  { columns, rows, headingRow, notices, sheet, sheets, source, photos }: ReadTable,
  { account, map }: ImportChoices,
  { names, managers, dayOrder, asOf, seen }: TableAnswers,
): void => {
  const table = { columns, rows, headingRow };
  const mapping = mappingOf(map, table);
  const meanings = meaningsOf(names);
  const meant = answersOf(managers, 'managers');
  const accountId = accountFor(atlas, path, account);
  const document = atlas.document(accountId);
  const isOfTable = source === 'table';
  const own = isOfTable ? new Set<number>() : ownRows(document, table, mapping);
  const strangers = new Set(
    [...(source === 'mail' ? strangerRows(document, table, mapping) : [])].filter((row) => !own.has(row)),
  );
  const plan = planImport(document, table, mapping, {
    meanings,
    leftOut: new Set([...own, ...strangers]),
    toTray: !isOfTable,
    alreadyThere: isOfTable ? 'add' : 'leave',
    seen: seen && !isOfTable,
    managers: meant,
    noManagers: Object.keys(meant).filter((value) => meant[value]?.toLowerCase() === NOBODY_ABOVE),
    dayOrder: dayOrder ?? null,
    unclearDays: 'leave',
    asOf: figuresDayOf(document, asOf),
  });
  const met = plan.there.filter((one) => one.seen !== null);
  if (plan.preview.length === 0 && (met.length === 0 || !seen))
    throw new AtlasError(
      'badFile',
      met.length > 0
        ? [
            `Everybody in this mail is in the account already: ${met.map(({ name }) => name).join(', ')}.`,
            `${HOW_TO_NOTE_THE_DAY} Nothing was changed.`,
          ].join(' ')
        : plan.there.length > 0
          ? 'Everybody in this file is in the account already. Nothing was changed.'
          : 'There is nobody in this table to bring in.',
    );
  atlas.apply(AUTHOR, {
    accountId,
    baseRevision: atlas.revision(),
    label: `Import ${withoutUnseen(basename(path))}`.slice(0, 200),
    diff: plan.diff,
  });
  const name = atlas.accounts().find((one) => one.id === accountId)?.name ?? accountId;
  const vacant = plan.vacant > 0 ? ` and ${countOf(plan.vacant, 'vacant seat')}` : '';
  if (plan.preview.length > 0)
    terminal.out(`Imported ${countOf(plan.people, 'person', 'people')}${vacant} into ${name}.\n`);
  if (plan.waiting > 0)
    terminal.out(`${plan.waiting === 1 ? 'One of them waits' : `${plan.waiting} of them wait`} in the tray.\n`);
  if (met.length > 0)
    terminal.out(
      seen
        ? `Noted the last contact with ${met.map((one) => one.name).join(', ')}.\n`
        : `${met.map((one) => one.name).join(', ')} ${met.length === 1 ? 'is' : 'are'} here already. ${HOW_TO_NOTE_THE_DAY}\n`,
    );
  if (own.size > 0) terminal.out(`${countOf(own.size, 'person', 'people')} of your own side stayed out.\n`);
  if (strangers.size > 0)
    terminal.out(
      `${countOf(strangers.size, 'person', 'people')} stayed out, as nobody in the account has an address of their firm.\n`,
    );
  if (photos.length > 0)
    terminal.out(
      `The photos of ${countOf(photos.length, 'card')} were left out: they are drawn anew by the app alone.\n`,
    );
  const others = sheets.filter(({ name: other }) => other !== sheet);
  if (others.length > 0)
    terminal.out(
      `The sheet “${sheet}” was read. Another is named with --sheet: ${others.map(({ name: other }) => other).join(', ')}.\n`,
    );
  for (const line of [...notices, ...plan.problems.map((problem) => problem.sentence)]) terminal.out(`${line}\n`);
  for (const one of plan.ambiguities) {
    const isAnswered = one.choices.some(({ value }) => value === meant[one.value]) || meant[one.value] === NOBODY_ABOVE;
    if (isAnswered) continue;
    const numbers = one.choices.map(({ value, label }) => `${value} for ${label}`).join('; ');
    terminal.out(`Say who “${one.shown}” is with --managers "${one.shown}=NUMBER": ${numbers}.\n`);
  }
  const unknown = topCandidates(table, mapping, peopleThere(document)).filter(
    (one) => one.guess === 'unknown' && one.kind === undefined && meant[one.value] === undefined,
  );
  const dotted = dottedCandidates(table, mapping, peopleThere(document)).filter(
    (one) => one.kind === undefined && meant[one.value] === undefined,
  );
  const open = new Map([...dotted, ...unknown].map((one) => [one.value, one]));
  // Whom an ambiguous manager cell may mean was said above, with the numbers.
  for (const one of plan.ambiguities) open.delete(one.value);
  for (const one of open.values())
    terminal.out(
      `If “${one.shown}” is somebody else by name, say who: --managers "${one.shown}=NAME", or the number of a row.\n`,
    );
  for (const one of specialNames(table, mapping))
    if (one.value !== '' && meanings[one.value] === undefined && one.isDoubtful)
      terminal.out(
        [
          `The name “${one.shown}” in ${inRows(one.rows)} was taken for ${MEANT_AS[one.guess]}.`,
          `Answer otherwise with --names "${one.shown}=name", or nobody, vacant or skip.\n`,
        ].join(' '),
      );
  if (plan.openDays !== null && dayOrder === undefined)
    terminal.out(`Say what “${plan.openDays}” has first with --dates day-first or --dates month-first.\n`);
};
