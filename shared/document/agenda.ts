/** What is done to the workshops of an account: made from a template, put in order, run, captured in, ended. */
import type { AgendaTemplate } from '../model/agendaTemplates';
import { PRE_WORK } from '../model/agendaTemplates';
import type { RunEvent, TemplateStep } from '../model/agenda';
import type { RecordOf } from '../model';
import { find, list, type Document } from './document';
import type { Draft } from './draft';
import { putAmong } from './order';
import { addSnapshot, type Frozen } from './planLife';
import { removeWithLinks } from './references';

export type Agenda = RecordOf<'agenda'>;
export type AgendaStep = RecordOf<'agendaStep'>;
export type Participant = RecordOf<'participant'>;
export type Captured = RecordOf<'captured'>;
type OfAgenda = 'agendaStep' | 'participant' | 'preWork' | 'preWorkReply' | 'captured';

/** The records of a kind that belong to a workshop, in their order. */
export const ofAgenda = <K extends OfAgenda>(
  document: Pick<Document, K>,
  kind: K,
  agendaId: string,
): readonly RecordOf<K>[] =>
  list(document, kind).filter((record) => (record as { readonly agendaId: string }).agendaId === agendaId);

export const stepsOf = (document: Pick<Document, 'agendaStep'>, agendaId: string): readonly AgendaStep[] =>
  ofAgenda(document, 'agendaStep', agendaId);

export const participantName = (document: Pick<Document, 'member'>, one: Participant): string =>
  (one.memberId === null ? one.name : find(document as Document, 'member', one.memberId)?.name) ?? '';

/** Minutes of all steps together. */
export const minutesOfSteps = (steps: readonly { readonly minutes: number }[]): number =>
  steps.reduce((sum, step) => sum + step.minutes, 0);

/** Questions of a step, one a line. */
export const questionsOf = (step: { readonly questions: string | null }): readonly string[] =>
  (step.questions ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const isOver = ({ events }: Agenda): boolean => events.some((event) => event.what === 'end');
/** A workshop begins with its first step and ends once; between the two it runs, whatever became of its window. */
export const isUnderWay = (agenda: Agenda): boolean => agenda.events.length > 0 && !isOver(agenda);
/** The workshop that runs; the last begun where somebody began two. */
export const agendaUnderWay = (document: Pick<Document, 'agenda'>): Agenda | null =>
  list(document, 'agenda')
    .filter(isUnderWay)
    .toSorted((a, b) => (a.events[0]?.at ?? 0) - (b.events[0]?.at ?? 0))
    .at(-1) ?? null;

/** The workshop a paper is of: the one asked for, else the one under way, else the last that was held or prepared. */
export const agendaOnPaper = (document: Pick<Document, 'agenda'>, id: string | null): Agenda | null => {
  const all = list(document, 'agenda');
  const begun = all.filter(({ events }) => events.length > 0);
  return (
    all.find((agenda) => agenda.id === id) ??
    agendaUnderWay(document) ??
    begun.toSorted((a, b) => (a.events[0]?.at ?? 0) - (b.events[0]?.at ?? 0)).at(-1) ??
    all.at(-1) ??
    null
  );
};

const ROLE_OF_TEAM: Readonly<Record<string, Participant['role']>> = {
  accountLead: 'accountLead',
  clientExecutive: 'accountLead',
  executiveSponsor: 'sponsor',
  guestFacilitator: 'facilitator',
};

/** *Half-day workshop* after *Half day*; a template of one’s own gives its name as it stands. */
const calledAfter = (title: string): string =>
  /^\w+ day$/.test(title) ? `${title.replace(' ', '-')} workshop` : title;

/** Adds a workshop: the steps of a template, what is done before it, and the team of the account as participants. */
export const addAgenda = (
  draft: Draft,
  template:
    | (Pick<AgendaTemplate, 'title' | 'startTime' | 'steps'> & { readonly withCustomer?: boolean | null | undefined })
    | null,
  date: string | null,
): string => {
  const { id } = draft.add('agenda', {
    title: template === null ? 'Workshop' : calledAfter(template.title),
    template: template?.title ?? null,
    startTime: template?.startTime ?? 9 * 60,
    minutes: template === null ? 120 : minutesOfSteps(template.steps),
    date,
    withCustomer: template?.withCustomer === true ? true : null,
  });
  for (const step of template?.steps ?? []) draft.add('agendaStep', { agendaId: id, ...step });
  const document = draft.current();
  for (const { memberId, role } of list(document, 'assignment'))
    if (find(document, 'member', memberId)?.name.trim())
      draft.add('participant', { agendaId: id, memberId, role: ROLE_OF_TEAM[role ?? ''] ?? 'contributor' });
  for (const [who, task, minutes] of PRE_WORK) draft.add('preWork', { agendaId: id, who, task, minutes });
  return id;
};

/** Deletes a workshop with its steps, participants and what was captured. Decisions, actions and ratings stay. */
export const removeAgenda = (draft: Draft, agendaId: string): void => removeWithLinks(draft, 'agenda', agendaId);

/** The steps of a workshop as a template holds them. */
export const templateSteps = (document: Document, agendaId: string): readonly TemplateStep[] =>
  stepsOf(document, agendaId).map(({ title, minutes, isBreak, opens, questions, notes, outcome, parts }) => ({
    title,
    minutes,
    isBreak,
    opens,
    questions,
    notes,
    outcome,
    parts,
  }));

/** Puts a step where another one stands. The places stay, who has which changes. */
export const moveStep = (draft: Draft, stepId: string, toIndex: number): void => {
  const step = find(draft.current(), 'agendaStep', stepId);
  if (step) putAmong(draft, 'agendaStep', stepsOf(draft.current(), step.agendaId), stepId, toIndex);
};

/** Adds a step, or a break, after another one; at the end where none is named. */
export const addStepAfter = (
  draft: Draft,
  agendaId: string,
  afterId: string | null,
  given: Partial<AgendaStep>,
): string => {
  const { id } = draft.add('agendaStep', { agendaId, ...given });
  const at = stepsOf(draft.current(), agendaId).findIndex((step) => step.id === afterId);
  if (at >= 0) moveStep(draft, id, at + 1);
  return id;
};

/** Writes down what happened to the clock. */
export const addEvents = (draft: Draft, agendaId: string, events: readonly RunEvent[]): void => {
  const agenda = find(draft.current(), 'agenda', agendaId);
  if (agenda) draft.set('agenda', agendaId, { events: [...agenda.events, ...events] });
};

/** Freezes the ratings under the name of the workshop. */
export const freezeIn = (draft: Draft, agendaId: string, when: string, asOf: string, frozen: Frozen): string =>
  addSnapshot(draft, asOf, `${find(draft.current(), 'agenda', agendaId)?.title ?? 'Workshop'}, ${when}`, frozen);

/** Begins a workshop with its first step, and freezes the ratings it starts from. */
export const beginAgenda = (draft: Draft, agendaId: string, now: number, asOf: string, frozen: Frozen): void => {
  const document = draft.current();
  const [first] = stepsOf(document, agendaId);
  if (!first) return;
  addEvents(draft, agendaId, [{ what: 'step', at: now, stepId: first.id, part: 0 }]);
  draft.set('agenda', agendaId, {
    date: asOf,
    startSnapshotId: freezeIn(draft, agendaId, 'start', asOf, frozen),
  });
  const { template } = find(document, 'agenda', agendaId) ?? {};
  draft.set('workshop', 'workshop', {
    date: asOf,
    template: template?.slice(0, 80) ?? null,
    participants: ofAgenda(document, 'participant', agendaId)
      .map((one) => participantName(document, one))
      .filter((name) => name !== ''),
  });
};

/** Ends a workshop and freezes the ratings it came to. */
export const endAgenda = (draft: Draft, agendaId: string, now: number, asOf: string, frozen: Frozen): void => {
  addEvents(draft, agendaId, [{ what: 'end', at: now }]);
  draft.set('agenda', agendaId, { endSnapshotId: freezeIn(draft, agendaId, 'end', asOf, frozen) });
};

/** Something captured: what it says, and for an action whose and by when. */
export type Capture = {
  readonly form: Captured['form'];
  readonly text: string;
  readonly ownerId?: string | null;
  readonly due?: string | null;
};

/**
 * Keeps what was said in the room. A decision and an action are written where all the others stand; those of a joint
 * session were said in front of the customer, and are shared with them.
 */
export const capture = (
  draft: Draft,
  agendaId: string,
  stepId: string | null,
  { form, text, ownerId = null, due = null }: Capture,
  asOf: string,
): void => {
  const entry = { agendaId, stepId, form };
  const sharedWithCustomer = find(draft.current(), 'agenda', agendaId)?.withCustomer === true ? true : null;
  switch (form) {
    case 'parked':
      draft.add('captured', { ...entry, parked: text });
      break;
    case 'note':
      draft.add('captured', { ...entry, note: text });
      break;
    case 'decision': {
      const { id } = draft.add('decision', { date: asOf, decision: text, sharedWithCustomer });
      draft.add('captured', { ...entry, decisionId: id });
      break;
    }
    case 'action': {
      const workshopStep = find(draft.current(), 'agendaStep', stepId)?.title.slice(0, 80) ?? null;
      const { id } = draft.add('action', {
        title: text,
        ownerId,
        due,
        origin: 'workshop',
        workshopStep,
        sharedWithCustomer,
      });
      draft.add('captured', { ...entry, actionId: id });
      break;
    }
  }
};
