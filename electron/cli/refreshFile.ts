import { basename } from 'node:path';
import type { Atlas } from '../../db/atlas';
import { AtlasError } from '../../shared/api/errors';
import { isEmpty } from '../../shared/document/diff';
import { listed } from '../../shared/exchange/csv/table';
import { planRefresh, refreshCounts } from '../../shared/exchange/csv/refresh';
import { NOBODY_ABOVE } from '../../shared/exchange/csv/reporting';
import { seen } from '../../shared/model/seen';
import type { ReadTable } from '../services/tableFile';
import { AUTHOR, answersOf, countOf, mappingOf, meaningsOf, type TableAnswers } from './importFile';
import { accountIdIn, figuresDayOf } from './sources';
import type { Terminal } from './terminal';

type RefreshChoices = {
  readonly account: string | undefined;
  readonly map: string | undefined;
  readonly goneLeave: boolean;
};

const MOST_LINES = 200;

/**
 * Reads people again who are in an account already: what the table says of them is taken as one change, and said line by
 * line. Ratings and notes of your own stay.
 */
export const refreshFromTable = (
  terminal: Terminal,
  atlas: Atlas,
  path: string,
  { columns, rows, headingRow, notices }: ReadTable,
  { account, map, goneLeave }: RefreshChoices,
  { names, managers, dayOrder, asOf }: TableAnswers,
): void => {
  const table = { columns, rows, headingRow };
  const mapping = mappingOf(map, table);
  const accountId = accountIdIn(atlas, account);
  const document = atlas.document(accountId);
  if (document.person.size === 0)
    throw new AtlasError(
      'refused',
      'This account has no people yet. Import the table without --refresh. Nothing was changed.',
    );
  const meant = answersOf(managers, 'managers');
  const on = figuresDayOf(document, asOf);
  const plan = planRefresh(
    document,
    table,
    mapping,
    {
      meanings: meaningsOf(names),
      managers: meant,
      noManagers: Object.keys(meant).filter((value) => meant[value]?.toLowerCase() === NOBODY_ABOVE),
      dayOrder: dayOrder ?? null,
      unclearDays: 'leave',
      asOf: on,
    },
    { on, goneLeave },
  );
  if (!isEmpty(plan.diff))
    atlas.apply(AUTHOR, {
      accountId,
      baseRevision: atlas.revision(),
      label: `Refresh from ${seen(basename(path))}`.slice(0, 200),
      diff: plan.diff,
    });
  const taken = plan.changes.filter(({ isUsual }) => isUsual);
  const own = plan.changes.length - taken.length;
  const { changed, moved } = refreshCounts(plan);
  const leaves = goneLeave && !plan.isPart;
  terminal.out(
    `${countOf(plan.added.length, 'new person', 'new people')}, ${changed} changed, ${moved} moved, ${plan.gone.length} gone, ${plan.same} as before.\n`,
  );
  for (const { name, title } of plan.added)
    terminal.out(`new: ${[name ?? 'name not known', title].filter(Boolean).join(', ')}\n`);
  for (const { name, label, from, to } of taken.slice(0, MOST_LINES))
    terminal.out(`${name}, ${label.toLowerCase()}: ${from} → ${to}\n`);
  if (taken.length > MOST_LINES) terminal.out(`and ${taken.length - MOST_LINES} more.\n`);
  if (own > 0)
    terminal.out(
      `${countOf(own, 'rating or note')} of the table differ${own === 1 ? 's' : ''} from yours; yours were kept.\n`,
    );
  if (plan.gone.length > 0)
    terminal.out(
      `${leaves ? 'Left' : 'Not in the table and kept'}: ${listed(
        plan.gone.map(({ name }) => name),
        20,
      )}.${
        leaves
          ? ''
          : plan.isPart
            ? ' The table names less than half of the account, so nobody leaves.'
            : ' With --gone leave they leave.'
      }\n`,
    );
  for (const line of [...notices, ...plan.problems.map(({ sentence }) => sentence)]) terminal.out(`${line}\n`);
};
