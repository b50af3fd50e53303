import { keyAccountSentences, type SelectionLine } from '../../../shared/analysis/selectionView';
import { longDate } from '../../../shared/conventions/writeDay';
import { inWords, withinSentence } from '../../../shared/model/words';
import { RecordField } from '../../parts/records/RecordField';
import { Button } from '../../parts/ui/Button';
import { setFields } from '../../state/documentStore';
import { useAsOf } from '../../state/records';
import { useClientsHidden } from '../../state/clients';
import { SelectionRules } from './SelectionRules';
import { useSelection } from './useSelection';

type State = NonNullable<SelectionLine['lifecycle']>;

const setState = (line: SelectionLine, lifecycle: State): void => {
  setFields(`${line.name}: ${withinSentence(inWords(lifecycle))}`, 'portfolioAccount', line.id, { lifecycle });
};

/** Accounts with what can be done with each. */
const Lines = ({
  lines,
  none,
  to,
  words,
  isLocked = false,
}: {
  readonly lines: readonly SelectionLine[];
  readonly none: string;
  readonly to: State;
  readonly words: string;
  readonly isLocked?: boolean;
}) =>
  lines.length === 0 ? (
    <p className="quiet">{none}</p>
  ) : (
    <ul className="selection-lines">
      {lines.map((line) => (
        <li key={line.id}>
          <span>{line.name}</span>
          <Button small disabled={isLocked} onClick={() => setState(line, to)} aria-label={`${words}: ${line.name}`}>
            {words}
          </Button>
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
  const { pilot, promote, deselect, lockedUntil, isLocked, overloaded } = view;
  const isFull = pilot.length >= 3;
  return (
    <div className="portfolio-sheet">
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
            to="large"
            words="Serve as a large account"
          />
        </section>
        <section aria-labelledby="selection-pilot">
          <h3 className="portfolio-label" id="selection-pilot">
            Pilot <small>two or three accounts, a year before more follow</small>
          </h3>
          <Lines
            lines={pilot}
            none="No account is in the pilot."
            to="key"
            words="Make it a key account"
            isLocked={isLocked}
          />
          <div className="portfolio-own pilot-fields">
            <RecordField kind="portfolio" id="portfolio" field="pilotStart" />
            <RecordField kind="portfolio" id="portfolio" field="pilotOverride" oneLine />
          </div>
          <p className="small quiet" role="status">
            {lockedUntil === null
              ? 'Enter the day it began: until a year later none becomes a key account.'
              : isLocked
                ? `None becomes a key account before ${longDate(lockedUntil)}, unless somebody writes why.`
                : `More may follow: ${lockedUntil <= asOf ? 'the year is over' : 'somebody wrote why'}.`}
          </p>
          <h3 className="portfolio-label">Proposed, and no key account yet</h3>
          <Lines
            lines={promote}
            none="Every proposed account is a key account or in the pilot."
            to="pilot"
            words={isFull ? 'The pilot is full' : 'Take into the pilot'}
            isLocked={isFull}
          />
        </section>
      </div>
    </div>
  );
};
