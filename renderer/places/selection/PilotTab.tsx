import { useState } from 'react';
import { keyAccountSentences, type SelectionLine } from '../../../shared/analysis/selectionView';
import type { Lifecycle } from '../../../shared/analysis/lifecycle';
import { pilotStart } from '../../../shared/analysis/rollOut';
import { longDate } from '../../../shared/conventions/writeDay';
import { setPilotStart } from '../../commands/designCommands';
import { RecordField } from '../../parts/records/RecordField';
import { Button } from '../../parts/ui/Button';
import { DayField } from '../../parts/ui/DayField';
import { setFields, useDocument } from '../../state/documentStore';
import { useAsOf } from '../../state/records';
import { setSession } from '../../state/session';
import { useToday } from '../../state/today';
import { useClientsHidden } from '../../state/clients';
import { Decisions } from './Decisions';
import { MoveForm, type AskedMove } from './MoveForm';
import { SelectionRules } from './SelectionRules';
import { useSelection } from './useSelection';

type Way = { readonly to: Lifecycle; readonly words: string; readonly isAgainst?: boolean };

/** Accounts with what can be done with each; every move asks why. */
const Lines = ({
  lines,
  none,
  ways,
  onAsk,
}: {
  readonly lines: readonly SelectionLine[];
  readonly none: string;
  readonly ways: readonly Way[];
  readonly onAsk: (asked: AskedMove) => void;
}) =>
  lines.length === 0 ? (
    <p className="quiet">{none}</p>
  ) : (
    <ul className="selection-lines">
      {lines.map((line) => (
        <li key={line.id}>
          <span>{line.name}</span>
          <span className="chips">
            {ways.map(({ to, words, isAgainst = false }) => (
              <Button
                key={words}
                small
                onClick={() => onAsk({ line, to, words, isAgainst })}
                aria-label={`${words}: ${line.name}`}
              >
                {words}
              </Button>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );

const counted = (count: number): string => `${count} ${count === 1 ? 'key account' : 'key accounts'}`;

/** F17: how many key accounts, who stays and who goes each year, and with whom to begin. */
export const PilotTab = () => {
  const view = useSelection();
  const asOf = useAsOf();
  const isHidden = useClientsHidden();
  const today = useToday();
  const began = useDocument((state) => pilotStart(state.document));
  const { pilot, promote, deselect, lockedUntil, isLocked, overloaded } = view;
  const [asked, setAsked] = useState<AskedMove | null>(null);
  return (
    <div className="portfolio-sheet">
      {asked === null ? null : <MoveForm asked={asked} onClose={() => setAsked(null)} />}
      <h2 className="serif portfolio-sentence">{keyAccountSentences(view).join(' ')}</h2>
      <SelectionRules />
      {overloaded.length === 0 ? null : (
        <p className="small warning">
          {overloaded.map(({ name, count }) => `${isHidden ? 'Somebody' : name} leads ${counted(count)}`).join('; ')}:
          fewer than five can be led well.
        </p>
      )}
      <div className="portfolio-halves">
        <section aria-labelledby="selection-number">
          <h3 className="portfolio-label" id="selection-number">
            The right number
          </h3>
          <div className="portfolio-own">
            <RecordField kind="portfolio" id="portfolio" field="revenueThreshold" />
            <RecordField kind="portfolio" id="portfolio" field="maxKeyAccounts" />
            <RecordField kind="portfolio" id="portfolio" field="selectedOn" />
          </div>
          <p className="small quiet" role="status">
            {view.dueOn === null
              ? 'The list was never selected anew, as far as anybody wrote down. Once a year it should be.'
              : `To be selected anew by ${longDate(view.dueOn)}${view.isDue ? ': that day has come' : ''}.`}{' '}
            {view.isDue ? (
              <Button
                small
                onClick={() => setFields('Selected anew today', 'portfolio', 'portfolio', { selectedOn: asOf })}
              >
                It was done today
              </Button>
            ) : null}
          </p>
          <h3 className="portfolio-label">No key account any more?</h3>
          <Lines
            lines={deselect}
            none="The criteria would choose every key account again."
            ways={[
              { to: 'large', words: 'Serve as a large account' },
              { to: 'key', words: 'Keep it', isAgainst: true },
            ]}
            onAsk={setAsked}
          />
        </section>
        <section aria-labelledby="selection-pilot">
          <h3 className="portfolio-label" id="selection-pilot">
            Pilot <small>two or three accounts, a year before more follow</small>
          </h3>
          <Lines
            lines={pilot}
            none="No account is in the pilot."
            ways={[
              { to: 'key', words: 'Make it a key account' },
              { to: 'candidate', words: 'Take it out' },
            ]}
            onAsk={setAsked}
          />
          <div className="portfolio-own pilot-fields">
            <DayField label="Pilot began on" today={today} value={began} onCommit={setPilotStart} />
            {isHidden ? null : <RecordField kind="portfolio" id="portfolio" field="pilotOverride" oneLine />}
          </div>
          <p className="small quiet" role="status">
            {lockedUntil === null
              ? 'Enter the day it began: until a year later none becomes a key account.'
              : isLocked
                ? `None becomes a key account before ${longDate(lockedUntil)}, unless somebody writes why.`
                : `More may follow: ${lockedUntil <= asOf ? 'the year is over' : 'somebody wrote why'}.`}
          </p>
          <p>
            <Button small onClick={() => setSession({ selectionTab: 'charter' })}>
              Its charter
            </Button>
          </p>
          <h3 className="portfolio-label">Proposed, and no key account yet</h3>
          <Lines
            lines={promote}
            none="Every proposed account is a key account or in the pilot."
            ways={[{ to: 'pilot', words: 'Take into the pilot' }]}
            onAsk={setAsked}
          />
        </section>
      </div>
      <section aria-labelledby="selection-decisions">
        <h3 className="portfolio-label" id="selection-decisions">
          Decisions
        </h3>
        <Decisions />
      </section>
    </div>
  );
};
