import { Trash2 } from 'lucide-react';
import { list } from '../../../shared/document/document';
import { isUnderWay, minutesOfSteps, ofAgenda, type Agenda } from '../../../shared/document/agenda';
import { durationWords } from '../../../shared/analysis/workshopClock';
import { longDate } from '../../../shared/conventions/writeDay';
import { AGENDA_TEMPLATES } from '../../../shared/model/agendaTemplates';
import { deleteTemplate, newAgenda } from '../../commands/agendaCommands';
import { useSteps } from '../../state/agendaSteps';
import { useDocument } from '../../state/documentStore';
import { useList } from '../../state/records';
import { setSession } from '../../state/session';
import { Button } from '../../parts/ui/Button';

/** Where a workshop stands, in a word. */
export const stateWords = (agenda: Agenda): string =>
  agenda.events.length === 0 ? 'Being prepared' : isUnderWay(agenda) ? 'Under way' : 'Held';

const Row = ({ agenda }: { readonly agenda: Agenda }) => {
  const steps = useSteps(agenda.id);
  const people = useDocument((state) => ofAgenda(state.document, 'participant', agenda.id).length);
  return (
    <li>
      <button type="button" className="row-button" onClick={() => setSession({ agenda: agenda.id })}>
        <strong>{agenda.title}</strong>
        <span className="quiet tabular">
          {[
            stateWords(agenda),
            agenda.date === null ? null : longDate(agenda.date),
            `${steps.filter((step) => !step.isBreak).length} steps`,
            durationWords(minutesOfSteps(steps)),
            people === 1 ? 'one participant' : `${people} participants`,
          ]
            .filter((words) => words !== null)
            .join(' · ')}
        </span>
      </button>
    </li>
  );
};

/** The workshops of the account, the next first, and what a new one is made from. */
export const AgendaList = () => {
  const agendas = useDocument((state) => list(state.document, 'agenda'));
  const own = useList('agendaTemplate');
  return (
    <div className="workshop-list">
      <header>
        <h2 className="serif">Workshop</h2>
        <p className="quiet">
          Six to ten people, a laptop and a projector: prepared here, run step by step with a clock, closed with
          minutes.
        </p>
      </header>
      <section aria-labelledby="prepare-from">
        <h3 id="prepare-from">Prepare one from</h3>
        <ul className="workshop-templates">
          {AGENDA_TEMPLATES.map((template) => (
            <li key={template.id}>
              <button type="button" className="row-button" onClick={() => newAgenda(template)}>
                <strong>{template.title}</strong>
                <span className="quiet tabular">
                  {template.steps.filter((step) => !step.isBreak).length} steps, {template.minutes} minutes
                </span>
              </button>
            </li>
          ))}
          {own.map((template) => (
            <li key={template.id} className="own">
              <button
                type="button"
                className="row-button"
                onClick={() => newAgenda({ ...template, title: template.name })}
              >
                <strong>{template.name}</strong>
                <span className="quiet tabular">
                  Your own, {template.steps.filter((step) => !step.isBreak).length} steps,{' '}
                  {minutesOfSteps(template.steps)} minutes
                </span>
              </button>
              <Button
                small
                tone="bare"
                aria-label={`Delete the template ${template.name}`}
                onClick={() => deleteTemplate(template)}
              >
                <Trash2 size={14} aria-hidden="true" />
              </Button>
            </li>
          ))}
          <li>
            <button type="button" className="row-button" onClick={() => newAgenda(null)}>
              <strong>Blank</strong>
              <span className="quiet">Your own steps</span>
            </button>
          </li>
        </ul>
      </section>
      <section aria-labelledby="workshops-there">
        <h3 id="workshops-there">Workshops of this account</h3>
        {agendas.length === 0 ? (
          <p className="quiet">None yet. The half day is a good first one: the chart, the gaps, and who does what.</p>
        ) : (
          <ul className="account-list">
            {agendas.toReversed().map((agenda) => (
              <Row key={agenda.id} agenda={agenda} />
            ))}
          </ul>
        )}
      </section>
    </div>
  );
};
