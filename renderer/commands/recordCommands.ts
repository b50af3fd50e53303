import { SECTIONS, type SectionId } from '../../shared/analysis/planSections';
import { timesNamed } from '../../shared/analysis/touches';
import { find, list } from '../../shared/document/document';
import { removePerson } from '../../shared/document/people';
import { seatOf } from '../../shared/document/occupancy';
import { passLinks, removeWithLinks } from '../../shared/document/references';
import { recordName } from '../../shared/document/recordName';
import { KINDS, fieldsOf, type AnyRecord, type Kind, type RecordOf } from '../../shared/model';
import { aNoun } from '../../shared/model/words';
import { currentDocument, editDocument } from '../state/documentStore';
import { say } from '../state/messages';
import { goTo, openDialog, setSession, showHistory, showSection } from '../state/session';
import { showPerson } from './mapCommands';
import { asOfNow } from '../state/records';

/** Kinds that no section keeps fresh but whose records stand in one. */
const ELSEWHERE: Readonly<Partial<Record<Kind, SectionId>>> = {
  confirmation: 'review',
  waiver: 'stakeholders',
  suggestion: 'risks',
  planVersion: 'cover',
  supplier: 'profile',
  supplierGoal: 'objectives',
  member: 'team',
  offering: 'potential',
  competitor: 'competition',
  portfolioAccount: 'ambition',
  attractivenessFactor: 'ambition',
  businessUnit: 'profile',
  department: 'profile',
  contactNote: 'stakeholders',
  basis: 'stakeholders',
  scenario: 'stakeholders',
  ghost: 'stakeholders',
  counterpart: 'stakeholders',
  mapNote: 'stakeholders',
  workshop: 'cover',
  vote: 'stakeholders',
  voteOutcome: 'stakeholders',
  threeS: 'profile',
  threeSResult: 'profile',
};

/** The section of the plan in which records of a kind are edited. */
const sectionOfKind = (kind: Kind): SectionId | null =>
  SECTIONS.find((section) => section.kinds.includes(kind))?.id ?? ELSEWHERE[kind] ?? null;

/**
 * Goes to where a record is edited and puts it in view: people on the map, actions among the actions, all else in its
 * section.
 */
export const showRecord = (kind: Kind, id: string): void => {
  const content = currentDocument();
  const record = find(content, kind, id) as AnyRecord | undefined;
  setSession({ dialog: null });
  if (!record) {
    say('This is no longer there.');
    return;
  }
  if (kind === 'seat') {
    showPerson(id);
    return;
  }
  if (kind === 'person') {
    const seatId = seatOf(content, id);
    if (seatId !== null) {
      showPerson(seatId);
      return;
    }
  }
  if (kind === 'link') {
    showRecord('person', record['fromId'] as string);
    return;
  }
  if (kind === 'mapNote') {
    setSession({ place: 'map', view: 'map', mapId: record['mapId'] as string, spot: { kind, id } });
    return;
  }
  if (kind === 'wallPhoto') {
    setSession({ place: 'map', view: 'map', mapId: record['mapId'] as string });
    return;
  }
  if (
    kind === 'agenda' ||
    kind === 'agendaStep' ||
    kind === 'participant' ||
    kind === 'preWork' ||
    kind === 'preWorkReply' ||
    kind === 'captured'
  ) {
    setSession({ spot: { kind, id }, agenda: kind === 'agenda' ? id : (record['agendaId'] as string) });
    goTo('workshop');
    return;
  }
  if (kind === 'action') {
    setSession({ spot: { kind, id }, action: id });
    goTo('actions');
    return;
  }
  if (kind === 'snapshot') {
    setSession({ spot: { kind, id } });
    showHistory('snapshots');
    return;
  }
  const section = sectionOfKind(kind);
  if (section === null) {
    say('Nothing shows this by itself.');
    return;
  }
  setSession({ spot: { kind, id } });
  showSection(section);
};

/**
 * What a record cannot be without: the first record it may name, and the day of the figures. A kind of which there is
 * none yet is the answer instead.
 */
const needed = (kind: Kind, given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | Kind => {
  const found: Record<string, unknown> = {};
  for (const [name, { column }] of Object.entries(fieldsOf(kind))) {
    if (column.nullable || column.list || name in given) continue;
    if (column.date) found[name] = asOfNow();
    if (column.ref === undefined) continue;
    const first = list(currentDocument(), column.ref as Kind)[0];
    if (!first) return column.ref as Kind;
    found[name] = first.id;
  }
  return found;
};

/** Adds a record at the end of its kind and puts the cursor into it. */
export const addRecord = <K extends Kind>(kind: K, own: Partial<RecordOf<K>> = {}): void => {
  const rest = needed(kind, own);
  if (typeof rest === 'string') {
    say(`Add ${aNoun(KINDS[rest].noun)} first: ${aNoun(KINDS[kind].noun)} names one.`, 'plain', [
      { label: `Add ${aNoun(KINDS[rest].noun)}`, run: () => addElsewhere(rest) },
    ]);
    return;
  }
  const given = { ...rest, ...own };
  let id = '';
  const isDone = editDocument(`Add ${KINDS[kind].noun}`, (draft) => {
    id = draft.add(kind, given).id;
  });
  if (isDone) setSession({ spot: { kind, id, isNew: true } });
};

/** Goes to where records of a kind are written, with a new one, for whoever needs one to go on. */
export const addElsewhere = (kind: Kind): void => {
  if (kind === 'person' || kind === 'seat') {
    goTo('map');
    return;
  }
  const section = sectionOfKind(kind);
  if (section !== null) showSection(section);
  // A person of the team is added with their part in the account, by the button that stands there.
  if (kind !== 'member') addRecord(kind);
};

const remove = (kind: Kind, id: string, heirId: string | null): void => {
  const name = recordName(currentDocument(), kind, id);
  const isDone = editDocument(`Delete ${KINDS[kind].noun} ${name}`, (draft) => {
    if (heirId !== null) passLinks(draft, kind, id, heirId, kind === 'person' ? PERSONAL : NONE);
    if (kind === 'person') removePerson(draft, id);
    else removeWithLinks(draft, kind, id);
  });
  if (isDone) say(`${name} is deleted. Ctrl Z takes it back.`);
};

/** What speaks of a person alone and cannot pass to another. */
const PERSONAL: ReadonlySet<Kind> = new Set<Kind>(['holding', 'basis', 'contactNote', 'override', 'link', 'vote']);
const NONE: ReadonlySet<Kind> = new Set();

/** Deletes a record. Where others name it, first says what loses its link and offers another to take its place. */
export const deleteRecord = (kind: Kind, id: string): void => {
  if (!find(currentDocument(), kind, id)) return;
  if (timesNamed(currentDocument(), kind, id) > 0) openDialog({ name: 'deleteRecord', with: { kind, id } });
  else remove(kind, id, null);
};
export const deleteRecordNow = (kind: Kind, id: string, heirId: string | null): void => {
  setSession({ dialog: null });
  remove(kind, id, heirId);
};

/** Moves a record one place up or down among those shown with it. */
export const moveRecord = (kind: Kind, id: string, by: 1 | -1, among: readonly string[]): void => {
  const at = among.indexOf(id);
  const other = among[at + by];
  if (at < 0 || other === undefined) return;
  const content = currentDocument();
  const here = find(content, kind, id);
  const there = find(content, kind, other);
  if (!here || !there) return;
  editDocument(`Move ${KINDS[kind].noun} ${by < 0 ? 'up' : 'down'}`, (draft) => {
    // Equal ordinals come from imports: then the one that moves goes half a step past the other.
    if (here.ordinal === there.ordinal) {
      draft.set(kind, id, { ordinal: here.ordinal + by / 2 } as never);
      return;
    }
    draft.set(kind, id, { ordinal: there.ordinal } as never);
    draft.set(kind, other, { ordinal: here.ordinal } as never);
  });
};
