import { expect, it } from 'vitest';
import { addAgenda, ofAgenda } from '../../../shared/document/agenda';
import { list } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';
import { preWorkSheets } from '../../../shared/document/preWork';
import { sampleDocument } from '../../support/samples';

it('gives each their own tasks, those of their role and those of everybody, and keeps what is nobody’s', () => {
  const document = edited(sampleDocument('hospital'), (draft) => {
    const agendaId = addAgenda(draft, null, '2026-03-05');
    draft.add('participant', { agendaId, name: 'Nadia Brough', role: 'facilitator' });
    draft.add('preWork', { agendaId, task: 'Bring the tender', who: 'raj' });
    draft.add('preWork', { agendaId, task: 'Book the room', who: null });
    draft.add('preWork', { agendaId, task: 'Print the cards', who: 'the office' });
  });
  const agendaId = list(document, 'agenda').at(-1)?.id ?? '';
  const sheets = preWorkSheets(document, agendaId);
  const tasksOf = (name: string | null) =>
    sheets.find((sheet) => sheet.name === name)?.tasks.map(({ task }) => task.split(/[,;]/)[0]);
  expect(tasksOf('Nadia Brough')).toEqual([
    'Own list of people they met in the last year',
    'Stage diagnostic',
    'Choose template',
  ]);
  expect(tasksOf('Raj Malhotra')).toEqual([
    'Own list of people they met in the last year',
    'Stage diagnostic',
    'Bring the tender',
  ]);
  expect(tasksOf('Saoirse Whitlow')?.[0]).toBe('Load revenue');
  expect(tasksOf(null)).toEqual(['Book the room', 'Print the cards']);
  const given = new Set(sheets.flatMap(({ tasks }) => tasks.map(({ id }) => id)));
  expect(given.size).toBe(ofAgenda(document, 'preWork', agendaId).length);
});
