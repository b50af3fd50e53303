import { longDate } from '../../conventions/writeDay';
import { accountOf, list } from '../../document/document';
import type { RecordOf } from '../../model';
import { wholeMoney } from '../../model/money';
import { OPPORTUNITY_STAGES, OPPORTUNITY_TYPES } from '../../model/scales';
import { inWords } from '../../model/words';
import { nameKey } from '../csv/nameKeys';
import { inRows, quotedTo } from '../csv/problems';
import { readOneOf } from '../csv/values';
import { plainWords } from '../csv/words';
import type { CellRow } from './cells';
import { saidOtherwise, type Bringing, type Coming } from './coming';
import { namedIn, personFinder } from './names';
import { STAGE_WORDS, TYPE_WORDS } from './stageWords';

type Opportunity = RecordOf<'opportunity'>;

/** Of `2 - Qualified (40%)` the stage alone. */
const bareStage = (cell: string): string =>
  cell
    .replace(/[([][^)\]]*[)\]]/g, ' ')
    .replace(/^\s*\d+\s*[-–.:)]?\s*/, '')
    .trim();

/** Won and lost are certain, whatever a system writes beside them. */
const certain = (stage: Opportunity['stage'] | null): number | null =>
  stage === 'won' ? 100 : stage === 'lost' ? 0 : null;

const TOTAL = /^(grand )?total|^(gesamt|summe|total general|insgesamt|somme|suma)/;

/** Opportunities by their title: a new one is added, one that is there takes what the table says otherwise. */
export const bringOpportunities = ({ draft, cells, findings }: Bringing): readonly Coming[] => {
  const before = draft.current();
  const account = accountOf(before);
  const byTitle = Map.groupBy(list(before, 'opportunity'), (one) => nameKey(one.title));
  /** One of the same title, in the same unit where both name one. */
  const thereOf = (title: string, unitId: string | null): Opportunity | undefined => {
    const own = byTitle.get(nameKey(title)) ?? [];
    return (
      own.find((one) => one.businessUnitId === unitId) ??
      (own.length === 1 && (unitId === null || own[0]?.businessUnitId === null) ? own[0] : undefined)
    );
  };
  const named = namedIn(draft, findings);
  const personOf = personFinder(draft);
  const seen = new Set<string>();
  const stageIn = (row: CellRow): Opportunity['stage'] | null => {
    const cell = row.cell('stage');
    const read =
      readOneOf(cell, OPPORTUNITY_STAGES, STAGE_WORDS) ?? readOneOf(bareStage(cell), OPPORTUNITY_STAGES, STAGE_WORDS);
    if (read) return read;
    if (cell !== '')
      findings.note(
        'unreadable',
        'stage',
        row.row,
        cell,
        (values, rows) =>
          `Stage: ${quotedTo(values)} in ${inRows(rows)} ${values.length === 1 ? 'is' : 'are'} no stage known here. New ones come in as an idea, which counts in potential and not in the pipeline.`,
      );
    return null;
  };
  const typeIn = (row: CellRow): Opportunity['type'] => {
    const cell = row.cell('type');
    const read = readOneOf(cell, OPPORTUNITY_TYPES, TYPE_WORDS);
    if (read === undefined)
      findings.note(
        'unreadable',
        'type',
        row.row,
        cell,
        (values, rows) =>
          `Type: ${quotedTo(values)} in ${inRows(rows)} ${values.length === 1 ? 'is' : 'are'} no renewal, upsell, cross-sell or new business, so it stays empty.`,
      );
    return read ?? null;
  };
  const unitIn = (row: CellRow): string | null => {
    const name = row.cell('unit');
    // Customer systems write the customer itself in every row: that is no part of it.
    return [account.name, account.legalName ?? ''].some((own) => nameKey(own) === nameKey(name))
      ? null
      : named('businessUnit', name, row.row);
  };
  const buyerIn = (row: CellRow): string | null => {
    const name = row.cell('person');
    if (name === '') return null;
    const { id, isOneOfSeveral } = personOf(name);
    if (id !== null) return id;
    findings.note('skipped', `person ${isOneOfSeveral}`, row.row, name, (values, rows) =>
      !isOneOfSeveral
        ? `${quotedTo(values)} in ${inRows(rows)} ${values.length === 1 ? 'is nobody' : 'are nobody'} of this account, so the buying centre stays as it is. Import the people first to have them in it.`
        : `${quotedTo(values)} in ${inRows(rows)} may be more than one person here, so the buying centre stays as it is.`,
    );
    return null;
  };
  return cells.rows.flatMap((row): readonly Coming[] => {
    const title = row.cell('title');
    const facts: string[] = [];
    if (title === '' || TOTAL.test(plainWords(title))) {
      findings.note(
        'skipped',
        'title',
        row.row,
        '',
        (_, rows) => `${inRowsCapital(rows)} left out: no opportunity is named there.`,
      );
      return [{ row: row.row, came: 'left', name: title || 'without a name', facts }];
    }
    const key = `${nameKey(title)} ${nameKey(row.cell('unit'))}`;
    if (seen.has(key)) {
      findings.note(
        'duplicate',
        'title',
        row.row,
        title,
        (values, rows) =>
          `${quotedTo(values)} ${values.length === 1 ? 'stands' : 'stand'} in the table more than once; ${inRows(rows)} left out.`,
      );
      return [{ row: row.row, came: 'left', name: title, facts }];
    }
    seen.add(key);
    const stage = stageIn(row);
    const buyer = buyerIn(row);
    const said: Partial<Opportunity> = {
      businessUnitId: unitIn(row),
      offeringId: named('offering', row.cell('offering'), row.row),
      type: typeIn(row),
      ...(stage === null ? {} : { stage }),
      value: cells.money(row, 'value'),
      valueInYear: cells.money(row, 'valueInYear'),
      probability: certain(stage) ?? cells.percent(row, 'probability', [0, 100]),
      closeDate: cells.day(row, 'closeDate'),
      nextStep: row.cell('nextStep') || null,
      competitorId: named('competitor', row.cell('competitor'), row.row),
      marginPct: cells.percent(row, 'marginPct', [-1000, 100]),
    };
    facts.push(
      ...[
        stage === null ? null : inWords(stage),
        said.value == null ? null : `${wholeMoney(said.value)} ${account.currency}`,
        said.probability == null ? null : `${said.probability} %`,
        said.closeDate == null ? null : longDate(said.closeDate),
      ].filter((fact) => fact !== null),
    );
    const there = thereOf(title, said.businessUnitId ?? null);
    if (!there) {
      draft.add('opportunity', {
        title,
        ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)),
        stakeholderIds: buyer === null ? [] : [buyer],
      });
      return [{ row: row.row, came: 'added', name: title, facts }];
    }
    const other = {
      ...saidOtherwise<Opportunity>(there, said),
      ...(buyer === null || there.stakeholderIds.includes(buyer)
        ? {}
        : { stakeholderIds: [...there.stakeholderIds, buyer] }),
    };
    if (Object.keys(other).length === 0) return [{ row: row.row, came: 'same', name: title, facts }];
    draft.set('opportunity', there.id, other);
    return [{ row: row.row, came: 'changed', name: there.title, facts }];
  });
};

const inRowsCapital = (rows: readonly number[]): string => {
  const words = inRows(rows);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${rows.length === 1 ? 'is' : 'are'}`;
};
