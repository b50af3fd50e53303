/** Papers of a workshop as files: printed by the host, for the own team. */
import type { WorkshopPaper } from '../../shared/api/outputs';
import { agendaOnPaper, type Agenda } from '../../shared/document/agenda';
import { accountOf } from '../../shared/document/document';
import { drawnSeats } from '../../shared/document/people';
import { currentDocument, useDocument } from '../state/documentStore';
import { ownLocale } from '../state/conventions';
import { say } from '../state/messages';
import { outputViewer } from '../state/outputFor';
import { pdfChoice } from '../state/pdfChoice';
import { safeName } from './fileNames';
import { printPdf } from './printPdf';

type Asked = { readonly label: string; readonly paper: WorkshopPaper; readonly cardsPerPage?: 4 | 8 };

/** What can be printed of a workshop, as the menu offers it; minutes once it has begun. */
export const WORKSHOP_PRINTS: readonly Asked[] = [
  { label: 'Agenda', paper: 'agenda' },
  { label: 'Run sheet of the facilitator', paper: 'runSheet' },
  { label: 'Pre-work, a sheet a person', paper: 'preWork' },
  { label: 'Person cards, eight a page', paper: 'personCards', cardsPerPage: 8 },
  { label: 'Person cards, four a page', paper: 'personCards', cardsPerPage: 4 },
  { label: 'Blank cards, eight a page', paper: 'blankCards', cardsPerPage: 8 },
  { label: 'Blank cards, four a page', paper: 'blankCards', cardsPerPage: 4 },
  { label: 'Ballots', paper: 'ballots' },
];
export const MINUTES: Asked = { label: 'Minutes', paper: 'minutes' };

/**
 * Prints a paper of a workshop into a file that is asked for. It is for the own team; what is kept out of outputs besides
 * is kept out of it.
 */
export const saveWorkshopPaper = async (agenda: Agenda, { label, paper, cardsPerPage = 8 }: Asked): Promise<void> => {
  const { accountId } = useDocument.getState();
  if (accountId === null) return;
  if (paper === 'personCards' && drawnSeats(currentDocument()).length === 0) {
    say('Nobody is on the map yet, so there is no card to print. Blank cards are under Papers, too.');
    return;
  }
  const name = safeName(accountOf(currentDocument()).name, 'Account');
  await printPdf(
    accountId,
    `${name} ${safeName(agenda.title, 'workshop')}, ${(label.split(',')[0] ?? label).toLowerCase()}.pdf`,
    {
      ...pdfChoice(),
      sections: [paper],
      workshop: { agendaId: agenda.id, cardsPerPage },
      viewer: { audience: 'team', hidden: outputViewer().hidden },
      locale: ownLocale(),
    },
    () => say(`Printing: ${label.toLowerCase()}.`),
  );
};

/** The minutes of the workshop that runs or was held last, in one press. */
export const saveLastMinutes = async (): Promise<void> => {
  const agenda = agendaOnPaper(currentDocument(), null);
  if (agenda === null || agenda.events.length === 0) say('No workshop has been held in this account yet.');
  else await saveWorkshopPaper(agenda, MINUTES);
};
