import { KINDS, KIND_NAMES } from '../model';
import { emptyDocument, type Document } from '../document/document';
import { danglingReferences } from '../document/references';
import { SWOT_FIELDS } from '../model/scales';
import { seatOnCircle } from '../document/sound';
import { ACCOUNT_LISTS, countedId, COVERED, LISTS, PARTS, SCHEMA_VERSION, SINGLES } from './accountFormat';
import { idOf, rowReader, type RowReader, type Tables } from './accountRows';
import { importFindings, isRow, MOST_PROBLEMS, type ImportFindings, type Problem, type Row } from './rows';

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

const readTables = (file: Row, findings: ImportFindings): Tables => {
  const reader = rowReader(findings);
  const { readList, readSingle } = reader;
  const accountId = readAccount(file, reader);
  for (const [part, kind] of LISTS) readList(kind, file[part], part);
  for (const [part, kind] of SINGLES) readSingle(kind, file[part], part);
  readSupplier(file, reader);
  readStakeholders(file, reader);
  readList('competitor', file['competitors'], 'competitors', (row) => row, Object.keys(KINDS.rival.fields));
  readList('rival', file['competitors'], 'competitors', (row) => ({ ...row, competitorId: row['id'] }), 'all');
  readList('cell', file['whitespace'], 'whitespace');
  readFinancials(file, reader);
  readForces(file, reader);
  readSwot(file, reader);
  readList('measure', file['kamScorecard'], 'kamScorecard');
  readPortfolio(file, accountId, reader);
  readSingle('programme', file['programme'], 'programme');
  readWorkshop(file, reader);
  readList('snapshot', file['snapshots'], 'snapshots');
  readBeyond(file, reader);
  for (const part of Object.keys(file)) {
    if (part !== 'beyond' && !(PARTS as readonly string[]).includes(part)) findings.unknown.add(part);
  }
  return reader.tables;
};

/** The account and what lies within its part. Answers with its id. */
const readAccount = (file: Row, { partOf, read, readList }: RowReader): string => {
  const account = partOf(file['account'], 'account');
  const sample = isRow(file['sample']) ? file['sample'] : null;
  const situation = partOf(account['situation'], 'account.situation');
  const id = idOf(account, 'account');
  read(
    { kind: 'account', id, ordinal: 1, place: 'account' },
    {
      ...account,
      situationToday: situation['today'],
      situationTomorrow: situation['tomorrow'],
      situationPath: situation['path'],
      asOf: isRow(file['beyond']) && file['beyond']['asOf'] === null ? null : file['asOf'],
      sample: sample ? { id: sample['id'], title: sample['title'], fictional: sample['fictional'] } : null,
      industryTemplate: sample?.['industryTemplate'] ?? account['industryTemplate'],
    },
    ['situation', ...ACCOUNT_LISTS.map(([part]) => part)],
  );
  for (const [part, kind] of ACCOUNT_LISTS) readList(kind, account[part], `account.${part}`);
  return id;
};

const readSupplier = (file: Row, { partOf, readList, readSingle }: RowReader): void => {
  const supplier = partOf(file['supplier'], 'supplier');
  readSingle('supplier', supplier, 'supplier', ['strategyGoals', 'team']);
  readList('supplierGoal', supplier['strategyGoals'], 'supplier.strategyGoals');
  const assignmentFields = Object.keys(KINDS.assignment.fields);
  readList('member', supplier['team'], 'supplier.team', (row) => row, assignmentFields);
  readList('assignment', supplier['team'], 'supplier.team', (row) => ({ ...row, memberId: row['id'] }), 'all');
};

/**
 * What a stakeholder's row says of the holding that joins person and seat; only where it differs from the plain case.
 */
const OF_HOLDING = ['seatId', 'holdingId', 'from', 'to'];

/** A row is a person, their seat and the holding that joins the two. Seats are named by the person who holds them. */
const readStakeholders = (file: Row, { tables, rowsOf, read }: RowReader): void => {
  const seatFields = Object.keys(KINDS.seat.fields);
  const rows = rowsOf(file['stakeholders'], 'stakeholders');
  const seatOfPerson = new Map(
    rows.map((row, index) => {
      const id = idOf(row, countedId('person', index));
      return [id, typeof row['seatId'] === 'string' ? row['seatId'] : id];
    }),
  );
  const seatIdOf = (id: unknown): unknown => (typeof id === 'string' ? (seatOfPerson.get(id) ?? id) : id);
  rows.forEach((row, index) => {
    const id = idOf(row, countedId('person', index));
    const seatId = seatOfPerson.get(id) ?? id;
    const at = { ordinal: index + 1, place: `stakeholders, row ${index + 1} (${id})` };
    read({ kind: 'person', id, ...at }, row, [...seatFields, ...OF_HOLDING]);
    if (!tables.get('seat')?.has(seatId)) {
      const dotted = row['dottedLineToIds'];
      const seat = {
        ...row,
        reportsToId: seatIdOf(row['reportsToId']),
        dottedLineToIds: Array.isArray(dotted) ? dotted.map(seatIdOf) : dotted,
        updatedAt: null,
      };
      read({ kind: 'seat', id: seatId, ...at }, seat, 'all');
    }
    const holdingId = typeof row['holdingId'] === 'string' ? row['holdingId'] : id;
    const held = { seatId, personId: id, from: row['from'], to: row['to'] };
    read({ kind: 'holding', id: holdingId, ...at }, held);
  });
};

const readFinancials = (file: Row, { partOf, readList, readSingle }: RowReader): void => {
  const financials = partOf(file['financials'], 'financials');
  if (isRow(file['financials'])) readSingle('financials', financials, 'financials', ['years', 'targets']);
  readList('financialYear', financials['years'], 'financials.years');
  readList('target', financials['targets'], 'financials.targets');
};

const readForces = (file: Row, { partOf, rowsOf, readList }: RowReader): void => {
  const forceField = partOf(file['forceField'], 'forceField');
  const forces = (['driving', 'restraining'] as const).flatMap((side) =>
    rowsOf(forceField[side], `forceField.${side}`).map((row) => ({ ...row, side })),
  );
  readList('force', forces, 'forceField');
};

/** The entries of a field are texts, or records where they have an id. */
const readSwot = (file: Row, { partOf, readList }: RowReader): void => {
  const swot = partOf(file['swot'], 'swot');
  const entries = SWOT_FIELDS.flatMap((field) => {
    const given: unknown[] = Array.isArray(swot[field]) ? swot[field] : [];
    return given.map((entry) => (isRow(entry) ? { ...entry, field } : { field, title: entry }));
  });
  readList('swotEntry', entries, 'swot');
};

const readPortfolio = (file: Row, accountId: string, { partOf, readList, readSingle }: RowReader): void => {
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
};

const readWorkshop = (file: Row, { partOf, readList, readSingle }: RowReader): void => {
  const workshop = partOf(file['workshop'], 'workshop');
  if (isRow(file['workshop'])) readSingle('workshop', workshop, 'workshop', ['votes']);
  readList('vote', workshop['votes'], 'workshop.votes');
};

/** Kinds the format has no part for, and seats and holdings that no row of a person says. */
const readBeyond = (file: Row, { partOf, rowsOf, read }: RowReader): void => {
  const beyond = partOf(file['beyond'], 'beyond');
  for (const kind of KIND_NAMES) {
    if (COVERED.has(kind) && kind !== 'holding' && kind !== 'seat') continue;
    rowsOf(beyond[kind], `beyond.${kind}`).forEach((row, index) => {
      const id = idOf(row, countedId(kind, index));
      read({ kind, id, ordinal: 10_000 + index, place: `beyond.${kind}, row ${index + 1} (${id})` }, row);
    });
  }
};

const slug = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'factor';
