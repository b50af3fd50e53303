import { expect, it } from 'vitest';
import {
  addAgenda,
  addStepAfter,
  agendaUnderWay,
  beginAgenda,
  capture,
  endAgenda,
  minutesOfSteps,
  moveStep,
  ofAgenda,
  removeAgenda,
  stepsOf,
  templateSteps,
} from '../../../shared/document/agenda';
import { list, single } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';
import { danglingReferences } from '../../../shared/document/references';
import { recordSchema } from '../../../shared/model/kind';
import { KINDS } from '../../../shared/model';
import { AGENDA_TEMPLATES } from '../../../shared/model/agendaTemplates';
import { redacted } from '../../../shared/audience/redacted';
import { sampleDocument } from '../../support/samples';

const [, halfDay] = AGENDA_TEMPLATES;
const prepared = edited(sampleDocument('hospital'), (draft) => {
  addAgenda(draft, halfDay ?? null, '2026-03-05');
});
const agendaId = list(prepared, 'agenda').at(-1)?.id ?? '';
const titles = (document: typeof prepared) => stepsOf(document, agendaId).map((step) => step.title);

it.each(AGENDA_TEMPLATES)('$title comes to the minutes it says, part by part as well', ({ minutes, steps }) => {
  expect(minutesOfSteps(steps)).toBe(minutes);
  for (const step of steps)
    if (step.parts.length > 0) expect(minutesOfSteps(step.parts), step.title).toBe(step.minutes);
});

it('makes a workshop of a template, with the team and what is done before', () => {
  expect(stepsOf(prepared, agendaId)).toHaveLength(halfDay?.steps.length ?? 0);
  expect(ofAgenda(prepared, 'participant', agendaId)).toHaveLength(list(prepared, 'assignment').length);
  expect(ofAgenda(prepared, 'preWork', agendaId)).toHaveLength(6);
  for (const record of list(prepared, 'agenda')) recordSchema(KINDS.agenda).parse(record);
  for (const record of list(prepared, 'agendaStep')) recordSchema(KINDS.agendaStep).parse(record);
});

it('puts a step anywhere and touches no other workshop', () => {
  const two = edited(prepared, (draft) => {
    addAgenda(draft, null, null);
  });
  const before = titles(two);
  const moved = edited(two, (draft) => moveStep(draft, stepsOf(two, agendaId)[0]?.id ?? '', 2));
  expect(titles(moved)).toEqual([before[1], before[2], before[0], ...before.slice(3)]);
  const longer = edited(two, (draft) => {
    addStepAfter(draft, agendaId, stepsOf(two, agendaId)[1]?.id ?? null, { title: 'Tea', isBreak: true });
  });
  expect(titles(longer)).toEqual([...before.slice(0, 2), 'Tea', ...before.slice(2)]);
});

it('keeps a template that makes the same steps again', () => {
  const steps = templateSteps(prepared, agendaId);
  expect(steps).toEqual(halfDay?.steps);
});

const ran = edited(prepared, (draft) => {
  beginAgenda(draft, agendaId, 1_000, '2026-03-05', { revision: 1, coverage: 40 });
  const [first] = stepsOf(draft.current(), agendaId);
  capture(draft, agendaId, first?.id ?? null, { form: 'parked', text: 'Who pays for training?' }, '2026-03-05');
  capture(draft, agendaId, first?.id ?? null, { form: 'note', text: 'Said in confidence' }, '2026-03-05');
  capture(draft, agendaId, first?.id ?? null, { form: 'decision', text: 'We go for theatre 3' }, '2026-03-05');
  capture(draft, agendaId, first?.id ?? null, { form: 'action', text: 'Ask Varga', due: '2026-03-12' }, '2026-03-05');
});

it('writes decisions and actions where all others stand, with the step they came from', () => {
  expect(agendaUnderWay(ran)?.id).toBe(agendaId);
  expect(list(ran, 'decision').at(-1)).toMatchObject({ decision: 'We go for theatre 3', date: '2026-03-05' });
  expect(list(ran, 'action').at(-1)).toMatchObject({
    title: 'Ask Varga',
    origin: 'workshop',
    workshopStep: 'Open: purpose, rules, parking lot',
    due: '2026-03-12',
  });
  expect(single(ran, 'workshop')?.date).toBe('2026-03-05');
});

it('is over once it was ended, with ratings frozen at both ends', () => {
  const over = edited(ran, (draft) => endAgenda(draft, agendaId, 9_000, '2026-03-05', { revision: 2, coverage: 55 }));
  const agenda = over.agenda.get(agendaId);
  expect(agendaUnderWay(over)).toBeNull();
  expect(agenda?.startSnapshotId).not.toBe(agenda?.endSnapshotId);
  expect(over.snapshot.has(agenda?.startSnapshotId ?? '')).toBe(true);
  expect(over.snapshot.has(agenda?.endSnapshotId ?? '')).toBe(true);
});

it('goes with everything of its own, and leaves decisions and actions', () => {
  const gone = edited(ran, (draft) => removeAgenda(draft, agendaId));
  for (const kind of ['agenda', 'agendaStep', 'participant', 'preWork', 'captured'] as const)
    expect(list(gone, kind), kind).toEqual([]);
  expect(list(gone, 'action').at(-1)?.title).toBe('Ask Varga');
  expect(danglingReferences(gone)).toEqual([]);
});

it('never goes to the customer, and without notes says none', () => {
  const forCustomer = redacted(ran, 'customer');
  for (const kind of ['agenda', 'agendaStep', 'participant', 'preWork', 'captured'] as const)
    expect(list(forCustomer, kind), kind).toEqual([]);
  const bare = JSON.stringify([...redacted(ran, 'team', ['notes']).captured.values()]);
  expect(bare).not.toContain('in confidence');
  expect(bare).toContain('Who pays');
});

it('no question of a template names a time of day: a workshop begins when its room does', () => {
  const asked = AGENDA_TEMPLATES.flatMap(({ steps }) => steps.map(({ questions }) => questions ?? ''));
  expect(asked.join('\n')).toContain('What must be true at the end');
  expect(asked.filter((question) => /o’clock|half past|\bnoon\b|\d{1,2}:\d\d/.test(question))).toEqual([]);
});
