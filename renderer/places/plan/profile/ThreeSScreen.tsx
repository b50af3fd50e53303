import { tableOf } from '../../../../shared/packs/spoken';
import { SCREEN_STATEMENTS, SCREENS, threeSFit, type Screen } from '../../../../shared/analysis/threeS';
import { percentWords, reasonWords } from '../../../parts/drawings/words';
import { setFields } from '../../../state/documentStore';
import { useSingle } from '../../../state/records';
import { Score } from '../Score';
import { useFigures } from '../../../state/figures';

const SCREEN_WORDS: Readonly<Record<Screen, string>> = tableOf('screens');
const ANSWERS = { 0: 'not at all', 1: 'a little', 2: 'mostly', 3: 'fully' } as const;

/** Nine answers that tell whether this organisation can be managed as a key account (F26c). */
export const ThreeSScreen = () => {
  const record = useSingle('threeS');
  const { content, asOf } = useFigures();
  const fit = threeSFit(content, asOf);
  const answer = (screen: Screen, at: number, value: number | null): void => {
    setFields(`Answer: ${(SCREEN_STATEMENTS[screen][at] ?? '').toLowerCase()}`, 'threeS', 'threeS', {
      [screen]: SCREEN_STATEMENTS[screen].map((_, index) => (index === at ? value : (record?.[screen][index] ?? null))),
    });
  };
  return (
    <>
      <p className="verdict serif">
        {fit.verdict ?? 'No verdict yet'}
        {fit.verdict === null ? <span className="quiet small"> Each screen needs two answers.</span> : null}
      </p>
      {fit.verdict === 'Not a KAM candidate now' ? (
        <p className="quiet">Serve by field force and tenders until this changes.</p>
      ) : null}
      {fit.weak.length > 0 ? (
        <p className="quiet">
          Conditions: {fit.weak.map((one) => one.charAt(0).toLowerCase() + one.slice(1)).join('; ')}.
        </p>
      ) : null}
      <div className="screens">
        {SCREENS.map((screen) => (
          <section key={screen} aria-label={SCREEN_WORDS[screen]}>
            <h4 className="label">
              <span>{SCREEN_WORDS[screen]}</span>
              <b className="tabular" title={reasonWords(fit.screens[screen].reason)}>
                {percentWords(fit.screens[screen].value)}
              </b>
            </h4>
            {SCREEN_STATEMENTS[screen].map((statement, index) => (
              <Score
                key={statement}
                legend={statement}
                from={0}
                to={3}
                words={ANSWERS}
                value={record?.[screen][index] ?? null}
                onChoose={(value) => answer(screen, index, value)}
              />
            ))}
          </section>
        ))}
      </div>
    </>
  );
};
