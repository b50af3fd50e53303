import { fiscalYear } from '../../analysis/fiscalYear';
import { accountOf, list } from '../../document/document';
import type { RecordOf } from '../../model';
import { wholeMoney } from '../../model/money';
import { nameKey } from '../csv/nameKeys';
import { inRows, quotedTo } from '../csv/problems';
import { plainWords } from '../csv/words';
import { saidOtherwise, type Bringing, type Coming } from './coming';
import { namedIn } from './names';
import { yearIn } from './recordColumns';

const TOTAL = /^(grand )?total|^(gesamt\w*|summe|insgesamt|total general|somme|suma|ensemble|alle)\b/;

/**
 * Revenue by year: with an offering as a line of that offering, without one as a year of the account. What is there
 * takes what the table says otherwise. Rows of the same year and offering add up, as exports of orders write them.
 */
export const bringRevenue = ({ draft, cells, findings, options: { asOf } }: Bringing): readonly Coming[] => {
  const before = draft.current();
  const { currency } = accountOf(before);
  const named = namedIn(draft, findings);
  const now = fiscalYear(before, asOf);
  const years = new Map(list(before, 'financialYear').map((year) => [year.fy, year]));
  const lines = new Map(list(before, 'revenueLine').map((line) => [`${line.offeringId} ${line.fy}`, line]));
  type Sum = {
    readonly row: number;
    readonly fy: number;
    readonly offeringId: string | null;
    readonly offering: string;
    rows: number;
    amounts: Partial<Record<'revenue' | 'cogs' | 'costToServe' | 'customerRevenue', number>>;
  };
  const sums = new Map<string, Sum>();
  const left: Coming[] = [];
  for (const row of cells.rows) {
    const yearCell = row.cell('year');
    const offering = row.cell('offering');
    const fy = yearIn(yearCell);
    if (fy === null || fy < 1900 || fy > 2200) {
      findings.note('skipped', 'year', row.row, yearCell, (values, rows) =>
        values.length === 0
          ? `No year stands in ${inRows(rows)}: left out.`
          : `${quotedTo(values)} in ${inRows(rows)} ${values.length === 1 ? 'is' : 'are'} no year: left out.`,
      );
      left.push({ row: row.row, came: 'left', name: offering || yearCell || 'without a year', facts: [] });
      continue;
    }
    if (TOTAL.test(plainWords(offering))) {
      findings.note(
        'skipped',
        'total',
        row.row,
        offering,
        (values, rows) =>
          `${quotedTo(values)} in ${inRows(rows)} ${values.length === 1 ? 'is a sum' : 'are sums'} of other rows: left out.`,
      );
      left.push({ row: row.row, came: 'left', name: `${offering}, ${fy}`, facts: [] });
      continue;
    }
    const amounts = {
      revenue: cells.money(row, 'revenue'),
      ...(offering === ''
        ? {
            cogs: cells.money(row, 'cogs'),
            costToServe: cells.money(row, 'costToServe'),
            customerRevenue: cells.money(row, 'customerRevenue'),
          }
        : {}),
    };
    if (Object.values(amounts).every((amount) => amount === null)) {
      findings.note(
        'nothingToShow',
        'amount',
        row.row,
        '',
        (_, rows) => `No amount that can be read stands in ${inRows(rows)}: left out.`,
      );
      left.push({ row: row.row, came: 'left', name: [offering, fy].filter(Boolean).join(', '), facts: [] });
      continue;
    }
    const key = `${nameKey(offering)} ${fy}`;
    const sum: Sum = sums.get(key) ?? {
      row: row.row,
      fy,
      offering,
      offeringId: named('offering', offering, row.row),
      rows: 0,
      amounts: {},
    };
    sums.set(key, sum);
    sum.rows += 1;
    for (const [name, amount] of Object.entries(amounts))
      if (amount !== null) {
        const field = name as keyof Sum['amounts'];
        sum.amounts[field] = (sum.amounts[field] ?? 0) + amount;
      }
  }
  const added = [...sums.values()].filter(({ rows }) => rows > 1);
  if (added.length > 0)
    findings.note(
      'duplicate',
      'sum',
      added[0]?.row ?? 0,
      '',
      () =>
        `${added.length === 1 ? 'One year' : `${added.length} years`} stood in several rows, which were added up: ${added
          .slice(0, 5)
          .map(({ offering, fy, rows }) => `${[offering, fy].filter(Boolean).join(', ')} (${rows} rows)`)
          .join('; ')}.`,
    );
  const came = [...sums.values()].map(({ row, fy, offering, offeringId, amounts }): Coming => {
    const name = [offering, `FY${fy}`].filter(Boolean).join(', ');
    const facts = amounts.revenue === undefined ? [] : [`${wholeMoney(amounts.revenue)} ${currency}`];
    if (offeringId !== null) {
      const line = lines.get(`${offeringId} ${fy}`);
      if (!line) draft.add('revenueLine', { offeringId, fy, value: amounts.revenue ?? null });
      else if (line.value !== amounts.revenue) draft.set('revenueLine', line.id, { value: amounts.revenue ?? null });
      return { row, came: !line ? 'added' : line.value === amounts.revenue ? 'same' : 'changed', name, facts };
    }
    const year = years.get(fy);
    if (!year) {
      draft.add('financialYear', { fy, forecast: fy >= now, ...amounts });
      return { row, came: 'added', name, facts };
    }
    const other = saidOtherwise<RecordOf<'financialYear'>>(year, amounts);
    if (Object.keys(other).length === 0) return { row, came: 'same', name, facts };
    draft.set('financialYear', year.id, other);
    return { row, came: 'changed', name, facts };
  });
  return [...came, ...left].sort((a, b) => a.row - b.row);
};
