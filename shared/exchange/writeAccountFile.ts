import { KIND_NAMES, newRecord, scopeOf, type AnyRecord, type Kind, type RecordOf } from '../model';
import { accountOf, find, list, single, type Document } from '../document/document';
import { occupancyOf } from '../document/occupancy';
import { stakeholders } from '../document/stakeholder';
import { referencesTo } from '../document/references';
import { SWOT_FIELDS } from '../model/scales';
import { countedId, COVERED, LISTS, PARTS, SCHEMA_VERSION, SINGLES } from './accountFormat';
import { writeRow } from './rows';

/**
 * Writes an account in the exchange format: every part, every field of it, in its order; fields and kinds
 * beyond it only where they are set. `today` stands in for the as-of date of an account that has none.
 */
export const writeAccountFile = (document: Document, today: string): Record<string, unknown> => {
  const account = accountOf(document);
  const withId = (kind: Kind, record: AnyRecord, without: readonly string[] = []) => ({
    id: record.id,
    ...writeRow(kind, record, without),
  });
  const rows = (kind: Kind) => list(document, kind).map((record) => withId(kind, record as AnyRecord));
  const bare = (kind: Kind) => {
    const records = list(document, kind);
    const idOfRow = idsWhereNamed(document, kind, records);
    return records.map((record) => ({ ...idOfRow(record), ...writeRow(kind, record as AnyRecord) }));
  };
  const one = (kind: Kind) => {
    const record = single(document, kind);
    return record ? writeRow(kind, record as AnyRecord) : null;
  };

  const { situationToday, situationTomorrow, situationPath, asOf, sample, industryTemplate, ...profile } = withId(
    'account',
    account as AnyRecord,
  ) as Record<string, unknown>;
  const supplier = single(document, 'supplier');
  const financials = single(document, 'financials');
  const portfolio = single(document, 'portfolio');
  const workshop = single(document, 'workshop');
  const parts: Record<string, unknown> = {
    schemaVersion: SCHEMA_VERSION,
    asOf: asOf ?? today,
    sample: account.sample
      ? {
          id: account.sample.id,
          title: account.sample.title,
          industryTemplate: industryTemplate ?? null,
          fictional: account.sample.fictional,
        }
      : null,
    supplier: {
      ...(supplier ? writeRow('supplier', supplier as AnyRecord) : { name: '', currency: account.currency }),
      strategyGoals: rows('supplierGoal'),
      team: teamRows(document),
    },
    account: {
      ...profile,
      ...(account.sample === null && industryTemplate != null ? { industryTemplate } : {}),
      businessUnits: rows('businessUnit'),
      departments: rows('department'),
      customerGoals: rows('customerGoal'),
      situation: { today: situationToday ?? null, tomorrow: situationTomorrow ?? null, path: situationPath ?? null },
      contracts: rows('contract'),
    },
    stakeholders: stakeholderRows(document),
    competitors: list(document, 'competitor').map((competitor) => {
      const rival = list(document, 'rival').find((candidate) => candidate.competitorId === competitor.id);
      return {
        ...withId('competitor', competitor as AnyRecord),
        ...(rival ? writeRow('rival', rival as AnyRecord, ['competitorId']) : { alliesIds: [] }),
      };
    }),
    whitespace: bare('cell'),
    financials: financials
      ? { ...writeRow('financials', financials as AnyRecord), years: bare('financialYear'), targets: bare('target') }
      : null,
    forceField: {
      driving: list(document, 'force')
        .filter((force) => force.side === 'driving')
        .map((force) => writeRow('force', force as AnyRecord, ['side'])),
      restraining: list(document, 'force')
        .filter((force) => force.side === 'restraining')
        .map((force) => writeRow('force', force as AnyRecord, ['side'])),
    },
    swot: swotPart(document),
    kamScorecard: bare('measure'),
    portfolio: portfolio
      ? {
          ...writeRow('portfolio', portfolio as AnyRecord),
          criteria: rows('criterion'),
          attractiveness: list(document, 'attractivenessFactor').map((factor) => ({
            ...writeRow('attractivenessFactor', factor as AnyRecord),
            score: list(document, 'attractivenessScore').find((score) => score.factorId === factor.id)?.score ?? null,
          })),
          strength: bare('strengthFactor'),
          accounts: list(document, 'portfolioAccount').map((row) => {
            const { id, name, ...rest } = withId('portfolioAccount', row as AnyRecord, ['accountId']) as Record<
              string,
              unknown
            >;
            return { id, name, self: row.accountId === account.id, ...rest };
          }),
        }
      : null,
    programme: one('programme'),
    workshop: workshop ? { ...writeRow('workshop', workshop as AnyRecord), votes: bare('vote') } : null,
    snapshots: bare('snapshot'),
  };
  for (const [part, kind] of LISTS) parts[part] = rows(kind);
  for (const [part, kind] of SINGLES) parts[part] = one(kind);
  const ordered: Record<string, unknown> = Object.fromEntries(PARTS.map((part) => [part, parts[part]]));
  // The format asks for a day: without one of its own the account must not take that of the file for it.
  const beyond = { ...(asOf == null ? { asOf: null } : {}), ...beyondRows(document) };
  return Object.keys(beyond).length > 0 ? { ...ordered, beyond } : ordered;
};

/**
 * The format gives rows of some lists no id, and a reader counts them. Where another record names one of them by an id
 * that does not say its place, the ids of the list are written as well.
 */
const idsWhereNamed = (
  document: Document,
  kind: Kind,
  records: readonly { readonly id: string }[],
): ((record: { readonly id: string }) => { readonly id?: string }) => {
  const counted = new Map(records.map(({ id }, index) => [id, countedId(kind, index)]));
  const isKept = records.some(({ id }) => counted.get(id) !== id && referencesTo(document, kind, id).length > 0);
  return ({ id }) => (isKept && counted.get(id) !== id ? { id } : {});
};

const swotPart = (document: Document): Record<string, unknown> => {
  const entries = SWOT_FIELDS.flatMap((field) => list(document, 'swotEntry').filter((entry) => entry.field === field));
  const idOfRow = idsWhereNamed(document, 'swotEntry', entries);
  const words = (entry: RecordOf<'swotEntry'>): unknown => {
    const { id } = idOfRow(entry);
    return id === undefined ? entry.title : { id, title: entry.title };
  };
  return Object.fromEntries(
    SWOT_FIELDS.map((field) => [field, entries.filter((entry) => entry.field === field).map(words)]),
  );
};

/** Our people on this account: those with a role here, and any other that a record of the account names. */
const teamRows = (document: Document): readonly Record<string, unknown>[] => {
  const rows = list(document, 'assignment').flatMap((assignment) => {
    const member = find(document, 'member', assignment.memberId);
    if (!member) return [];
    const { name, title, level, ...extra } = writeRow('member', member as AnyRecord);
    const { role, ...own } = writeRow('assignment', assignment as AnyRecord, ['memberId']);
    return [{ id: member.id, name, title, role, level, ...own, ...extra }];
  });
  const assigned = new Set(list(document, 'assignment').map((assignment) => assignment.memberId));
  const others = list(document, 'member').filter((member) => !assigned.has(member.id));
  return [...rows, ...others.map((member) => ({ id: member.id, ...writeRow('member', member as AnyRecord) }))];
};

const stakeholderRows = (document: Document): readonly Record<string, unknown>[] => {
  const { personOfSeat } = occupancyOf(document);
  // The format names managers by person. A seat nobody holds is named itself, unless a person has the same id.
  const nameOf = (seatId: string): string | null =>
    personOfSeat.get(seatId) ?? (document.person.has(seatId) ? null : seatId);
  return stakeholders(document).map((one) => {
    const person = find(document, 'person', one.id) as RecordOf<'person'>;
    const seat = find(document, 'seat', one.seatId);
    const { name, ...ofPerson } = writeRow('person', person as AnyRecord);
    const ofSeat = seat
      ? writeRow('seat', seat as AnyRecord)
      : writeRow('seat', newRecord('seat', one.id, 1) as AnyRecord);
    delete ofSeat['updatedAt'];
    const { id: holdingId = one.id, from = null, to = null } = one.holding ?? {};
    return {
      id: one.id,
      name,
      ...ofSeat,
      reportsToId: seat?.reportsToId == null ? null : nameOf(seat.reportsToId),
      dottedLineToIds: (seat?.dottedLineToIds ?? []).flatMap((id) => nameOf(id) ?? []),
      ...ofPerson,
      ...(one.seatId !== null && one.seatId !== one.id ? { seatId: one.seatId } : {}),
      ...(holdingId === one.id ? {} : { holdingId }),
      ...(from === null ? {} : { from }),
      ...(to === null ? {} : { to }),
    };
  });
};

const beyondRows = (document: Document): Record<string, unknown> => {
  const beyond: Record<string, unknown> = {};
  for (const kind of KIND_NAMES) {
    if (COVERED.has(kind) || scopeOf(kind) === 'root') continue;
    const rows = list(document, kind).map((record) => ({ id: record.id, ...writeRow(kind, record as AnyRecord) }));
    if (rows.length > 0) beyond[kind] = rows;
  }
  // A person's earlier seats and seats nobody was ever put on have no row of their own above.
  const shown = new Set([...occupancyOf(document).holdingOfPerson.values()].map((holding) => holding.id));
  const past = list(document, 'holding').filter((holding) => !shown.has(holding.id));
  if (past.length > 0)
    beyond['holding'] = past.map((holding) => ({ id: holding.id, ...writeRow('holding', holding as AnyRecord) }));
  const held = new Set(stakeholders(document).map((one) => one.seatId));
  const unheld = list(document, 'seat').filter((seat) => !held.has(seat.id));
  if (unheld.length > 0)
    beyond['seat'] = unheld.map((seat) => ({ id: seat.id, ...writeRow('seat', seat as AnyRecord) }));
  return beyond;
};
