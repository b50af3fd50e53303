/** The tables of an account people work on with in a spreadsheet: each a sheet, what its reader may not see left out. */
import { actionViews, type ActionView } from '../../analysis/actionBoard';
import { contactRows, type ContactRow } from '../../analysis/contacts';
import { contactLimit, coverageStates, daysSinceContact } from '../../analysis/coverage';
import { peopleRows } from '../../analysis/peopleList';
import { riskRegister } from '../../analysis/riskRegister';
import { settingsOf } from '../../analysis/settings';
import { CELL_WORDS, cellKey, whitespaceGrid } from '../../analysis/whitespaceGrid';
import { shows, showsKind, viewerOf } from '../../audience/viewer';
import { accountOf, find, list, type Document } from '../../document/document';
import { filledContent } from '../../document/filled';
import { displayName, knownName } from '../../document/personName';
import { stakeholderById, stakeholders } from '../../document/stakeholder';
import type { Person, RecordOf, Seat } from '../../model';
import { capital, inOneBreath } from '../../model/words';
import { countColumn, fieldColumns, rangeWords, textColumn } from './fieldColumns';
import { sheetOf, type Sheet, type SheetColumn } from './sheet';
import { xlsxFile } from './xlsxFile';

type PersonLine = { readonly person: Person | undefined; readonly seat: Seat | undefined };

/** Everybody who sits somewhere in the order of the chart, then whoever has no seat. */
const personLines = (document: Document): readonly PersonLine[] => {
  const seated = peopleRows(document).map(({ personId, seatId }) => ({ personId, seatId }));
  const isSeated = new Set(seated.map(({ personId }) => personId));
  const others = stakeholders(document).filter(({ id }) => !isSeated.has(id));
  return [...seated, ...others.map(({ id, seatId }) => ({ personId: id, seatId }))].map(({ personId, seatId }) => ({
    person: find(document, 'person', personId),
    seat: find(document, 'seat', seatId),
  }));
};

const peopleSheet = (document: Document): Sheet => {
  const views = stakeholderById(document);
  const managerOf = ({ person }: PersonLine): string | null => {
    const manager = views.get(views.get(person?.id ?? '')?.reportsToId ?? '');
    return manager ? displayName(manager) : null;
  };
  const ofPerson = (fields: Parameters<typeof fieldColumns<PersonLine, 'person'>>[2]) =>
    fieldColumns<PersonLine, 'person'>(document, 'person', fields, ({ person }) => person);
  const ofSeat = (fields: Parameters<typeof fieldColumns<PersonLine, 'seat'>>[2]) =>
    fieldColumns<PersonLine, 'seat'>(document, 'seat', fields, ({ seat }) => seat);
  const columns: readonly SheetColumn<PersonLine>[] = [
    textColumn('Name', ({ person }) => (person ? knownName(person) : null)),
    ...ofSeat(['title', 'departmentId', 'businessUnitId']),
    textColumn('Reports to', managerOf),
    ...ofSeat(['dottedLineToIds', 'stakeholderClass', 'level']),
    ...ofPerson([
      'status',
      'influence',
      'attitude',
      'relationship',
      'targetAttitude',
      'targetRelationship',
      'buyingRoles',
      'buyingInfluence',
      'politicalStatus',
      'adaptability',
      'decisionOrientation',
      'responseMode',
      'contactOwnerId',
      'secondaryOwnerIds',
      'lastContact',
      'personalWin',
      'businessGoal',
      'evidence',
      'note',
      'email',
      'phone',
    ]),
    ...ofSeat(['outside', 'outsideKind', 'company', 'assistant']),
  ];
  return sheetOf('People', columns, personLines(document));
};

/** One of yours and somebody at the customer; without a member where nobody has the contact. */
type ContactLine = {
  readonly contact: ContactRow;
  readonly member: RecordOf<'member'> | undefined;
  readonly part: string;
};

const contactLines = (document: Document, asOf: string): readonly ContactLine[] =>
  contactRows(document, asOf, { query: '', asked: null, always: null })
    .filter(({ row }) => row.status !== 'vacant' && row.status !== 'left')
    .flatMap((contact): readonly ContactLine[] => {
      const owner = find(document, 'member', contact.ownerId);
      const seconds = contact.secondIds.flatMap((id) => find(document, 'member', id) ?? []);
      return [
        { contact, member: owner, part: owner ? 'Contact owner' : 'No contact owner' },
        ...seconds.map((member) => ({ contact, member, part: 'Second owner' })),
      ];
    });

/** Who of yours keeps contact with whom: a line for each of them. Not there where contact owners may not be seen. */
const contactSheet = (document: Document, asOf: string): readonly Sheet[] => {
  const viewer = viewerOf(document);
  if (!shows(viewer, 'person', 'contactOwnerId')) return [];
  const states = coverageStates(document, asOf);
  const settings = settingsOf(document, asOf);
  const views = stakeholderById(document);
  const viewOf = ({ contact }: ContactLine) => views.get(contact.row.personId);
  const rated: readonly SheetColumn<ContactLine>[] = shows(viewer, 'person', 'relationship')
    ? [
        textColumn('Key player', ({ contact }) => (contact.isKeyPlayer ? 'Yes' : 'No')),
        countColumn(`Influence (${rangeWords('1', '5')})`, ({ contact }) => contact.row.influence),
        countColumn(`Relationship (${rangeWords('0', '4')})`, ({ contact }) => contact.row.relationship),
        textColumn('Coverage', ({ contact }) => capital(states.get(contact.row.personId) ?? '')),
        countColumn('Meet every (days)', (line) => contactLimit(viewOf(line)?.influence ?? null, settings)),
        countColumn('Days since the last contact', (line) => {
          const one = viewOf(line);
          return one ? daysSinceContact(one, asOf) : null;
        }),
      ]
    : [];
  const columns: readonly SheetColumn<ContactLine>[] = [
    textColumn('Person', ({ contact }) => contact.row.name),
    textColumn('Job title', ({ contact }) => contact.row.texts.title),
    textColumn('Department', ({ contact }) => contact.row.department),
    textColumn('Business unit', ({ contact }) => contact.row.unit),
    textColumn('Of yours', ({ member }) => member?.name),
    textColumn('Part', ({ part }) => part),
    ...fieldColumns<ContactLine, 'member'>(document, 'member', ['ourFunction', 'title'], ({ member }) => member),
    { heading: 'Last contact', format: 'day', value: ({ contact }) => contact.row.lastContact },
    ...rated,
  ];
  return [sheetOf('Contacts', columns, contactLines(document, asOf))];
};

/** What was talked about, the newest first. */
const talkSheet = (document: Document): readonly Sheet[] => {
  const talks = list(document, 'contactNote').toSorted((a, b) => (a.date < b.date ? 1 : -1));
  if (!showsKind(viewerOf(document), 'contactNote') || talks.length === 0) return [];
  return [
    sheetOf(
      'Talks',
      fieldColumns(
        document,
        'contactNote',
        ['date', 'personId', 'memberId', 'note'],
        (talk: (typeof talks)[number]) => talk,
      ),
      talks,
    ),
  ];
};

const actionSheet = (document: Document, asOf: string): Sheet => {
  const ofAction = (fields: Parameters<typeof fieldColumns<ActionView, 'action'>>[2]) =>
    fieldColumns<ActionView, 'action'>(document, 'action', fields, ({ action }) => action);
  const columns = [
    ...ofAction(['title', 'ownerId', 'due', 'status']),
    countColumn<ActionView>('Days late', ({ lateDays }) => (lateDays === 0 ? null : lateDays)),
    ...ofAction([
      'completedOn',
      'objectiveId',
      'stakeholderId',
      'riskId',
      'opportunityId',
      'waitingForUnit',
      'origin',
      'workshopStep',
      'note',
      'sharedWithCustomer',
    ]),
  ];
  return sheetOf('Actions', columns, actionViews(document, asOf));
};

const opportunitySheet = (document: Document): Sheet => {
  const columns = fieldColumns<RecordOf<'opportunity'>, 'opportunity'>(
    document,
    'opportunity',
    [
      'title',
      'businessUnitId',
      'offeringId',
      'type',
      'stage',
      'value',
      'valueInYear',
      'probability',
      'closeDate',
      'marginPct',
      'economicBuyerId',
      'championId',
      'stakeholderIds',
      'competitorId',
      'nextStep',
      'sharedWithCustomer',
    ],
    (opportunity) => opportunity,
  );
  return sheetOf('Opportunities', columns, list(document, 'opportunity'));
};

type Place = {
  readonly unit: RecordOf<'businessUnit'>;
  readonly offering: RecordOf<'offering'>;
  readonly cell: RecordOf<'cell'> | undefined;
};

/** Every unit with every offering, also where nothing is known yet. */
const whitespaceSheet = (document: Document, asOf: string): readonly Sheet[] => {
  if (!showsKind(viewerOf(document), 'cell')) return [];
  const { cells } = whitespaceGrid(document, asOf);
  const places = list(document, 'businessUnit').flatMap((unit) =>
    list(document, 'offering').map((offering): Place => ({
      unit,
      offering,
      cell: cells.get(cellKey(unit.id, offering.id)),
    })),
  );
  const columns: readonly SheetColumn<Place>[] = [
    textColumn('Business unit', ({ unit }) => unit.name),
    textColumn('Offering', ({ offering }) => offering.name),
    textColumn('Status', ({ cell }) =>
      cell === undefined || cell.status === 'unknown' ? null : CELL_WORDS[cell.status],
    ),
    ...fieldColumns<Place, 'cell'>(
      document,
      'cell',
      ['spend', 'ours', 'competitorId', 'sponsorId', 'note'],
      ({ cell }) => cell,
    ),
  ];
  return [sheetOf('Whitespace', columns, places)];
};

const riskSheet = (document: Document, asOf: string): Sheet => {
  const rows = riskRegister(document, asOf);
  type Row = (typeof rows)[number];
  const ofRisk = (fields: Parameters<typeof fieldColumns<Row, 'risk'>>[2]) =>
    fieldColumns<Row, 'risk'>(document, 'risk', fields, ({ risk }) => risk);
  const columns: readonly SheetColumn<Row>[] = [
    ...ofRisk(['title', 'category', 'subType', 'status', 'likelihood', 'impact']),
    countColumn('Likelihood × impact', ({ risk }) =>
      risk.likelihood === null || risk.impact === null ? null : risk.likelihood * risk.impact,
    ),
    ...ofRisk([
      'mitigation',
      'residualLikelihood',
      'residualImpact',
      'exposure',
      'ownerId',
      'coOwnerId',
      'step',
      'reviewDate',
      'facts',
      'source',
      'sharedWithCustomer',
    ]),
  ];
  return sheetOf('Risks', columns, rows);
};

/** What the workbook is, for whoever gets it by mail. */
const aboutSheet = (document: Document, asOf: string): Sheet => {
  const { audience, hidden } = viewerOf(document);
  const { name, currency } = accountOf(document);
  const lines: readonly (readonly [what: string, said: string])[] = [
    ['Account', name],
    ['For', audience === 'customer' ? 'the customer: what is shared with them' : 'the own team'],
    ...(hidden.length === 0 ? [] : [['Left out', inOneBreath(hidden)] as const]),
    ['Currency', currency],
    ['Late and lapsed as of', asOf],
    ['An empty cell', 'Not known. It is not zero, and not neutral.'],
  ];
  type Line = (typeof lines)[number];
  const columns = [
    textColumn<Line>('About this file', ([what]) => what),
    textColumn<Line>('What it says', ([, said]) => said),
  ];
  return sheetOf('About', columns, lines);
};

/**
 * People, contacts, talks, actions, opportunities, whitespace, risks, and a sheet that says what this is. The document
 * is what its reader may see. Records nobody filled are left out.
 */
export const accountSheets = (document: Document, asOf: string): readonly Sheet[] => {
  const filled = filledContent(document);
  return [
    peopleSheet(filled),
    ...contactSheet(filled, asOf),
    ...talkSheet(filled),
    actionSheet(filled, asOf),
    opportunitySheet(filled),
    ...whitespaceSheet(filled, asOf),
    riskSheet(filled, asOf),
    aboutSheet(filled, asOf),
  ];
};

/** These sheets as the bytes of a workbook. */
export const accountWorkbook = (document: Document, asOf: string): Uint8Array =>
  xlsxFile(accountSheets(document, asOf));
