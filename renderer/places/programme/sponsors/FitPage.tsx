import { fitSentence } from '../../../../shared/analysis/sponsorBoard';
import { SCREEN_STATEMENTS, SCREENS, screenWords, statementField } from '../../../../shared/analysis/threeS';
import { withDecimals } from '../../../../shared/conventions/writeNumber';
import { longDate } from '../../../../shared/conventions/writeDay';
import { openFit } from '../../../commands/standingCommands';
import { HiddenNote } from '../../../parts/hiding/Hidden';
import { NamedBars } from '../../../parts/drawings/NamedBars';
import { fitBars } from '../../../parts/drawings/programmeBars';
import { RecordField } from '../../../parts/records/RecordField';
import { useAccountFacts } from '../../../state/accountFacts';
import { useFigures } from '../../../state/figures';
import { useIsHiding } from '../../../state/records';
import { useAccountNames } from '../../../state/waiting';
import { DesignPage } from '../DesignPage';

const scoreWords = (value: number | null): string => (value === null ? 'not known' : withDecimals(value, 1));

const Accounts = () => {
  const { content } = useFigures();
  const facts = useAccountFacts();
  const names = useAccountNames();
  const words = screenWords(content);
  return (
    <ul className="board-lines" aria-label="Accounts">
      {facts.map(({ accountId, standing: { fit } }) => (
        <li key={accountId}>
          <button type="button" className="plain-link" onClick={() => void openFit(accountId)}>
            {names.get(accountId)}
          </button>
          <span>{fit.verdict ?? 'No verdict yet'}</span>
          <span className="quiet tabular">
            {SCREENS.map((screen, at) => `${words[screen].name} ${scoreWords(fit.screens[at] ?? null)}`).join(' · ')}
          </span>
          {fit.before === null ? null : (
            <p className="quiet">
              Kept on {longDate(fit.before.takenOn)}: {fit.before.verdict ?? 'no verdict'},{' '}
              {fit.before.screens.map(scoreWords).join(' / ')}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
};

/** F26c: whether each customer can be managed as a key account at all, in the words of your company. */
export const FitPage = () => {
  const { content } = useFigures();
  const facts = useAccountFacts();
  const names = useAccountNames();
  const words = screenWords(content);
  const isHiding = useIsHiding();
  return (
    <DesignPage
      label="3-S screen"
      sentence={isHiding ? 'Which customers can be key accounts?' : fitSentence(facts)}
      figure={
        isHiding ? (
          <HiddenNote />
        ) : (
          <>
            <NamedBars label="Weakest screen" bars={fitBars(facts, (id) => names.get(id) ?? '')} />
            <p className="small quiet">A bar is the weakest of the three screens.</p>
          </>
        )
      }
    >
      {isHiding ? null : <Accounts />}
      <h4 className="portfolio-label">
        Words of the screen <small>where yours are others than the usual ones</small>
      </h4>
      <div className="screen-words">
        {SCREENS.map((screen) => (
          <section key={screen} aria-label={words[screen].name}>
            <RecordField kind="threeSWords" id="threeSWords" field={screen} placeholder={words[screen].name} />
            {SCREEN_STATEMENTS[screen].map((usual, at) => (
              <RecordField
                key={usual}
                kind="threeSWords"
                id="threeSWords"
                field={statementField(screen, at + 1)}
                isTitled
                oneLine
                placeholder={usual}
              />
            ))}
          </section>
        ))}
      </div>
    </DesignPage>
  );
};
