import { basename } from 'node:path';
import type { Atlas } from '../../db/atlas';
import { AtlasError } from '../../shared/api/errors';
import { newId, edit } from '../../shared/document/draft';
import { guessMapping, parseMapOption } from '../../shared/exchange/csv/mapping';
import type { Imported } from '../../shared/exchange/accountFile';
import { planImport } from '../../shared/exchange/csv/planImport';
import { importDocument, type OnConflict } from '../services/accountImport';
import type { ReadTable } from '../services/tableFile';
import { accountIdIn } from './sources';
import type { Terminal } from './terminal';

const AUTHOR = { windowId: 'command line', sessionId: 'command line' };
type ImportChoices = {
  readonly account: string | undefined;
  readonly map: string | undefined;
  readonly onConflict: OnConflict | undefined;
};

const countOf = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

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
    (name !== undefined && !accounts.some((one) => one.id === name || one.name.toLowerCase() === name.toLowerCase()));
  if (!isNew) return accountIdIn(atlas, name);
  const accountId = newId();
  const called = name ?? basename(path).replace(/\.[^.]*$/, '');
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

/**
 * Brings the people of a table that was read from a file into an account of an open atlas. Says what was odd, one line
 * each.
 */
export const importTable = (
  terminal: Terminal,
  atlas: Atlas,
  path: string,
  { columns, rows, notices }: ReadTable,
  { account, map }: ImportChoices,
): void => {
  const table = { columns, rows };
  const option = map === undefined ? { ok: true as const, mapping: guessMapping(table) } : parseMapOption(map, table);
  if (!option.ok) throw new AtlasError('refused', `${option.problem} Nothing was changed.`);
  if (Object.keys(option.mapping).length === 0)
    throw new AtlasError(
      'badFile',
      `None of the columns is understood: ${columns.join(', ')}. Name them with --map. Nothing was changed.`,
    );
  const accountId = accountFor(atlas, path, account);
  const plan = planImport(atlas.document(accountId), table, option.mapping);
  if (plan.preview.length === 0) throw new AtlasError('badFile', 'There is nobody in this table to bring in.');
  atlas.apply(AUTHOR, {
    accountId,
    baseRevision: atlas.revision(),
    label: `Import ${basename(path)}`.slice(0, 200),
    diff: plan.diff,
  });
  const name = atlas.accounts().find((one) => one.id === accountId)?.name ?? accountId;
  const vacant = plan.vacant > 0 ? ` and ${countOf(plan.vacant, 'vacant seat')}` : '';
  terminal.out(`Imported ${countOf(plan.people, 'person', 'people')}${vacant} into ${name}.\n`);
  for (const line of [...notices, ...plan.problems.map((problem) => problem.sentence)]) terminal.out(`${line}\n`);
};
