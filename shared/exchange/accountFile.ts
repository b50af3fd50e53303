import { KINDS, KIND_NAMES, newRecord, scopeOf, type AnyRecord, type Kind, type RecordOf } from '../model';
import { accountOf, emptyDocument, find, list, single, type Document } from '../document/document';
import { occupancyOf } from '../document/occupancy';
import { stakeholders } from '../document/stakeholder';
import { danglingReferences, referencesTo } from '../document/references';
import { SWOT_FIELDS } from '../model/scales';
import { seatOnCircle } from '../document/sound';
import {
  importFindings,
  isRow,
  MOST_PROBLEMS,
  readRow,
  writeRow,
  type ImportFindings,
  type Ignored,
  type Problem,
  type Row,
} from './rows';

/** The id of a row that has none: its place among its kind. */
const countedId = (kind: Kind, index: number): string => `${kind}${index + 1}`;

/** The exchange format's own version. */
const SCHEMA_VERSION = 1;

/** Parts that are plain lists of one kind with their own ids. */
const LISTS: readonly (readonly [part: string, kind: Kind])[] = [
  ['influenceLinks', 'link'],
  ['groups', 'group'],
  ['offerings', 'offering'],
  ['opportunities', 'opportunity'],
  ['projects', 'project'],
  ['objectives', 'objective'],
  ['actions', 'action'],
  ['risks', 'risk'],
  ['valueDrivers', 'valueDriver'],
  ['meetings', 'meeting'],
];
const ACCOUNT_LISTS: readonly (readonly [part: string, kind: Kind])[] = [
  ['businessUnits', 'businessUnit'],
  ['departments', 'department'],
  ['customerGoals', 'customerGoal'],
  ['contracts', 'contract'],
];
/** Parts that are one record, or null. */
const SINGLES: readonly (readonly [part: string, kind: Kind])[] = [
  ['valueInvestment', 'valueInvestment'],
  ['competitorLockout', 'lockout'],
  ['valueScorecard', 'valueScorecard'],
  ['relationshipDiagnostic', 'diagnostic'],
  ['threeS', 'threeS'],
  ['powerBalance', 'powerBalance'],
];
/** Every top-level part of the format, in its order. */
export const PARTS = [
  'schemaVersion',
  'asOf',
  'sample',
  'supplier',
  'account',
  'stakeholders',
  'influenceLinks',
  'groups',
  'offerings',
  'competitors',
  'whitespace',
  'opportunities',
  'projects',
  'objectives',
  'actions',
  'risks',
  'financials',
  'valueDrivers',
  'valueInvestment',
  'competitorLockout',
  'valueScorecard',
  'relationshipDiagnostic',
  'threeS',
  'forceField',
  'powerBalance',
  'swot',
  'meetings',
  'kamScorecard',
  'portfolio',
  'programme',
  'workshop',
  'snapshots',
] as const;

/** Kinds the format has a part for; the others travel under `beyond`, by kind. */
const COVERED: ReadonlySet<Kind> = new Set<Kind>([
  ...[...LISTS, ...ACCOUNT_LISTS, ...SINGLES].map(([, kind]) => kind),
  'account',
  'supplier',
  'supplierGoal',
  'member',
  'assignment',
  'seat',
  'person',
  'holding',
  'competitor',
  'rival',
  'cell',
  'financials',
  'financialYear',
  'target',
  'force',
  'swotEntry',
  'measure',
  'portfolio',
  'criterion',
  'attractivenessFactor',
  'attractivenessScore',
  'strengthFactor',
  'portfolioAccount',
  'programme',
  'workshop',
  'vote',
  'snapshot',
]);

export type Imported = {
  readonly document: Document;
  /** What the reader should know: fields left out because this version does not know them. */
  readonly notices: readonly string[];
};
type ImportResult =
  | { readonly ok: true; readonly value: Imported }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads an account in the exchange format. Either the whole file is sound, or nothing is taken and every
 * problem is named with its place.
 */
export const readAccountFile = (file: unknown): ImportResult => {
  const findings = importFindings();
  if (!isRow(file) || !isRow(file['account']))
    return { ok: false, problems: ['This is not an account file: it has no account part.'] };
  const version = file['schemaVersion'];
  if (typeof version === 'number' && version > SCHEMA_VERSION) {
    return {
      ok: false,
      problems: [
        `This file was written by a newer version of the format (${version}; this version reads ${SCHEMA_VERSION}).`,
      ],
    };
  }
  const tables = readTables(file, findings);
  const document = { ...emptyDocument(), ...Object.fromEntries(tables) } as Document;
  const { problems } = findings;
  if (problems.all().length === 0) danglingReferences(document, MOST_PROBLEMS + 1).forEach(problems.push);
  const circle = problems.all().length === 0 ? seatOnCircle(document) : null;
  if (circle !== null) problems.push(`stakeholders: ${circle} reports to itself by way of others.`);
  if (problems.all().length > 0) return { ok: false, problems: problems.all() };
  const more = findings.unknown.more();
  const notices = [
    ...findings.unknown
      .all()
      .map(([field, times]) => `${field} (${times}×) is not known to this version and was left out.`),
    ...(more > 0 ? [`And ${more} more that this version does not know were left out.`] : []),
  ];
  return { ok: true, value: { document, notices } };
};

/**
 * What a stakeholder's row says of the holding that joins person and seat; only where it differs from the plain case.
 */
const OF_HOLDING = ['seatId', 'holdingId', 'from', 'to'];

type Tables = Map<Kind, Map<string, AnyRecord>>;

const readTables = (file: Row, findings: ImportFindings): Tables => {
  const tables: Tables = new Map();
  const put = (kind: Kind, record: AnyRecord | null) => {
    if (!record) return;
    const table = tables.get(kind) ?? new Map<string, AnyRecord>();
    tables.set(kind, table);
    if (table.has(record.id)) findings.problems.push(`${KINDS[kind].noun}: the id ${record.id} stands twice.`);
    table.set(record.id, record);
  };
  const rowsOf = (value: unknown, place: string): Row[] => {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) {
      findings.problems.push(`${place} is not a list.`);
      return [];
    }
    return value.filter((row, index): row is Row => {
      if (!isRow(row)) findings.problems.push(`${place}, row ${index + 1} is not a record.`);
      return isRow(row);
    });
  };
  const partOf = (value: unknown, place: string): Row => {
    if (value === undefined || value === null) return {};
    if (!isRow(value)) findings.problems.push(`${place} is not a record.`);
    return isRow(value) ? value : {};
  };
  const idOf = (row: Row, fallback: string): string =>
    typeof row['id'] === 'string' && row['id'] !== '' ? row['id'] : fallback;
  /** Reads a list; `change` may rewrite a row before it is read. Rows without an id get one from their place. */
  const readList = (
    kind: Kind,
    value: unknown,
    place: string,
    change: (row: Row, index: number) => Row = (row) => row,
    ignore: Ignored = [],
  ) => {
    rowsOf(value, place).forEach((given, index) => {
      const row = change(given, index);
      const id = idOf(row, countedId(kind, index));
      put(
        kind,
        readRow({ kind, id, ordinal: index + 1, place: `${place}, row ${index + 1} (${id})` }, row, findings, ignore),
      );
    });
  };
  const readSingle = (kind: Kind, value: unknown, place: string, ignore: readonly string[] = []) => {
    if (value === undefined || value === null) return;
    put(kind, readRow({ kind, id: kind, ordinal: 1, place }, partOf(value, place), findings, ignore));
  };

  const account = partOf(file['account'], 'account');
  const sample = isRow(file['sample']) ? file['sample'] : null;
  const situation = partOf(account['situation'], 'account.situation');
  const accountId = idOf(account, 'account');
  put(
    'account',
    readRow(
      { kind: 'account', id: accountId, ordinal: 1, place: 'account' },
      {
        ...account,
        situationToday: situation['today'],
        situationTomorrow: situation['tomorrow'],
        situationPath: situation['path'],
        asOf: file['asOf'],
        sample: sample ? { id: sample['id'], title: sample['title'], fictional: sample['fictional'] } : null,
        industryTemplate: sample?.['industryTemplate'] ?? account['industryTemplate'],
      },
      findings,
      ['situation', ...ACCOUNT_LISTS.map(([part]) => part)],
    ),
  );
  for (const [part, kind] of ACCOUNT_LISTS) readList(kind, account[part], `account.${part}`);
  for (const [part, kind] of LISTS) readList(kind, file[part], part);
  for (const [part, kind] of SINGLES) readSingle(kind, file[part], part);

  const supplier = partOf(file['supplier'], 'supplier');
  readSingle('supplier', supplier, 'supplier', ['strategyGoals', 'team']);
  readList('supplierGoal', supplier['strategyGoals'], 'supplier.strategyGoals');
  const assignmentFields = Object.keys(KINDS.assignment.fields);
  readList('member', supplier['team'], 'supplier.team', (row) => row, assignmentFields);
  readList('assignment', supplier['team'], 'supplier.team', (row) => ({ ...row, memberId: row['id'] }), 'all');

  const seatFields = Object.keys(KINDS.seat.fields);
  const stakeholderRows = rowsOf(file['stakeholders'], 'stakeholders');
  const seatOfPerson = new Map(
    stakeholderRows.map((row, index) => {
      const id = idOf(row, `person${index + 1}`);
      return [id, typeof row['seatId'] === 'string' ? row['seatId'] : id];
    }),
  );
  const seatIdOf = (id: unknown): unknown => (typeof id === 'string' ? (seatOfPerson.get(id) ?? id) : id);
  stakeholderRows.forEach((row, index) => {
    const id = idOf(row, `person${index + 1}`);
    const place = `stakeholders, row ${index + 1} (${id})`;
    const seatId = seatOfPerson.get(id) ?? id;
    put(
      'person',
      readRow({ kind: 'person', id, ordinal: index + 1, place }, row, findings, [...seatFields, ...OF_HOLDING]),
    );
    if (!tables.get('seat')?.has(seatId)) {
      put(
        'seat',
        readRow(
          { kind: 'seat', id: seatId, ordinal: index + 1, place },
          {
            ...row,
            reportsToId: seatIdOf(row['reportsToId']),
            dottedLineToIds: Array.isArray(row['dottedLineToIds'])
              ? row['dottedLineToIds'].map(seatIdOf)
              : row['dottedLineToIds'],
            updatedAt: null,
          },
          findings,
          'all',
        ),
      );
    }
    const holdingId = typeof row['holdingId'] === 'string' ? row['holdingId'] : id;
    const held = { seatId, personId: id, from: row['from'], to: row['to'] };
    put('holding', readRow({ kind: 'holding', id: holdingId, ordinal: index + 1, place }, held, findings));
  });

  readList('competitor', file['competitors'], 'competitors', (row) => row, Object.keys(KINDS.rival.fields));
  readList('rival', file['competitors'], 'competitors', (row) => ({ ...row, competitorId: row['id'] }), 'all');
  readList('cell', file['whitespace'], 'whitespace');

  const financials = partOf(file['financials'], 'financials');
  if (isRow(file['financials'])) readSingle('financials', financials, 'financials', ['years', 'targets']);
  readList('financialYear', financials['years'], 'financials.years');
  readList('target', financials['targets'], 'financials.targets');

  const forceField = partOf(file['forceField'], 'forceField');
  const forces = (['driving', 'restraining'] as const).flatMap((side) =>
    rowsOf(forceField[side], `forceField.${side}`).map((row) => ({ ...row, side })),
  );
  readList('force', forces, 'forceField');
  const swot = partOf(file['swot'], 'swot');
  readList(
    'swotEntry',
    SWOT_FIELDS.flatMap((field) =>
      (Array.isArray(swot[field]) ? swot[field] : []).map((entry: unknown) =>
        isRow(entry) ? { ...entry, field } : { field, title: entry },
      ),
    ),
    'swot',
  );
  readList('measure', file['kamScorecard'], 'kamScorecard');

  const portfolio = partOf(file['portfolio'], 'portfolio');
  if (isRow(file['portfolio']))
    readSingle('portfolio', portfolio, 'portfolio', ['criteria', 'attractiveness', 'strength', 'accounts']);
  readList('criterion', portfolio['criteria'], 'portfolio.criteria');
  const factorId = (row: Row) => idOf(row, slug(typeof row['factor'] === 'string' ? row['factor'] : ''));
  readList(
    'attractivenessFactor',
    portfolio['attractiveness'],
    'portfolio.attractiveness',
    (row) => ({ ...row, id: factorId(row) }),
    ['score'],
  );
  readList('attractivenessScore', portfolio['attractiveness'], 'portfolio.attractiveness', (row) => ({
    id: factorId(row),
    factorId: factorId(row),
    score: row['score'],
  }));
  readList('strengthFactor', portfolio['strength'], 'portfolio.strength');
  readList(
    'portfolioAccount',
    portfolio['accounts'],
    'portfolio.accounts',
    (row) => ({ ...row, accountId: row['self'] === true ? accountId : null }),
    ['self'],
  );
  readSingle('programme', file['programme'], 'programme');

  const workshop = partOf(file['workshop'], 'workshop');
  if (isRow(file['workshop'])) readSingle('workshop', workshop, 'workshop', ['votes']);
  readList('vote', workshop['votes'], 'workshop.votes');
  readList('snapshot', file['snapshots'], 'snapshots');

  const beyond = partOf(file['beyond'], 'beyond');
  for (const kind of KIND_NAMES) {
    if (COVERED.has(kind) && kind !== 'holding' && kind !== 'seat') continue;
    rowsOf(beyond[kind], `beyond.${kind}`).forEach((row, index) => {
      const id = idOf(row, `${kind}${index + 1}`);
      put(
        kind,
        readRow(
          { kind, id, ordinal: 10_000 + index, place: `beyond.${kind}, row ${index + 1} (${id})` },
          row,
          findings,
        ),
      );
    });
  }
  for (const part of Object.keys(file)) {
    if (part !== 'beyond' && !(PARTS as readonly string[]).includes(part)) findings.unknown.add(part);
  }
  return tables;
};

const slug = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'factor';

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
  const beyond = beyondRows(document);
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
