import { useMemo } from 'react';
import { myWork, workersOf, type MyWork, type TeamMember } from '../../../shared/analysis/myWork';
import { sectionTitle } from '../../../shared/analysis/planSections';
import { sectionNumber } from '../../../shared/analysis/sectionOrder';
import { labelOf } from '../../../shared/model/labels';
import { shortDate } from '../../../shared/conventions/writeDay';
import { asWritten, withinSentence } from '../../../shared/model/words';
import { TriggerRows } from '../../parts/actions/TriggerRows';
import { showRecord } from '../../commands/recordCommands';
import { useDocument } from '../../state/documentStore';
import { useFigures } from '../../state/figures';
import { useIsHiding, useRecord } from '../../state/records';
import { showSection } from '../../state/session';
import { setWorker, useWorker } from '../../state/worker';
import { HiddenNote, OpinionsOnly } from '../../parts/hiding/Hidden';
import { Button } from '../../parts/ui/Button';
import { WorkActions } from './WorkActions';
import { WorkDuties } from './WorkDuties';
import { Folded, WorkPart } from '../../parts/duties/WorkPart';
import { WorkPeople } from './WorkPeople';

const FellDue = ({ fellDue: { fresh, repeated } }: Pick<MyWork, 'fellDue'>) => (
  <>
    <WorkPart
      id="my-fell-due"
      title="What fell due"
      count={fresh.length}
      empty={`Nothing ${repeated.length > 0 ? 'else ' : ''}fell due for your people and records.`}
    >
      <TriggerRows triggers={fresh} />
    </WorkPart>
    {repeated.length === 0 ? null : (
      <Folded words={`${repeated.length} about the actions, contacts and talks that stand here already`}>
        <TriggerRows triggers={repeated} />
      </Folded>
    )}
  </>
);

const NotKnown = ({ notKnown: { all, players } }: Pick<MyWork, 'notKnown'>) => (
  <WorkPart
    id="my-not-known"
    title="Key players you do not know well enough"
    count={players.length}
    empty={
      all === 0
        ? 'None of your people is a key player.'
        : 'You know of each of your key players what a plan should know.'
    }
  >
    <ul className="my-rows" aria-label="Key players not known well enough">
      {players.map(({ person, name, known, of, missing }) => (
        <li key={person.id} className="my-row plain">
          <p className="my-facts tabular">
            <button
              type="button"
              className="plain-link"
              title={`Show ${name} on the map`}
              onClick={() => showRecord('person', person.id)}
            >
              {name}
            </button>
            <span>
              {known} of {of} known
            </span>
            <span>not known: {missing.map((field) => withinSentence(labelOf('person', field))).join(', ')}</span>
          </p>
        </li>
      ))}
    </ul>
  </WorkPart>
);

/** What it comes to, in a sentence. */
const summary = ({ actions: { due }, people, until }: MyWork, asOf: string, isHiding: boolean): string => {
  const late = due.filter((view) => view.lateDays > 0).length;
  const contacts = people.filter((one) => one.contact === 'lapsed' || one.contact === 'never').length;
  const toDo = `${late} late, ${due.length - late} due by ${shortDate(until, asOf.slice(0, 4))}`;
  return isHiding ? toDo : `${toDo}, ${contacts} to contact`;
};

const Work = ({ worker }: { readonly worker: TeamMember }) => {
  const { content, asOf } = useFigures();
  const work = useMemo(() => myWork(content, asOf, worker.id), [content, asOf, worker.id]);
  const isHiding = useIsHiding();
  const title = useRecord('member', worker.id)?.title ?? null;
  return (
    <div className="my-sheet">
      <header className="my-head">
        <div>
          <h2 className="serif">{worker.name}</h2>
          <p className="quiet">
            {[title, worker.role === null ? null : asWritten(worker.role)].filter(Boolean).join(' · ')}
          </p>
        </div>
        <p className="quiet tabular" role="status">
          {summary(work, asOf, isHiding)}
        </p>
      </header>
      <div className="my-columns">
        <div className="my-column">
          <WorkActions actions={work.actions} daysAhead={work.daysAhead} until={work.until} />
          <WorkPeople people={work.people} memberId={worker.id} />
        </div>
        <div className="my-column">
          <WorkDuties answersFor={work.answersFor} />
          <OpinionsOnly instead={<HiddenNote what="What fell due and whom you should know better is hidden." />}>
            <FellDue fellDue={work.fellDue} />
            <NotKnown notKnown={work.notKnown} />
          </OpinionsOnly>
        </div>
      </div>
    </div>
  );
};

const WhoAreYou = ({ team }: { readonly team: readonly TeamMember[] }) => (
  <div className="empty-place my-who">
    <h2 className="serif">Who are you?</h2>
    <p>
      This page shows what one of the team has to do here. Your answer is kept on this computer and is no part of the
      plan.
    </p>
    <ul>
      {team.map((one) => (
        <li key={one.id}>
          <Button onClick={() => setWorker(one.id)}>
            {one.name}
            {one.role === null ? null : <span className="quiet"> {asWritten(one.role)}</span>}
          </Button>
        </li>
      ))}
    </ul>
  </div>
);

const NoTeam = () => (
  <div className="empty-place">
    <h2 className="visually-hidden">My work</h2>
    <p>Nobody of you is on the team of this account yet.</p>
    <Button tone="primary" onClick={() => showSection('team')}>
      Add the team in section {useDocument((state) => sectionNumber(state.document, 'team'))}
    </Button>
    <p className="quiet small">{sectionTitle('team')}</p>
  </div>
);

/**
 * What one member of the team has to do on this account: nothing else reads it, and it follows an edit once the edit is
 * on screen.
 */
export const WorkPlace = () => {
  const { content } = useFigures();
  const team = useMemo(() => workersOf(content), [content]);
  const worker = useWorker(team);
  const accountId = useDocument((state) => state.accountId);
  return (
    <div className="my-work">
      <header className="place-bar">
        {team.length === 0 ? (
          <span className="my-title">My work</span>
        ) : (
          <label>
            I am{' '}
            <select
              className="input"
              value={worker?.id ?? ''}
              onChange={(event) => setWorker(event.target.value === '' ? null : event.target.value)}
            >
              <option value="">Nobody chosen</option>
              {team.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          </label>
        )}
      </header>
      <div className="my-ground">
        {team.length === 0 ? (
          <NoTeam />
        ) : worker === null ? (
          <WhoAreYou team={team} />
        ) : (
          <Work key={`${accountId} ${worker.id}`} worker={worker} />
        )}
      </div>
    </div>
  );
};
