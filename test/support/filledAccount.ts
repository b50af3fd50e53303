import { edited, type Draft } from '../../shared/document/draft';
import { emptyDocument, list, type Document } from '../../shared/document/document';
import { fieldsOf, KIND_NAMES, KINDS, type AnyRecord, type Kind, type RecordOf } from '../../shared/model';

/** A word that stands nowhere else: the name of the field it is written in, so that a missing one names itself. */
export const markOf = (kind: Kind, field: string): string => `Mark ${kind} ${field} written`;

/** Kinds in an order in which whatever a record names is there before it. */
const inOrder = (kinds: readonly Kind[]): readonly Kind[] => {
  const done: Kind[] = [];
  const take = (kind: Kind): void => {
    if (done.includes(kind) || !kinds.includes(kind)) return;
    for (const { column } of Object.values(fieldsOf(kind)))
      if (column.ref !== undefined && column.ref !== kind && !column.nullable && !column.list) take(column.ref as Kind);
    done.push(kind);
  };
  kinds.forEach(take);
  return done;
};

/** Where not the last value of a closed set will do. */
const CHOSEN: Readonly<Record<string, string>> = {
  // Belongs to no year, so its source stands on the card whatever year is the last.
  'fieldSource.field': 'industry',
};

/** The value of a field in a record that leaves nothing open. */
const valueIn = (document: Document, kind: Kind, field: string, id: string): unknown => {
  const { column, initial } = fieldsOf(kind)[field]!;
  if (column.ref !== undefined) {
    const others = list(document, column.ref as Kind).filter((record) => record.id !== id);
    const last = others.at(-1);
    return column.list ? (last ? [last.id] : []) : (last?.id ?? null);
  }
  if (column.json) return initial;
  if (column.boolean) return true;
  if (column.values) return CHOSEN[`${kind}.${field}`] ?? column.values.at(-1);
  if (column.range) return column.range[1];
  if (column.type !== 'TEXT') return 2;
  const isDate =
    fieldsOf(kind)[field]!.schema.safeParse('2026-02-03').success &&
    !fieldsOf(kind)[field]!.schema.safeParse('no date').success;
  if (isDate) return '2026-02-03';
  return fieldsOf(kind)[field]!.schema.safeParse(markOf(kind, field)).success ? markOf(kind, field) : 'pc';
};

/** A value for every field that holds a shape of its own, other than what a new record starts with. */
const SHAPES: Readonly<Record<string, unknown>> = {
  'agenda.events': [
    { what: 'step', at: 1_000, stepId: 'filled-agendaStep', part: 0 },
    { what: 'pause', at: 2_000 },
  ],
  'agenda.fistOfFive': [0, 0, 0, 1, 2, 3],
  'definitionBox.agreement': [1, 0, 0, 2, 3, 1],
  'programmeResult.answers': [2, null, 1],
  'scorecardResult.attained': { 'filled-programmeMeasure': 0.5 },
  'roleProfile.wanted': [4, null, 3],
  'competenceProfile.self': [2, null, 5],
  'competenceProfile.manager': [3, 1],
  'competenceResult.self': [1, null, 4],
  'competenceResult.manager': [2],
  'competenceResult.wanted': [4, null, 3],
  'threeSResult.answers': [3, null, 1, 0, 2],
  'preWorkReply.answers': { q1: 3, q2: null },
  'agendaStep.parts': [{ title: 'Frame', minutes: 5, how: 'Name the goal.' }],
  'agendaTemplate.steps': [
    {
      title: 'Open',
      minutes: 10,
      isBreak: false,
      opens: 'map',
      questions: null,
      notes: null,
      outcome: null,
      parts: [],
    },
  ],
  'copyMerge.head': { revision: 7, at: '2026-02-03T09:00:00.000Z', sessionId: 'session' },
  'copyMerge.joined': [{ kind: 'person', theirs: 'p-2', mine: 'p-1' }],
  'copyMerge.answers': { 'person p-1 note 1a2b': 'both' },
  'copyMerge.lines': [
    { kind: 'person', id: 'p-1', name: 'Maren Aldous', field: 'note', how: 'both', mine: 'One', theirs: 'Two' },
  ],
  'account.sample': { id: 'filled', title: 'Everything filled', fictional: true },
  'assignment.understanding': [0, 1, 2, 3, null, 1],
  'diagnostic.customer': { q1: 2, q15: null },
  'diagnostic.ours': { q1: 1, q15: 5 },
  'diagnostic.warnings': [true, false, null],
  'savedView.looks': { layout: 'rows', frames: 'group', groupsOver: true, lines: { ally: false } },
  'savedView.colours': {
    lens: 'influence',
    marks: ['5'],
    filter: {
      text: 'chief',
      owner: 'nobody',
      unit: null,
      department: null,
      role: 'decider',
      influenceFrom: 4,
      relationshipTo: null,
      status: null,
      stakeholderClass: null,
      assumed: false,
    },
  },
  'savedView.box': { x: -10, y: 0, width: 640, height: 360 },
  'map.shape': { madeFor: 'window', width: 1308, height: 738, columns: { 'filled-seat': [['filled-seat']] } },
  'opportunity.meddicc': { metrics: 3, champion: null },
  'override.buyingRoles': ['decider'],
  'person.buyingRoles': ['user', 'approver'],
  'person.champion': { sells: 3, win: 2, access: 1, trust: null },
  'person.earlierRatings': [{ asOf: '2025-06-30', account: 'Before', influence: 2, attitude: -1, relationship: null }],
  'person.phases': { need: 4, specify: 3, evaluate: 2, decide: 1, review: null },
  'wallPhoto.corners': [
    { x: 0.1, y: 0 },
    { x: 1, y: 0.1 },
    { x: 0.9, y: 1 },
    { x: 0, y: 0.9 },
  ],
  'composition.hidden': ['notes'],
  'composition.paper': {
    parts: ['plan', 'map'],
    sections: ['risks', 'world'],
    short: ['world'],
    paper: 'Letter',
    mapPaper: 'A0',
    mapDirection: 'portrait',
    mapPoster: 'A1',
    photos: false,
    mapNotes: true,
    wallPhoto: true,
    hasCover: true,
    hasLogo: false,
    title: 'Our plan',
    confidentiality: 'Between us',
    watermark: 'Draft',
  },
  'houseStyle.logo':
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'wordPack.own': { 'attitude.2': 'Ambassador' },
  'photo.image':
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'plan.sharedTexts': ['account.situationToday'],
  'keyAccountList.named': ['Alder', 'Birch'],
  'portfolioAccount.cogs': [1, null],
  'portfolioAccount.costToServe': [2],
  'portfolioAccount.ratings': { growth: 3 },
  'portfolioAccount.scores': { growth: 4 },
  'portfolioAccount.revenue': [5, 6, 7],
  'programme.charter': { sponsor: 'Ada', purpose: null, pilotStart: '2026-01-01', wave: 1 },
  'programme.readiness': [4, null],
  'programme.sevenKeys': [3],
  'programme.stGallenAudit': Object.fromEntries(
    ['strategy', 'solution', 'people', 'management', 'screening'].map((one) => [
      one,
      { account: [1], corporate: [2, null] },
    ]),
  ),
  'setting.value': [1, 2],
  'snapshot.figures': { health: 61.5, stage: 'Basic', readiness: null },
  'snapshot.money': { whitespace: 120_000, currency: 'EUR' },
  'snapshot.stakeholders': [{ id: 'filled-person', influence: 5, attitude: -2, relationship: null }],
  'threeS.strategy': [1, 2, 3],
  'threeS.structure': [0],
  'threeS.systems': [null, 3],
  'workshop.participants': ['Ada', 'Bo'],
};

/** The shape a field holds in a record that leaves nothing open. Throws where nobody wrote one: put it above. */
export const shapeIn = (kind: Kind, field: string): unknown => {
  const shape = SHAPES[`${kind}.${field}`];
  if (shape === undefined) throw new Error(`test/support/filledAccount.ts has no shape for ${kind}.${field}.`);
  return shape;
};

/**
 * The account with one more record of each kind, all of whose fields are filled, some as given; a single one is filled
 * where it stands.
 */
export const filledWith = (
  document: Document,
  kinds: readonly Kind[],
  given: { readonly [K in Kind]?: Partial<RecordOf<K>> } = {},
): Document =>
  edited(document, (draft) => {
    for (const kind of inOrder(kinds)) {
      const isSingle = KINDS[kind].single || KINDS[kind].scope === 'root';
      const present = list(draft.current(), kind)[0] as AnyRecord | undefined;
      const id = isSingle ? (present?.id ?? kind) : `filled-${kind}`;
      const fields = Object.fromEntries(
        Object.keys(fieldsOf(kind))
          .map((field) => [field, valueIn(draft.current(), kind, field, id)] as const)
          .filter(([field]) => !(isSingle && fieldsOf(kind)[field]!.column.json)),
      );
      if (isSingle) draft.set(kind, id, { ...fields, ...given[kind] } as Partial<RecordOf<Kind>>);
      else draft.add(kind, { id, ...fields, ...given[kind] } as Partial<RecordOf<Kind>> & { id: string });
    }
  });

/** Names of the fields of a kind that hold free text. */
export const textFields = (kind: Kind): readonly string[] =>
  Object.entries(fieldsOf(kind)).flatMap(([name, { column, schema }]) =>
    column.type === 'TEXT' &&
    !column.ref &&
    !column.json &&
    !column.values &&
    schema.safeParse(markOf(kind, name)).success
      ? [name]
      : [],
  );

/** An account of which every field of every kind is filled, shapes too, with one record of each kind. */
export const everythingFilled = (): Document => {
  const given = Object.fromEntries(
    KIND_NAMES.map((kind) => [
      kind,
      Object.fromEntries(
        Object.entries(fieldsOf(kind)).flatMap(([field, { column }]) =>
          column.json ? [[field, shapeIn(kind, field)]] : [],
        ),
      ),
    ]),
  );
  const blank = edited(emptyDocument(), (draft) => {
    draft.add('account', { id: 'filled-account' });
  });
  return edited(filledWith(blank, KIND_NAMES, given), (draft) => {
    for (const kind of KIND_NAMES) {
      const { id } = list(draft.current(), kind).at(-1)!;
      for (const [name, { column, initial }] of Object.entries(fieldsOf(kind))) {
        const record: AnyRecord = list(draft.current(), kind).find((one) => one.id === id)!;
        if (JSON.stringify(record[name]) !== JSON.stringify(initial)) continue;
        // What could not be named yet, because it came later or is of the same kind.
        // And a choice that is the usual one.
        const value = column.values ? column.values.find((one) => one !== initial) : nameIn(draft, kind, name, id);
        draft.set(kind, id, { [name]: value } as Partial<RecordOf<Kind>>);
      }
    }
  });
};

const nameIn = (draft: Draft, kind: Kind, field: string, id: string): unknown => {
  const { column } = fieldsOf(kind)[field]!;
  if (column.ref === kind) draft.add(kind, { id: `other-${kind}` });
  return valueIn(draft.current(), kind, field, id);
};
