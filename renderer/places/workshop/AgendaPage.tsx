import { Coffee, Play, Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { timeFrom, timeWords } from '../../../shared/analysis/workshopClock';
import { isUnderWay, minutesOfSteps, type Agenda } from '../../../shared/document/agenda';
import { addStep } from '../../commands/agendaCommands';
import { begin, offerRun } from '../../commands/runCommands';
import { useSteps } from '../../state/agendaSteps';
import { setFields } from '../../state/documentStore';
import { RecordField } from '../../parts/records/RecordField';
import { Button } from '../../parts/ui/Button';
import { AgendaMenu, AllWorkshops, PapersMenu } from './AgendaButtons';
import { ReadField } from '../../parts/ui/ReadField';
import { DayBar } from './DayBar';
import { Participants } from './Participants';
import { PreWork } from './PreWork';
import { StepRow } from './StepRow';

/** When it starts and ends, and whether the steps fit into the minutes there are. */
const TimeBar = ({ agenda, sum }: { readonly agenda: Agenda; readonly sum: number }) => {
  const over = sum - agenda.minutes;
  return (
    <div className="agenda-time tabular">
      <ReadField
        label="Starts"
        value={agenda.startTime}
        shown={timeWords(agenda.startTime)}
        read={(text) => {
          const value = timeFrom(text);
          return value === null
            ? { isSound: false, why: 'A time of day like 8:30.' }
            : { isSound: true, value, note: timeWords(value) };
        }}
        onCommit={(value, group) => {
          if (value !== null) setFields('Edit workshop: starts', 'agenda', agenda.id, { startTime: value }, group);
        }}
        selectsAll
      />
      <p>
        <span className="quiet">Ends</span> <b>{timeWords(agenda.startTime + sum)}</b>
      </p>
      <p className={over > 0 ? 'agenda-sum over' : 'agenda-sum'} role="status">
        <b className="serif">{sum}</b> <span>of</span>
      </p>
      <RecordField kind="agenda" id={agenda.id} field="minutes" row={agenda.title} />
      <p className={over > 0 ? 'agenda-over' : 'quiet'}>
        {over > 0 ? `${over} minutes to give back` : over < 0 ? `min, ${-over} to spare` : 'min'}
      </p>
    </div>
  );
};

/** A workshop being prepared: its steps, who is there, and what is done before. */
export const AgendaPage = ({ agenda }: { readonly agenda: Agenda }) => {
  const steps = useSteps(agenda.id);
  const [open, setOpen] = useState<string | null>(null);
  const sum = minutesOfSteps(steps);
  const isOpen = isUnderWay(agenda);
  const list = useRef<HTMLOListElement>(null);
  /** A new step is open, and what is typed next is its name. */
  const add = (isBreak: boolean): void => {
    const id = addStep(agenda.id, open, isBreak);
    if (id === null) return;
    flushSync(() => setOpen(id));
    list.current?.querySelector<HTMLInputElement>('.step.open .step-fields input')?.select();
  };
  return (
    <div className="agenda">
      <header className="agenda-head">
        <div className="agenda-title">
          <AllWorkshops />
          <RecordField kind="agenda" id={agenda.id} field="title" isTitled oneLine placeholder="Name of the workshop" />
          <div className="agenda-facts">
            <RecordField kind="agenda" id={agenda.id} field="date" />
            <RecordField kind="agenda" id={agenda.id} field="place" oneLine />
            <label className="agenda-joint" title="The projector then shows only what the customer may see">
              <input
                type="checkbox"
                checked={agenda.withCustomer === true}
                onChange={({ target }) => {
                  setFields('Edit workshop: the customer is in the room', 'agenda', agenda.id, {
                    withCustomer: target.checked ? true : null,
                  });
                }}
              />
              The customer is in the room
            </label>
          </div>
        </div>
        <div className="agenda-buttons">
          <AgendaMenu agenda={agenda} />
          <PapersMenu agenda={agenda} />
          {isOpen ? (
            <Button tone="primary" onClick={() => offerRun(agenda)}>
              <Play size={15} aria-hidden="true" />
              Go on with it
            </Button>
          ) : agenda.events.length === 0 ? (
            <Button tone="primary" onClick={() => begin(agenda.id)}>
              <Play size={15} aria-hidden="true" />
              Start workshop
            </Button>
          ) : null}
        </div>
      </header>
      <div className="agenda-main">
        <TimeBar agenda={agenda} sum={sum} />
        <DayBar steps={steps} chosen={open} />
        {steps.length === 0 ? (
          <p className="quiet agenda-none">No step yet. Add the first one: what the room does, and for how long.</p>
        ) : (
          <ol ref={list} className="agenda-steps" aria-label="Steps">
            {steps.map((step, index) => (
              <StepRow
                key={step.id}
                step={step}
                index={index}
                start={agenda.startTime + minutesOfSteps(steps.slice(0, index))}
                isOpen={open === step.id}
                onOpen={setOpen}
              />
            ))}
          </ol>
        )}
        <div className="chips">
          <Button small tone="bare" onClick={() => add(false)}>
            <Plus size={15} aria-hidden="true" />
            Step
          </Button>
          <Button small tone="bare" onClick={() => add(true)}>
            <Coffee size={15} aria-hidden="true" />
            Break
          </Button>
          <span className="quiet small agenda-keys">Enter opens a step, Alt with an arrow moves it.</span>
        </div>
      </div>
      <aside className="agenda-side" aria-label="Who and what before">
        <Participants agenda={agenda} />
        <PreWork agenda={agenda} />
      </aside>
    </div>
  );
};
