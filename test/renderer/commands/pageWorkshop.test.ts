import { beforeEach, expect, it } from 'vitest';
import { newAgenda } from '../../../renderer/commands/agendaCommands';
import { presentedNow } from '../../../renderer/commands/presenting';
import { begin, goBeside, leaveRun } from '../../../renderer/commands/runCommands';
import { closeAccount, currentDocument, openAccount, setHiding } from '../../../renderer/state/documentStore';
import { resetSession, session } from '../../../renderer/state/session';
import { METHODS } from '../../../shared/api/contract';
import { list } from '../../../shared/document/document';
import { AGENDA_TEMPLATES } from '../../../shared/model/agendaTemplates';
import { accountWith } from '../../support/people';
import { handedOut, startPageHost } from '../../support/pageHost';

const host = startPageHost();
let revision = 1;
beforeEach(async () => {
  host.answers['account.open'] = () => handedOut(accountWith([{ id: 'boss' }]));
  host.answers['document.apply'] = (input) => {
    METHODS['document.apply'].input.parse(input);
    revision += 1;
    return { revision, at: '', history: { undo: input.label, redo: null } };
  };
  setHiding(false);
  closeAccount();
  await openAccount('A', false);
  resetSession('atlas');
});

it('opens the seven steps of a plan on a page one after the other, with the map for the people between them', () => {
  newAgenda(AGENDA_TEMPLATES.find(({ id }) => id === 'sevenSteps') ?? null);
  begin(list(currentDocument(), 'agenda').at(-1)?.id ?? '');
  const shown: (string | null)[] = [];
  for (let at = 0; at < 9; at += 1) {
    const { place, pageView } = session();
    shown.push(place === 'compass' ? pageView : place);
    if (at === 2) expect(presentedNow()?.pageView).toBe('objectives');
    goBeside(1);
  }
  expect(shown).toEqual([
    'overview',
    'map',
    'objectives',
    'solution',
    'actions',
    'change',
    'implementation',
    'review',
    'workshop',
  ]);
  leaveRun();
  expect(session().pageView).toBeNull();
});
