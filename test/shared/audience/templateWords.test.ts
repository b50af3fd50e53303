import { expect, it } from 'vitest';
import { hiddenTexts } from '../../../shared/audience/hiddenTexts';
import { redacted } from '../../../shared/audience/redacted';
import { addAgenda } from '../../../shared/document/agenda';
import { edited } from '../../../shared/document/draft';
import { AGENDA_TEMPLATES } from '../../../shared/model/agendaTemplates';
import { sampleDocument } from '../../support/samples';

it('takes the words of the app’s own agendas for no secret, and those somebody wrote for one', () => {
  const held = edited(sampleDocument('hospital'), (draft) => {
    for (const template of AGENDA_TEMPLATES) addAgenda(draft, template, '2026-03-02');
    const agendaId = addAgenda(draft, null, '2026-03-02');
    draft.add('agendaStep', { agendaId, title: 'How we get rid of Norvane', minutes: 10, opens: 'map' });
    // The same words are a secret where somebody wrote them elsewhere.
    draft.add('captured', { agendaId, form: 'parked', parked: 'What may stand in the way' });
  });
  const hidden = hiddenTexts(held, redacted(held, 'customer', []));
  const ofSteps = hidden.filter(({ kind }) => kind === 'agendaStep').map(({ text }) => text);
  expect(ofSteps).toContain('How we get rid of Norvane');
  expect(ofSteps).not.toContain('What was agreed');
  expect(
    ofSteps.filter((text) => AGENDA_TEMPLATES.some(({ steps }) => steps.some(({ title }) => title === text))),
  ).toEqual([]);
  expect(hidden.map(({ kind, text }) => `${kind} ${text}`)).toContain('captured What may stand in the way');
});
