import { changeReadiness } from '../../../../shared/analysis/changeReadiness';
import { champions, CHAMPION_WORDS } from '../../../../shared/analysis/champion';
import { COVERAGE_SAYS, coverageRate, coverageStates, keyPlayers } from '../../../../shared/analysis/coverage';
import { countedPeople } from '../../../../shared/analysis/people';
import { relationshipProgress } from '../../../../shared/analysis/relationshipProgress';
import { singleThread } from '../../../../shared/analysis/singleThread';
import { supportIndex } from '../../../../shared/analysis/supportIndex';
import { vacancies } from '../../../../shared/analysis/vacancies';
import { signed } from '../../../../shared/conventions/writeNumber';
import { oneDecimal, percentWords, roundedWords } from '../../../parts/drawings/words';
import { SupportBar } from '../../../parts/drawings/SupportBar';
import { Drawing, Key, Stats } from '../../../paper/texts';
import type { PlanView } from '../../../paper/view';
import { withinSentence, inWords } from '../../../../shared/model/words';
import { wordFor } from '../../../../shared/packs/spoken';
import { threadWord } from '../../../parts/drawings/contactWords';

const share = (value: number | null): string => (value === null ? '–' : percentWords(value * 100));

/** F2, F5, F7, F8, F11 and F12 of the account. */
export const PeopleFigures = ({ view }: { readonly view: PlanView }) => {
  const { content, asOf } = view;
  const support = supportIndex(content, asOf);
  const thread = singleThread(content, asOf);
  const best = champions(content, asOf);
  const ready = changeReadiness(content, asOf);
  const states = [...coverageStates(content, asOf).values()];
  const empty = vacancies(content, asOf);
  const count = (state: string): number => states.filter((one) => one === state).length;
  return (
    <>
      <Drawing
        legend={
          <>
            <Key mark="dot-advocate">support</Key>
            <Key mark="fill-supporter">range, were all unknown against or for you</Key>
            {support.knownShare === null ? null : (
              <span className="mark-words">
                {Math.round(support.knownShare)} % of the weight is rated
                {support.lowConfidence ? ', low confidence' : ''}
              </span>
            )}
          </>
        }
      >
        <SupportBar support={support} />
        <div className="scale">
          <span>−100 opposed</span>
          <span>0</span>
          <span>+100 for you</span>
        </div>
      </Drawing>
      <Stats
        stats={[
          { figure: support, as: signed, words: 'support', note: support.band },
          {
            figure: coverageRate(content, asOf),
            as: percentWords,
            words: `of the ${withinSentence(wordFor('names', 'influence'))} covered by a contact`,
            note: `${count('covered')} covered, ${count('thin')} thin, ${count('uncovered')} uncovered`,
          },
          {
            figure: { value: thread.threads, reason: thread.reason },
            as: () => threadWord(thread.rating),
            words: 'risk of hanging on one person',
            note: thread.shape === null ? null : `${thread.threads} threads, ${thread.shape}`,
          },
          {
            figure: { value: thread.customer, reason: thread.reason },
            as: share,
            words: 'of what we know hangs on one of theirs',
          },
          {
            figure: { value: thread.supplier, reason: thread.reason },
            as: share,
            words: 'of what we know hangs on one of yours',
          },
        ]}
      />
      {count('thin') > 0 ? <p className="legend">Thin: {COVERAGE_SAYS.thin}.</p> : null}
      <Stats
        stats={[
          {
            figure: { value: countedPeople(content, asOf).length },
            as: String,
            words: 'people',
            note: `${keyPlayers(content, asOf).length} key players, ${empty.cards.length + empty.seats.length} ${withinSentence(inWords('vacant'))}`,
          },
          {
            figure: best.strength,
            as: roundedWords,
            words: `best ${withinSentence(CHAMPION_WORDS.Champion)}, of 100`,
            note: best.depth === null ? null : `${withinSentence(CHAMPION_WORDS.Champion)}: ${best.depth}`,
          },
          { figure: relationshipProgress(content, asOf), as: percentWords, words: 'of the relationships you want' },
          { figure: ready, as: oneDecimal, words: 'openness to change, 1 to 5', note: ready.verdict },
        ]}
      />
    </>
  );
};
