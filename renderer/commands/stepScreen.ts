/** What a step of a workshop that runs puts on screen. */
import { pageStepOf } from '../../shared/analysis/onePageSteps';
import type { SectionId } from '../../shared/analysis/planSections';
import { workshopClock } from '../../shared/analysis/workshopClock';
import { stepsOf, type AgendaStep } from '../../shared/document/agenda';
import { find } from '../../shared/document/document';
import { currentDocument } from '../state/documentStore';
import { goTo, session, setSession, showSection } from '../state/session';
import { showView } from './savedViewCommands';

/** Puts what a step opens on screen. */
export const openStep = (step: AgendaStep): void => {
  setSession({ capturing: null, voting: null, isWholeShown: false, agenda: step.agendaId, pageView: null });
  const saved = find(currentDocument(), 'savedView', step.savedViewId);
  if (saved) {
    showView(saved);
    return;
  }
  switch (step.opens) {
    case 'participants':
    case 'close':
      goTo('workshop');
      break;
    case 'map':
      setSession({ view: 'map' });
      goTo('map');
      break;
    case 'contacts':
      setSession({ view: 'contacts' });
      goTo('map');
      break;
    case 'grid':
    case 'compass':
    case 'actions':
      goTo(step.opens);
      break;
    default: {
      const pageView = pageStepOf(step.opens);
      if (pageView === undefined) showSection(step.opens as SectionId);
      else {
        setSession({ pageView });
        goTo('compass');
      }
    }
  }
};

/** Shows again what the step in hand opens, wherever one is. */
export const showStepAgain = (): void => {
  const content = currentDocument();
  const agenda = find(content, 'agenda', session().running);
  if (!agenda) return;
  const { stepId } = workshopClock(agenda.events, Date.now());
  const step = stepsOf(content, agenda.id).find((one) => one.id === stepId);
  if (step) openStep(step);
};
